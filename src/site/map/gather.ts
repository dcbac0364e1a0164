import { kmBetween, type LonLat } from './sphere.ts';

/** Things that one map can show, and those too far off for it. */
export interface Gathered<Thing> {
  readonly near: readonly Thing[];
  readonly far: readonly Thing[];
}

/** So many of the things have to be near for the rest to be left out. */
const MOST = 2 / 3;
/** So many times as far off as the last that is near lies the first that is far. */
const LEAP = 4;
/** Things within this distance of each other are never far. */
const NEAR_KM = 250;

/**
 * Parts things that lie together from the few that lie far outside: by the first leap in their
 * distances from the one that lies most in the middle.
 */
export function gathered<Thing>(
  things: readonly Thing[],
  where: (thing: Thing) => LonLat,
): Gathered<Thing> {
  const middle = mostInTheMiddle(things.map(where));
  if (middle === undefined) return { near: [], far: [] };
  const distances = new Map(things.map((thing) => [thing, kmBetween(middle, where(thing))]));
  const sorted = [...distances.values()].toSorted((a, b) => a - b);
  const least = Math.ceil(things.length * MOST) - 1;
  const last = sorted.find(
    (distance, index) =>
      index >= least && (sorted[index + 1] ?? 0) > LEAP * Math.max(distance, NEAR_KM),
  );
  const within = last ?? Infinity;
  return {
    near: things.filter((thing) => (distances.get(thing) ?? 0) <= within),
    far: things.filter((thing) => (distances.get(thing) ?? 0) > within),
  };
}

function mostInTheMiddle(points: readonly LonLat[]): LonLat | undefined {
  let [best, least]: [LonLat | undefined, number] = [undefined, Infinity];
  for (const point of points) {
    const sum = points.reduce((total, other) => total + kmBetween(point, other), 0);
    if (sum < least) [best, least] = [point, sum];
  }
  return best;
}
