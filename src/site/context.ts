import type { Day, Month } from '../edtf/day.ts';
import type { Edtf } from '../edtf/edtf.ts';
import {
  boundsParts,
  edtfParts,
  formatDay,
  formatMonth,
  formatMonthName,
  formatYear,
  type DayStyle,
  zoneName,
} from '../edtf/format.ts';
import type { Actor } from '../model/actor.ts';
import { localeOf } from '../edtf/locale.ts';
import { DEFAULT_CARDS, type CardChoice } from '../model/card-choice.ts';
import type { Article } from '../model/article.ts';
import type { Event, EventDate } from '../model/event.ts';
import type { ArticleId, EventId, PlaceId, StrandId } from '../model/ids.ts';
import type { Field, Kind, Strand } from '../model/site.ts';
import type { Timeline } from '../model/timeline.ts';
import { containment } from '../timeline/containment.ts';
import { standingOf, type Standing } from '../timeline/standing.ts';
import { addressesUnder, type Addresses } from './addresses.ts';
import { isolated } from './isolated.ts';
import { LIMITS, type Limits } from './limits.ts';
import { onceFor } from './once.ts';
import { directionOf } from './shell-view.ts';
import type { Words } from './words/english.ts';
import { wordsOf } from './words/words-of.ts';

/** A date as pages show it. */
export interface DateView {
  readonly text: string;
  /** The text in pieces; those that HTML's `datetime` can say carry it. */
  readonly parts: readonly { readonly text: string; readonly datetime: string | null }[];
}

/** What every view is made with: the timeline, the words, the addresses and the ways to write a date. */
export interface SiteContext {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly addresses: Addresses;
  /** The site's own address, with a slash at the end. */
  readonly url: string;
  /** Which events have a social card of their own. */
  readonly cards: CardChoice;
  readonly limits: Limits;
  /** What the site's time zone is called: by the city of its name, where the words have no other. */
  readonly zone: string;
  readonly date: (value: Edtf) => DateView;
  /** An event's date: where its sources differ, the span of them all, as "16–17 March 2020". */
  readonly eventDate: (date: EventDate) => DateView;
  readonly day: (day: Day, style: DayStyle) => DateView;
  readonly month: (month: Month) => string;
  readonly monthName: (month: Month) => string;
  readonly year: (year: number) => string;
  /** The days, months and years with events before and after one. */
  readonly neighbours: {
    readonly days: (day: Day) => Neighbours<Day>;
    readonly months: (month: Month) => Neighbours<Month>;
    readonly years: (year: number) => Neighbours<number>;
    readonly events: (event: Event) => Neighbours<Event>;
    readonly eventsInStrand: (event: Event) => Neighbours<Event>;
    readonly articles: (article: Article) => Neighbours<Article>;
    readonly strands: (strand: Strand) => Neighbours<Strand>;
    readonly kinds: (kind: Kind) => Neighbours<Kind>;
    readonly actors: (actor: Actor) => Neighbours<Actor>;
  };
  /** The same day of the month in the other years that have a page of it. */
  readonly sameDayOfOtherYears: (day: Day) => readonly Day[];
  readonly eventsByStrand: ReadonlyMap<StrandId, readonly Event[]>;
  /** The actors that an event names, by their names. */
  readonly actorsInOrder: readonly Actor[];
  /** Whether a place lies within another, through however many steps. */
  readonly isWithin: (place: PlaceId, region: PlaceId) => boolean;
  readonly standing: (event: Event) => Standing;
  /** The place of each event in the order of all. */
  readonly placeInOrder: ReadonlyMap<EventId, number>;
  /** The place of each article in the order of publication. */
  readonly articleNumbers: ReadonlyMap<ArticleId, number>;
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly number: (value: number) => string;
  /** A name as it may stand in a sentence: kept together where it is written in the other direction. */
  readonly name: (name: string) => string;
  readonly languageName: (tag: string) => string;
}

/** What comes before and after something in an order; `undefined` at its ends. */
export interface Neighbours<Thing> {
  readonly previous: Thing | undefined;
  readonly next: Thing | undefined;
}

interface Published {
  readonly timeline: Timeline;
  readonly base: string;
  readonly url: string;
  /** Where nothing is said, the default. */
  readonly cards?: CardChoice;
  /** Where nothing is said, those that every site has. */
  readonly limits?: Limits;
}

const contexts = new WeakMap<Published, SiteContext>();

