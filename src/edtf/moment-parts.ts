import { calendarPart } from './calendar-text.ts';
import { fill, textOf, wordsPart, type DatePart } from './date-part.ts';
import type { EdtfTime } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { dateFormat, momentOf } from './intl.ts';
import { rangeTexts } from './range-texts.ts';
import { instantOf, offsetAt, wallClockAt, type WallClock } from './zone.ts';

/** A time within its day in the site's zone: "11 March 2020, 19:35". */
export function momentParts(time: EdtfTime, options: FormatOptions): DatePart[] {
  const { language, words, zone } = options;
  const instant = instantOf(time, zone);
  const clock = wallClockAt(instant, zone);
  const date = [calendarPart('day', clock.day, language)];
  const parts = fill(words.moment, { date, time: clockText(clock, withSeconds(time), language) });
  return [{ text: textOf(parts), datetime: datetimeOf(instant, zone) }];
}

/**
 * Two times of one day in the site's zone: "11 March 2020, 19:35–20:10"; `undefined` where they
 * belong to different days, or read the same.
 */
export function momentRangeParts(
  start: EdtfTime,
  end: EdtfTime,
  { language, words, zone }: FormatOptions,
): DatePart[] | undefined {
  const [from, to] = [instantOf(start, zone), instantOf(end, zone)];
  const [fromClock, toClock] = [wallClockAt(from, zone), wallClockAt(to, zone)];
  const format = clockFormat(withSeconds(start) || withSeconds(end), language);
  const range = rangeTexts(format, clockMoment(fromClock), clockMoment(toClock), language);
  if (fromClock.day !== toClock.day || range === undefined) return undefined;
  return fill(words.momentRange, {
    date: [calendarPart('day', fromClock.day, language)],
    time: [
      { text: range.start, datetime: datetimeOf(from, zone) },
      wordsPart(range.dash),
      { text: range.end, datetime: datetimeOf(to, zone) },
    ],
  });
}

/** Whether seconds are written, and so are shown. */
export function withSeconds(time: EdtfTime): boolean {
  return time.second !== null;
}

/** "19:35", or with its seconds. */
export function clockText(clock: WallClock, seconds: boolean, language: string): string {
  return clockFormat(seconds, language).format(clockMoment(clock));
}

/**
 * The minute as HTML's `datetime` has it, with the offset of `zone`; in UTC where that offset is
 * not of whole minutes, as before standard time.
 */
function datetimeOf(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const isWhole = offset % 60 === 0;
  const { day, hour, minute } = wallClockAt(instant, isWhole ? zone : 'UTC');
  const shift = isWhole && offset !== 0 ? shiftText(offset) : 'Z';
  return `${day}T${twoDigits(hour)}:${twoDigits(minute)}${shift}`;
}

function shiftText(offset: number): string {
  const minutes = Math.abs(offset) / 60;
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function clockFormat(seconds: boolean, language: string): Intl.DateTimeFormat {
  return dateFormat(language, { timeStyle: seconds ? 'medium' : 'short' });
}

/** The moment at which a clock in UTC shows the same. */
function clockMoment({ day, hour, minute, second }: WallClock): number {
  return momentOf(day) + ((hour * 60 + minute) * 60 + second) * 1000;
}
