import type { Event } from '../../model/event.ts';
import type { SiteContext } from '../context.ts';
import { markView } from '../event-card.ts';
import { frameAround, type Frame, type FrameSize } from './frame.ts';
import { markedAs, mostOf, strandMarks } from './glyphs.ts';
import { isOnLand, landIn, pathOf, type Land } from './land.ts';
import type { PlaceOnMap } from './place-on-map.ts';
import { once } from '../once.ts';
import { sheetView, type Sheet, type SheetView } from './sheet-view.ts';

/** A map: the land once, and the same frame drawn at one size or several. */
export interface MapView {
  /** Begins the ids of the map's parts. */
  readonly id: string;
  /** Paths in tenths of a pixel: countries with a place on the map, the others, the Earth's edge. */
  readonly home: string;
  readonly abroad: string;
  readonly sphere: string | undefined;
  /** The number of events from which on marks are of the largest size. */
  readonly most: number;
  readonly sheets: readonly SheetView[];
}

interface MapKind {
  readonly id: string;
  readonly size: FrameSize;
  readonly sheets: readonly Sheet[];
}

const OVERVIEW: MapKind = {
  id: 'map',
  size: { width: 680, aspect: [0.62, 0.9], margin: 112, leastKm: 320 },
  sheets: [
    { name: 'wide', scale: 1, textSize: 13, countrySize: 11, mark: 10, reach: 15 },
    { name: 'narrow', scale: 0.5, textSize: 13, countrySize: 11, mark: 9, reach: 14 },
  ],
};

const LOCATOR: MapKind = {
  id: 'locator',
  size: { width: 280, aspect: [0.75, 0.75], margin: 48, leastKm: 800 },
  sheets: [{ name: 'locator', scale: 1, textSize: 12, countrySize: 10, mark: 9, reach: 14 }],
};

/** How often a frame without a coast or a border is widened, so that one can tell where it is. */
const WIDENINGS = 3;

/** The map of many places, at the size of a page and at that of a phone. */
export function overviewMap(
  context: SiteContext,
  places: readonly PlaceOnMap[],
  listHref: string,
): MapView {
  return mapOf(context, places, OVERVIEW, listHref);
}

/** A small map that shows where a place is, without links. */
export function locatorMap(context: SiteContext, places: readonly PlaceOnMap[]): MapView {
  return mapOf(context, places, LOCATOR, undefined);
}

/**
 * The same for the places of one event. Maps without links show nothing of an event but its mark, so
 * that events at the same places have the same one, each with its own mark on it.
 */
export function eventMap(
  context: SiteContext,
  places: readonly PlaceOnMap[],
  event: Event,
): MapView {
  const key = places.map(({ id }) => id).join(' ');
  const map = remembered(eventMapsOf(context), key, () => locatorMap(context, places));
  const mark = markView(context, event);
  return {
    ...map,
    sheets: map.sheets.map((sheet) => ({
      ...sheet,
      spots: sheet.spots.map((spot) => ({
        ...spot,
        glyphs: spot.glyphs.map((glyph) => ({ ...glyph, ...markedAs(mark) })),
      })),
    })),
  };
}

const eventMapsOf = once(() => new Map<string, MapView>());

function mapOf(
  context: SiteContext,
  places: readonly PlaceOnMap[],
  kind: MapKind,
  listHref: string | undefined,
): MapView {
  const { frame, land, home, abroad, sphere } = groundOf(context, places, kind);
  const most = mostOf(places.flatMap(({ events }) => strandMarks(context, events)));
  const drawing = { context, frame, land, most, listHref };
  return {
    id: kind.id,
    home,
    abroad,
    sphere,
    most,
    sheets: kind.sheets.map((sheet) => sheetView(drawing, places, sheet)),
  };
}

/** What lies under the marks of a map. */
interface Ground extends Pick<MapView, 'home' | 'abroad' | 'sphere'> {
  readonly frame: Frame;
  readonly land: Land;
}

/** The ground of a map, made once for all pages that show the same places. */
function groundOf(context: SiteContext, places: readonly PlaceOnMap[], kind: MapKind): Ground {
  const points = places.map(({ coordinates: { lat, lon } }) => `${lat} ${lon}`);
  const key = [kind.id, ...points].join(', ');
  return remembered(groundsOf(context), key, () => makeGround(places, kind.size));
}

const groundsOf = once(() => new Map<string, Ground>());

/** What is remembered of the maps of tens of thousands of events would fill the memory of a build. */
const MOST_REMEMBERED = 500;

function remembered<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  let made = known.get(key);
  if (made === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, (made = make()));
  }
  return made;
}

function makeGround(places: readonly PlaceOnMap[], size: FrameSize): Ground {
  const { frame, land } = framed(places, size);
  const points = places.map(({ coordinates: { lat, lon } }) => frame.place([lon, lat]));
  const homes = new Set(land.parts.filter((part) => points.some(([x, y]) => isOnLand(part, x, y))));
  return {
    frame,
    land,
    home: pathOf([...homes].flatMap(({ rings }) => rings)),
    abroad: pathOf(land.parts.filter((part) => !homes.has(part)).flatMap(({ rings }) => rings)),
    sphere: land.sphere.length === 0 ? undefined : pathOf(land.sphere),
  };
}

function framed(places: readonly PlaceOnMap[], size: FrameSize): { frame: Frame; land: Land } {
  const points = places.map(({ coordinates: { lat, lon } }) => [lon, lat] as const);
  let { leastKm } = size;
  for (let widening = 0; ; widening += 1) {
    const frame = frameAround(points, { ...size, leastKm });
    const land = landIn(frame);
    if (land.hasEdge || frame.world || widening === WIDENINGS) return { frame, land };
    leastKm = frame.kmPerPixel * size.width * 2;
  }
}
