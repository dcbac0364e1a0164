import type { Event } from '../../model/event.ts';
import type { PlaceId } from '../../model/ids.ts';
import type { Coordinates, Place } from '../../model/place.ts';
import type { SiteContext } from '../context.ts';

/** A place to draw: where it is and what happened there. */
export interface PlaceOnMap {
  readonly id: PlaceId;
  readonly name: string;
  readonly href: string;
  readonly coordinates: Coordinates;
  /** At least one. */
  readonly events: readonly Event[];
}

/** A place as maps draw it; `undefined` without a position, or without an event to draw. */
export function placeOnMap(
  { addresses }: SiteContext,
  { id, name, coordinates }: Place,
  events: readonly Event[],
): PlaceOnMap | undefined {
  return coordinates === undefined || events.length === 0
    ? undefined
    : { id, name, href: addresses.place(id), coordinates, events };
}
