import { monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';
import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { Kind, Strand } from '../model/site.ts';
import type { Place } from '../model/place.ts';
import { yearSegment } from './addresses.ts';
import type { SiteContext } from './context.ts';
import { placesInOrder } from './places-in-order.ts';

/** A page to build: the variable parts of its address, and what it is about. */
interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

export function yearPaths({ timeline }: SiteContext): Path<{ year: string }, { year: number }>[] {
  return [...timeline.years.keys()].map((year) => ({
    params: { year: yearSegment(year) },
    props: { year },
  }));
}

export function monthPaths({
  timeline,
}: SiteContext): Path<{ year: string; month: string }, { month: Month }>[] {
  return [...timeline.months.keys()].map((month) => ({
    params: { year: yearSegment(yearOf(month)), month: month.slice(-2) },
    props: { month },
  }));
}

export function dayPaths({
  timeline,
}: SiteContext): Path<{ year: string; month: string; day: string }, { day: Day }>[] {
  return [...timeline.days.keys()].map((day) => ({
    params: { year: yearSegment(yearOf(day)), month: monthOf(day).slice(-2), day: day.slice(-2) },
    props: { day },
  }));
}

/**
 * The days that have a page to be framed: those on which an event begins. A day that longer events
 * only reach over has nothing of its own to show, so that there are never more of them than events.
 */
export function embeddedDayPaths(context: SiteContext): ReturnType<typeof dayPaths> {
  const { days } = context.timeline;
  return dayPaths(context).filter(({ props }) => (days.get(props.day)?.here.length ?? 0) > 0);
}

/** The pages of events, and those that lead to them from addresses that they had. */
export function eventPaths({
  timeline,
}: SiteContext): Path<{ id: string }, { event: Event; moved: boolean }>[] {
  return timeline.events.flatMap((event) => [
    { params: { id: event.id }, props: { event, moved: false } },
    ...event.formerly.map((id) => ({ params: { id }, props: { event, moved: true } })),
  ]);
}

export function articlePaths({
  timeline,
}: SiteContext): Path<{ id: string }, { article: Article }>[] {
  return timeline.articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}

export function strandPaths({
  timeline,
  eventsByStrand,
}: SiteContext): Path<{ id: string }, { strand: Strand }>[] {
  return timeline.site.strands
    .filter(({ id }) => eventsByStrand.has(id))
    .map((strand) => ({ params: { id: strand.id }, props: { strand } }));
}

export function kindPaths({ timeline }: SiteContext): Path<{ id: string }, { kind: Kind }>[] {
  return timeline.site.kinds
    .filter(({ id }) => timeline.eventsByKind.has(id))
    .map((kind) => ({ params: { id: kind.id }, props: { kind } }));
}

export function actorPaths({
  actorsInOrder,
}: SiteContext): Path<{ id: string }, { actor: Actor }>[] {
  return actorsInOrder.map((actor) => ({ params: { id: actor.id }, props: { actor } }));
}

/** The pages of places: those with events, and those that hold a place with some. */
export function placePaths(context: SiteContext): Path<{ id: string }, { place: Place }>[] {
  return placesInOrder(context).map((place) => ({ params: { id: place.id }, props: { place } }));
}

export function kindFeedPaths({ timeline }: SiteContext): Path<{ id: string }, { kind: Kind }>[] {
  return timeline.site.kinds.map((kind) => ({ params: { id: kind.id }, props: { kind } }));
}

export function strandFeedPaths({
  timeline,
}: SiteContext): Path<{ id: string }, { strand: Strand }>[] {
  return timeline.site.strands.map((strand) => ({ params: { id: strand.id }, props: { strand } }));
}
