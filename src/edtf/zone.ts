import { asDay, firstDayOfAll, lastDayOfAll, type Day } from './day.ts';
import type { EdtfTime } from './edtf.ts';

/** What a clock on the wall shows. */
export interface WallClock {
  readonly day: Day;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** 0 to 59. */
  readonly second: number;
}

const secondsInDay = 86_400;
const firstSecond = wallSeconds({ day: firstDayOfAll, hour: 0, minute: 0, second: 0 });
const lastSecond = wallSeconds({ day: lastDayOfAll, hour: 23, minute: 59, second: 59 });

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** Whether `text` names a time zone that this machine knows: `Asia/Baghdad`, `UTC`, `+03:00`. */
export function isZone(text: string): boolean {
  try {
    offsetFormat(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a written time, in seconds since 1970-01-01T00:00Z. Without a written offset it is
 * the time on the wall in `zone`. An hour that the clocks repeat counts the first time round, and
 * one that they skip is shifted forward by the length of the gap, as in RFC 5545 (3.3.5) and as
 * Temporal does by default. Throws a RangeError for an unknown zone.
 */
export function instantOf(time: EdtfTime, zone: string): number {
  const wall = wallSeconds({ ...time, second: time.second ?? 0 });
  if (time.offset !== null) return wall - time.offset * 60;
  // No zone lies a day from UTC, so these are the offsets before and after a change near the time.
  const before = offsetAt(wall - secondsInDay, zone);
  const after = offsetAt(wall + secondsInDay, zone);
  const [earlier, later] =
    before > after ? [wall - before, wall - after] : [wall - after, wall - before];
  for (const instant of [earlier, later]) {
    if (instant + offsetAt(instant, zone) === wall) return instant;
  }
  return wall - before;
}

/**
 * What the clocks in `zone` show at an instant, given in seconds since 1970-01-01T00:00Z. Stays
 * within 0001-01-01T00:00 and 9999-12-31T23:59:59. Throws a RangeError for an unknown zone.
 */
export function wallClockAt(instant: number, zone: string): WallClock {
  const wall = instant + offsetAt(instant, zone);
  const iso = new Date(Math.min(Math.max(wall, firstSecond), lastSecond) * 1000).toISOString();
  return {
    day: asDay(iso.slice(0, 10)),
    hour: Number(iso.slice(11, 13)),
    minute: Number(iso.slice(14, 16)),
    second: Number(iso.slice(17, 19)),
  };
}

/**
 * Seconds east of UTC in `zone` at an instant, given in seconds since 1970-01-01T00:00Z. Throws a
 * RangeError for an unknown zone.
 */
export function offsetAt(instant: number, zone: string): number {
  // Not `tzOffset` of @date-fns/tz: version 1.5.0 loses the sign of offsets of less than an hour
  // west of UTC, and so errs on Dublin in 1916 and Monrovia until 1972.
  const text = offsetFormat(zone).format(instant * 1000);
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -offset : offset;
}

/** The time on the wall as seconds since 1970-01-01T00:00 on the same wall. */
export function wallSeconds(clock: WallClock): number {
  const midnight = Date.parse(`${clock.day}T00:00:00Z`) / 1000;
  return midnight + clock.hour * 3600 + clock.minute * 60 + clock.second;
}

function offsetFormat(zone: string): Intl.DateTimeFormat {
  let format = offsetFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    offsetFormats.set(zone, format);
  }
  return format;
}
