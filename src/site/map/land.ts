import { geoStream } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { patchesNear, type Country } from './atlas.ts';
import type { Box } from './box.ts';
import type { Frame } from './frame.ts';

/** A closed line in tenths of a pixel. */
export type Ring = readonly (readonly [x: number, y: number])[];

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
    hasEdge: parts.some(({ rings }) =>
      rings.some((ring) => ring.some(([x, y]) => isInside(frame, x / 10, y / 10))),
    ),
  };
}

function landPart(country: Country, rings: readonly Ring[]): LandPart {
  const [largest] = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  return { country, rings, main: boxOf(largest ?? []), box: boxOf(rings.flat()) };
}

function boxOf(points: Ring): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x / 10);
    top = Math.min(top, y / 10);
    right = Math.max(right, x / 10);
    bottom = Math.max(bottom, y / 10);
  }
  return { left, top, right, bottom };
}

/** A shape as it is drawn: cut to the frame, in whole tenths of a pixel, no point twice in a row. */
function ringsOf(frame: Frame, shape: GeoPermissibleObjects): Ring[] {
  const rings: Ring[] = [];
  let ring: [number, number][] = [];
  const nothing = (): void => undefined;
  const sink = {
    point(x: number, y: number): void {
      const point: [number, number] = [Math.round(x * 10), Math.round(y * 10)];
      const last = ring.at(-1);
      if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
    },
    lineStart(): void {
      ring = [];
    },
    lineEnd(): void {
      const [first, last] = [ring[0], ring.at(-1)];
      if (first !== undefined && first[0] === last?.[0] && first[1] === last[1]) ring.pop();
      if (ring.length > 2 && Math.abs(areaOf(ring)) >= LEAST_AREA) rings.push(ring);
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
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      const steps = ring.map(([nextX, nextY], index) => {
        const step = `${nextX - x}${nextY < y ? '' : ' '}${nextY - y}`;
        [x, y] = [nextX, nextY];
        return index === 0 || step.startsWith('-') ? step : ` ${step}`;
      });
      const [start = '', ...rest] = steps;
      return `M${start}l${rest.join('').trimStart()}z`;
    })
    .join('');
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
    let [x0, y0] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
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
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  let area = 0;
  for (const [x1, y1] of ring) {
    area += x0 * y1 - x1 * y0;
    [x0, y0] = [x1, y1];
  }
  return area / 2;
}

function isInside({ width, height }: Frame, x: number, y: number): boolean {
  return x > 0 && y > 0 && x < width && y < height;
}
