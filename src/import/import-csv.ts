import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isWebAddress } from '../markdown/address.ts';
import type { Source } from '../markdown/source.ts';
import type { Cell } from './cell.ts';
import type { GivenSource, Slide } from './deck.ts';
import type { DeckFolder } from './deck-folder.ts';
import { readParts, type GivenDate } from './given-date.ts';
import { folderOf, type ImportSettings } from './import-timelinejs.ts';
import type { Leftover } from './leftovers.ts';
import { NO_MEDIA, readSlide } from './read-slide.ts';
import { columnName, readTable, type Row } from './table.ts';
import { readWritten } from './written-date.ts';

/** What a column of a spreadsheet can hold. */
export const columnRoles = [
  ...(['headline', 'date', 'end', 'text', 'display', 'group', 'id'] as const),
  ...(['year', 'month', 'day', 'time'] as const),
  ...(['url', 'outlet', 'article', 'published'] as const),
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Which column holds what. */
export type ColumnMap = ReadonlyMap<ColumnRole, string>;

/**
 * Imports a spreadsheet of any columns, saved as CSV: a row is an event, and the address in it, if there is
 * a column for it, that of its source.
 *
 * @returns The content folder, or `undefined` where a diagnostic is an error.
 */
export function importCsv(
  source: Source,
  columns: ColumnMap,
  settings: ImportSettings,
): Outcome<DeckFolder | undefined> {
  const { file } = source;
  const { value: table, diagnostics: faults } = readTable(source);
  if (table === undefined) return { value: undefined, diagnostics: faults };
  const known = new Map(table.columns.map(({ text }) => [columnName(text), text]));
  const missing = [...columns.values()]
    .filter((name) => !known.has(columnName(name)))
    .map((name) =>
      diagnose('missing-column', file, START, {
        name,
        nearest: nearest(name, known.values()),
        known: [...known.values()],
      }),
    );
  if (missing.length > 0) return { value: undefined, diagnostics: missing };
  if (table.rows.length === 0) {
    const details = { expected: 'the table has no rows' };
    const diagnostics = [diagnose('nothing-to-import', file, START, details)];
    return { value: undefined, diagnostics };
  }
  const mapped = new Set([...columns.values()].map(columnName));
  const others = table.columns.filter(({ text }) => !mapped.has(columnName(text)));
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [];
  const slides: Slide[] = [];
  for (const row of table.rows) {
    const cell = (role: ColumnRole): Cell | undefined => {
      const name = columns.get(role);
      return name === undefined ? undefined : row.cell(name);
    };
    const { value: given, diagnostics: faulty } = sourceIn(cell, file, settings);
    const read = readSlide(
      {
        name: `Row ${row.number}`,
        at: row.at,
        headline: asHtml(cell('headline')),
        text: asHtml(cell('text')),
        media: NO_MEDIA,
        id: cell('id'),
        group: asHtml(cell('group')),
        source: given,
        start: dateIn(cell, row, file, settings),
        end: writtenIn(cell('end'), file, settings),
        display: asHtml(cell('display')),
      },
      file,
    );
    diagnostics.push(...faulty, ...read.diagnostics);
    if (faulty.length > 0 || read.slide === undefined) continue;
    slides.push(read.slide);
    leftovers.push(...read.leftovers);
    for (const { text } of others) {
      const stray = row.cell(text);
      if (stray !== undefined) leftovers.push({ sort: 'key', what: text, at: stray.at });
    }
  }
  return folderOf({ title: undefined, slides, own: false, leftovers }, diagnostics, settings, file);
}

type CellOf = (role: ColumnRole) => Cell | undefined;

function dateIn(
  cell: CellOf,
  row: Row,
  file: string,
  settings: ImportSettings,
): Outcome<GivenDate | undefined> | undefined {
  const written = writtenIn(cell('date'), file, settings);
  if (written !== undefined) return written;
  const [year, month, day, time] = [cell('year'), cell('month'), cell('day'), cell('time')];
  return (year ?? month ?? day ?? time) === undefined
    ? undefined
    : readParts({ year, month, day, time, at: row.at }, file);
}

function writtenIn(
  cell: Cell | undefined,
  file: string,
  { dateForm }: ImportSettings,
): Outcome<GivenDate | undefined> | undefined {
  return cell === undefined ? undefined : readWritten(cell, file, dateForm);
}

function sourceIn(
  cell: CellOf,
  file: string,
  settings: ImportSettings,
): Outcome<GivenSource | undefined> {
  const address = cell('url');
  if (address === undefined) return { value: undefined, diagnostics: [] };
  const published = writtenIn(cell('published'), file, settings);
  const diagnostics = [...(published?.diagnostics ?? [])];
  if (!isWebAddress(address.text)) {
    const details = { address: address.text, schemes: '`https:` or `http:`' };
    diagnostics.push(diagnose('bad-address', file, address.at, details));
  }
  return {
    value: {
      address,
      headline: asHtml(cell('article')),
      outlet: asHtml(cell('outlet')),
      published: published?.value?.edtf,
    },
    diagnostics,
  };
}

/** Text as the HTML that is read back as that text. */
function asHtml(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const text = cell.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { ...cell, text };
}
