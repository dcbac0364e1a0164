import type { Season } from './edtf.ts';

/**
 * Text with a place for each name, in braces: `'once between {a} and {b}'`. Behind a colon may stand
 * the case in which the language puts the date there: `'zwischen {a:dative} und {b:dative}'`.
 */
type With<Name extends string> =
  `${string}{${Name}}${string}` | `${string}{${Name}:${string}}${string}`;

/** What sort of date stands in a phrase: by it languages choose articles and prepositions. */
export type DateSort =
  | 'year'
  | 'month'
  /** A day, with or without its time. */
  | 'day'
  /** A range of days: "16–17 March 2020". */
  | 'days'
  | Season
  | 'decade'
  /** The years of a century, or of a decade that is called so. */
  | 'years'
  /** "Some day in March 2020", and all that is a phrase of its own. */
  | 'other';

/**
 * The phrases around a date, in the language of a site. Names of months and weekdays, the order of
 * a date's parts, and "a, b or c" come from `Intl` and are not here. Plain data, so that they can
 * be translated without code.
 */
export interface DateWords {
  /**
   * The cases that the phrases ask for, by a name that only they use: how each sort of date stands
   * in it, with its article or preposition. A sort that is not named stands as it is.
   */
  readonly cases: Readonly<Record<string, Readonly<Partial<Record<DateSort, With<'date'>>>>>>;
  /** `~`. */
  readonly about: With<'date'>;
  /** `?`. */
  readonly uncertain: With<'date'>;
  /** `%`. */
  readonly aboutAndUncertain: With<'date'>;
  /** `~` where the date is a phrase, or another phrase stands around it: in `2020-03-16~/..`. */
  readonly aboutWithin: With<'date'>;
  readonly aboutAndUncertainWithin: With<'date'>;
  /** An interval whose ends do not fit one range: of different precision, or one of them unsure. */
  readonly fromTo: With<'a'> & With<'b'>;
  /** `a/..`: it went on. */
  readonly from: With<'a'>;
  /** `../b`: it had begun at a time not known. */
  readonly until: With<'b'>;
  /** `[a..b]`. */
  readonly onceBetween: With<'a'> & With<'b'>;
  /** `[..b]`. */
  readonly onOrBefore: With<'b'>;
  /** `[a..]`. */
  readonly onOrAfter: With<'a'>;
  /** Reports that together leave both ends open. */
  readonly anyTime: string;
  /** `2020-03-XX` and `2020-XX-XX`; the period is a month or a year. */
  readonly someDay: With<'period'>;
  /** `2020-XX`. */
  readonly someMonth: With<'year'>;
  /** `202X`; the year is its first, and a language may name the `{last}` too. */
  readonly decade: With<'year'>;
  /** `20XX`, and a decade that would read like one: `200X`. */
  readonly years: With<'first'> & With<'last'>;
  readonly spring: With<'year'>;
  readonly summer: With<'year'>;
  readonly autumn: With<'year'>;
  /** A northern winter, which ends in the year after. */
  readonly winter: With<'year'> & With<'next'>;
  /** A time within its day. */
  readonly moment: With<'date'> & With<'time'>;
  /** Two times of one day; where the language says more than the numbers, `Intl` has said it. */
  readonly momentRange: With<'date'> & With<'time'>;
  readonly localTime: With<'time'> & With<'zone'>;
  readonly utcTime: With<'time'>;
  /** UTC, where it is another day there. */
  readonly utcTimeOn: With<'time'> & With<'date'>;
  readonly localAndUtc: With<'local'> & With<'utc'>;
  /** Names for time zones, by IANA name. Others are called by their city: `Asia/Baghdad`, Baghdad. */
  readonly zones: Readonly<Record<string, string>>;
}

/** The phrases in English. */
export const english: DateWords = {
  cases: {},
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  aboutAndUncertain: 'about {date} (uncertain)',
  aboutWithin: 'about {date}',
  aboutAndUncertainWithin: 'about {date} (uncertain)',
  fromTo: 'from {a} to {b}',
  from: 'from {a} on',
  until: 'until {b}',
  onceBetween: 'once between {a} and {b}',
  onOrBefore: 'on or before {b}',
  onOrAfter: 'on or after {a}',
  anyTime: 'at an unknown time',
  someDay: 'some day in {period}',
  someMonth: 'some month in {year}',
  decade: 'the {year}s',
  years: 'the years {first}–{last}',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}–{next}',
  moment: '{date}, {time}',
  momentRange: '{date}, {time}',
  localTime: '{time} in {zone} time',
  utcTime: '{time} UTC',
  utcTimeOn: '{time} UTC on {date}',
  localAndUtc: '{local}, {utc}',
  zones: {},
};
