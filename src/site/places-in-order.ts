import type { Event } from '../model/event.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import type { SiteContext } from './context.ts';
import { once, onceEach } from './once.ts';

/** The places that have a page, in the alphabetical order of the site's language. */
export const placesInOrder = once((context): readonly Place[] => {
  const { compare } = new Intl.Collator(context.timeline.site.language);
  return context.timeline.places
    .filter(({ id }) => eventsAt(context, id).length > 0 || eventsWithin(context, id).length > 0)
    .toSorted((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
});

/** The events that a place is named for, in the timeline's order. */
export function eventsAt({ timeline }: SiteContext, place: PlaceId): readonly Event[] {
  return timeline.eventsByPlace.get(place) ?? [];
}

/** The events at places within one, that are not at it as well, in the timeline's order. */
export function eventsWithin(context: SiteContext, place: PlaceId): readonly Event[] {
  return tableWithin(context).get(place) ?? [];
}

/** The events at a place and at places within it, as one array: what is made of a list is remembered by it. */
export const eventsOfPlace = onceEach((context, place: PlaceId): readonly Event[] => [
  ...eventsAt(context, place),
  ...eventsWithin(context, place),
]);

const tableWithin = once(({ timeline }): ReadonlyMap<PlaceId, readonly Event[]> => {
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
});
