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
  /** The lower edge of the marks and of what stands below them. */
  readonly bottom: number;
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

/** How large marks are, by the number of their events. */
export interface MarkScale {
  /** The size of a mark for one event, in pixels. */
  readonly least: number;
  /** From so many events on, marks are of the largest size. */
  readonly most: number;
}

/** So many times as large as the smallest is the largest mark. */
const LARGEST = 2.2;
/** Marks for so few events can be told apart by their areas; of more, the steps are smaller. */
const FEW = 5;

/** How large a mark is: it grows with the root of the number of events. */
export function sizeOf(count: number, { least, most }: MarkScale): number {
  const grown = (Math.sqrt(Math.min(count, most)) - 1) / (Math.sqrt(most) - 1);
  return Math.round(least * (1 + (LARGEST - 1) * grown));
}

/** The number of events from which on marks are of the largest size. */
export function mostOf(marks: readonly StrandMark[]): number {
  return Math.max(FEW, ...marks.map(({ count }) => count));
}

/**
 * Lays marks side by side, in rows about as wide as high.
 *
 * @param below The height of what stands below them, in pixels.
 */
export function packed(marks: readonly StrandMark[], scale: MarkScale, below = 0): Pack {
  const columns = marks.length <= 2 ? marks.length : Math.ceil(Math.sqrt(marks.length));
  const sized = marks.map((mark) => ({ ...mark, size: sizeOf(mark.count, scale) }));
  const rows = [...Map.groupBy(sized, (_, index) => Math.floor(index / columns)).values()];
  const heights = rows.map((row) => Math.max(...row.map(({ size }) => size)));
  const height = sum(heights) + GAP * (heights.length - 1) + below;
  let top = -height / 2;
  const glyphs = rows.flatMap((row, index) => {
    const rowHeight = heights[index] ?? 0;
    let left = -(sum(row.map(({ size }) => size)) + GAP * (row.length - 1)) / 2;
    const laid = row.map(({ size, ...mark }): GlyphView => {
      const x = left;
      left += size + GAP;
      return {
        ...markedAs(mark),
        x,
        y: top + (rowHeight - size) / 2,
        size,
      };
    });
    top += rowHeight + GAP;
    return laid;
  });
  return {
    glyphs,
    bottom: height / 2,
    radius: Math.max(
      height / 2,
      ...glyphs.map(({ x, y, size }) => Math.hypot(x + size / 2, y + size / 2) + size * 0.55),
    ),
  };
}

/** What of a glyph says which events it stands for, wherever it is drawn. */
export function markedAs({
  lane,
  certainty,
  announced,
}: Pick<StrandMark, 'lane' | 'certainty' | 'announced'>): Pick<
  GlyphView,
  'shape' | 'lane' | 'certainty' | 'announced'
> {
  return { shape: lane <= SHAPES ? lane : 0, lane, certainty, announced };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
