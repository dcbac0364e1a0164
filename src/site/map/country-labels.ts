import type { Box } from './box.ts';
import { contains, overlap } from './box.ts';
import type { Country } from './atlas.ts';
import { boxSize } from './labels.ts';
import { areaOf, isOnLand, type LandPart } from './land.ts';

/** A country's name on its land, its middle at the point. */
export interface CountryLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Points tried in each direction. */
const STEPS = 14;
/** Letters stand apart, which takes room. */
const SPACED = 1.16;

/**
 * Names the countries in view, the largest first, each where its name lies on its own land and
 * covers nothing. A country without such room is not named.
 *
 * @param scale The width of the drawing, in parts of the land's.
 * @param size The size of the letters, in pixels.
 */
export function countryLabels(
  parts: readonly LandPart[],
  nameOf: (country: Country) => string | undefined,
  obstacles: readonly Box[],
  frame: Box,
  scale: number,
  size: number,
): CountryLabel[] {
  const taken = [...obstacles];
  return parts
    .map((part) => ({
      part,
      area: part.rings.reduce((sum, ring) => sum + Math.abs(areaOf(ring)), 0),
    }))
    .toSorted((one, other) => other.area - one.area || compare(one.part, other.part))
    .flatMap(({ part }) => {
      const text = nameOf(part.country);
      if (text === undefined) return [];
      const { width, height } = boxSize([text], size);
      const found = positions(part, frame, scale).find(([x, y]) => {
        const box = boxOf(x, y, width * SPACED, height);
        return (
          contains(frame, box) &&
          !taken.some((other) => overlap(box, other)) &&
          isAllOn(part, box, scale)
        );
      });
      if (found === undefined) return [];
      const [x, y] = found;
      const box = boxOf(x, y, width * SPACED, height);
      taken.push(box);
      return [{ text, x, y: y + size * 0.36, box }];
    });
}

/** Where a country may be named, nearest to the middle of its largest piece first. */
function positions(part: LandPart, frame: Box, scale: number): (readonly [x: number, y: number])[] {
  const [largest = []] = part.rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  const xs = largest.map(([x]) => (x / 10) * scale);
  const ys = largest.map(([, y]) => (y / 10) * scale);
  const left = Math.max(frame.left, Math.min(...xs));
  const top = Math.max(frame.top, Math.min(...ys));
  const width = Math.min(frame.right, Math.max(...xs)) - left;
  const height = Math.min(frame.bottom, Math.max(...ys)) - top;
  const points = Array.from({ length: STEPS * STEPS }, (_, index) => {
    const [column, row] = [index % STEPS, Math.floor(index / STEPS)];
    return [left + ((column + 0.5) / STEPS) * width, top + ((row + 0.5) / STEPS) * height] as const;
  });
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const off = ([x, y]: readonly [number, number]): number => Math.hypot(x - middleX, y - middleY);
  return points.toSorted((a, b) => off(a) - off(b) || a[1] - b[1] || a[0] - b[0]);
}

function isAllOn(part: LandPart, { left, top, right, bottom }: Box, scale: number): boolean {
  const columns = [0, 0.25, 0.5, 0.75, 1];
  return columns.every((column) =>
    [top, bottom].every((y) => isOnLand(part, (left + column * (right - left)) / scale, y / scale)),
  );
}

function boxOf(x: number, y: number, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

function compare(one: LandPart, other: LandPart): number {
  return one.country.name < other.country.name ? -1 : 1;
}
