import { monthOf, yearOf, type Day } from '../../edtf/day.ts';
import type { Event } from '../../model/event.ts';
import type { StrandId } from '../../model/ids.ts';
import type { SiteContext } from '../context.ts';
import { startOf, type Drawing } from './drawing.ts';
import { startOfUnit, stretchAt, type Unit } from './scale.ts';

/** The events that begin in one day, month or year, as the scale of that time counts. */
export interface Bin {
  readonly from: Day;
  readonly unit: Unit;
  /** "11 March 2020", "March 2020" or "2020". */
  readonly title: string;
  /** The page of the time. */
  readonly href: string;
  readonly counts: ReadonlyMap<StrandId, number>;
}

/** Sorts events into bins, in order of time; bins without an event are left out. */
export function binsOf({ context, scale }: Drawing, events: readonly Event[]): Bin[] {
  const bins = new Map<Day, { unit: Unit; counts: Map<StrandId, number> }>();
  for (const event of events) {
    const day = startOf(event);
    const stretch = day === undefined ? undefined : stretchAt(scale, day);
    if (day === undefined || stretch === undefined) continue;
    const start = startOfUnit(day, stretch.unit);
    const from = start < stretch.from ? stretch.from : start;
    const bin = bins.get(from) ?? { unit: stretch.unit, counts: new Map<StrandId, number>() };
    bins.set(from, bin);
    bin.counts.set(event.kind.strand, (bin.counts.get(event.kind.strand) ?? 0) + 1);
  }
  return [...bins]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, { unit, counts }]) => ({ from, unit, counts, ...pageOf(context, from, unit) }));
}

/** The page of a day, month or year; where it has none, because its events are too wide, of what holds it. */
function pageOf(
  context: SiteContext,
  day: Day,
  unit: Unit,
): { readonly title: string; readonly href: string } {
  const { timeline, addresses } = context;
  const [month, year] = [monthOf(day), yearOf(day)];
  const title =
    unit === 'day'
      ? context.day(day, 'long').text
      : unit === 'month'
        ? context.month(month)
        : context.year(year);
  if (unit === 'day' && timeline.days.has(day)) return { title, href: addresses.day(day) };
  if (unit !== 'year' && timeline.months.has(month)) {
    return { title, href: addresses.month(month) };
  }
  return { title, href: addresses.year(year) };
}
