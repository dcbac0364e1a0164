import type { PlaceId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';

/**
 * Makes the test whether a place lies within another, by the gazetteer's `within`. A place does not
 * lie within itself.
 */
export function containment(
  places: readonly Place[],
): (place: PlaceId, region: PlaceId) => boolean {
  const parents = new Map(places.map(({ id, within }) => [id, within]));
  return (place, region) => {
    const seen = new Set<PlaceId>([place]);
    for (let next = parents.get(place); next !== undefined; next = parents.get(next)) {
      if (next === region) return true;
      if (seen.has(next)) return false;
      seen.add(next);
    }
    return false;
  };
}