/** The context of a publication, made once. */
export function contextOf(publication: Published): SiteContext {
  const known = contexts.get(publication);
  if (known !== undefined) return known;
  const { timeline, base, url, cards = DEFAULT_CARDS, limits = LIMITS } = publication;
  const { language, timeZone } = timeline.site;
  const words = wordsOf(language);
  const direction = directionOf(language);
  const numbers = new Intl.NumberFormat(localeOf(language));
  const languages = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  const options = { language, zone: timeZone, words: words.dates };
  const { compare } = new Intl.Collator(localeOf(language));
  const actorsInOrder = timeline.actors
    .filter(({ id }) => timeline.eventsByActor.has(id))
    .toSorted((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const daysOfYears = Map.groupBy(timeline.days.keys(), monthAndDay);
  const eventsByStrand = Map.groupBy(timeline.events, ({ kind }) => kind.strand);
  const dayViews = onceFor((style: DayStyle) =>
    onceFor((day: Day) => viewOf([{ text: formatDay(day, language, style), datetime: day }])),
  );
  const context: SiteContext = {
    timeline,
    words,
    addresses: addressesUnder(base),
    url,
    cards,
    limits,
    zone: words.dates.zones[timeZone] ?? zoneName(timeZone, language),
    date: onceFor((value: Edtf) => viewOf(edtfParts(value, options))),
    eventDate: onceFor(({ value, bounds, basis }: EventDate) =>
      viewOf(basis === 'differ' ? boundsParts(bounds, options) : edtfParts(value, options)),
    ),
    day: (day, style) => dayViews(style)(day),
    month: onceFor((month: Month) => formatMonth(month, language)),
    monthName: (month) => formatMonthName(month, language),
    year: (year) => formatYear(year, language),
    neighbours: {
      days: neighboursIn(timeline.days.keys()),
      months: neighboursIn(timeline.months.keys()),
      years: neighboursIn(timeline.years.keys()),
      events: neighboursIn(timeline.events),
      eventsInStrand: neighboursInGroups(timeline.events, ({ kind }) => kind.strand),
      articles: neighboursIn(timeline.articles),
      strands: neighboursIn(timeline.site.strands.filter(({ id }) => eventsByStrand.has(id))),
      kinds: neighboursIn(timeline.site.kinds.filter(({ id }) => timeline.eventsByKind.has(id))),
      actors: neighboursIn(actorsInOrder),
    },
    sameDayOfOtherYears: (day) =>
      (daysOfYears.get(monthAndDay(day)) ?? []).filter((other) => other !== day),
    eventsByStrand,
    actorsInOrder,
    isWithin: containment(timeline.places),
    standing: onceFor((event: Event) => standingOf(event.date.bounds)),
    placeInOrder: new Map(timeline.events.map(({ id }, index) => [id, index])),
    articleNumbers: new Map(timeline.articles.map(({ id }, index) => [id, index])),
    fieldById: new Map(timeline.site.fields.map((field) => [field.id, field])),
    number: onceFor((value: number) => numbers.format(value)),
    name: onceFor((name: string) => isolated(name, direction)),
    languageName: onceFor((tag: string) => languages.of(tag) ?? tag),
  };
  contexts.set(publication, context);
  return context;
}

/** "03-11". */
function monthAndDay(day: Day): string {
  return day.slice(-5);
}

function viewOf(parts: DateView['parts']): DateView {
  return { text: parts.map(({ text }) => text).join(''), parts };
}

/** A name that may be missing, as it may stand in a sentence. */
export function nameOrNone(context: SiteContext, name: string | undefined): string | undefined {
  return name === undefined ? undefined : context.name(name);
}

/** Finds neighbours in an order, through a table made once. */
function neighboursIn<Thing>(order: Iterable<Thing>): (thing: Thing) => Neighbours<Thing> {
  const things = [...order];
  const table = new Map(
    things.map((thing, index) => [thing, { previous: things[index - 1], next: things[index + 1] }]),
  );
  return (thing) => table.get(thing) ?? { previous: undefined, next: undefined };
}

function neighboursInGroups<Thing>(
  order: readonly Thing[],
  groupOf: (thing: Thing) => string,
): (thing: Thing) => Neighbours<Thing> {
  const groups = Map.groupBy(order, groupOf);
  const finders = new Map([...groups].map(([name, group]) => [name, neighboursIn(group)]));
  return (thing) =>
    finders.get(groupOf(thing))?.(thing) ?? { previous: undefined, next: undefined };
}
