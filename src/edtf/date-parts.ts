import { calendarPart, calendarText } from './calendar-text.ts';
import { asWords, fill, wordsPart, type DateNoun, type DatePart } from './date-part.ts';
import { yearOf } from './day.ts';
import { daysOf } from './days-of.ts';
import type { EdtfDate, EdtfUnspecified, Qualifier } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { onceBetween } from './once-between.ts';

/** A date without a time, with what its qualifier says. */
export function dateParts(date: EdtfDate, options: FormatOptions): DatePart[] {
  return qualifiedParts(plainNoun(date, options), date.qualifier, options);
}

/** The same, to stand in another phrase. */
export function dateNoun(date: EdtfDate, options: FormatOptions): DateNoun {
  const { parts, sort } = plainNoun(date, options);
  return { parts: qualifiedParts({ parts, sort: 'other' }, date.qualifier, options), sort };
}

/** Says that a date is about or uncertain, which no `datetime` can say. */
export function qualifiedParts(
  date: DateNoun,
  qualifier: Qualifier | null,
  { words }: FormatOptions,
): DatePart[] {
  const isPhrase = date.sort === 'other';
  switch (qualifier) {
    case null:
      return [...date.parts];
    case 'uncertain':
      return asWords(fill(words.uncertain, { date }, words.cases));
    case 'approximate':
      return asWords(fill(isPhrase ? words.aboutWithin : words.about, { date }, words.cases));
    case 'both':
      return asWords(
        fill(
          isPhrase ? words.aboutAndUncertainWithin : words.aboutAndUncertain,
          { date },
          words.cases,
        ),
      );
    default:
      return qualifier satisfies never;
  }
}

function plainNoun(date: EdtfDate, options: FormatOptions): DateNoun {
  const { language, words } = options;
  const { first, last } = daysOf(date);
  switch (date.form) {
    case 'year':
    case 'month':
    case 'day':
      return { parts: [calendarPart(date.form, first, language)], sort: date.form };
    case 'season': {
      const year = calendarText('year', first, language);
      const next = calendarText('year', last, language);
      return { parts: fill(words[date.season], { year, next }), sort: date.season };
    }
    case 'unspecified':
      return unspecifiedNoun(date, options);
    default:
      return date satisfies never;
  }
}

function unspecifiedNoun(
  { unspecified, first, last }: EdtfUnspecified,
  options: FormatOptions,
): DateNoun {
  const { language, words } = options;
  const { cases } = words;
  const year = calendarText('year', first, language);
  const years = { first: year, last: calendarText('year', last, language) };
  const noun = (unit: 'year' | 'month'): DateNoun => ({
    parts: [wordsPart(calendarText(unit, first, language))],
    sort: unit,
  });
  switch (unspecified) {
    case 'year-of-century':
      return { parts: fill(words.years, years), sort: 'years' };
    case 'year-of-decade':
      // "The 2000s" could be the century.
      return yearOf(first) % 100 < 10
        ? { parts: fill(words.years, years), sort: 'years' }
        : { parts: fill(words.decade, { year, ...years }), sort: 'decade' };
    case 'month-of-year':
      return { parts: fill(words.someMonth, { year: noun('year') }, cases), sort: 'other' };
    case 'day-of-year':
      return { parts: fill(words.someDay, { period: noun('year') }, cases), sort: 'other' };
    case 'day-of-month':
      return { parts: fill(words.someDay, { period: noun('month') }, cases), sort: 'other' };
    case 'day-of-ten':
      return {
        parts: [
          wordsPart(onceBetween('day', { first, last: first }, { first: last, last }, options)),
        ],
        sort: 'other',
      };
    default:
      return unspecified satisfies never;
  }
}
