import type { Day } from './day.ts';
import { wallClockAt } from './zone.ts';

/** The moment that an HTTP date names (RFC 9110, 5.6.7), in milliseconds since 1970; `undefined` where the text is none. */
export function momentOfHttpDate(text: string): number | undefined {
  const moment = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** The day that it is in a zone, at a moment in milliseconds since 1970. */
export function dayAt(moment: number, zone: string): Day {
  return wallClockAt(Math.floor(moment / 1000), zone).day;
}
