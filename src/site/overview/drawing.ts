import { addDays, lastDayOfAll, type Day } from '../../edtf/day.ts';
import type { Event } from '../../model/event.ts';
import type { SiteContext } from '../context.ts';
import type { Scale } from './scale.ts';

/** From left to right, in percent of the drawing's width, as SVG writes it: `37.5%`. */
export type Percent = `${number}%`;

/** What every part of the drawing is made with. */
export interface Drawing {
  readonly context: SiteContext;
  readonly scale: Scale;
  /** Whether time runs from right to left, as the page is read. */
  readonly mirrored: boolean;
}

export function percent(value: number): Percent {
  return `${Math.round(value * 10) / 10}%`;
}

/** How many units wide lines across a drawing are drawn, whatever width it has. */
export const LINES_WIDTH = 1000;

/** Lines from the top to the bottom of a drawing that is so many units wide, and one high, as a path of SVG. */
export function linesAt(places: readonly Percent[]): string {
  return places.map((x) => `M${Math.round((parseFloat(x) * LINES_WIDTH) / 100)} 0v1`).join('');
}

/** Where an event begins; where its start is open, where it ends. */
export function startOf({ date }: Event): Day | undefined {
  return date.bounds.earliest ?? date.bounds.latest ?? undefined;
}

export function dayAfter(day: Day): Day {
  return day === lastDayOfAll ? day : addDays(day, 1);
}
