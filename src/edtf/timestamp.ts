import type { Day } from './day.ts';

/**
 * A day as a moment of RFC 3339, for formats that want one: noon UTC, which is the same day for
 * readers from UTC−12 to UTC+11.
 */
export function timestampOf(day: Day): string {
  return `${day}T12:00:00Z`;
}

/** The same moment as RFC 822 writes it, in English whatever the site's language: "Fri, 20 Nov 2026 12:00:00 GMT". */
export function mailDateOf(day: Day): string {
  return new Date(timestampOf(day)).toUTCString();
}
