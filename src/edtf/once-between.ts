import { calendarRange, calendarText } from './calendar-text.ts';
import { fill, textOf, wordsPart, type DateNoun } from './date-part.ts';
import { daysBetween } from './day.ts';
import type { DayRange } from './days-of.ts';
import type { FormatOptions } from './format-options.ts';
import { choiceFormat, type CalendarUnit } from './intl.ts';

/**
 * "once between 11 and 14 March 2020" for two years, months or days in order, with what both share
 * written once; "16 or 17 March 2020" where nothing lies between them.
 */
export function onceBetween(
  unit: CalendarUnit,
  from: DayRange,
  to: DayRange,
  { language, words }: FormatOptions,
): string {
  const range = calendarRange(unit, from.first, to.first, language);
  if (range === undefined) return calendarText(unit, from.first, language);
  if (daysBetween(from.last, to.first) === 1) {
    return choiceFormat(language).format([range.start, range.end]);
  }
  const noun = (text: string): DateNoun => ({ parts: [wordsPart(text)], sort: unit });
  return textOf(fill(words.onceBetween, { a: noun(range.start), b: noun(range.end) }, words.cases));
}
