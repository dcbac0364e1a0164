/**
 * Why a text is no date. The words for it are the caller's: each reason carries the data that one
 * sentence of what is wrong, and one of how to mend it, need.
 */
export type EdtfProblem = EdtfFault & {
  /** Where the fault starts, in UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** How far it reaches; 0 where something is missing. */
  readonly length: number;
  /** The whole text, as given. */
  readonly text: string;
  /** What was probably meant, where that is plain: always EDTF that parses. */
  readonly suggestion: string | null;
};

/** The part of a problem that differs from reason to reason. */
export type EdtfFault =
  /** Nothing is written. */
  | { readonly reason: 'empty' }
  /** More text than any date needs; `limit` in UTF-16 code units. */
  | { readonly reason: 'too-long'; readonly limit: number }
  /** White space before, after or within the date. */
  | { readonly reason: 'white-space' }
  /** Words, as in `11 March 2020`: a date is written in digits. */
  | { readonly reason: 'words'; readonly word: string }
  /** `2020/03/11`: a slash stands between the two ends of an interval only. */
  | { readonly reason: 'slashes' }
  /** Something else was expected here. */
  | { readonly reason: 'syntax'; readonly expected: Expected; readonly found: string }
  /** A year that is not one of 0001 to 9999: `0000`, `-0044`, `Y12020`. */
  | { readonly reason: 'no-such-year'; readonly year: string }
  /** The second part is neither a month (01 to 12) nor a season (21 to 24): `2020-13`, `2020-33`. */
  | { readonly reason: 'no-such-month'; readonly month: string }
  /** The month does not have this day; `days` is how many it has. */
  | {
      readonly reason: 'no-such-day';
      readonly day: string;
      readonly month: string;
      readonly days: number;
    }
  /** A part of the time is more than `most`. There is no hour 24. */
  | {
      readonly reason: 'no-such-time';
      readonly part: 'hour' | 'minute' | 'second';
      readonly found: string;
      readonly most: number;
    }
  /** An offset beyond -14:00 to +14:00, or `-00:00`. */
  | { readonly reason: 'no-such-offset'; readonly found: string }
  /** The end lies before the start, in every time zone. */
  | { readonly reason: 'order'; readonly start: string; readonly end: string }
  /** `2020-03-16/` or `/2020-03-16`: an open end is written `..`. */
  | { readonly reason: 'missing-end'; readonly side: 'start' | 'end' }
  /** `../..` and `[..]` say nothing. */
  | { readonly reason: 'open-both' }
  /** `[]` holds no date. */
  | { readonly reason: 'empty-set' }
  /** `[2020-03-16]` leaves no choice. */
  | { readonly reason: 'lone-member'; readonly member: string }
  /** `{a,b}` means all of them, which is more than one event. */
  | { readonly reason: 'all-of' }
  /** Right in itself, but not here. */
  | { readonly reason: 'misplaced'; readonly what: Misplaced; readonly where: Place };

/** What a syntax problem expected where it found something else. */
export type Expected =
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'offset'
  | 'hyphen'
  | 'colon'
  | 'T'
  | 'date'
  | 'closing bracket'
  | 'end';

export type Misplaced =
  'qualifier' | 'time' | 'interval' | 'set' | 'unspecified digit' | 'open end';

/** `date` is within a date, before its end; `time` is behind a time. */
export type Place = 'date' | 'time' | 'interval' | 'set';
