import { calendarPart, calendarText } from './calendar-text.ts';
import { asWords, fill, wordsPart, type DatePart } from './date-part.ts';
import { yearOf } from './day.ts';
import { daysOf } from './days-of.ts';
import type { EdtfDate, EdtfUnspecified, Qualifier } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { onceBetween } from './once-between.ts';

/** A date without a time, with what its qualifier says. */
export function dateParts(date: EdtfDate, options: FormatOptions): DatePart[] {
  return qualifiedParts(plainParts(date, options), date.qualifier, options);
}

/** Says that `parts` are about or uncertain, which no `datetime` can say. */
export function qualifiedParts(
  parts: readonly DatePart[],
  qualifier: Qualifier | null,
  { words }: FormatOptions,
): DatePart[] {
  switch (qualifier) {
    case null:
      return [...parts];
    case 'uncertain':
      return asWords(fill(words.uncertain, { date: parts }));
    case 'approximate':
      return asWords(fill(words.about, { date: parts }));
    case 'both':
      return asWords(fill(words.aboutAndUncertain, { date: parts }));
    default:
      return qualifier satisfies never;
  }
}

function plainParts(date: EdtfDate, options: FormatOptions): DatePart[] {
  const { language, words } = options;
  const { first, last } = daysOf(date);
  switch (date.form) {
    case 'year':
    case 'month':
    case 'day':
      return [calendarPart(date.form, first, language)];
    case 'season': {
      const year = calendarText('year', first, language);
      return fill(words[date.season], { year, next: calendarText('year', last, language) });
    }
    case 'unspecified':
      return unspecifiedParts(date, options);
    default:
      return date satisfies never;
  }
}

function unspecifiedParts(
  { unspecified, first, last }: EdtfUnspecified,
  options: FormatOptions,
): DatePart[] {
  const { language, words } = options;
  const year = calendarText('year', first, language);
  const years = { first: year, last: calendarText('year', last, language) };
  switch (unspecified) {
    case 'year-of-century':
      return fill(words.years, years);
    case 'year-of-decade':
      // "The 2000s" could be the century.
      return yearOf(first) % 100 < 10 ? fill(words.years, years) : fill(words.decade, { year });
    case 'month-of-year':
      return fill(words.someMonth, { year });
    case 'day-of-year':
      return fill(words.someDay, { period: year });
    case 'day-of-month':
      return fill(words.someDay, { period: calendarText('month', first, language) });
    case 'day-of-ten':
      return [
        wordsPart(onceBetween('day', { first, last: first }, { first: last, last }, options)),
      ];
    default:
      return unspecified satisfies never;
  }
}
