import type { Event } from '../model/event.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import type { SiteContext } from './context.ts';

const orders = new WeakMap<SiteContext, readonly Place[]>();
const within = new WeakMap<SiteContext, ReadonlyMap<PlaceId, readonly Event[]>>();

/** The places that have a page, in the alphabetical order of the site's language. */
export function placesInOrder(context: SiteContext): readonly Place[] {
  let order = orders.get(context);
  if (order === undefined) {
    const { compare } = new Intl.Collator(context.timeline.site.language);
    order = context.timeline.places
      .filter(({ id }) => eventsAt(context, id).length > 0 || eventsWithin(context, id).length > 0)
      .toSorted((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
    orders.set(context, order);
  }
  return order;
}

/** The events that a place is named for, in the timeline's order. */
export function eventsAt({ timeline }: SiteContext, place: PlaceId): readonly Event[] {
  return timeline.eventsByPlace.get(place) ?? [];
}

/** The events at places within one, that are not at it as well, in the timeline's order. */
export function eventsWithin(context: SiteContext, place: PlaceId): readonly Event[] {
  let table = within.get(context);
  if (table === undefined) within.set(context, (table = tableWithin(context)));
  return table.get(place) ?? [];
}

/** The events at a place and at places within it. */
export function eventsOfPlace(context: SiteContext, place: PlaceId): readonly Event[] {
  return [...eventsAt(context, place), ...eventsWithin(context, place)];
}

function tableWithin({ timeline }: SiteContext): Map<PlaceId, Event[]> {
  const table = new Map<PlaceId, Event[]>();
  for (const event of timeline.events) {
    const around = new Set<PlaceId>();
    for (const place of event.places) {
      let region = timeline.placeById.get(place)?.within;
      while (region !== undefined && !around.has(region)) {
        around.add(region);
        region = timeline.placeById.get(region)?.within;
      }
    }
    for (const region of around) {
      if (event.places.includes(region)) continue;
      const events = table.get(region);
      if (events === undefined) table.set(region, [event]);
      else events.push(event);
    }
  }
  return table;
}
