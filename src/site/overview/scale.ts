import {
  addDays,
  daysBetween,
  firstDay,
  lastDay,
  lastDayOfAll,
  monthOf,
  yearOf,
  type Day,
} from '../../edtf/day.ts';

export type Unit = 'day' | 'month' | 'year';

/** A part of the axis on which a day is everywhere as long. */
export interface Stretch {
  /** The first and the last day of it. */
  readonly from: Day;
  readonly to: Day;
  /** What its ticks count. */
  readonly unit: Unit;
  /** Where it begins, and how long it is, in percent of the axis. */
  readonly start: number;
  readonly length: number;
}

/** Stretches that follow one another without a gap, in order of time. */
export type Scale = readonly Stretch[];

interface Part {
  readonly from: Day;
  readonly to: Day;
  readonly unit: Unit;
  readonly weight: number;
}

/** The densest part is stretched only where the whole is at least as many times longer. */
const WORTH_STRETCHING = 4;
/** What the densest part takes of the axis where it is stretched, against all the others together. */
const SHARE_OF_DENSEST = 1.3;
/** No stretch is shorter than this, beside a whole of about a hundred. */
const LEAST_WEIGHT = 6;
/** The shares of all events that a window is looked for to hold. */
const SHARES = [1 / 3, 5 / 12, 1 / 2, 7 / 12, 2 / 3, 1];
const DAYS_IN_MONTHS = 45;
const DAYS_IN_YEARS = 1500;

/**
 * Lays time out on one axis. Where most events crowd into a small part of it, that part is drawn on
 * a larger scale, and what lies before and after it on smaller ones: nothing is left out, and where
 * the scale changes, a stretch ends.
 *
 * @param starts The day on which each event begins, in order of time; at least one.
 * @param end The last day to show.
 */
export function scaleOf(starts: readonly Day[], end: Day): Scale {
  const [first] = starts;
  if (first === undefined) throw new RangeError('Cannot lay out no days at all.');
  const last = end > (starts.at(-1) ?? first) ? end : (starts.at(-1) ?? first);
  return inPercent(partsOf(starts, first, last));
}

/**
 * Where a day begins on the axis, in percent. Days before and after the axis are at its ends.
 */
export function positionOf(scale: Scale, day: Day): number {
  for (const { from, to, start, length } of scale) {
    if (day <= from) return start;
    if (day <= to) {
      return start + (daysBetween(from, day) / (daysBetween(from, to) + 1)) * length;
    }
  }
  return 100;
}

/** The stretch in which a day lies; the nearest where it lies in none. */
export function stretchAt(scale: Scale, day: Day): Stretch | undefined {
  return scale.find(({ to }) => day <= to) ?? scale.at(-1);
}

function partsOf(starts: readonly Day[], first: Day, last: Day): Part[] {
  const dense = densestWindow(starts);
  const whole = daysBetween(first, last) + 1;
  const unit = unitFor(daysBetween(dense.from, dense.to) + 1);
  const from = startOfUnit(dense.from, unit);
  const to = endOfUnit(dense.to, unit);
  if (whole < WORTH_STRETCHING * (daysBetween(from, to) + 1)) {
    const only = unitFor(whole);
    return [
      {
        from: startOfUnit(first, only),
        to: endOfUnit(last, only),
        unit: only,
        weight: starts.length,
      },
    ];
  }
  const before = partsBefore(starts, from);
  const after = partAfter(starts, to, last);
  const others = [...before, ...after];
  const weight = SHARE_OF_DENSEST * others.reduce((sum, part) => sum + part.weight, 0);
  return [...before, { from, to, unit, weight }, ...after];
}

/** What lies before a stretch: one part, or, where the days near to it crowd, two. */
function partsBefore(starts: readonly Day[], until: Day): Part[] {
  const earlier = starts.filter((day) => day < until);
  const [first] = earlier;
  if (first === undefined) return [];
  const to = addDays(until, -1);
  const middle = earlier[earlier.length >> 1] ?? first;
  const whole = daysBetween(first, to) + 1;
  const unit = unitFor(daysBetween(middle, to) + 1);
  const near = startOfUnit(middle, unit);
  const farUnit = unitFor(whole);
  const far = startOfUnit(first, farUnit);
  if (near <= far || whole < WORTH_STRETCHING * (daysBetween(near, to) + 1)) {
    return [{ from: far, to, unit: farUnit, weight: weightOf(earlier) }];
  }
  return [
    {
      from: far,
      to: addDays(near, -1),
      unit: farUnit,
      weight: weightOf(earlier.filter((day) => day < near)),
    },
    { from: near, to, unit, weight: weightOf(earlier.filter((day) => day >= near)) },
  ];
}

function partAfter(starts: readonly Day[], from: Day, last: Day): Part[] {
  if (last <= from) return [];
  const first = addDays(from, 1);
  const unit = unitFor(daysBetween(first, last) + 1);
  const weight = weightOf(starts.filter((day) => day > from));
  return [{ from: first, to: endOfUnit(last, unit), unit, weight }];
}

/** Days that are told apart count, and not how many events share one. */
function weightOf(days: readonly Day[]): number {
  return Math.max(LEAST_WEIGHT, 3 * new Set(days).size);
}

/**
 * The window that crowds most: of the shortest that hold a third, a half and so on of the days, the
 * one with the most days for the square root of its length. Where days lie evenly, that is the
 * longest of them.
 */
function densestWindow(days: readonly Day[]): { readonly from: Day; readonly to: Day } {
  const [first] = days;
  if (first === undefined) throw new RangeError('There is no window in no days.');
  const offsets = days.map((day) => daysBetween(first, day));
  let best = { from: first, to: days.at(-1) ?? first, score: 0 };
  for (const share of SHARES) {
    const size = Math.ceil(days.length * share);
    for (let index = 0; index + size <= days.length; index += 1) {
      const length = (offsets[index + size - 1] ?? 0) - (offsets[index] ?? 0) + 1;
      const score = size / Math.sqrt(length);
      const [from, to] = [days[index], days[index + size - 1]];
      if (score > best.score && from !== undefined && to !== undefined) best = { from, to, score };
    }
  }
  return best;
}

function unitFor(days: number): Unit {
  return days > DAYS_IN_YEARS ? 'year' : days > DAYS_IN_MONTHS ? 'month' : 'day';
}

/** The first day of the day, month or year that a day lies in. */
export function startOfUnit(day: Day, unit: Unit): Day {
  return unit === 'day' ? day : firstDay(unit === 'month' ? monthOf(day) : yearOf(day));
}

function endOfUnit(day: Day, unit: Unit): Day {
  return unit === 'day' ? day : lastDay(unit === 'month' ? monthOf(day) : yearOf(day));
}

/** The first day of the next day, month or year; `undefined` after the last one. */
export function nextUnit(day: Day, unit: Unit): Day | undefined {
  const end = endOfUnit(day, unit);
  return end === lastDayOfAll ? undefined : addDays(end, 1);
}

function inPercent(parts: readonly Part[]): Scale {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  let start = 0;
  return parts.map(({ from, to, unit, weight }) => {
    const length = (weight / whole) * 100;
    const stretch = { from, to, unit, start, length };
    start += length;
    return stretch;
  });
}
