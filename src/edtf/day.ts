import { UTCDate } from '@date-fns/utc/date';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getISODay } from 'date-fns/getISODay';
import { startOfWeek } from 'date-fns/startOfWeek';
import { localeOf } from './locale.ts';

const A_DAY_IN_MS = 86_400_000;

declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A day of the Gregorian calendar, `YYYY-MM-DD`, 0001-01-01 to 9999-12-31. Sorts as text. */
export type Day = string & { readonly [dayBrand]: true };

/** A month of the Gregorian calendar, `YYYY-MM`. Sorts as text. */
export type Month = string & { readonly [monthBrand]: true };

/** A day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first day that can be written. */
export const firstDayOfAll = '0001-01-01' as Day;

/** The last day that can be written. */
export const lastDayOfAll = '9999-12-31' as Day;

/** Whether `text` is a day that the calendar has: `2020-02-29` is one, `2021-02-29` is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = text.slice(0, 7);
  const dayOfMonth = Number(text.slice(8));
  return isMonth(month) && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(month);
}

/** Whether `text` is a month, `0001-01` to `9999-12`. */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) && !text.startsWith('0000');
}

/** `text` as a day. Throws a RangeError where it is none: text of an editor goes to `parseEdtf`. */
export function asDay(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(`\`${text}\` is no day. Expected YYYY-MM-DD, 0001-01-01 to 9999-12-31.`);
}

/** `text` as a month. Throws a RangeError where it is none. */
export function asMonth(text: string): Month {
  if (isMonth(text)) return text;
  throw new RangeError(`\`${text}\` is no month. Expected YYYY-MM, 0001-01 to 9999-12.`);
}

/** The year of a day or a month, 1 to 9999. */
export function yearOf(date: Day | Month): number {
  return Number(date.slice(0, 4));
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The number of days in a month, 28 to 31. */
export function daysInMonth(month: Month): number {
  return getDaysInMonth(dateOf(month));
}

/** The first day of a month, or of a year given as a number. RangeError for a year beyond 1–9999. */
export function firstDay(period: Month | number): Day {
  return typeof period === 'number'
    ? asDay(`${fourDigits(period)}-01-01`)
    : (`${period}-01` as Day);
}

/** The last day of a month, or of a year given as a number. RangeError for a year beyond 1–9999. */
export function lastDay(period: Month | number): Day {
  return typeof period === 'number'
    ? asDay(`${fourDigits(period)}-12-31`)
    : dayOf(endOfMonth(dateOf(period)));
}

/** The day `count` days later, or earlier for a negative count. RangeError beyond 0001–9999. */
export function addDays(day: Day, count: number): Day {
  return dayOf(addDaysToDate(dateOf(day), count));
}

/** The month `count` months later, or earlier for a negative count. RangeError beyond 0001–9999. */
export function addMonths(month: Month, count: number): Month {
  return monthOf(dayOf(addMonthsToDate(dateOf(month), count)));
}

/** Whole days from `a` to `b`: 1 from a day to the next, negative where `b` is the earlier. */
export function daysBetween(a: Day, b: Day): number {
  // A day of UTC is never longer or shorter than another, and this is asked of every event again and again.
  return (Date.parse(b) - Date.parse(a)) / A_DAY_IN_MS;
}

/** Every day from `from` to `to`, both included; none where `to` is the earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, n) => addDays(from, n));
}

/** Every month from `from` to `to`, both included; none where `to` is the earlier. */
export function eachMonth(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    months.push(month);
    if (month === to) break;
  }
  return months;
}

/** The day of the week. */
export function weekday(day: Day): Weekday {
  return getISODay(dateOf(day)) as Weekday;
}

/**
 * The full weeks that cover a month, for a calendar grid: each has seven days and begins on
 * `weekStart`, so the first and the last may hold days of the months beside it. A week that
 * reaches beyond 0001-01-01 or 9999-12-31 is cut short there.
 */
export function weeksOf(month: Month, weekStart: Weekday): Day[][] {
  const end = dateOf(lastDay(month));
  const weeks: Day[][] = [];
  let start = startOfWeek(dateOf(firstDay(month)), {
    weekStartsOn: (weekStart % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6,
  });
  while (start <= end) {
    weeks.push(weekFrom(start));
    start = addDaysToDate(start, 7);
  }
  return weeks;
}

/**
 * The day on which the week starts where `language` is spoken, by the locale data of Unicode;
 * Monday where they are missing. Throws a RangeError for a malformed language tag.
 */
export function weekStartOf(language: string): Weekday {
  // Older engines have the data as a property, and some have none.
  const locale: WithWeekInfo = new Intl.Locale(localeOf(language));
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) as Weekday;
}

interface WithWeekInfo {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

function weekFrom(start: UTCDate): Day[] {
  return Array.from({ length: 7 }, (_, n) => isoDate(addDaysToDate(start, n))).filter(isDay);
}

// Text is read by the ISO grammar, because numbers below 100 would be taken for 1900 and later.
function dateOf(date: Day | Month): UTCDate {
  return new UTCDate(date);
}

function dayOf(date: UTCDate): Day {
  return asDay(isoDate(date));
}

function isoDate(date: UTCDate): string {
  const iso = date.toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
