import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { likelyMeant } from '../edtf/likely-meant.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { cellOf, type Cell } from './cell.ts';
import { readParts, type DateParts, type GivenDate } from './given-date.ts';

/** The orders in which day and month are written before a year. With the year first there is but one. */
export const dateForms = ['d/m/y', 'm/d/y'] as const;
export type DateForm = (typeof dateForms)[number];

/** The form of TimelineJS 2: `2011,12,10,07,02,10`. */
const COMMAS = /^\d{1,4}(?:\s*,\s*\d{1,2}){0,5}(?:\s*,\s*\d+)?,?$/;
const THREE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[\s,T]+(\d.*))?$/;
const TWO = /^(\d{1,2})[/.](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[\s,T]+(\d.*))?$/;
/** "Monday, 11 March 2020": the weekday is of no use for reading. */
const WEEKDAY = /^\p{L}+day,?\s+/iu;

/**
 * Reads a date given in one piece: EDTF, the commas of TimelineJS 2, English words, or three numbers. Where
 * day and month could be either way round, only `form` decides.
 *
 * @returns The date, or `undefined` with a diagnostic.
 */
export function readWritten(
  cell: Cell,
  file: string,
  form: DateForm | undefined,
): Outcome<GivenDate | undefined> {
  const text = tidied(cell.text);
  const parsed = parseEdtf(text);
  if (parsed.ok) return plain(text, cell);
  const part = (written: string | undefined): Cell | undefined =>
    cellOf(written ?? '', cell.at, cell.where);
  const parts = (year: string, month?: string, day?: string, time?: string): DateParts => ({
    year: part(year),
    month: part(month),
    day: part(day),
    time: part(time),
    at: cell.at,
  });
  if (COMMAS.test(text)) {
    const [year = '', month, day, hour, minute, second] = text.split(',');
    const clock = { hour: part(hour), minute: part(minute), second: part(second) };
    return readParts({ ...parts(year, month, day), ...clock }, file);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [, year = '', month, day, time] = yearFirst;
    return readParts(parts(year, month, day, time), file);
  }
  const two = TWO.exec(text);
  if (two !== null) return readParts(parts(two[2] ?? '', two[1]), file);
  const three = THREE.exec(text);
  if (three !== null) {
    const [, first = '', , second = '', year = '', time] = three;
    const order = orderOf(Number(first), Number(second), form);
    if (order === undefined) {
      const details = { text: cell.text, where: cell.where };
      const diagnostics = [diagnose('ambiguous-date', file, cell.at, details)];
      return { value: undefined, diagnostics };
    }
    const [day, month] = order === 'd/m/y' ? [first, second] : [second, first];
    return readParts(parts(year, month, day, time), file);
  }
  const meant = likelyMeant(text.replace(WEEKDAY, ''));
  // Words are no guess where they name the month; a guess at digits would be one.
  if (/\p{L}{3}/u.test(text) && parseEdtf(meant).ok) return plain(meant, cell);
  const problem = 'it is in none of the forms that are read';
  const fix = 'Write it as `2020-03-11`, `2020-03`, `2020` or `2020-03-11T19:35`.';
  const details = { text: cell.text, problem, fix, where: cell.where };
  return { value: undefined, diagnostics: [diagnose('import-date', file, cell.at, details)] };
}

function plain(edtf: string, { at, where }: Cell): Outcome<GivenDate> {
  return { value: { edtf, at, where, leftovers: [] }, diagnostics: [] };
}

/** The text without what programs add to a date: fractions of a second, and a midnight that says "no time". */
function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/, '$1T')
    .replace(/(?<=\d:\d{2}:\d{2})[.,]\d+/, '')
    .replace(/[T ]00:00:00$/, '');
}

/** The order of two numbers before a year, where it is given or only one is possible. */
function orderOf(first: number, second: number, form: DateForm | undefined): DateForm | undefined {
  if (form !== undefined) return form;
  if (first > 12 && second <= 12) return 'd/m/y';
  if (second > 12 && first <= 12) return 'm/d/y';
  return first === second ? 'd/m/y' : undefined;
}
