import type { Actor } from '../model/actor.ts';
import type { Event } from '../model/event.ts';
import type { Kind, Strand } from '../model/site.ts';
import { partAlternates } from './alternates.ts';
import { calledBy, type CalledView } from './called-by.ts';
import type { Neighbours, SiteContext } from './context.ts';
import { groupByYear, type YearGroup } from './date-groups.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import type { PagerView } from './time-views.ts';

/** All events that share something: a strand, a kind, an actor. */
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
  readonly actors: readonly (CountedLink & { readonly description: string | undefined })[];
}

export function strandView(context: SiteContext, strand: Strand): FacetView {
  const { timeline, words, addresses } = context;
  const events = context.eventsByStrand.get(strand.id) ?? [];
  return {
    ...facetOf(context, {
      kicker: words.facets.strand,
      title: strand.label,
      path: addresses.strand(strand.id),
      events,
      feed: addresses.strandFeed(strand.id),
    }),
    related: {
      title: words.facets.kinds,
      links: timeline.site.kinds
        .filter((kind) => kind.strand === strand.id)
        .flatMap((kind) => kindLink(context, kind)),
    },
    pager: pagerBetween(context, context.neighbours.strands(strand), (other) => ({
      href: addresses.strand(other.id),
      text: other.label,
    })),
  };
}

export function kindView(context: SiteContext, kind: Kind): FacetView {
  const { timeline, words, addresses } = context;
  const strand = timeline.site.strands.find(({ id }) => id === kind.strand);
  const events = timeline.eventsByKind.get(kind.id) ?? [];
  return {
    ...facetOf(context, {
      kicker: words.facets.kind,
      title: kind.label,
      path: addresses.kind(kind.id),
      events,
      feed: addresses.kindFeed(kind.id),
    }),
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

export function actorView(context: SiteContext, actor: Actor): FacetView {
  const { timeline, words, addresses } = context;
  const events = timeline.eventsByActor.get(actor.id) ?? [];
  const trail = [{ href: addresses.actors, text: words.navigation.actors }];
  return {
    ...facetOf(context, {
      kicker: words.facets.actor,
      title: actor.name,
      path: addresses.actor(actor.id),
      events,
      trail,
    }),
    description: actor.description,
    spellings: actor.spellings,
    called: calledBy(context, actor, events),
    pager: pagerBetween(context, context.neighbours.actors(actor), (other) => ({
      href: addresses.actor(other.id),
      text: other.name,
    })),
  };
}

export function actorsView(context: SiteContext): ActorsView {
  const { words, addresses, timeline } = context;
  return {
    shell: shellView(context, {
      title: words.facets.actorsTitle,
      description: words.facets.actorsWhy,
      path: addresses.actors,
    }),
    title: words.facets.actorsTitle,
    why: words.facets.actorsWhy,
    tally: words.counts.actors(context.actorsInOrder.length),
    actors: context.actorsInOrder.map((actor) => ({
      href: addresses.actor(actor.id),
      text: actor.name,
      count: words.counts.events(timeline.eventsByActor.get(actor.id)?.length ?? 0),
      description: actor.description,
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
}

function facetOf(context: SiteContext, facet: Facet): Omit<FacetView, 'pager'> {
  const { kicker, title, path, events, trail = [], feed } = facet;
  const tally = context.words.counts.events(events.length);
  const headlines = events.slice(0, 3).map((event) => event.title);
  return {
    shell: shellView(context, {
      title,
      description: `${title}: ${tally}. ${headlines.join(' · ')}`,
      path,
      trail,
      events,
      ...(feed === undefined ? {} : { alternates: partAlternates(context, title, feed) }),
    }),
    kicker,
    title,
    tally,
    description: undefined,
    related: undefined,
    spellings: [],
    called: [],
    years: groupByYear(context, events),
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
