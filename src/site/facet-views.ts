import type { Actor } from '../model/actor.ts';
import type { Event } from '../model/event.ts';
import type { Kind, Strand } from '../model/site.ts';
import { partAlternates } from './alternates.ts';
import { calledBy, type CalledView } from './called-by.ts';
import type { Neighbours, SiteContext } from './context.ts';
import { groupByYear, type YearGroup } from './date-groups.ts';
import { byLetter } from './by-letter.ts';
import {
  partsPager,
  partsViews,
  titleOf,
  trailTo,
  wholePeriod,
  type PartsView,
} from './parts-view.ts';
import { eventList, partAt, type Period } from './parts.ts';
import { shellView, type LinkView, type Page, type ShellView } from './shell-view.ts';
import type { PagerView } from './time-views.ts';

/** All events that share something, such as a strand, a kind or an actor; or those of them that begin in one period. */
export interface FacetView {
  readonly shell: ShellView;
  /** What sort of thing they share: "Kind of event". */
  readonly kicker: string;
  readonly title: string;
  readonly tally: string;
  readonly description: string | undefined;
  /** Links to what is near: the kinds of a strand, the strand of a kind. */
  readonly related: { readonly title: string; readonly links: readonly CountedLink[] } | undefined;
  readonly spellings: readonly string[];
  readonly called: readonly CalledView[];
  /** Where the list is divided, its parts. */
  readonly parts: readonly PartsView[];
  /** What stands above the events where not all of them stand here. */
  readonly part: string | undefined;
  readonly years: readonly YearGroup[];
  readonly pager: PagerView;
}

/** A link, and how many events it leads to. */
export interface CountedLink extends LinkView {
  readonly count: string;
}

/** The list of actors. */
export interface ActorsView {
  readonly shell: ShellView;
  readonly title: string;
  readonly why: string;
  readonly tally: string;
  /** Whether there are too many to tell of each. */
  readonly named: boolean;
  /** Where there are, by the first letter of their names. */
  readonly groups: readonly {
    readonly letter: string | undefined;
    readonly actors: readonly (CountedLink & { readonly description: string | undefined })[];
  }[];
}

export function strandView(context: SiteContext, strand: Strand, period?: Period): FacetView {
  const { timeline, words, addresses } = context;
  const kinds = timeline.site.kinds.filter((kind) => kind.strand === strand.id);
  const facet: Facet = {
    kicker: words.facets.strand,
    title: strand.label,
    path: addresses.strand(strand.id),
    events: context.eventsByStrand.get(strand.id) ?? [],
    feed: addresses.strandFeed(strand.id),
  };
  if (period !== undefined) return partOf(context, facet, period);
  return {
    ...wholeOf(context, facet),
    related: {
      title: words.facets.kinds,
      links: kinds.flatMap((kind) => kindLink(context, kind)),
    },
    pager: pagerBetween(context, context.neighbours.strands(strand), (other) => ({
      href: addresses.strand(other.id),
      text: other.label,
    })),
  };
}

export function kindView(context: SiteContext, kind: Kind, period?: Period): FacetView {
  const { timeline, words, addresses } = context;
  const strand = timeline.site.strands.find(({ id }) => id === kind.strand);
  const facet: Facet = {
    kicker: words.facets.kind,
    title: kind.label,
    path: addresses.kind(kind.id),
    events: timeline.eventsByKind.get(kind.id) ?? [],
    feed: addresses.kindFeed(kind.id),
  };
  if (period !== undefined) return partOf(context, facet, period);
  return {
    ...wholeOf(context, facet),
    related:
      strand === undefined
        ? undefined
        : { title: words.facets.strand, links: [strandLink(context, strand)] },
    pager: pagerBetween(context, context.neighbours.kinds(kind), (other) => ({
      href: addresses.kind(other.id),
      text: other.label,
    })),
  };
}

export function actorView(context: SiteContext, actor: Actor, period?: Period): FacetView {
  const { timeline, words, addresses } = context;
  const facet: Facet = {
    kicker: words.facets.actor,
    title: actor.name,
    path: addresses.actor(actor.id),
    events: timeline.eventsByActor.get(actor.id) ?? [],
    trail: [{ href: addresses.actors, text: words.navigation.actors }],
    called: (shown) => calledBy(context, actor, shown),
  };
  if (period !== undefined) return partOf(context, facet, period);
  return {
    ...wholeOf(context, facet),
    description: actor.description,
    spellings: actor.spellings,
    pager: pagerBetween(context, context.neighbours.actors(actor), (other) => ({
      href: addresses.actor(other.id),
      text: other.name,
    })),
  };
}

