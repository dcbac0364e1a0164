import type { Event } from '../../model/event.ts';
import type { SiteContext } from '../context.ts';
import { markView, type Certainty } from '../event-card.ts';

/** The events of one strand at a place, as one mark. */
export interface StrandMark {
  /** The strand's place among the strands, from 1. */
  readonly lane: number;
  /** `differ` where sources do on any of the events; else `several` where any has two origins. */
  readonly certainty: Certainty;
  /** Whether all of the events are announced for later. */
  readonly announced: boolean;
  readonly count: number;
}

/** A mark where it is drawn: the square that it fills, from its corner at the left and top. */
export interface GlyphView {
  /** The number of the shape among those of the page. */
  readonly shape: number;
  readonly lane: number;
  readonly certainty: Certainty;
  readonly announced: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Marks laid about a point, and how far they reach from it. */
export interface Pack {
  readonly glyphs: readonly GlyphView[];
  readonly radius: number;
}

/** Strands beyond these share a shape. */
const SHAPES = 3;
const GAP = 1;

/** The events of a place as marks, one a strand, in the order of the strands. */
export function strandMarks(context: SiteContext, events: readonly Event[]): StrandMark[] {
  const lanes = Map.groupBy(
    events.map((event) => markView(context, event)),
    ({ lane }) => lane,
  );
  return [...lanes]
    .map(([lane, marks]): StrandMark => ({
      lane,
      certainty: marks.some(({ certainty }) => certainty === 'differ')
        ? 'differ'
        : marks.some(({ certainty }) => certainty === 'several')
          ? 'several'
          : 'one',
      announced: marks.every(({ announced }) => announced),
      count: marks.length,
    }))
    .toSorted((one, other) => one.lane - other.lane);
}

/** How large a mark is: its area grows with the number of events, up to a bound. */
export function sizeOf(count: number, least: number): number {
  return Math.round(Math.min(2.2, Math.sqrt(count)) * least);
}

/**
 * Lays marks side by side, in rows about as wide as high.
 *
 * @param least The size of a mark for one event, in pixels.
 */
export function packed(marks: readonly StrandMark[], least: number): Pack {
  const columns = marks.length <= 2 ? marks.length : Math.ceil(Math.sqrt(marks.length));
  const sized = marks.map((mark) => ({ ...mark, size: sizeOf(mark.count, least) }));
  const rows = Map.groupBy(sized, (_, index) => Math.floor(index / columns));
  const heights = [...rows.values()].map((row) => Math.max(...row.map(({ size }) => size)));
  let top = -(sum(heights) + GAP * (heights.length - 1)) / 2;
  const glyphs = [...rows.values()].flatMap((row, index) => {
    const height = heights[index] ?? 0;
    let left = -(sum(row.map(({ size }) => size)) + GAP * (row.length - 1)) / 2;
    const laid = row.map(({ lane, certainty, announced, size }): GlyphView => {
      const x = left;
      left += size + GAP;
      return {
        shape: lane <= SHAPES ? lane : 0,
        lane,
        certainty,
        announced,
        x,
        y: top + (height - size) / 2,
        size,
      };
    });
    top += height + GAP;
    return laid;
  });
  return {
    glyphs,
    radius: Math.max(
      ...glyphs.map(({ x, y, size }) => Math.hypot(x + size / 2, y + size / 2) + size * 0.55),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
