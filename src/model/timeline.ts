import type { Day, Month } from '../edtf/day.ts';
import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { Event } from './event.ts';
import type { ActorId, ArticleId, EventId, KindId, PlaceId } from './ids.ts';
import type { Place } from './place.ts';
import type { Site } from './site.ts';

/** The events of a day, by how they stand on its page. */
export interface DayEvents {
  /** Events that stand here as themselves: this is the first day of their bounds. */
  readonly here: readonly Event[];
  /** Events whose bounds, of at most seven days, hold this day too. */
  readonly also: readonly Event[];
  /** Events with wider bounds that hold this day. */
  readonly around: readonly Event[];
}

/** The events of a month: those of its days, and those too wide for a day's page. */
export interface MonthEvents {
  readonly events: readonly Event[];
  /** The days of the month that have a page, in order. */
  readonly days: readonly Day[];
}

/** The events of a year: those of its months, and those too wide for a month's page. */
export interface YearEvents {
  readonly events: readonly Event[];
  /** The months of the year that have a page, in order. */
  readonly months: readonly Month[];
}

/** Everything that pages and data are made of, assembled, checked and in order. */
export interface Timeline {
  readonly site: Site;
  /** In the order of publication, then of ids. */
  readonly articles: readonly Article[];
  /** By earliest bound, then latest, then time of day, then id. */
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  /** The independent origins of all articles. */
  readonly origins: ReadonlyMap<ArticleId, string>;
  readonly eventById: ReadonlyMap<EventId, Event>;
  readonly articleById: ReadonlyMap<ArticleId, Article>;
  readonly placeById: ReadonlyMap<PlaceId, Place>;
  readonly actorById: ReadonlyMap<ActorId, Actor>;
  /** Keys in order of time. A year or month without an event has no entry. */
  readonly years: ReadonlyMap<number, YearEvents>;
  readonly months: ReadonlyMap<Month, MonthEvents>;
  readonly days: ReadonlyMap<Day, DayEvents>;
  readonly eventsByPlace: ReadonlyMap<PlaceId, readonly Event[]>;
  readonly eventsByActor: ReadonlyMap<ActorId, readonly Event[]>;
  readonly eventsByKind: ReadonlyMap<KindId, readonly Event[]>;
}
