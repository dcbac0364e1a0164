import type { Box } from './box.ts';
import { contains, overlap } from './box.ts';
import type { Country } from './atlas.ts';
import { boxSize } from './labels.ts';
import { onceFor } from '../once.ts';
import { areaOf, isWithin, shoresAt, type LandPart } from './land.ts';

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
      const room = inFrame(part.main, frame, scale);
      const { height } = boxSize([''], size);
      if (room.bottom - room.top < height || room.right - room.left < 2 * size) return [];
      const text = nameOf(part.country);
      if (text === undefined) return [];
      const width = boxSize([text], size).width * SPACED;
      const shores = onceFor((y: number) => shoresAt(part, y / scale));
      const isOn = (x: number, y: number): boolean => isWithin(shores(y), x / scale);
      const box = positions(room)
        .map(([x, y]) => boxOf(x, y, width, height))
        .find(
          (each) =>
            contains(frame, each) &&
            !taken.some((other) => overlap(each, other)) &&
            isAllOn(isOn, each),
        );
      if (box === undefined) return [];
      taken.push(box);
      return [
        {
          text,
          x: tenth((box.left + box.right) / 2),
          y: tenth((box.top + box.bottom) / 2 + size * 0.36),
          box,
        },
      ];
    });
}

/** What a frame shows of a rectangle of the land. */
function inFrame({ left, top, right, bottom }: Box, frame: Box, scale: number): Box {
  return {
    left: Math.max(frame.left, left * scale),
    top: Math.max(frame.top, top * scale),
    right: Math.min(frame.right, right * scale),
    bottom: Math.min(frame.bottom, bottom * scale),
  };
}

/** Points all over a rectangle, those first that are nearest to its middle, in parts of its sides. */
const GRID = Array.from({ length: STEPS * STEPS }, (_, index) => {
  const [x, y] = [(index % STEPS) + 0.5, Math.floor(index / STEPS) + 0.5];
  return { x: x / STEPS, y: y / STEPS, off: Math.hypot(x - STEPS / 2, y - STEPS / 2) };
}).toSorted((a, b) => a.off - b.off || a.y - b.y || a.x - b.x);

function positions({ left, top, right, bottom }: Box): (readonly [x: number, y: number])[] {
  return GRID.map(({ x, y }) => [left + x * (right - left), top + y * (bottom - top)] as const);
}

function isAllOn(
  isOn: (x: number, y: number) => boolean,
  { left, top, right, bottom }: Box,
): boolean {
  const columns = [0, 0.25, 0.5, 0.75, 1];
  return columns.every((column) =>
    [top, bottom].every((y) => isOn(left + column * (right - left), y)),
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

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
