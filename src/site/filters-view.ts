import type { Event } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import type { SiteContext } from './context.ts';
import { differingFields } from './event-card.ts';
import type { LinkView } from './shell-view.ts';

/** A value to filter by, and the page of all events that have it. */
export interface FilterOption extends LinkView {
  /** What stands for it in an address, where that is not the last part of its link. */
  readonly value: string | undefined;
  readonly count: string;
  /**
   * The places of its events in the order of the list, each as its distance from the one before, apart by
   * spaces, for a script to combine.
   */
  readonly events: string;
}

export interface FilterFacet {
  /** The name of the facet in an address. */
  readonly name: string;
  readonly title: string;
  readonly options: readonly FilterOption[];
}

/** Ways to see some of a list's events: each a page of its own, and with scripts combined in place. */
export interface FiltersView {
  readonly title: string;
  readonly clear: string;
  /** Tells how many are shown, with `{shown}` and `{all}` to fill in. */
  readonly status: string;
  readonly facets: readonly FilterFacet[];
}

/** An option that fewer events have shows nothing that the list does not. */
const FEWEST = 2;
/** Of a facet's options, those with the most events. */
const MOST_OPTIONS = 12;

/** @param listed The events of the list, in its order. */
export function filtersView(context: SiteContext, listed: readonly Event[]): FiltersView {
  const { timeline, words, addresses } = context;
  const placeInList = new Map(listed.map(({ id }, index) => [id, index]));
  const option = (
    value: string,
    text: string,
    href: string,
    events: readonly { readonly id: EventId }[],
  ): FilterOption[] => {
    const found = events.flatMap(({ id }) => placeInList.get(id) ?? []);
    if (found.length < FEWEST) return [];
    const places = found.toSorted((one, other) => one - other);
    return [
      {
        value: href.endsWith(`/${value}/`) ? undefined : value,
        text,
        href,
        count: context.number(found.length),
        events: places.map((place, index) => place - (places[index - 1] ?? 0)).join(' '),
      },
    ];
  };
  const facets: FilterFacet[] = [
    {
      name: 'strand',
      title: words.facets.strand,
      options: timeline.site.strands.flatMap(({ id, label }) =>
        option(id, label, addresses.strand(id), context.eventsByStrand.get(id) ?? []),
      ),
    },
    {
      name: 'kind',
      title: words.facets.kind,
      options: timeline.site.kinds.flatMap(({ id, label }) =>
        option(id, label, addresses.kind(id), timeline.eventsByKind.get(id) ?? []),
      ),
    },
    {
      name: 'place',
      title: words.event.where,
      options: timeline.places.flatMap(({ id, name }) =>
        option(
          id,
          name,
          addresses.place(id),
          listed.filter(({ places }) =>
            places.some((place) => place === id || context.isWithin(place, id)),
          ),
        ),
      ),
    },
    {
      name: 'actor',
      title: words.event.who,
      options: context.actorsInOrder.flatMap(({ id, name }) =>
        option(id, name, addresses.actor(id), timeline.eventsByActor.get(id) ?? []),
      ),
    },
    {
      name: 'source',
      title: words.navigation.sources,
      options: timeline.articles.flatMap(({ id, outlet, accounts }) =>
        option(
          id,
          outlet,
          addresses.article(id),
          accounts.map(({ event }) => ({ id: event })),
        ),
      ),
    },
    {
      name: 'differ',
      title: words.filters.agreement,
      options: option(
        'yes',
        words.filters.differ,
        addresses.differences,
        listed.filter((event) => differingFields(event).length > 0),
      ),
    },
  ];
  return {
    title: words.filters.title,
    clear: words.filters.clear,
    status: words.filters.status,
    facets: facets.map(mostUsed).filter(({ options }) => options.length > 0),
  };
}

function mostUsed(facet: FilterFacet): FilterFacet {
  if (facet.options.length <= MOST_OPTIONS) return facet;
  const size = ({ events }: FilterOption): number => events.split(' ').length;
  const kept = new Set(
    facet.options.toSorted((one, other) => size(other) - size(one)).slice(0, MOST_OPTIONS),
  );
  return { ...facet, options: facet.options.filter((option) => kept.has(option)) };
}
