import type { SiteContext } from '../context.ts';
import { frameAround, type Frame, type FrameSize } from './frame.ts';
import { mostOf, strandMarks } from './glyphs.ts';
import { isOnLand, landIn, pathOf, type Land } from './land.ts';
import type { PlaceOnMap } from './place-on-map.ts';
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
    { name: 'narrow', scale: 0.5, textSize: 12, countrySize: 10, mark: 9, reach: 14 },
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

const grounds = new WeakMap<SiteContext, Map<string, Ground>>();

/** The ground of a map; that of a single place is made once for all pages that show it. */
function groundOf(context: SiteContext, places: readonly PlaceOnMap[], kind: MapKind): Ground {
  const [place] = places;
  if (place === undefined || places.length > 1) return makeGround(places, kind.size);
  let known = grounds.get(context);
  if (known === undefined) grounds.set(context, (known = new Map<string, Ground>()));
  const { lat, lon } = place.coordinates;
  const key = `${kind.id} ${lat} ${lon}`;
  let ground = known.get(key);
  if (ground === undefined) known.set(key, (ground = makeGround(places, kind.size)));
  return ground;
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
