import {
  daysBetween,
  eachMonth,
  firstDay,
  lastDay,
  monthOf,
  weekday,
  weekStartOf,
  yearOf,
  type Day,
} from '../edtf/day.ts';
import type { SiteContext } from './context.ts';
import { directionOf } from './shell-view.ts';

/** A year at a glance: a column for each week, a square for each day that has events. */
export interface YearStrip {
  readonly title: string;
  readonly why: string;
  /** How many columns, one for each week that has a day of the year. */
  readonly weeks: number;
  readonly days: readonly {
    readonly href: string;
    /** "11 March 2020: 3 events". */
    readonly label: string;
    readonly column: number;
    readonly row: number;
    /** How full: 1 to 4. */
    readonly level: number;
  }[];
  /** The column in which each month begins, and its name in short. */
  readonly months: readonly { readonly column: number; readonly name: string }[];
}

const LEVELS = 4;

/** Draws the days of a year. Weeks start as the language's calendar has it. */
export function yearStrip(context: SiteContext, year: number): YearStrip {
  const { timeline, words, addresses } = context;
  const { language } = timeline.site;
  const [first, last] = [firstDay(year), lastDay(year)];
  const offset = (weekday(first) - weekStartOf(language) + 7) % 7;
  const placeOf = (day: Day): { column: number; row: number } => {
    const place = daysBetween(first, day) + offset;
    return { column: Math.floor(place / 7), row: place % 7 };
  };
  const weeks = placeOf(last).column + 1;
  const mirrored = directionOf(language) === 'rtl';
  const columnOf = (column: number): number => (mirrored ? weeks - 1 - column : column);
  const counted = [...timeline.days]
    .filter(([day]) => yearOf(day) === year)
    .map(([day, { here, also }]) => ({ day, count: here.length + also.length }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return {
    title: words.time.strip(context.year(year)),
    why: words.time.stripWhy,
    weeks,
    days: counted.map(({ day, count }) => {
      const { column, row } = placeOf(day);
      return {
        href: addresses.day(day),
        label: `${context.day(day, 'long').text}: ${words.counts.events(count)}`,
        column: columnOf(column),
        row,
        level: Math.ceil((count / most) * LEVELS),
      };
    }),
    months: eachMonth(monthOf(first), monthOf(last)).map((month) => ({
      column: columnOf(placeOf(firstDay(month)).column),
      name: context.day(firstDay(month), 'narrowMonth').text,
    })),
  };
}
