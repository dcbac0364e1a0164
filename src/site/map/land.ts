import { geoStream } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { patchesNear, type Country } from './atlas.ts';
import type { Box } from './box.ts';
import type { Frame } from './frame.ts';

/** A closed line in tenths of a pixel: x and y of each point in turn. Maps have a thousand, as pairs of 50 bytes. */
export type Ring = Int32Array;

/** What a frame shows of a country. */
export interface LandPart {
  readonly country: Country;
  readonly rings: readonly Ring[];
  /** The rectangle around the largest of its rings, in pixels. */
  readonly main: Box;
  /** The rectangle around all of them. */
  readonly box: Box;
}

export interface Land {
  readonly parts: readonly LandPart[];
  /** The edge of the Earth, where it lies within the frame. */
  readonly sphere: readonly Ring[];
  /** Whether a coast or a border is in view. */
  readonly hasEdge: boolean;
}

/** From this scale on the coarse atlas is as good as the fine one. */
const COARSE_FROM_KM = 1.5;
const KM_PER_DEGREE = 111.2;
/** How far a border may stray from where it is, in pixels. */
const TOLERANCE = 0.7;
/** Land smaller than this is not drawn, in square tenths of a pixel. */
const LEAST_AREA = 100;

/** The countries that a frame shows, and what of them. */
export function landIn(frame: Frame): Land {
  const detail = frame.kmPerPixel < COARSE_FROM_KM ? 'fine' : 'coarse';
  const tolerance = (frame.kmPerPixel * TOLERANCE) / KM_PER_DEGREE;
  const byCountry = Map.groupBy(
    patchesNear(detail, frame.cap, tolerance),
    ({ country }) => country,
  );
  const parts = [...byCountry]
    .map(([country, patches]) =>
      landPart(
        country,
        patches.flatMap(({ outline }) => ringsOf(frame, outline)),
      ),
    )
    .filter(({ rings }) => rings.length > 0);
  return {
    parts,
    sphere: frame.world ? ringsOf(frame, { type: 'Sphere' }) : [],
    hasEdge: parts.some(({ rings }) => rings.some((ring) => reachesInto(ring, frame))),
  };
}

function landPart(country: Country, rings: readonly Ring[]): LandPart {
  const [largest] = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  return { country, rings, main: boxOf(largest === undefined ? [] : [largest]), box: boxOf(rings) };
}

function boxOf(rings: readonly Ring[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [(ring[at] ?? 0) / 10, (ring[at + 1] ?? 0) / 10];
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return { left, top, right, bottom };
}

/** A shape as it is drawn: cut to the frame, in whole tenths of a pixel, no point twice in a row. */
function ringsOf(frame: Frame, shape: GeoPermissibleObjects): Ring[] {
  const rings: Ring[] = [];
  let line: number[] = [];
  const nothing = (): void => undefined;
  const sink = {
    point(pixelX: number, pixelY: number): void {
      const [x, y] = [Math.round(pixelX * 10), Math.round(pixelY * 10)];
      if (line.at(-2) !== x || line.at(-1) !== y) line.push(x, y);
    },
    lineStart(): void {
      line = [];
    },
    lineEnd(): void {
      if (line.length > 0 && line[0] === line.at(-2) && line[1] === line.at(-1)) line.length -= 2;
      const ring = Int32Array.from(line);
      if (ring.length > 4 && Math.abs(areaOf(ring)) >= LEAST_AREA) rings.push(ring);
    },
    polygonStart: nothing,
    polygonEnd: nothing,
    sphere: nothing,
  };
  geoStream(shape, frame.projection.stream(sink));
  return rings;
}

/** The text of an SVG path in tenths of a pixel: each point by its distance from the last. */
export function pathOf(rings: readonly Ring[]): string {
  let path = '';
  for (const ring of rings) {
    let [x, y] = [0, 0];
    for (let at = 0; at < ring.length; at += 2) {
      const [nextX, nextY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      const step = `${nextX - x}${nextY < y ? '' : ' '}${nextY - y}`;
      // A minus sign parts a number from the one before it; so does a command.
      path += at === 0 ? `M${step}l` : at === 2 || step.startsWith('-') ? step : ` ${step}`;
      [x, y] = [nextX, nextY];
    }
    path += 'z';
  }
  return path;
}

/** Whether a point, in pixels, is on a part of the land. */
export function isOnLand(part: LandPart, x: number, y: number): boolean {
  return isWithin(shoresAt(part, y), x);
}

/**
 * Where a part of the land begins and ends on a level of the map, from left to right in no order, in
 * tenths of a pixel: who asks for many points of a level goes along the borders only once.
 *
 * @param y In pixels.
 */
export function shoresAt({ rings, box }: LandPart, y: number): number[] {
  if (y < box.top || y > box.bottom) return [];
  const shores: number[] = [];
  for (const ring of rings) {
    let [x0, y0] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
    for (let at = 0; at < ring.length; at += 2) {
      const [x1, y1] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (y1 > y * 10 !== y0 > y * 10) shores.push(((x0 - x1) * (y * 10 - y1)) / (y0 - y1) + x1);
      [x0, y0] = [x1, y1];
    }
  }
  return shores;
}

/** Whether a point of a level is on the land that has these shores on it: so many lie beyond it. */
export function isWithin(shores: readonly number[], x: number): boolean {
  return shores.filter((shore) => x * 10 < shore).length % 2 === 1;
}

/** The area within a ring, in square tenths of a pixel; negative where it runs the other way. */
export function areaOf(ring: Ring): number {
  let [x0, y0] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
  let area = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const [x1, y1] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    area += x0 * y1 - x1 * y0;
    [x0, y0] = [x1, y1];
  }
  return area / 2;
}

/** Whether any point of a ring is in view. */
function reachesInto(ring: Ring, { width, height }: Frame): boolean {
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [(ring[at] ?? 0) / 10, (ring[at + 1] ?? 0) / 10];
    if (x > 0 && y > 0 && x < width && y < height) return true;
  }
  return false;
}
