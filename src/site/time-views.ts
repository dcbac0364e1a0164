import {
  eachMonth,
  firstDay,
  lastDay,
  monthOf,
  yearOf,
  type Day,
  type Month,
} from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import { calendarView, type CalendarView } from './calendar-view.ts';
import type { Neighbours, SiteContext } from './context.ts';
import { groupByDate, MOST_IN_FULL, type DateGroup } from './date-groups.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import { yearStrip, type YearStrip } from './year-strip.ts';

/** The pages before and after one, in order of time. */
export interface PagerView {
  readonly previous: (LinkView & { readonly label: string }) | undefined;
  readonly next: (LinkView & { readonly label: string }) | undefined;
}

export interface DayView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: string;
  readonly here: readonly EventCard[];
  /** Whether there are too many to tell of each. */
  readonly crowded: boolean;
  readonly also: readonly EventCard[];
  readonly around: readonly EventCard[];
  /** The same day of other years, where they have events. */
  readonly otherYears: readonly LinkView[];
  readonly calendar: CalendarView;
  readonly pager: PagerView;
}

export interface MonthView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: string;
  readonly calendar: CalendarView;
  /** Events too wide for the page of a day. */
  readonly wide: readonly EventCard[];
  readonly groups: readonly DateGroup[];
  readonly pager: PagerView;
}

export interface YearView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: string;
  readonly strip: YearStrip;
  readonly years: readonly (LinkView & { readonly current: boolean; readonly count: string })[];
  readonly months: readonly {
    readonly name: string;
    readonly page: { readonly href: string; readonly count: string } | undefined;
  }[];
  readonly groups: readonly DateGroup[];
  readonly pager: PagerView;
}

/** More headlines than this never fit into a description. */
const MOST_HEADLINES = 8;

export function dayView(context: SiteContext, day: Day): DayView {
  const { timeline, words, addresses } = context;
  const found = timeline.days.get(day) ?? { here: [], also: [], around: [] };
  const title = context.day(day, 'full').text;
  const tally = words.counts.events(found.here.length + found.also.length);
  const link = (other: Day): LinkView => ({
    href: addresses.day(other),
    text: context.day(other, 'long').text,
  });
  const cards = (events: readonly Event[]): EventCard[] =>
    events.map((event) => eventCard(context, event));
  return {
    shell: shellView(context, {
      title,
      description: describe(context, title, [...found.here, ...found.also]),
      path: addresses.day(day),
      events: found.here,
      trail: [yearLink(context, yearOf(day)), monthLink(context, monthOf(day))],
    }),
    title,
    tally,
    here: cards(found.here),
    crowded: found.here.length > MOST_IN_FULL,
    also: cards(found.also),
    around: cards(found.around),
    otherYears: context
      .sameDayOfOtherYears(day)
      .map((other) => ({ href: addresses.day(other), text: context.day(other, 'long').text })),
    calendar: calendarView(context, monthOf(day), day),
    pager: pagerOf(context.neighbours.days(day), link, {
      previous: words.time.previousDay,
      next: words.time.nextDay,
    }),
  };
}

export function monthView(context: SiteContext, month: Month): MonthView {
  const { timeline, words, addresses } = context;
  const events = timeline.months.get(month)?.events ?? [];
  const title = context.month(month);
  const wide = events.filter((event) => context.standing(event).on !== 'days');
  const narrow = events.filter((event) => context.standing(event).on === 'days');
  return {
    shell: shellView(context, {
      title,
      description: describe(context, title, events),
      path: addresses.month(month),
      events,
      trail: [yearLink(context, yearOf(month))],
    }),
    title,
    tally: words.counts.events(events.length),
    calendar: calendarView(context, month),
    wide: wide.map((event) => eventCard(context, event)),
    groups: groupByDate(context, narrow, title),
    pager: pagerOf(context.neighbours.months(month), (other) => monthLink(context, other), {
      previous: words.time.previousMonth,
      next: words.time.nextMonth,
    }),
  };
}

export function yearView(context: SiteContext, year: number): YearView {
  const { timeline, words, addresses } = context;
  const events = timeline.years.get(year)?.events ?? [];
  const title = context.year(year);
  return {
    shell: shellView(context, {
      title,
      description: describe(context, title, events),
      path: addresses.year(year),
      events,
    }),
    title,
    tally: words.counts.events(events.length),
    strip: yearStrip(context, year),
    years: [...timeline.years].map(([other, found]) => ({
      ...yearLink(context, other),
      current: other === year,
      count: words.counts.events(found.events.length),
    })),
    months: eachMonth(monthOf(firstDay(year)), monthOf(lastDay(year))).map((month) => {
      const found = timeline.months.get(month);
      return {
        name: context.monthName(month),
        page:
          found === undefined
            ? undefined
            : {
                href: addresses.month(month),
                count: words.counts.events(found.events.length),
              },
      };
    }),
    groups: groupByDate(context, events, title),
    pager: pagerOf(context.neighbours.years(year), (other) => yearLink(context, other), {
      previous: words.time.previousYear,
      next: words.time.nextYear,
    }),
  };
}

function yearLink(context: SiteContext, year: number): LinkView {
  return { href: context.addresses.year(year), text: context.year(year) };
}

function monthLink(context: SiteContext, month: Month): LinkView {
  return { href: context.addresses.month(month), text: context.month(month) };
}

/** What a page of some time is about: how many events, and the first of them, a sentence each. */
function describe(context: SiteContext, title: string, events: readonly Event[]): string {
  const headlines = events
    .slice(0, MOST_HEADLINES)
    .map((event) => (/[.!?…؟]$/u.test(event.title) ? event.title : `${event.title}.`));
  const { counts, punctuation } = context.words;
  return `${title}${punctuation.colon}${counts.events(events.length)}. ${headlines.join(' ')}`;
}

function pagerOf<Key>(
  { previous, next }: Neighbours<Key>,
  link: (key: Key) => LinkView,
  labels: { readonly previous: string; readonly next: string },
): PagerView {
  return {
    previous: previous === undefined ? undefined : { ...link(previous), label: labels.previous },
    next: next === undefined ? undefined : { ...link(next), label: labels.next },
  };
}