export function actorsView(context: SiteContext): ActorsView {
  const { words, addresses, timeline, limits } = context;
  const named = context.actorsInOrder.length > limits.inFull;
  const groups = named
    ? byLetter(context.actorsInOrder, timeline.site.language)
    : [{ letter: undefined, things: context.actorsInOrder }];
  return {
    shell: shellView(context, {
      title: words.facets.actorsTitle,
      description: words.facets.actorsWhy,
      path: addresses.actors,
    }),
    title: words.facets.actorsTitle,
    why: words.facets.actorsWhy,
    tally: words.counts.actors(context.actorsInOrder.length),
    named,
    groups: groups.map(({ letter, things }) => ({
      letter,
      actors: things.map((actor) => ({
        href: addresses.actor(actor.id),
        text: actor.name,
        count: words.counts.events(timeline.eventsByActor.get(actor.id)?.length ?? 0),
        description: named ? undefined : actor.description,
      })),
    })),
  };
}

interface Facet {
  readonly kicker: string;
  readonly title: string;
  readonly path: string;
  readonly events: readonly Event[];
  readonly trail?: readonly LinkView[];
  /** The address of the feed of its events, where there is one. */
  readonly feed?: string;
  /** What the articles on some of the events call it, where that is of interest. */
  readonly called?: (events: readonly Event[]) => readonly CalledView[];
}

/** The page of the whole: of a divided list, the newest events and the way to the rest. */
function wholeOf(context: SiteContext, facet: Facet): Omit<FacetView, 'pager'> {
  const { title, path, trail = [], feed } = facet;
  return pageOf(context, facet, undefined, {
    title,
    path,
    trail,
    ...(feed === undefined ? {} : { alternates: partAlternates(context, title, feed) }),
  });
}

/** The page of the events that begin in one period. */
function partOf(context: SiteContext, facet: Facet, period: Period): FacetView {
  const { words, addresses } = context;
  const { trail = [], events, path } = facet;
  const list = eventList(context, events, path);
  const title = titleOf(context, facet.title, period);
  const everything = wholePeriod(context, period);
  return {
    ...pageOf(context, facet, period, {
      title,
      path: addresses.part(path, period),
      trail: [...trail, ...trailTo(context, list, period, { href: path, text: facet.title })],
    }),
    related:
      everything === undefined ? undefined : { title: words.parts.atThatTime, links: [everything] },
    pager: partsPager(context, list, period),
  };
}

function pageOf(
  context: SiteContext,
  { kicker, events, path, called }: Facet,
  period: Period | undefined,
  page: Omit<Page, 'description'>,
): Omit<FacetView, 'pager'> {
  const { words, limits } = context;
  const list = eventList(context, events, path);
  const { things: listed, parts } = partAt(list, period);
  const isWhole = parts.length === 0;
  const shown = isWhole ? listed : listed.slice(-limits.newest);
  const tally = words.counts.events(listed.length);
  const headlines = listed.slice(0, 3).map((event) => event.title);
  return {
    shell: shellView(context, {
      ...page,
      description: `${page.title}${words.punctuation.colon}${tally}. ${headlines.join(' · ')}`,
      events: shown.length > limits.inFull ? [] : shown,
    }),
    kicker,
    title: page.title,
    tally,
    description: undefined,
    related: undefined,
    spellings: [],
    called: called?.(shown) ?? [],
    parts: partsViews(context, list, period, words.counts.events),
    part: isWhole ? undefined : words.embed.newest(shown.length, tally),
    years: groupByYear(context, shown),
  };
}

function kindLink(context: SiteContext, kind: Kind): CountedLink[] {
  const events = context.timeline.eventsByKind.get(kind.id);
  if (events === undefined) return [];
  const { words, addresses } = context;
  return [
    {
      href: addresses.kind(kind.id),
      text: kind.label,
      count: words.counts.events(events.length),
    },
  ];
}

function strandLink(context: SiteContext, strand: Strand): CountedLink {
  const { words, addresses } = context;
  const events = context.eventsByStrand.get(strand.id) ?? [];
  return {
    href: addresses.strand(strand.id),
    text: strand.label,
    count: words.counts.events(events.length),
  };
}

function pagerBetween<Thing>(
  { words }: SiteContext,
  { previous, next }: Neighbours<Thing>,
  link: (other: Thing) => LinkView,
): PagerView {
  return {
    previous:
      previous === undefined ? undefined : { ...link(previous), label: words.facets.previous },
    next: next === undefined ? undefined : { ...link(next), label: words.facets.next },
  };
}
