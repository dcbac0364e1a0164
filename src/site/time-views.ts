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
import { groupByDate, type DateGroup } from './date-groups.ts';
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
  /** The same under their strands, where they are many. */
  readonly strands: readonly StrandEvents[];
  /** Whether there are too many to tell of each. */
  readonly crowded: boolean;
  readonly also: readonly EventCard[];
  readonly around: readonly EventCard[];
  /** The same day of other years, where they have events. */
  readonly otherYears: readonly LinkView[];
  readonly calendar: CalendarView;
  readonly pager: PagerView;
}

/** The events of a day in one strand. */
export interface StrandEvents {
  readonly anchor: string;
  readonly title: string;
  readonly count: string;
  readonly events: readonly EventCard[];
}

export interface MonthView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: string;
  readonly calendar: CalendarView;
  /** Events too wide for the page of a day. */
  readonly wide: readonly EventCard[];
  /** Whether those are too many to tell of each. */
  readonly crowded: boolean;
  /** What stands above the other events where not all of them stand here; all stand on their days' pages. */
  readonly part: string | undefined;
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
  /** Where not all events stand here, those that no month's page has. */
  readonly wide: readonly EventCard[];
  /** What stands above the events where not all of them stand here; all stand on their months' pages. */
  readonly part: string | undefined;
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
      events: toldInFull(context, found.here),
      trail: [yearLink(context, yearOf(day)), monthLink(context, monthOf(day))],
    }),
    title,
    tally,
    here: cards(found.here),
    strands: found.here.length > context.limits.unsorted ? byStrand(context, found.here) : [],
    crowded: found.here.length > context.limits.inFull,
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
  const shown = newestOf(context, narrow);
  return {
    shell: shellView(context, {
      title,
      description: describe(context, title, events),
      path: addresses.month(month),
      events: [...toldInFull(context, wide), ...toldInFull(context, shown.events)],
      trail: [yearLink(context, yearOf(month))],
    }),
    title,
    tally: words.counts.events(events.length),
    calendar: calendarView(context, month),
    wide: wide.map((event) => eventCard(context, event)),
    crowded: wide.length > context.limits.inFull,
    part: shown.part,
    groups: groupByDate(context, shown.events, title),
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
  const isWhole = events.length <= context.limits.named;
  const wide = isWhole ? [] : events.filter((event) => context.standing(event).on === 'years');
  const shown = newestOf(
    context,
    events.filter((event) => !wide.includes(event)),
  );
  return {
    shell: shellView(context, {
      title,
      description: describe(context, title, events),
      path: addresses.year(year),
      events: toldInFull(context, shown.events),
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
    wide: wide.map((event) => eventCard(context, event)),
    part: shown.part,
    groups: groupByDate(context, shown.events, title),
    pager: pagerOf(context.neighbours.years(year), (other) => yearLink(context, other), {
      previous: words.time.previousYear,
      next: words.time.nextYear,
    }),
  };
}

/** The newest of too many events, and what is said of that. */
function newestOf(
  { limits, words }: SiteContext,
  events: readonly Event[],
): { readonly events: readonly Event[]; readonly part: string | undefined } {
  if (events.length <= limits.named) return { events, part: undefined };
  return {
    events: events.slice(-limits.newest),
    part: words.embed.newest(limits.newest, words.counts.events(events.length)),
  };
}

/** The events of a list that stand there with their sources: none where there are too many. */
function toldInFull({ limits }: SiteContext, events: readonly Event[]): readonly Event[] {
  return events.length > limits.inFull ? [] : events;
}

/** Events under their strands, in the order of the strands. */
function byStrand(context: SiteContext, events: readonly Event[]): StrandEvents[] {
  const { timeline, words } = context;
  const strands = Map.groupBy(events, ({ kind }) => kind.strand);
  return timeline.site.strands.flatMap(({ id, label }) => {
    const found = strands.get(id);
    if (found === undefined) return [];
    return {
      anchor: `strand-${id}`,
      title: label,
      count: words.counts.events(found.length),
      events: found.map((event) => eventCard(context, event)),
    };
  });
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
