import type { Event } from '../model/event.ts';
import type { Coordinates, Place } from '../model/place.ts';
import type { SiteContext } from './context.ts';
import { innermost } from './event-card.ts';

/** A place that has coordinates. */
export interface LocatedPlace extends Place {
  readonly coordinates: Coordinates;
}

/**
 * Where an event is, for what takes one point only.
 *
 * @returns The one place of the event that holds no other of its places, with coordinates; `undefined`
 *   where there are several such places, or its coordinates are not known.
 */
export function pointOf(context: SiteContext, event: Event): LocatedPlace | undefined {
  const [id, ...others] = innermost(context, event.places);
  const place =
    id === undefined || others.length > 0 ? undefined : context.timeline.placeById.get(id);
  return place?.coordinates === undefined
    ? undefined
    : { ...place, coordinates: place.coordinates };
}
