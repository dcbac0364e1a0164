import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { PlaceId } from '../../src/model/ids.ts';
import type { PlacePrecision } from '../../src/model/place.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import type { PlaceOnMap } from '../../src/site/map/place-on-map.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The context of a site of this project, in its language or in another. */
export function contextFor(folder: string, language?: string): SiteContext {
  const { timeline } = loadContent(filesIn(join(root, folder))).value;
  if (timeline === undefined) throw new Error(`${folder} has errors.`);
  const site = { ...timeline.site, language: language ?? timeline.site.language };
  return contextOf({ timeline: { ...timeline, site }, base: '/', url: 'https://example.org/' });
}

export interface Dot {
  readonly lat: number;
  readonly lon: number;
  readonly name?: string;
  readonly precision?: PlacePrecision;
  /** How many of the site's events happened there. */
  readonly events?: number;
}

/** Places to draw, each with some of the site's events, in turn. */
export function placesAt(context: SiteContext, dots: readonly Dot[]): PlaceOnMap[] {
  const { events } = context.timeline;
  let next = 0;
  return dots.map(({ lat, lon, name, precision = 'site', events: count = 1 }, index) => ({
    id: `place-${index}` as PlaceId,
    name: name ?? `Place ${index}`,
    href: `/places/place-${index}/`,
    coordinates: { lat, lon, precision },
    events: Array.from({ length: count }, () => {
      const event = events[next % events.length];
      next += 1;
      if (event === undefined) throw new Error('The site has no events.');
      return event;
    }),
  }));
}

/** Numbers from 0 to 1 that are the same for the same seed (Park and Miller). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
