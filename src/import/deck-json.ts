import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { Source } from '../markdown/source.ts';
import type { Cell } from './cell.ts';
import type { Deck, Media, Slide, SlideText } from './deck.ts';
import { readParts, type GivenDate } from './given-date.ts';
import { textOfHtml } from './html.ts';
import { cellAt, itemsAt, readJson, valueAt, type Json } from './json.ts';
import type { Leftover } from './leftovers.ts';
import { oneLine } from './plain.ts';
import { readSlide } from './read-slide.ts';
import { readWritten, type DateForm } from './written-date.ts';

/** What a slide has, under the names of TimelineJS 3 and of TimelineJS 2, and of those who mix them. */
const START_KEYS = ['start_date', 'startDate', 'start', 'date'];
const END_KEYS = ['end_date', 'endDate', 'end'];
const KNOWN = new Set([
  ...START_KEYS,
  ...END_KEYS,
  ...['text', 'headline', 'media', 'asset', 'group', 'tag', 'display_date', 'displayDate'],
  ...['unique_id', 'uniqueid', 'id', 'type', 'autolink', 'edtf'],
]);
/** The id that Dateline gives to the title of what it gives out: no event can have it. */
const OWN_TITLE = 'title_slide';
/** What a slide has for its looks alone. */
const LOOKS = new Set(['background', 'classname', 'className', 'thumbnail', 'format']);

/**
 * Reads the JSON of a timeline, of TimelineJS 3 (`events`) or 2 (`timeline.date`).
 *
 * @returns The timeline with those of its slides that are events, and a diagnostic for every other; or
 *   `undefined` where there is no timeline at all.
 */
export function readDeckJson(
  source: Source,
  form: DateForm | undefined,
): Outcome<Deck | undefined> {
  const { file } = source;
  const { value: json, diagnostics: faults } = readJson(source);
  if (json === undefined) return { value: undefined, diagnostics: faults };
  const root = valueAt(json, 'timeline') ?? json;
  const events = json.form === 'list' ? json.items : eventsIn(root);
  if (events.length === 0) {
    const expected = 'no list `events`, nor `timeline` with a list `date`, with anything in it';
    const diagnostics = [diagnose('nothing-to-import', file, START, { expected })];
    return { value: undefined, diagnostics };
  }
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [...erasIn(root)];
  const slides: Slide[] = [];
  const own = cellAt(valueAt(root, 'title'), 'unique_id')?.text === OWN_TITLE;
  let title = titleIn(root);
  for (const [index, event] of events.entries()) {
    if (title === undefined && cellAt(event, 'type')?.text.toLowerCase() === 'title') {
      title = slideText(event);
      continue;
    }
    const name = `Event ${index + 1}`;
    const read = readSlide(
      {
        ...slideText(event),
        name,
        id: firstCell(event, ['unique_id', 'uniqueid', 'id']),
        group: once(firstCell(event, ['group', 'tag']), own),
        source: undefined,
        ...datesOf(event, file, form),
        display: once(displayOf(event), own),
      },
      file,
    );
    diagnostics.push(...read.diagnostics);
    leftovers.push(...read.leftovers, ...looksOf(event));
    if (read.slide !== undefined) slides.push(read.slide);
  }
  if (cellAt(root, 'scale')?.text === 'cosmological') {
    leftovers.push({ sort: 'key', what: 'scale', at: valueAt(root, 'scale')?.at });
  }
  return { value: { title, slides, own, leftovers }, diagnostics };
}

/** A text that Dateline gave out escaped twice, because TimelineJS reads it twice; elsewhere the text itself. */
function once(cell: Cell | undefined, own: boolean): Cell | undefined {
  return cell === undefined || !own ? cell : { ...cell, text: textOfHtml(cell.text) };
}

function eventsIn(root: Json): readonly Json[] {
  const [events, dates] = [itemsAt(root, 'events'), itemsAt(root, 'date')];
  return events.length > 0 ? events : dates;
}

