import { boundsOf } from '../edtf/bounds.ts';
import { sameBounds } from '../edtf/compare.ts';
import { addDays, daysBetween, eachDay, firstDay, yearOf, type Day } from '../edtf/day.ts';
import type { SourcedReport } from '../model/comparison.ts';
import type { Event } from '../model/event.ts';
import type { DateView, SiteContext } from './context.ts';

/** A bar from the first to the last day that a date allows, in thousandths of the axis. */
export interface BarView {
  readonly x: number;
  readonly width: number;
}

/** One report of the date, drawn to scale. */
export interface AxisRow {
  readonly name: string;
  readonly date: DateView;
  readonly bars: readonly BarView[];
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The reports of an event's date on one axis. */
export interface AxisView {
  readonly rows: readonly AxisRow[];
  /** Where days, or years, begin, in thousandths of the axis. */
  readonly ticks: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** The axis is as many units long. */
const LENGTH = 1000;
/** More days than this have no tick each. */
const MOST_TICKS = 31;
/** No bar is narrower than this, so that a day among years is still seen. */
const NARROWEST = 6;

/**
 * Draws what each source says of an event's date to one scale.
 *
 * @returns `undefined` where there is nothing to compare: no known day, or the same days in every report.
 */
export function axisView(context: SiteContext, event: Event): AxisView | undefined {
  const { timeZone } = context.timeline.site;
  const reports: SourcedReport[] = event.comparison
    .filter(({ field }) => field === 'date')
    .flatMap(({ sides }) => sides.flatMap((side) => side.reports));
  const dated = reports.flatMap((report) =>
    report.value.type === 'date'
      ? [{ report, date: report.value.date, bounds: boundsOf(report.value.date, timeZone) }]
      : [],
  );
  const ends = dated
    .flatMap(({ bounds }) => [bounds.earliest, bounds.latest])
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (dated.every(({ bounds }) => sameBounds(bounds, dated[0]?.bounds ?? bounds))) return undefined;

  const open = dated.some(({ bounds }) => bounds.earliest === null || bounds.latest === null);
  // Open ends need room to fade into.
  const margin = open ? Math.max(1, Math.ceil(daysBetween(first, last) / 6)) : 0;
  const [start, end] = [addDays(first, -margin), addDays(last, margin)];
  const days = daysBetween(start, end) + 1;
  const place = (day: Day): number => Math.round((daysBetween(start, day) / days) * LENGTH);
  return {
    rows: dated.map(({ report, date, bounds }) => ({
      name: context.name(report.account.article.outlet),
      date: context.date(date),
      bars: bounds.spans.map((span) => {
        const x = place(span.earliest ?? start);
        return { x, width: Math.max(NARROWEST, place(addDays(span.latest ?? end, 1)) - x) };
      }),
      openStart: bounds.earliest === null,
      openEnd: bounds.latest === null,
    })),
    ticks: tickDays(start, end, days).map(place),
    from: context.day(start, 'long').text,
    to: context.day(end, 'long').text,
  };
}

function tickDays(start: Day, end: Day, days: number): Day[] {
  if (days <= MOST_TICKS) return eachDay(start, end);
  return Array.from({ length: yearOf(end) - yearOf(start) }, (_, index) =>
    firstDay(yearOf(start) + index + 1),
  );
}
