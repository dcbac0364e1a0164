import type { Day } from '../../edtf/day.ts';
import type { Event } from '../../model/event.ts';
import type { SiteContext } from '../context.ts';
import { eventCard, type MarkView } from '../event-card.ts';
import { directionOf } from '../shell-view.ts';
import { binsOf } from './bins.ts';
import { COLUMN_HEIGHT, columnsOf, type ColumnView } from './columns.ts';
import {
  dayAfter,
  LINES_WIDTH,
  linesAt,
  percent,
  startOf,
  type Drawing,
  type Percent,
} from './drawing.ts';
import { packRows } from './pack.ts';
import { positionOf, scaleOf, type Scale } from './scale.ts';
import { overviewTable, type OverviewTable } from './table.ts';
import { ticksOf, type TickView } from './ticks.ts';

/** An event on its lane. */
export interface OverviewMark {
  readonly href: string;
  /** "11 March 2020: Rockets hit the harbour". */
  readonly label: string;
  readonly mark: MarkView;
  /** Whether its date is too wide for the page of a day. */
  readonly wide: boolean;
  /** The middle of the mark. */
  readonly x: Percent;
  /** The top of the mark, in pixels. */
  readonly y: number;
  /** From the first to the last day that the date allows, where that is longer than a day. */
  readonly bar: { readonly x: Percent; readonly width: Percent; readonly fade: Fade } | undefined;
}

/** The side of the page to which a bar fades, because its date is open there. */
export type Fade = 'left' | 'right' | 'none';

/** The events of a strand. */
export interface OverviewLane {
  readonly label: string;
  readonly tally: string;
  /** The strand's place among the strands, from 1. */
  readonly lane: number;
  /** In pixels. */
  readonly height: number;
  readonly marks: readonly OverviewMark[];
  /** In place of marks, where there are too many events for one each. */
  readonly columns: readonly ColumnView[];
}

/** All events to scale, a lane for each strand. */
export interface OverviewView {
  /** How to read the drawing. */
  readonly why: string;
  readonly lanes: readonly OverviewLane[];
  readonly ticks: readonly TickView[];
  /** Where the scale of time changes. */
  readonly breaks: readonly Percent[];
  /** The lines across a lane, as paths of SVG. */
  readonly lines: { readonly size: string; readonly ticks: string; readonly breaks: string };
  readonly table: OverviewTable;
}

/** More events than this are drawn as columns. */
const MOST_MARKS = 150;
/** Pixels. */
const ROW_HEIGHT = 11;
/** Half of a mark's width at the narrowest drawing, in percent: 5.5 of 300 pixels. */
const HALF_MARK = 1.8;
/** How far a bar goes on towards an open end, in percent. */
const FADE_LENGTH = 5;

/** Draws all events to scale. `undefined` where there is none to draw. */
export function overviewView(context: SiteContext): OverviewView | undefined {
  const { timeline, words } = context;
  const { events } = timeline;
  const starts = events.flatMap((event) => startOf(event) ?? []);
  const latest = events.flatMap(({ date }) => date.bounds.latest ?? []);
  if (starts.length === 0) return undefined;
  const end = latest.reduce((last, day) => (day > last ? day : last));
  const scale = scaleOf(starts, end);
  const mirrored = directionOf(timeline.site.language) === 'rtl';
  const drawing = { context, scale, mirrored };
  const byStrand = Map.groupBy(events, ({ kind }) => kind.strand);
  const bins = binsOf(drawing, events);
  const columns = events.length > MOST_MARKS ? columnsOf(drawing, bins) : undefined;
  const strands = timeline.site.strands.filter(({ id }) => byStrand.has(id));
  const ticks = ticksOf(drawing);
  const breaks = scale.slice(1).map(({ start }) => percent(mirrored ? 100 - start : start));
  return {
    why: columns === undefined ? words.overview.why : words.overview.whyColumns,
    lanes: strands.map(({ id, label }): OverviewLane => {
      const found = byStrand.get(id) ?? [];
      return {
        label,
        tally: words.counts.events(found.length),
        lane: timeline.site.strands.findIndex((strand) => strand.id === id) + 1,
        ...(columns === undefined
          ? { columns: [], ...marksOf(drawing, found) }
          : { marks: [], columns: columns.get(id) ?? [], height: COLUMN_HEIGHT }),
      };
    }),
    ticks,
    breaks,
    lines: {
      size: `0 0 ${LINES_WIDTH} 1`,
      ticks: linesAt(ticks.map(({ x }) => x)),
      breaks: linesAt(breaks),
    },
    table: overviewTable(bins, strands, context.number),
  };
}

function marksOf(
  drawing: Drawing,
  events: readonly Event[],
): Pick<OverviewLane, 'marks' | 'height'> {
  const { context } = drawing;
  const placed = events.flatMap((event) => {
    const day = startOf(event);
    const wide = context.standing(event).on !== 'days';
    return day === undefined ? [] : [{ event, wide, ...extentOf(drawing.scale, event, day) }];
  });
  // Days stand in the first rows, where they are seen together; what is wider comes below.
  placed.sort((one, other) => Number(one.wide) - Number(other.wide));
  const { rows, count } = packRows(
    placed.map(({ middle, from, to }) => ({
      from: Math.min(from, middle - HALF_MARK),
      to: Math.max(to, middle + HALF_MARK),
    })),
  );
  return {
    height: count * ROW_HEIGHT,
    marks: placed.map(({ event, wide, ...extent }, index) => ({
      ...markAt(drawing, event, extent),
      wide,
      y: (rows[index] ?? 0) * ROW_HEIGHT,
    })),
  };
}

interface EventExtent {
  readonly middle: number;
  readonly from: number;
  readonly to: number;
}

function extentOf(scale: Scale, { date }: Event, day: Day): EventExtent {
  const { earliest, latest } = date.bounds;
  const [dayStart, dayEnd] = [positionOf(scale, day), positionOf(scale, dayAfter(day))];
  const from = earliest === null ? dayEnd - FADE_LENGTH : dayStart;
  const to = latest === null ? dayEnd + FADE_LENGTH : positionOf(scale, dayAfter(latest));
  const middle = dayEnd - dayStart > 2 * HALF_MARK ? (dayStart + dayEnd) / 2 : dayStart + HALF_MARK;
  return {
    middle: Math.min(
      100 - HALF_MARK,
      Math.max(HALF_MARK, earliest === null ? dayEnd - HALF_MARK : middle),
    ),
    from: Math.max(0, from),
    to: Math.min(100, to),
  };
}

function markAt(
  { context, mirrored }: Drawing,
  event: Event,
  { middle, from, to }: EventExtent,
): Omit<OverviewMark, 'wide' | 'y'> {
  const card = eventCard(context, event);
  const { earliest, latest } = event.date.bounds;
  const open = earliest === null ? 'start' : latest === null ? 'end' : 'none';
  const turned: Fade =
    open === 'none' ? 'none' : (open === 'start') === mirrored ? 'right' : 'left';
  return {
    href: `#${event.id}`,
    label: `${card.date.text}: ${card.title}`,
    mark: card.mark,
    x: percent(mirrored ? 100 - middle : middle),
    bar:
      earliest === latest
        ? undefined
        : {
            x: percent(mirrored ? 100 - to : from),
            width: percent(to - from),
            fade: turned,
          },
  };
}
