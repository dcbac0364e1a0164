import type { StrandId } from '../../model/ids.ts';
import type { Bin } from './bins.ts';
import { dayAfter, percent, type Drawing, type Percent } from './drawing.ts';
import { positionOf, nextUnit } from './scale.ts';

/** The events of a strand in one day, month or year. */
export interface ColumnView {
  readonly href: string;
  /** "March 2020: 12 events". */
  readonly label: string;
  readonly x: Percent;
  readonly width: Percent;
  /** The top, and how high it is, in pixels. */
  readonly y: number;
  readonly height: number;
}

/** Pixels. */
export const COLUMN_HEIGHT = 40;
const LEAST_HEIGHT = 2;
/** What is left free between two columns, of the width of one. */
const FREE = 0.12;

/** The columns of each strand, all on one scale. */
export function columnsOf(drawing: Drawing, bins: readonly Bin[]): Map<StrandId, ColumnView[]> {
  const most = Math.max(1, ...bins.flatMap(({ counts }) => [...counts.values()]));
  const columns = new Map<StrandId, ColumnView[]>();
  for (const bin of bins) {
    const place = placeOf(drawing, bin);
    for (const [strand, count] of bin.counts) {
      const height = Math.max(LEAST_HEIGHT, Math.round((count / most) * COLUMN_HEIGHT));
      const column = {
        href: bin.href,
        label: `${bin.title}: ${drawing.context.words.counts.events(count)}`,
        ...place,
        y: COLUMN_HEIGHT - height,
        height,
      };
      const known = columns.get(strand);
      if (known === undefined) columns.set(strand, [column]);
      else known.push(column);
    }
  }
  return columns;
}

function placeOf(
  { scale, mirrored }: Drawing,
  { from, unit }: Bin,
): Pick<ColumnView, 'x' | 'width'> {
  const start = positionOf(scale, from);
  const next = nextUnit(from, unit) ?? dayAfter(from);
  const width = (positionOf(scale, next) - start) * (1 - FREE);
  return { x: percent(mirrored ? 100 - start - width : start), width: percent(width) };
}
