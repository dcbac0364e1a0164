import {
  asDay,
  daysInMonth,
  firstDay,
  isDay,
  isMonth,
  lastDay,
  type Day,
  type Month,
} from './day.ts';
import type { EdtfDate, EdtfTime, Qualifier, Season, Unspecified } from './edtf.ts';
import { failed, read, slice, type Failed, type Piece, type Read } from './piece.ts';
import { syntaxFault } from './syntax-fault.ts';

const yearsPattern = /^(?<digits>\d{3}(?=X)|\d{2}(?=XX))X+(?<mark>[?~%]?)$/;
const datePattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|\dX|XX))?)?(?<mark>[?~%]?)$/;
const timePattern =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?<shift>Z|[+-]\d{2}:\d{2})?$/;

const qualifiers: Readonly<Record<string, Qualifier>> = {
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'both',
};

const seasons: Readonly<Record<string, Season>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};

/** The offsets that XML Schema 1.1 (part 2, 3.3.7) allows, which cover every zone of today. */
const widestOffset = 14 * 60;

/** Reads one date or time: all but an interval and a set. */
export function readDate(piece: Piece): Read<EdtfDate | EdtfTime> {
  const years = yearsPattern.exec(piece.text);
  if (years?.groups !== undefined) return readYears(piece, years.groups);
  const date = datePattern.exec(piece.text);
  if (date?.groups !== undefined) return readCalendarDate(piece, date.groups);
  const time = timePattern.exec(piece.text);
  if (time?.groups !== undefined) return readTime(piece, time.groups);
  return syntaxFault(piece);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readYears({ text }: Piece, { digits = '', mark = '' }: Groups): Read<EdtfDate> {
  const unspecified = digits.length === 3 ? 'year-of-decade' : 'year-of-century';
  const first = Math.max(1, Number(digits.padEnd(4, '0')));
  const last = Number(digits.padEnd(4, '9'));
  return read(someDay(text, unspecified, firstDay(first), lastDay(last), mark));
}

function readCalendarDate(
  piece: Piece,
  { year = '', month, day, mark = '' }: Groups,
): Read<EdtfDate> {
  const { text } = piece;
  const qualifier = qualifiers[mark] ?? null;
  if (year === '0000') return failed(slice(piece, 0, 4), { reason: 'no-such-year', year });
  if (month === undefined) return read({ form: 'year', text, year: Number(year), qualifier });
  const season = day === undefined ? seasons[month] : undefined;
  if (season !== undefined) {
    return read({ form: 'season', text, year: Number(year), season, qualifier });
  }
  if (month === 'XX') return readDayOfYear(piece, Number(year), day, mark);
  const monthOfYear = `${year}-${month}`;
  if (!isMonth(monthOfYear)) {
    return failed(slice(piece, 5, 7), { reason: 'no-such-month', month });
  }
  if (day === undefined) return read({ form: 'month', text, month: monthOfYear, qualifier });
  if (day === 'XX') {
    const [first, last] = [firstDay(monthOfYear), lastDay(monthOfYear)];
    return read(someDay(text, 'day-of-month', first, last, mark));
  }
  if (day.endsWith('X')) return readDayOfTen(piece, monthOfYear, day, mark);
  const dayOfMonth = `${monthOfYear}-${day}`;
  return isDay(dayOfMonth)
    ? read({ form: 'day', text, day: dayOfMonth, qualifier })
    : noSuchDay(piece, monthOfYear, day);
}

function readDayOfYear(
  piece: Piece,
  year: number,
  day: string | undefined,
  mark: string,
): Read<EdtfDate> {
  if (day !== undefined && day !== 'XX') {
    return failed(slice(piece, 5, 7), {
      reason: 'misplaced',
      what: 'unspecified digit',
      where: 'date',
    });
  }
  const unspecified = day === undefined ? 'month-of-year' : 'day-of-year';
  return read(someDay(piece.text, unspecified, firstDay(year), lastDay(year), mark));
}

function readDayOfTen(piece: Piece, month: Month, day: string, mark: string): Read<EdtfDate> {
  const tens = Number(day.slice(0, 1)) * 10;
  const first = Math.max(1, tens);
  const last = Math.min(tens + 9, daysInMonth(month));
  if (first > last) return noSuchDay(piece, month, day);
  const dayOf = (number: number) => asDay(`${month}-${String(number).padStart(2, '0')}`);
  return read(someDay(piece.text, 'day-of-ten', dayOf(first), dayOf(last), mark));
}

function readTime(piece: Piece, groups: Groups): Read<EdtfTime> {
  const { date = '', hour = '', minute = '', second, shift } = groups;
  const day = readDate(slice(piece, 0, date.length));
  if (!day.ok) return day;
  const fault =
    beyond(piece, 'hour', 11, hour, 23) ??
    beyond(piece, 'minute', 14, minute, 59) ??
    beyond(piece, 'second', 17, second, 59);
  if (fault !== undefined) return fault;
  const offset = shift === undefined ? null : minutesOf(shift);
  if (offset !== null && (shift === '-00:00' || !isOffset(offset))) {
    const found = slice(piece, piece.text.length - 6);
    return failed(found, { reason: 'no-such-offset', found: found.text });
  }
  return read({
    form: 'time',
    text: piece.text,
    day: asDay(date),
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    offset,
  });
}

function beyond(
  piece: Piece,
  part: 'hour' | 'minute' | 'second',
  at: number,
  found: string | undefined,
  most: number,
): Failed | undefined {
  if (found === undefined || Number(found) <= most) return undefined;
  return failed(slice(piece, at, at + 2), { reason: 'no-such-time', part, found, most });
}

/** `Z` or `±HH:MM` in minutes east of UTC; NaN where the minutes are 60 or more. */
function minutesOf(shift: string): number {
  if (shift === 'Z') return 0;
  const hours = Number(shift.slice(1, 3));
  const minutes = Number(shift.slice(4));
  const total = minutes > 59 ? Number.NaN : hours * 60 + minutes;
  return shift.startsWith('-') ? -total : total;
}

function isOffset(minutes: number): boolean {
  return Math.abs(minutes) <= widestOffset;
}

function noSuchDay(piece: Piece, month: Month, day: string): Failed {
  return failed(slice(piece, 8, 10), {
    reason: 'no-such-day',
    day,
    month,
    days: daysInMonth(month),
  });
}

function someDay(
  text: string,
  unspecified: Unspecified,
  first: Day,
  last: Day,
  mark: string,
): EdtfDate {
  const qualifier = qualifiers[mark] ?? null;
  return { form: 'unspecified', text, unspecified, first, last, qualifier };
}
