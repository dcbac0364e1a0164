import type { Position } from 'geojson';
import { RADIANS } from './sphere.ts';

/**
 * A line with fewer points, none of those left out further from it than `tolerance` (Douglas and
 * Peucker's algorithm). Its ends stay.
 *
 * @param line Longitudes and latitudes. A degree of longitude counts as much as it is long there.
 * @param tolerance In degrees of latitude.
 */
export function simplified(line: readonly Position[], tolerance: number): Position[] {
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, last] = part;
    const [at, distance] = furthest(line, first, last);
    if (distance > tolerance) {
      keep.add(at);
      open.push([first, at], [at, last]);
    }
  }
  return line.filter((_, index) => keep.has(index));
}

/** The point of a part of a line that lies furthest from the way between the part's ends. */
function furthest(
  line: readonly Position[],
  first: number,
  last: number,
): [at: number, distance: number] {
  const [x0 = 0, y0 = 0] = line[first] ?? [];
  const [x1 = 0, y1 = 0] = line[last] ?? [];
  const narrowing = Math.cos(((y0 + y1) / 2) * RADIANS);
  const [dx, dy] = [(x1 - x0) * narrowing, y1 - y0];
  const length = dx * dx + dy * dy;
  let [at, most] = [first, 0];
  for (let index = first + 1; index < last; index += 1) {
    const [x = 0, y = 0] = line[index] ?? [];
    const [px, py] = [(x - x0) * narrowing, y - y0];
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const squared = (px - along * dx) ** 2 + (py - along * dy) ** 2;
    if (squared > most) [at, most] = [index, squared];
  }
  return [at, Math.sqrt(most)];
}
