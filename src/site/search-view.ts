import { yearOf } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import {
  articleFacets,
  eventFacets,
  facets,
  pageTypes,
  YES,
  type Facet,
  type Facets,
} from './search-facets.ts';
import { SEARCH_FOLDER } from './search-records.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';

/** A value by which a search is narrowed, and how many pages have it. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A group of such values. */
export interface FacetView {
  readonly name: Facet;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  /** Whether there are too many choices to lay them all out. */
  readonly long: boolean;
}

/** A list that leads to pages without a search. */
export interface ListView {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly {
    readonly head: LinkView | string | undefined;
    readonly links: readonly LinkView[];
  }[];
  /** The page with all that the list has no room for. */
  readonly all: LinkView | undefined;
}

export interface SearchView {
  readonly shell: ShellView;
  /** Where the form leads. */
  readonly action: string;
  /** The folder of the search index, and how many pages are in it. */
  readonly index: string;
  readonly pages: number;
  /** The marks that a quote in an excerpt begins and ends with. */
  readonly quotes: { readonly open: string; readonly close: string };
  readonly facets: readonly FacetView[];
  /** The one facet that is a yes or no, and how many pages are a yes; `undefined` where none is. */
  readonly differ: ChoiceView | undefined;
  readonly lists: readonly ListView[];
}

/** More choices than this are a list to pick one of, not boxes to tick. */
const MOST_BOXES = 40;
/** More places or actors than this stand on their own page only. */
const MOST_LINKS = 60;

export function searchView(context: SiteContext): SearchView {
  const { words, addresses } = context;
  const { title, description } = words.search;
  const counts = countedFacets(context);
  const differ = counts.get('differ')?.get(YES);
  const [open = '', close = ''] = words.search.quoted('\n').split('\n');
  const types = [...(counts.get('type')?.values() ?? [])];
  return {
    shell: shellView(context, { title, description, path: addresses.search }),
    action: addresses.search,
    index: `${addresses.home}${SEARCH_FOLDER}/`,
    pages: types.reduce((sum, count) => sum + count, 0),
    quotes: { open, close },
    facets: facets
      .filter((name) => name !== 'differ')
      .map((name) => facetView(context, name, counts.get(name) ?? new Map<string, number>()))
      // What is the same for every page narrows nothing.
      .filter(({ choices }) => choices.length > 1),
    differ:
      differ === undefined ? undefined : { value: YES, label: words.search.differ, count: differ },
    lists: [
      monthList(context),
      kindList(context),
      namesList(context, 'places'),
      namesList(context, 'actors'),
    ].filter(({ groups }) => groups.some(({ links }) => links.length > 0)),
  };
}

/** How many pages have each value of each facet. */
function countedFacets(context: SiteContext): Map<Facet, Map<string, number>> {
  const { timeline } = context;
  const counts = new Map<Facet, Map<string, number>>();
  const count = (page: Facets): void => {
    for (const facet of facets) {
      for (const value of page[facet] ?? []) {
        const values = counts.get(facet) ?? new Map<string, number>();
        counts.set(facet, values.set(value, (values.get(value) ?? 0) + 1));
      }
    }
  };
  for (const event of timeline.events) count(eventFacets(context, event));
  for (const article of timeline.articles) count(articleFacets(context, article));
  timeline.eventsByPlace.forEach(() => {
    count({ type: ['place'] });
  });
  timeline.eventsByActor.forEach(() => {
    count({ type: ['actor'] });
  });
  return counts;
}

function facetView(
  context: SiteContext,
  name: Facet,
  counts: ReadonlyMap<string, number>,
): FacetView {
  const labels = labelsOf(context, name, counts.keys());
  const choices = [...labels].flatMap(([value, label]) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label, count }];
  });
  return {
    name,
    label: context.words.search.facets[name],
    choices,
    long: choices.length > MOST_BOXES,
  };
}

/** What the values of a facet are called, in the order in which they are offered. */
function labelsOf(
  context: SiteContext,
  name: Facet,
  values: Iterable<string>,
): Iterable<readonly [string, string]> {
  const { timeline, words } = context;
  const { compare } = new Intl.Collator(timeline.site.language);
  const byName = (names: readonly (readonly [string, string])[]) =>
    names.toSorted(([, one], [, other]) => compare(one, other));
  switch (name) {
    case 'type':
      return pageTypes.map((type) => [type, words.search.types[type]] as const);
    case 'strand':
      return timeline.site.strands.map(({ id, label }) => [id, label] as const);
    case 'kind':
      return timeline.site.kinds.map(({ id, label }) => [id, label] as const);
    case 'place':
      return byName(timeline.places.map((place) => [place.id, place.name]));
    case 'actor':
      return byName(timeline.actors.map((actor) => [actor.id, actor.name]));
    case 'outlet':
      return byName([...values].map((outlet) => [outlet, outlet]));
    case 'year':
      return [...values].toSorted().map((year) => [year, context.year(Number(year))] as const);
    case 'differ':
      return [[YES, words.search.differ]];
    default:
      return name satisfies never;
  }
}

function monthList({ timeline, words, addresses, ...context }: SiteContext): ListView {
  const months = Map.groupBy(timeline.months.keys(), yearOf);
  return {
    id: 'months',
    title: words.search.lists.months,
    groups: [...timeline.years.keys()].map((year) => ({
      head: { href: addresses.year(year), text: context.year(year) },
      // Months that have only events wider than a day say no more than their year.
      links: (months.get(year) ?? [])
        .filter((month) => timeline.months.get(month)?.days.length !== 0)
        .map((month) => ({
          href: addresses.month(month),
          text: context.monthName(month),
        })),
    })),
    all: undefined,
  };
}

function kindList({ timeline, words, addresses }: SiteContext): ListView {
  const { strands, kinds } = timeline.site;
  return {
    id: 'kinds',
    title: words.search.lists.kinds,
    groups: strands
      .map(({ id: strand, label }) => ({
        head: label,
        links: kinds
          .filter((kind) => kind.strand === strand && timeline.eventsByKind.has(kind.id))
          .map((kind) => ({ href: addresses.kind(kind.id), text: kind.label })),
      }))
      .filter(({ links }) => links.length > 0),
    all: undefined,
  };
}

/** Places or actors that have events; where they are many, those that have most. */
function namesList(context: SiteContext, id: 'places' | 'actors'): ListView {
  const { timeline, words, addresses } = context;
  const { compare } = new Intl.Collator(timeline.site.language);
  const named =
    id === 'places'
      ? timeline.places.flatMap((place) =>
          entryOf(place.name, addresses.place(place.id), timeline.eventsByPlace.get(place.id)),
        )
      : timeline.actors.flatMap((actor) =>
          entryOf(actor.name, addresses.actor(actor.id), timeline.eventsByActor.get(actor.id)),
        );
  const shown = named
    .toSorted((one, other) => other.events - one.events)
    .slice(0, MOST_LINKS)
    .toSorted((one, other) => compare(one.text, other.text));
  return {
    id,
    title: words.search.lists[id],
    groups: [{ head: undefined, links: shown.map(({ href, text }) => ({ href, text })) }],
    all:
      shown.length === named.length
        ? undefined
        : { href: addresses[id], text: words.search.all[id](named.length) },
  };
}

function entryOf(
  text: string,
  href: string,
  events: readonly Event[] | undefined,
): readonly (LinkView & { readonly events: number })[] {
  return events === undefined ? [] : [{ href, text, events: events.length }];
}
