import { boundsOf } from '../edtf/bounds.ts';
import { yearOf } from '../edtf/day.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { PlaceId } from '../model/ids.ts';
import { yearSegment } from './addresses.ts';
import type { SiteContext } from './context.ts';
import { differingFields } from './event-card.ts';

/** By what a search is narrowed, in the order in which the page offers it; the keys stand in addresses. */
export const facets = [
  'type',
  'strand',
  'kind',
  'place',
  'actor',
  'year',
  'outlet',
  'differ',
] as const;
export type Facet = (typeof facets)[number];

/** The sorts of page that a search finds. */
export const pageTypes = ['event', 'article', 'place', 'actor'] as const;
export type PageType = (typeof pageTypes)[number];

/** What a page is, by facet: ids, names of outlets, years of four digits. */
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** The value of the one facet that is a yes or no. */
export const YES = 'yes';

export function eventFacets(context: SiteContext, event: Event): Facets {
  const differs = differingFields(event).length > 0;
  return {
    type: ['event'],
    strand: [event.kind.strand],
    kind: [event.kind.id],
    place: withRegions(context, event.places),
    actor: event.actors,
    year: yearsOf(context, event),
    outlet: [...new Set(event.accounts.map(({ article }) => article.outlet))],
    ...(differs ? { differ: [YES] } : {}),
  };
}

export function articleFacets({ timeline }: SiteContext, article: Article): Facets {
  const { earliest, latest } = boundsOf(article.published, timeline.site.timeZone);
  const day = earliest ?? latest;
  return {
    type: ['article'],
    year: day === null ? [] : [yearSegment(yearOf(day))],
    outlet: [article.outlet],
  };
}

/** The years on whose pages an event stands. */
function yearsOf(context: SiteContext, event: Event): string[] {
  const standing = context.standing(event);
  const years = standing.on === 'years' ? standing.years : standing.months.map(yearOf);
  return [...new Set(years)].map(yearSegment);
}

/** Places with all that they lie in: who looks for a country wants the events of its towns. */
function withRegions({ timeline }: SiteContext, places: readonly PlaceId[]): PlaceId[] {
  const found = new Set<PlaceId>();
  for (const place of places) {
    let next: PlaceId | undefined = place;
    while (next !== undefined && !found.has(next)) {
      found.add(next);
      next = timeline.placeById.get(next)?.within;
    }
  }
  return [...found];
}
