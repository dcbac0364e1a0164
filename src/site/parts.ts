import { boundsOf } from '../edtf/bounds.ts';
import { firstDayOfAll, monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import type { LinkView } from './shell-view.ts';
import type { PagerView } from './time-views.ts';

/*
 * Lists that are too long for one page are divided by year, and a year that is too long again by month:
 * a page of a year has the same address for ever, whatever comes after it, and what stands on it comes
 * from that year alone.
 */

/** A year or a month to which a page of a list keeps. */
export type Period = number | Month;

/** What begins in one period. */
export interface Part<Thing> {
  readonly period: Period;
  readonly things: readonly Thing[];
}

/** The periods of a list as links, with the one that a page keeps to. */
export interface PartsView {
  readonly title: string;
  readonly links: readonly (LinkView & { readonly count: string; readonly current: boolean })[];
}

/** A list that may be divided: what it holds, and when each of its things begins. */
export interface Divisible<Thing> {
  /** What the addresses of its parts begin with. */
  readonly address: string;
  readonly things: readonly Thing[];
  readonly dayOf: (thing: Thing) => Day;
  /** The most things of a page that is not divided. */
  readonly most: number;
}

/** The day by which an event belongs to a part: the first that it allows; where its start is open, the last. */
export function beginningOf({ date: { bounds } }: Event): Day {
  return bounds.earliest ?? bounds.latest ?? firstDayOfAll;
}

/** The first day on which an article may have been published. */
export function publicationOf({ timeline }: SiteContext, { published }: Article): Day {
  const { earliest, latest } = boundsOf(published, timeline.site.timeZone);
  return earliest ?? latest ?? firstDayOfAll;
}

/** @param address The address of the list. */
export function eventList(
  { limits }: SiteContext,
  events: readonly Event[],
  address: string,
): Divisible<Event> {
  return { address, things: events, dayOf: beginningOf, most: limits.named };
}

export function articleList(context: SiteContext): Divisible<Article> {
  return {
    address: context.addresses.published,
    things: context.timeline.articles,
    dayOf: (article) => publicationOf(context, article),
    most: context.limits.articles,
  };
}

/** The part of a list that a page keeps to; all of it where the page keeps to none. */
export function within<Thing>(
  { things, dayOf }: Pick<Divisible<Thing>, 'things' | 'dayOf'>,
  period: Period | undefined,
): readonly Thing[] {
  if (period === undefined) return things;
  const periodOf = typeof period === 'number' ? yearOf : monthOf;
  return things.filter((thing) => periodOf(dayOf(thing)) === period);
}

/**
 * The parts that the page of a list, or of one part of it, leads to, in the order of time; none where
 * the page shows all there is.
 */
export function partsOf<Thing>(
  list: Divisible<Thing>,
  period: Period | undefined,
): readonly Part<Thing>[] {
  const things = within(list, period);
  if (things.length <= list.most || typeof period === 'string') return [];
  const periodOf = (thing: Thing): Period => {
    const day = list.dayOf(thing);
    return period === undefined ? yearOf(day) : monthOf(day);
  };
  return [...Map.groupBy(things, periodOf)]
    .map(([inner, found]) => ({ period: inner, things: found }))
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

/** Every part of a list that has a page of its own. */
export function allParts<Thing>(list: Divisible<Thing>, period?: Period): readonly Part<Thing>[] {
  return partsOf(list, period).flatMap((part) => [part, ...allParts(list, part.period)]);
}

/** The parts before and after one, among those of the page that leads to it. */
export function partsPager<Thing>(
  context: SiteContext,
  list: Divisible<Thing>,
  period: Period | undefined,
): PagerView {
  if (period === undefined) return { previous: undefined, next: undefined };
  const { words, addresses } = context;
  const siblings = partsOf(list, wayTo(period).at(-2)).map((part) => part.period);
  const place = siblings.indexOf(period);
  const link = (other: Period | undefined, label: string): PagerView['next'] =>
    other === undefined
      ? undefined
      : {
          href: addresses.part(list.address, other),
          text: periodText(context, other),
          label,
        };
  return {
    previous: link(siblings[place - 1], words.event.previous),
    next: link(siblings[place + 1], words.event.next),
  };
}

/** The parts above a part, from the widest on, and it itself: a year, or a year and its month. */
export function wayTo(period: Period | undefined): readonly Period[] {
  if (period === undefined) return [];
  return typeof period === 'number' ? [period] : [yearOf(period), period];
}

/** A year or a month in words: "2019", "March 2019". */
export function periodText(context: SiteContext, period: Period): string {
  return typeof period === 'number' ? context.year(period) : context.month(period);
}

/**
 * Links to the parts of a list: its years, and of the year that the page keeps to its months, where
 * the list is divided so far.
 *
 * @param count How many things there are, in words.
 */
export function partsViews<Thing>(
  context: SiteContext,
  list: Divisible<Thing>,
  period: Period | undefined,
  count: (things: readonly Thing[]) => string,
): readonly PartsView[] {
  const { words, addresses } = context;
  const way = wayTo(period);
  return [undefined, ...way].flatMap((above) => {
    const parts = partsOf(list, above);
    if (parts.length === 0) return [];
    return {
      title:
        above === undefined ? words.parts.years : words.parts.months(periodText(context, above)),
      links: parts.map((part) => ({
        href: addresses.part(list.address, part.period),
        text: nameOf(context, part.period),
        count: count(part.things),
        current: way.includes(part.period),
      })),
    };
  });
}

/**
 * The pages above that of a part.
 *
 * @param whole The page of the whole list.
 */
export function trailTo<Thing>(
  context: SiteContext,
  { address }: Divisible<Thing>,
  period: Period,
  whole: LinkView,
): readonly LinkView[] {
  const above = wayTo(period).slice(0, -1);
  return [
    whole,
    ...above.map((each) => ({
      href: context.addresses.part(address, each),
      text: periodText(context, each),
    })),
  ];
}

/** The page of all events of a period, where it has one. */
export function wholePeriod(
  context: SiteContext,
  period: Period,
): (LinkView & { readonly count: string }) | undefined {
  const { timeline, words, addresses } = context;
  const isYear = typeof period === 'number';
  const found = isYear ? timeline.years.get(period) : timeline.months.get(period);
  if (found === undefined) return undefined;
  return {
    href: isYear ? addresses.year(period) : addresses.month(period),
    text: periodText(context, period),
    count: words.counts.events(found.events.length),
  };
}

/** In the list of a year's months, the year need not be said again. */
function nameOf(context: SiteContext, period: Period): string {
  return typeof period === 'number' ? context.year(period) : context.monthName(period);
}
