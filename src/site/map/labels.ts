import { boxAround, contains, overlap, type Box } from './box.ts';
import type { Disc } from './settle.ts';
import { widthOf } from './text-width.ts';

/** A label where it is drawn. Left and right are the drawing's, whatever the direction of the page. */
export interface PlacedLabel {
  readonly box: Box;
  /** Which end of its lines is at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** A line from the mark to a label that does not stand beside it. */
  readonly leader: Line | undefined;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface LabelRequest {
  /** None for what is an obstacle only. */
  readonly lines: readonly string[];
  /** What the label belongs to. */
  readonly disc: Disc;
}

interface Candidate {
  readonly box: Box;
  readonly anchor: PlacedLabel['anchor'];
  readonly leader?: Line;
}

const LINE_HEIGHT = 1.2;
/** Where the letters stand in the height of a line. */
const BASELINE = 0.92;
const BESIDE = 3;
const APART = 5;
const LEADERS = [12, 24, 40, 60];
const ANGLES = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
const LEAST_ANGLE = 0.35;

/**
 * Places labels, those first that stand first, so that none covers another, another's mark or the
 * edge. A label that finds no room is `undefined`.
 *
 * @param size The size of the letters, in pixels.
 */
export function placedLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  size: number,
): (PlacedLabel | undefined)[] {
  const taken = [
    ...obstacles,
    ...requests.map(({ disc }) => boxAround(disc.x, disc.y, disc.radius)),
  ];
  const leaders: Line[] = [];
  return requests.map(({ lines, disc }) => {
    if (lines.length === 0) return undefined;
    const own = boxAround(disc.x, disc.y, disc.radius);
    const others = taken.filter((box) => !same(box, own));
    const found = candidates(disc, boxSize(lines, size), size * LINE_HEIGHT).find(
      ({ box, leader }) =>
        contains(frame, box) &&
        !others.some((other) => overlap(box, other)) &&
        !leaders.some((line) => crosses(line, box)) &&
        (leader === undefined || !others.some((other) => crosses(leader, other))),
    );
    if (found === undefined) return undefined;
    taken.push(padded(found.box));
    if (found.leader !== undefined) leaders.push(found.leader);
    return {
      box: found.box,
      anchor: found.anchor,
      x:
        found.anchor === 'left'
          ? found.box.left
          : found.anchor === 'right'
            ? found.box.right
            : (found.box.left + found.box.right) / 2,
      lines: lines.map((text, index) => ({
        text,
        y: found.box.top + size * (index * LINE_HEIGHT + BASELINE),
      })),
      leader: found.leader,
    };
  });
}

/** How much room lines of text take, in pixels. */
export function boxSize(
  lines: readonly string[],
  size: number,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map(widthOf)) * size,
    height: lines.length * size * LINE_HEIGHT,
  };
}

/**
 * Where a label may stand, the best first: beside the mark, above or below, at the end of a leader.
 *
 * @param line The height of a line of it.
 */
function candidates(
  { x, y, radius }: Disc,
  { width, height }: { readonly width: number; readonly height: number },
  line: number,
): Candidate[] {
  const out = radius + BESIDE;
  const slant = radius * Math.SQRT1_2 + 2;
  const right = (left: number, top: number): Candidate => ({
    box: { left, top, right: left + width, bottom: top + height },
    anchor: 'left',
  });
  const left = (end: number, top: number): Candidate => ({
    box: { left: end - width, top, right: end, bottom: top + height },
    anchor: 'right',
  });
  const centred = (top: number, middle = x): Candidate => ({
    box: { left: middle - width / 2, top, right: middle + width / 2, bottom: top + height },
    anchor: 'middle',
  });
  const beside = [
    right(x + out, y - height / 2),
    left(x - out, y - height / 2),
    right(x + slant, y - slant - height + line * 0.3),
    right(x + slant, y + slant - line * 0.3),
    left(x - slant, y - slant - height + line * 0.3),
    left(x - slant, y + slant - line * 0.3),
    centred(y - out - height),
    centred(y + out),
  ];
  const led = LEADERS.flatMap((length) =>
    ANGLES.map((angle): Candidate => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [endX, endY] = [x + cos * (radius + length), y + sin * (radius + length)];
      const leader = { x1: x + cos * radius, y1: y + sin * radius, x2: endX, y2: endY };
      const candidate =
        cos > LEAST_ANGLE
          ? right(endX + 2, endY - height / 2)
          : cos < -LEAST_ANGLE
            ? left(endX - 2, endY - height / 2)
            : centred(sin < 0 ? endY - height : endY, endX);
      return { ...candidate, leader };
    }),
  );
  return [...beside, ...led];
}

/** Whether a line meets a rectangle, by points along it. */
function crosses({ x1, y1, x2, y2 }: Line, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 2);
  return Array.from({ length: steps + 1 }, (_, step) => step / Math.max(1, steps)).some((part) => {
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}

/** A label and the space that keeps it apart from the next. */
function padded({ left, top, right, bottom }: Box): Box {
  return { left: left - APART, top, right: right + APART, bottom };
}

function same(one: Box, other: Box): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  );
}
