import type { Bounds } from './bounds.ts';
import { calendarText } from './calendar-text.ts';
import { fill, textOf, wordsPart, type DatePart } from './date-part.ts';
import { dateParts } from './date-parts.ts';
import { addDays, asDay, eachDay, firstDay, type Day, type Month, type Weekday } from './day.ts';
import type { Edtf, EdtfTime } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { dateFormat, momentOf, partText } from './intl.ts';
import { intervalParts } from './interval-parts.ts';
import { localeOf } from './locale.ts';
import { clockText, momentParts, withSeconds } from './moment-parts.ts';
import { asEdtf } from './parse.ts';
import { setText } from './set-text.ts';
import { writeSpan } from './write-span.ts';
import { instantOf, wallClockAt } from './zone.ts';

/**
 * How a day is written: `full` "Wednesday 11 March 2020", `long` "11 March 2020", `short` "11 Mar",
 * `weekday` "Wednesday", `dayOfMonth` "11", `monthAndYear` "Mar 2020", `shortMonth` "Mar",
 * `narrowMonth` "M".
 */
export type DayStyle =
  | 'full'
  | 'long'
  | 'short'
  | 'weekday'
  | 'dayOfMonth'
  | 'monthAndYear'
  | 'shortMonth'
  | 'narrowMonth';

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  dayOfMonth: { day: 'numeric' },
  monthAndYear: { month: 'short', year: 'numeric' },
  shortMonth: { month: 'short' },
  narrowMonth: { month: 'narrow' },
};

/** A Monday to count weekdays from. */
const monday = asDay('2020-03-09');

/** A date as a reader sees it: "about 11 March 2020". RangeErrors as for `edtfParts`. */
export function formatEdtf(value: Edtf, options: FormatOptions): string {
  return textOf(edtfParts(value, options));
}

/**
 * The same in parts, whose texts come to `formatEdtf`'s: those that HTML's `datetime` can say carry
 * it. Two days of an interval are two of them. Seasons, unspecified digits, sets and whatever
 * carries `?`, `~` or `%` are words alone. Throws a RangeError for a malformed language tag and, if
 * the value holds a time, for an unknown zone.
 */
export function edtfParts(value: Edtf, options: FormatOptions): DatePart[] {
  switch (value.form) {
    case 'year':
    case 'month':
    case 'day':
    case 'season':
    case 'unspecified':
      return dateParts(value, options);
    case 'time':
      return momentParts(value, options);
    case 'interval':
      return intervalParts(value, options);
    case 'set':
      return [wordsPart(setText(value, options))];
    default:
      return value satisfies never;
  }
}

/**
 * The days of some bounds, whatever was written: "16–17 March 2020" for the span of reports that
 * differ, as precise as the bounds are and no more than days.
 */
export function formatBounds(
  bounds: Pick<Bounds, 'earliest' | 'latest' | 'precision'>,
  options: FormatOptions,
): string {
  return textOf(boundsParts(bounds, options));
}

/** The same in parts, as `edtfParts` gives them. */
export function boundsParts(
  bounds: Pick<Bounds, 'earliest' | 'latest' | 'precision'>,
  options: FormatOptions,
): DatePart[] {
  const { start, end } = writeSpan(bounds, bounds.precision);
  if (start === null && end === null) return [wordsPart(options.words.anyTime)];
  const isOne = start !== null && start === end;
  return edtfParts(asEdtf(isOne ? start : `${start ?? '..'}/${end ?? '..'}`), options);
}

/**
 * The time of day in the site's zone and in UTC: "19:35 in Baghdad time, 16:35 UTC", with the day
 * where it is another one in UTC. Throws a RangeError for an unknown zone.
 */
export function formatTime(time: EdtfTime, { language, zone, words }: FormatOptions): string {
  const instant = instantOf(time, zone);
  const local = wallClockAt(instant, zone);
  const utc = wallClockAt(instant, 'UTC');
  const utcTime = clockText(utc, withSeconds(time), language);
  const utcText =
    utc.day === local.day
      ? fill(words.utcTime, { time: utcTime })
      : fill(words.utcTimeOn, { time: utcTime, date: dayAndMonth(utc.day, language) });
  if (isUtc(zone)) return textOf(utcText);
  const localText = fill(words.localTime, {
    time: clockText(local, withSeconds(time), language),
    zone: words.zones[zone] ?? zoneName(zone, language),
  });
  return textOf(fill(words.localAndUtc, { local: localText, utc: utcText }));
}

/** A day: "11 March 2020", or as another style has it. */
export function formatDay(day: Day, language: string, style: DayStyle): string {
  const parts = dateFormat(language, dayOptions[style]).formatToParts(momentOf(day));
  // Versions of ICU differ on the comma after a British weekday. House styles have none.
  const comma = localeOf(language) === 'en-GB' ? ', ' : undefined;
  return parts.map((part) => (part.value === comma ? ' ' : partText(part, language))).join('');
}

/** A month with its year: "March 2020". */
export function formatMonth(month: Month, language: string): string {
  return calendarText('month', firstDay(month), language);
}

/** A month without its year: "March". */
export function formatMonthName(month: Month, language: string): string {
  return dateFormat(language, { month: 'long' }).format(momentOf(firstDay(month)));
}

/** A year, 1 to 9999: "2020". */
export function formatYear(year: number, language: string): string {
  return calendarText('year', firstDay(year), language);
}

/**
 * The names of the weekdays, from the one on which the week starts: "Monday" and "Mon"; in a language
 * that does not shorten them, such as Arabic, the letter that calendars have.
 */
export function weekdayNames(
  language: string,
  weekStart: Weekday,
): { readonly long: string; readonly short: string }[] {
  const long = dateFormat(language, { weekday: 'long' });
  const short = dateFormat(language, { weekday: 'short' });
  const letter = dateFormat(language, { weekday: 'narrow' });
  return eachDay(monday, addDays(monday, 6)).map((_, n) => {
    const moment = momentOf(addDays(monday, weekStart - 1 + n));
    const name = long.format(moment);
    const shorter = short.format(moment);
    return { long: name, short: shorter === name ? letter.format(moment) : shorter };
  });
}

/**
 * What a zone is called: the city of its IANA name, "Baghdad" for `Asia/Baghdad`; for a zone
 * without one, such as `UTC` or `+03:00`, the name that `language` has for it. Throws a RangeError
 * for an unknown zone.
 */
export function zoneName(zone: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    timeZoneName: 'long',
  });
  const city = /^(?!Etc\/).*\/(?<city>[^/]+)$/.exec(zone)?.groups?.city;
  if (city !== undefined) return city.replaceAll('_', ' ');
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function dayAndMonth(day: Day, language: string): string {
  const parts = dateFormat(language, { day: 'numeric', month: 'long' }).formatToParts(
    momentOf(day),
  );
  return parts.map((part) => partText(part, language)).join('');
}

function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal)$/i.test(zone);
}
