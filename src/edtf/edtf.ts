import type { Day, Month } from './day.ts';

/**
 * A date as an editor writes it: the subset of the Extended Date/Time Format (ISO 8601-2:2019;
 * Library of Congress, "EDTF specification", levels 0 to 2) that a news timeline needs.
 *
 * Plain data: it survives JSON and `structuredClone`. `text` is the EDTF as written, and is what
 * is stored; the other members say what that text means. Get one from `parseEdtf`.
 */
export type Edtf = EdtfDate | EdtfTime | EdtfInterval | EdtfSet;

/** A date without a time: what a set holds, and all that may carry `?`, `~` or `%`. */
export type EdtfDate = EdtfYear | EdtfMonth | EdtfDay | EdtfSeason | EdtfUnspecified;

/** What may stand at an end of an interval. */
export type EdtfEnd = Exclude<EdtfDate, EdtfUnspecified> | EdtfTime;

/** `?` is uncertain, `~` approximate, `%` both (level 1). */
export type Qualifier = 'uncertain' | 'approximate' | 'both';

/** Seasons of the northern year. Winter begins in the year it is written with. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What is left open: "the day of the month" in `2020-03-XX`, "the year of the decade" in `202X`. */
export type Unspecified =
  | 'year-of-century'
  | 'year-of-decade'
  | 'month-of-year'
  | 'day-of-year'
  | 'day-of-month'
  | 'day-of-ten';

/** `2020`, level 0. */
export interface EdtfYear {
  readonly form: 'year';
  readonly text: string;
  /** 1 to 9999. */
  readonly year: number;
  readonly qualifier: Qualifier | null;
}

/** `2020-03`, level 0. */
export interface EdtfMonth {
  readonly form: 'month';
  readonly text: string;
  readonly month: Month;
  readonly qualifier: Qualifier | null;
}

/** `2020-03-11`, level 0. */
export interface EdtfDay {
  readonly form: 'day';
  readonly text: string;
  readonly day: Day;
  readonly qualifier: Qualifier | null;
}

/** `2019-21` to `2019-24`, level 1. */
export interface EdtfSeason {
  readonly form: 'season';
  readonly text: string;
  readonly year: number;
  readonly season: Season;
  readonly qualifier: Qualifier | null;
}

/** `2020-03-XX`, `2020-XX`, `2020-XX-XX`, `202X`, `20XX` (level 1) and `2020-03-1X` (level 2). */
export interface EdtfUnspecified {
  readonly form: 'unspecified';
  readonly text: string;
  readonly unspecified: Unspecified;
  /** The first day that the written digits allow. */
  readonly first: Day;
  /** The last day that the written digits allow. */
  readonly last: Day;
  readonly qualifier: Qualifier | null;
}

/** `2020-03-11T19:35`, with optional seconds, `Z` or `±HH:MM`, level 0. */
export interface EdtfTime {
  readonly form: 'time';
  readonly text: string;
  /** The day as written, in the written offset: not always the day in the site's zone. */
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
  /** `null` where no seconds are written. */
  readonly second: number | null;
  /** Minutes east of UTC; 0 for `Z`; `null` where the site's zone is meant. */
  readonly offset: number | null;
}

/** `a/b`, `a/..`, `../b`: something that lasted. `null` is an open end. At most one end is open. */
export interface EdtfInterval {
  readonly form: 'interval';
  readonly text: string;
  readonly start: EdtfEnd | null;
  readonly end: EdtfEnd | null;
}

/** `[a,b]`, `[a..b]`, `[..b]`, `[a..]`, `[a,b..c]`: one of these, and not known which (level 2). */
export interface EdtfSet {
  readonly form: 'set';
  readonly text: string;
  /** At least two members, or one that is a range; in the order written. */
  readonly members: readonly EdtfMember[];
}

export type EdtfMember = EdtfDate | EdtfRange;

/** `a..b` within a set: once, at some time from `a` to `b`. `null` is an open end, at most one. */
export interface EdtfRange {
  readonly form: 'range';
  readonly text: string;
  readonly start: EdtfDate | null;
  readonly end: EdtfDate | null;
}
