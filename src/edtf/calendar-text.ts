import type { DatePart } from './date-part.ts';
import { yearOf, monthOf, type Day } from './day.ts';
import { calendarFormat, momentOf, partText, type CalendarUnit } from './intl.ts';
import { rangeTexts, type RangeTexts } from './range-texts.ts';

/** The year, the month or the day that `day` lies in, as text. */
export function calendarText(unit: CalendarUnit, day: Day, language: string): string {
  return calendarFormat(language, unit)
    .formatToParts(momentOf(day))
    .map((part) => partText(part, language))
    .join('');
}

/** The same with its `datetime`. */
export function calendarPart(unit: CalendarUnit, day: Day, language: string): DatePart {
  return { text: calendarText(unit, day, language), datetime: datetimeOf(unit, day) };
}

/** The parts of a range of years, months or days: "16", "–", "17 March 2020". */
export function calendarRangeParts(
  unit: CalendarUnit,
  from: Day,
  to: Day,
  language: string,
): DatePart[] {
  const range = calendarRange(unit, from, to, language);
  if (range === undefined) return [calendarPart(unit, from, language)];
  return [
    { text: range.start, datetime: datetimeOf(unit, from) },
    { text: range.dash, datetime: null },
    { text: range.end, datetime: datetimeOf(unit, to) },
  ];
}

/** The texts of a range of years, months or days; `undefined` where both are the same one. */
export function calendarRange(
  unit: CalendarUnit,
  from: Day,
  to: Day,
  language: string,
): RangeTexts | undefined {
  return rangeTexts(calendarFormat(language, unit), momentOf(from), momentOf(to), language);
}

function datetimeOf(unit: CalendarUnit, day: Day): string {
  switch (unit) {
    case 'year':
      return String(yearOf(day)).padStart(4, '0');
    case 'month':
      return monthOf(day);
    case 'day':
      return day;
    default:
      return unit satisfies never;
  }
}
