import type { Day } from './day.ts';
import { localeOf } from './locale.ts';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const choiceFormats = new Map<string, Intl.ListFormat>();

/**
 * A formatter of dates in `language`, in the Gregorian calendar and in UTC, so that neither the
 * machine's zone nor its locale shows. Kept after the first call: making one takes a hundred times
 * as long as using it. Throws a RangeError for a malformed language tag.
 */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      ...options,
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    dateFormats.set(key, format);
  }
  return format;
}

/** A formatter of alternatives, "a, b or c", in `language`. Kept after the first call. */
export function choiceFormat(language: string): Intl.ListFormat {
  let format = choiceFormats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(localeOf(language), { type: 'disjunction' });
    choiceFormats.set(language, format);
  }
  return format;
}

/**
 * A part of a date as `language` writes it: French has a word for the first of a month, "1er", which
 * `Intl` does not know.
 */
export function partText({ type, value }: Intl.DateTimeFormatPart, language: string): string {
  return type === 'day' && value === '1' && /^fr\b/.test(language) ? '1er' : value;
}

/** The start of a day, for a formatter of dates. */
export function momentOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The formatter of whole years, months ("March 2020") or days ("11 March 2020"). */
export function calendarFormat(language: string, unit: CalendarUnit): Intl.DateTimeFormat {
  return dateFormat(language, calendarOptions[unit]);
}

export type CalendarUnit = keyof typeof calendarOptions;

const calendarOptions = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
