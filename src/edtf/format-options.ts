import type { DateWords } from './date-words.ts';

/** How a site writes its dates. */
export interface FormatOptions {
  /** A BCP 47 tag, with the habits that `localeOf` says. */
  readonly language: string;
  /** The site's time zone, an IANA name. */
  readonly zone: string;
  /** The phrases around a date, in `language`. */
  readonly words: DateWords;
}
