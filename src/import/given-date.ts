import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Edtf } from '../edtf/edtf.ts';
import { namesOfMonths } from '../edtf/names.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { Position } from '../model/position.ts';
import type { Cell } from './cell.ts';
import type { Leftover } from './leftovers.ts';

/** A date in parts, each as it is given. */
export interface DateParts {
  readonly year: Cell | undefined;
  readonly month?: Cell | undefined;
  readonly day?: Cell | undefined;
  readonly hour?: Cell | undefined;
  readonly minute?: Cell | undefined;
  readonly second?: Cell | undefined;
  /** A time of day in one, such as `19:35` or `7:35 pm`. */
  readonly time?: Cell | undefined;
  readonly at: Position;
}

/** A date that was read, as EDTF, and what of it EDTF does not have. */
export interface GivenDate {
  readonly edtf: string;
  readonly at: Position;
  /** The row and the column of a spreadsheet, in words. */
  readonly where: string | undefined;
  readonly leftovers: readonly Leftover[];
}

const TIME =
  /^(\d{1,2})(?:[:.]?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*h(?:rs?)?)?$/i;

/**
 * Reads a date given in parts, as exactly as it is given and no more: the year alone, year and month,
 * the day, the minute in the site's zone.
 *
 * @returns The date, or `undefined` with a diagnostic.
 */
export function readParts(parts: DateParts, file: string): Outcome<GivenDate | undefined> {
  const refused = (cell: Cell | undefined, problem: string, fix: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [
      diagnose('import-date', file, cell?.at ?? parts.at, {
        text: cell?.text ?? '',
        problem,
        fix,
        where: cell?.where,
      }),
    ],
  });
  if (parts.year === undefined) {
    return refused(parts.month ?? parts.day ?? parts.time, 'there is no year', 'Add the year.');
  }
  const year = wholeNumber(parts.year);
  if (year === undefined || year < 1 || year > 9999) {
    return year === undefined
      ? refused(parts.year, 'that is no year', 'Write a year from 1 to 9999, in digits.')
      : refused(parts.year, 'it is outside the years 1 to 9999', LEAVE_OUT);
  }
  const month = monthNumber(parts.month);
  if (month === null) return refused(parts.month, 'that is no month', 'Write 1 to 12.');
  const day = given(parts.day);
  const dayNumber = day === undefined ? undefined : wholeNumber(day);
  if (day !== undefined && month === undefined) {
    return refused(day, 'there is a day but no month', 'Add the month.');
  }
  const date = [String(year).padStart(4, '0'), ...[month, dayNumber].flatMap(twoDigits)].join('-');
  const time = timeOf(parts);
  if (time === null) return refused(parts.time ?? parts.hour, 'that is no time of day', WRITE_TIME);
  const whole = time?.minute !== undefined && dayNumber !== undefined;
  const edtf = whole ? `${date}T${clock(time)}` : date;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || (day !== undefined && dayNumber === undefined)) {
    return refused(day ?? parts.year, 'the calendar has no such day', 'Correct the date.');
  }
  const lost = time !== undefined && !whole ? timeLost(parts, time) : [];
  return {
    value: { edtf, at: parts.year.at, where: parts.year.where, leftovers: lost },
    diagnostics: [],
  };
}

/**
 * Puts a start and an end together: the start alone where the end is the same or not given, else the
 * interval.
 */
export function readSpan(
  start: GivenDate,
  end: GivenDate | undefined,
  file: string,
): Outcome<Edtf | undefined> {
  const text =
    end === undefined || end.edtf === start.edtf ? start.edtf : `${start.edtf}/${end.edtf}`;
  const parsed = parseEdtf(text);
  if (parsed.ok) return { value: parsed.value, diagnostics: [] };
  const at = end?.at ?? start.at;
  const where = (end ?? start).where;
  const details = { start: start.edtf, end: end?.edtf ?? '', where };
  const diagnostics: Diagnostic[] = [
    parsed.problem.reason === 'order'
      ? diagnose('end-before-start', file, at, details)
      : diagnose('import-date', file, at, {
          text,
          problem: 'the two do not go together',
          fix: 'Write both as exactly as each other.',
          where,
        }),
  ];
  return { value: undefined, diagnostics };
}

const LEAVE_OUT = 'Correct it, or leave the event out with `--skip-faulty`.';
const WRITE_TIME = 'Write the time as `19:35` or `7:35 pm`.';

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number | undefined;
  readonly second: number | undefined;
}

/** A part that is given. TimelineJS reads 0 as "not given", and so do files made by programs. */
function given(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && wholeNumber(cell) === 0 ? undefined : cell;
}

/** A whole number, also as spreadsheets write it: `1,917` and `1917.0`. */
function wholeNumber({ text }: Cell): number | undefined {
  const digits = text.replace(/[\s,]+/g, '').replace(/\.0+$/, '');
  return /^[-−+]?\d{1,15}$/.test(digits) ? Number(digits.replace('−', '-')) : undefined;
}

/** The number of a month; `undefined` where none is given, `null` where it is none. */
function monthNumber(cell: Cell | undefined): number | undefined | null {
  const month = given(cell);
  if (month === undefined) return undefined;
  const number = wholeNumber(month) ?? monthNamed(month.text);
  return number !== undefined && number >= 1 && number <= 12 ? number : null;
}

/** The number of the month with an English name, in full or in its first three letters. */
export function monthNamed(text: string): number | undefined {
  const name = text.toLowerCase().replace(/\.$/, '');
  return [...namesOfMonths('en')].find(
    ([known]) => known === name || (name.length >= 3 && known.startsWith(name)),
  )?.[1];
}

function twoDigits(number: number | undefined): string[] {
  return number === undefined ? [] : [String(number).padStart(2, '0')];
}

/** The time of day; `undefined` where none is given, `null` where it is none. */
function timeOf(parts: DateParts): TimeOfDay | undefined | null {
  if (parts.time !== undefined) return timeIn(parts.time.text);
  const numbers = [parts.hour, parts.minute, parts.second].map((cell) =>
    cell === undefined ? undefined : (wholeNumber(cell) ?? Number.NaN),
  );
  // TimelineJS shows no time of day where all of it is 0.
  if (numbers.every((number) => number === undefined || number === 0)) return undefined;
  const [hour, minute, second] = numbers;
  if (hour === undefined || numbers.includes(Number.NaN)) return null;
  return inDay({ hour, minute, second });
}

function timeIn(text: string): TimeOfDay | null {
  const [match, hours = '', minutes, seconds, half] = TIME.exec(text) ?? [];
  if (match === undefined) return null;
  const twelve = Number(hours) % 12;
  const hour =
    half === undefined ? Number(hours) : half.toLowerCase() === 'p' ? twelve + 12 : twelve;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null;
  return inDay({
    hour,
    minute: minutes === undefined ? undefined : Number(minutes),
    second: seconds === undefined ? undefined : Number(seconds),
  });
}

function inDay(time: TimeOfDay): TimeOfDay | null {
  const { hour, minute = 0, second = 0 } = time;
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
    ? time
    : null;
}

function clock({ hour, minute, second }: TimeOfDay): string {
  // A second of 0 is what programs write for a minute.
  return [hour, minute ?? 0, second === 0 ? undefined : second].flatMap(twoDigits).join(':');
}

function timeLost(parts: DateParts, time: TimeOfDay): Leftover[] {
  const cell = parts.time ?? parts.hour;
  const what = cell === undefined ? clock(time) : cell.text;
  return [{ sort: 'time', what, at: cell?.at ?? parts.at }];
}