function titleIn(root: Json): SlideText | undefined {
  const slide = valueAt(root, 'title');
  if (slide?.form === 'map') return slideText(slide);
  const headline = cellAt(root, 'headline') ?? cellAt(root, 'title');
  return headline === undefined && cellAt(root, 'text') === undefined
    ? undefined
    : { ...slideText(root), headline };
}

function slideText(slide: Json): SlideText {
  const text = valueAt(slide, 'text');
  return {
    headline: cellAt(text, 'headline') ?? cellAt(slide, 'headline'),
    text: cellAt(text, 'text') ?? cellAt(slide, 'text'),
    media: mediaOf(slide),
    at: slide.at,
  };
}

function mediaOf(slide: Json): Media {
  const media = valueAt(slide, 'media') ?? valueAt(slide, 'asset');
  return {
    url: cellAt(media, 'url') ?? cellAt(media, 'media') ?? cellAt(slide, 'media'),
    caption: cellAt(media, 'caption') ?? cellAt(media, 'title'),
    credit: cellAt(media, 'credit'),
    link: cellAt(media, 'link'),
  };
}

function displayOf(slide: Json): Cell | undefined {
  return (
    firstCell(slide, ['display_date', 'displayDate']) ??
    cellAt(valueAt(slide, 'start_date'), 'display_date')
  );
}

function firstCell(slide: Json, keys: readonly string[]): Cell | undefined {
  for (const key of keys) {
    const cell = cellAt(slide, key);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Start and end; where a date stands in EDTF too, which TimelineJS passes over, it is the whole date. */
function datesOf(event: Json, file: string, form: DateForm | undefined) {
  const edtf = cellAt(event, 'edtf');
  return edtf !== undefined && parseEdtf(edtf.text).ok
    ? { start: readWritten(edtf, file, form), end: undefined }
    : { start: dateAt(event, START_KEYS, file, form), end: dateAt(event, END_KEYS, file, form) };
}

/** The date under the first of several keys that has one. */
function dateAt(
  slide: Json,
  keys: readonly string[],
  file: string,
  form: DateForm | undefined,
): Outcome<GivenDate | undefined> | undefined {
  for (const key of keys) {
    const written = cellAt(slide, key);
    if (written !== undefined) return readWritten(written, file, form);
    const parts = valueAt(slide, key);
    const cell = (name: string) => cellAt(parts, name);
    const [year, month, day] = [cell('year'), cell('month'), cell('day')];
    if (parts !== undefined && (year ?? month ?? day) !== undefined) {
      const clock = { hour: cell('hour'), minute: cell('minute'), second: cell('second') };
      return readParts({ year, month, day, ...clock, at: parts.at }, file);
    }
  }
  return undefined;
}

function erasIn(root: Json): Leftover[] {
  return [...itemsAt(root, 'eras'), ...itemsAt(root, 'era')].map((era) => {
    const { headline } = slideText(era);
    const ends = [START_KEYS, END_KEYS].map((keys) => dateAt(era, keys, '', 'd/m/y')?.value?.edtf);
    const name = headline === undefined ? '' : oneLine(textOfHtml(headline.text));
    return { sort: 'era', what: eraName(name, ends[0], ends[1]), at: era.at };
  });
}

/** "World War I, 1914 to 1918". */
export function eraName(name: string, start: string | undefined, end: string | undefined): string {
  const span = [start, end].filter((date) => date !== undefined).join(' to ');
  return [name, span].filter((part) => part !== '').join(', ');
}

/** What a slide has besides: backgrounds, and keys that nobody knows. */
function looksOf(slide: Json): Leftover[] {
  if (slide.form !== 'map') return [];
  return [...slide.entries].flatMap(([key, value]): Leftover[] => {
    if (KNOWN.has(key) || isEmpty(value)) return [];
    return LOOKS.has(key)
      ? [{ sort: 'background', what: key, at: value.at }]
      : [{ sort: 'key', what: key, at: value.at }];
  });
}

function isEmpty(json: Json): boolean {
  switch (json.form) {
    case 'null':
      return true;
    case 'text':
      return json.text.trim() === '';
    case 'list':
      return json.items.every(isEmpty);
    case 'map':
      return [...json.entries.values()].every(isEmpty);
    default:
      return json satisfies never;
  }
}
