import { boundsOf } from '../edtf/bounds.ts';
import { firstDayOfAll, monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import { once, onceEach } from './once.ts';

/*
 * Lists that are too long for one page are divided by year, and a year that is too long again by month:
 * a page of a year has the same address for ever, whatever comes after it, and what stands on it comes
 * from that year alone.
 */

/** A year or a month to which a page of a list keeps. */
export type Period = number | Month;

/** A list, or what of it begins in one period. */
export interface Part<Thing> {
  /** `undefined` for the whole list. */
  readonly period: Period | undefined;
  readonly things: readonly Thing[];
  /** The parts that its page leads to, in the order of time; none where the page shows all there is. */
  readonly parts: readonly (Part<Thing> & { readonly period: Period })[];
}

/** A list with its parts. */
export interface PartedList<Thing> {
  /** What the addresses of its parts begin with. */
  readonly address: string;
  readonly whole: Part<Thing>;
}

/** The day by which an event belongs to a part: the first that it allows; where its start is open, the last. */
export function beginningOf({ date: { bounds } }: Event): Day {
  return bounds.earliest ?? bounds.latest ?? firstDayOfAll;
}

/** Every page of a list asks for all of it: one array of events is divided once. */
const dividedEvents = onceEach(({ limits }, events: readonly Event[]) =>
  divided(events, beginningOf, limits.named),
);

/** @param address The address of the list. */
export function eventList(
  context: SiteContext,
  events: readonly Event[],
  address: string,
): PartedList<Event> {
  return { address, whole: dividedEvents(context, events) };
}

/** All articles, by the first day on which each may have been published. */
export const articleList = once((context): PartedList<Article> => {
  const { timeline, addresses, limits } = context;
  const days = publicationDays(context);
  const dayOf = (article: Article): Day => days.get(article) ?? firstDayOfAll;
  const whole = divided(timeline.articles, dayOf, limits.articles);
  return { address: addresses.published, whole };
});

const publicationDays = once(
  ({ timeline }): ReadonlyMap<Article, Day> =>
    new Map(
      timeline.articles.map((article) => {
        const { earliest, latest } = boundsOf(article.published, timeline.site.timeZone);
        return [article, earliest ?? latest ?? firstDayOfAll];
      }),
    ),
);

/** The articles of a period, whether or not the list of articles is divided; all where there is none. */
export function publishedIn(context: SiteContext, period: Period | undefined): readonly Article[] {
  const { articles } = context.timeline;
  if (period === undefined) return articles;
  const days = publicationDays(context);
  return articles.filter((article) => isWithin(days.get(article) ?? firstDayOfAll, period));
}

/** Whether a day lies in a period. */
export function isWithin(day: Day, period: Period): boolean {
  return typeof period === 'number' ? yearOf(day) === period : monthOf(day) === period;
}

/**
 * Divides a list.
 *
 * @param dayOf When each thing begins.
 * @param most The most things of a page that is not divided.
 */
export function divided<Thing>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => Day,
  most: number,
  period?: Period,
): Part<Thing> {
  if (things.length <= most || typeof period === 'string') return { period, things, parts: [] };
  const periodOf = (thing: Thing): Period =>
    period === undefined ? yearOf(dayOf(thing)) : monthOf(dayOf(thing));
  const parts = [...Map.groupBy(things, periodOf)]
    .map(([inner, found]) => ({ ...divided(found, dayOf, most, inner), period: inner }))
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
  return { period, things, parts };
}

/**
 * The part of a list that has a page, after those above it, the whole first: a year, or a year and its
 * month.
 *
 * @throws RangeError where there is no such part.
 */
export function wayTo<Thing>(
  { whole, address }: PartedList<Thing>,
  period: Period | undefined,
): readonly Part<Thing>[] {
  const way: Part<Thing>[] = [whole];
  for (const each of periodsTo(period)) {
    const part = way.at(-1)?.parts.find((inner) => inner.period === each);
    if (part === undefined) throw new RangeError(`${address} has no part ${each}.`);
    way.push(part);
  }
  return way;
}

function periodsTo(period: Period | undefined): readonly Period[] {
  if (period === undefined) return [];
  return typeof period === 'number' ? [period] : [yearOf(period), period];
}

/** The part of a list to which a page keeps; the whole where it keeps to none. */
export function partAt<Thing>(list: PartedList<Thing>, period: Period | undefined): Part<Thing> {
  return wayTo(list, period).at(-1) ?? list.whole;
}

/** Every part that has a page of its own. */
export function partsBelow<Thing>({ parts }: Part<Thing>): readonly Part<Thing>['parts'][number][] {
  return parts.flatMap((part) => [part, ...partsBelow(part)]);
}
