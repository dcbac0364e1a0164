import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../markdown/source.ts';
import type { Cell } from './cell.ts';
import type { Deck, Slide, SlideText } from './deck.ts';
import { eraName } from './deck-json.ts';
import { readParts, type GivenDate } from './given-date.ts';
import { textOfHtml } from './html.ts';
import type { Leftover } from './leftovers.ts';
import { oneLine } from './plain.ts';
import { readSlide } from './read-slide.ts';
import { columnName, readTable, type Row } from './table.ts';
import { readWritten, type DateForm } from './written-date.ts';

/** The columns of the spreadsheets of TimelineJS 3 and, before it, 2. */
const KNOWN = new Set(
  'year,month,day,time,end year,end month,end day,end time,start date,end date,display date,headline,text,media,media credit,media caption,media thumbnail,alt text,type,group,tag,background'.split(
    ',',
  ),
);
const LOOKS = new Set(['media thumbnail', 'background', 'alt text']);

/** Whether the head of a table is that of a spreadsheet for TimelineJS. */
export function isDeckTable(columns: readonly Cell[]): boolean {
  const names = new Set(columns.map(({ text }) => columnName(text)));
  return (
    (names.has('year') || names.has('start date')) && (names.has('headline') || names.has('text'))
  );
}

/**
 * Reads the spreadsheet of a timeline, saved as CSV.
 *
 * @returns The timeline with those of its rows that are events, and a diagnostic for every other; or
 *   `undefined` where it is no such spreadsheet.
 */
export function readDeckCsv(source: Source, form: DateForm | undefined): Outcome<Deck | undefined> {
  const { file } = source;
  const { value: table, diagnostics: faults } = readTable(source);
  if (table === undefined) return { value: undefined, diagnostics: faults };
  if (!isDeckTable(table.columns) || table.rows.length === 0) {
    const expected =
      table.rows.length === 0
        ? 'the table has no rows'
        : 'the first row has no columns `Year` and `Headline`';
    const diagnostics = [diagnose('nothing-to-import', file, START, { expected })];
    return { value: undefined, diagnostics };
  }
  const strange = table.columns.filter(({ text }) => !KNOWN.has(columnName(text)));
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [];
  const slides: Slide[] = [];
  let title: SlideText | undefined;
  for (const row of table.rows) {
    const type = row.cell('Type')?.text.toLowerCase();
    leftovers.push(...besides(row, strange));
    const [start, end] = [dateIn(row, '', file, form), dateIn(row, 'End ', file, form)];
    if (type === 'title' && title === undefined) {
      title = slideText(row);
    } else if (type === 'era') {
      const name = oneLine(textOfHtml(row.cell('Headline')?.text ?? ''));
      const what = eraName(name, start?.value?.edtf, end?.value?.edtf);
      leftovers.push({ sort: 'era', what, at: row.at });
    } else {
      const read = readSlide(
        {
          ...slideText(row),
          name: `Row ${row.number}`,
          id: undefined,
          group: row.cell('Group') ?? row.cell('Tag'),
          source: undefined,
          start,
          end,
          display: row.cell('Display Date'),
        },
        file,
      );
      diagnostics.push(...read.diagnostics);
      leftovers.push(...read.leftovers);
      if (read.slide !== undefined) slides.push(read.slide);
    }
  }
  return { value: { title, slides, own: false, leftovers }, diagnostics };
}

function slideText(row: Row): SlideText {
  return {
    headline: row.cell('Headline'),
    text: row.cell('Text'),
    media: {
      url: row.cell('Media'),
      caption: row.cell('Media Caption'),
      credit: row.cell('Media Credit'),
      link: undefined,
    },
    at: row.at,
  };
}

/** The date of a row in columns that begin with a prefix; `undefined` where they are empty. */
function dateIn(
  row: Row,
  prefix: '' | 'End ',
  file: string,
  form: DateForm | undefined,
): Outcome<GivenDate | undefined> | undefined {
  const cell = (name: string): Cell | undefined => row.cell(`${prefix}${name}`);
  const written = prefix === '' ? row.cell('Start Date') : row.cell('End Date');
  if (written !== undefined) return readWritten(written, file, form);
  const [year, month, day, time] = [cell('Year'), cell('Month'), cell('Day'), cell('Time')];
  if ((year ?? month ?? day ?? time) === undefined) return undefined;
  // A whole date in the column of the year, as a spreadsheet's own date has it.
  if (year !== undefined && month === undefined && day === undefined && /\d\W\d/.test(year.text)) {
    const whole = /^-?[\d,\s]+$/.test(year.text) ? undefined : year;
    if (whole !== undefined) return readWritten(whole, file, form);
  }
  return readParts({ year, month, day, time, at: row.at }, file);
}

/** What a row has besides: looks, and columns that nobody knows. */
function besides(row: Row, strange: readonly Cell[]): Leftover[] {
  const looks = [...LOOKS].flatMap((name): Leftover[] => {
    const cell = row.cell(name);
    return cell === undefined ? [] : [{ sort: 'background', what: name, at: cell.at }];
  });
  const unknown = strange.flatMap(({ text }): Leftover[] => {
    const cell = row.cell(text);
    return cell === undefined ? [] : [{ sort: 'key', what: oneLine(text), at: cell.at }];
  });
  return [...looks, ...unknown];
}
