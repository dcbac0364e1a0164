import { monthOf, weekStartOf, weeksOf, type Day, type Month } from '../edtf/day.ts';
import { weekdayNames } from '../edtf/format.ts';
import type { SiteContext } from './context.ts';
import { markView, type MarkView } from './event-card.ts';
import { onceEach } from './once.ts';

/** A day in the calendar of its month. */
export interface CalendarDay {
  readonly day: Day;
  /** The day of the month. */
  readonly number: string;
  /** Where the day has events: its page, how many, and one mark for each event that begins here. */
  readonly page:
    | { readonly href: string; readonly label: string; readonly marks: readonly MarkView[] }
    | undefined;
  readonly current: boolean;
}

/** A month as a calendar: weeks of seven, empty where a day belongs to another month. */
export interface CalendarView {
  readonly caption: string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A day's cell shows at most as many marks; the label still counts all events. */
const MOST_MARKS = 6;

/**
 * The calendar of a month.
 *
 * @param current The day whose page the calendar stands on, if it does.
 */
export function calendarView(context: SiteContext, month: Month, current?: Day): CalendarView {
  const calendar = calendarOf(context, month);
  if (current === undefined) return calendar;
  const weeks = calendar.weeks.map((week) =>
    week.map((cell) => (cell?.day === current ? { ...cell, current: true } : cell)),
  );
  return { ...calendar, weeks };
}

const calendarOf = onceEach((context, month: Month): CalendarView => {
  const { timeline, words, addresses } = context;
  const { language } = timeline.site;
  const weekStart = weekStartOf(language);
  const cell = (day: Day): CalendarDay | undefined => {
    if (monthOf(day) !== month) return undefined;
    const found = timeline.days.get(day);
    const events = found === undefined ? [] : [...found.here, ...found.also];
    return {
      day,
      number: context.number(Number(day.slice(-2))),
      page:
        found === undefined
          ? undefined
          : {
              href: addresses.day(day),
              label: `${context.day(day, 'long').text}${words.punctuation.colon}${words.counts.events(events.length)}`,
              marks: events.slice(0, MOST_MARKS).map((event) => markView(context, event)),
            },
      current: false,
    };
  };
  return {
    caption: context.month(month),
    weekdays: weekdayNames(language, weekStart),
    weeks: weeksOf(month, weekStart).map((week) => week.map(cell)),
  };
});
