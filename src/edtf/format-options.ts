import type { DateWords } from './date-words.ts';

/** How a site writes its dates. */
export interface FormatOptions {
  /** A BCP 47 tag. `en` puts the day before the month; `en-US` and others are taken as given. */
  readonly language: string;
  /** The site's time zone, an IANA name. */
  readonly zone: string;
  /** The phrases around a date, in `language`. */
  readonly words: DateWords;
}
