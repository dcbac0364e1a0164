import type { Bounds } from './bounds.ts';
import { daysBetween, type Day } from './day.ts';
import { compareSpans, hull, intersectSpans, mergeSpans, sameSpans, type Span } from './spans.ts';

/**
 * A total order for sorting, as `Array.prototype.sort` takes it: by earliest day (an open start
 * before all), then by latest day (an open end after all), then days without a time before single
 * times, then by minute. 0 only where all of these are equal; `sameBounds` looks at more.
 */
export function compareBounds(a: Bounds, b: Bounds): number {
  return compareSpans(a, b) || compareMinutes(a.minute, b.minute);
}

/**
 * Whether two dates allow the very same days, and the same minute where they are single times. The
 * 16th or the 20th is not the 16th to the 20th. Precision does not count: `2020-03` is the same as
 * `2020-03-01/2020-03-31`.
 */
export function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.minute === b.minute && sameSpans(a.spans, b.spans);
}

/** Whether both can be true: a day in common, and for two single times the same minute. */
export function overlap(a: Bounds, b: Bounds): boolean {
  if (a.minute !== null && b.minute !== null) return a.minute === b.minute;
  return sharedDays([a, b]).length > 0;
}

/**
 * The days that all of `list` allow, as spans in order of time; an empty list where there is none.
 * Minutes do not count. Throws a RangeError for an empty list.
 */
export function sharedDays(list: readonly Bounds[]): readonly Span[] {
  const [first, ...others] = list;
  if (first === undefined) throw new RangeError('Cannot share days among no bounds at all.');
  return others.reduce<readonly Span[]>(
    (shared, { spans }) =>
      mergeSpans(
        shared.flatMap((one) =>
          spans.map((other) => intersectSpans(one, other)).filter((span) => span !== undefined),
        ),
      ),
    first.spans,
  );
}

/** From the earliest day of any of `list` to the latest. Throws a RangeError for an empty list. */
export function spanOfAll(list: readonly Bounds[]): Span {
  return hull(list);
}

/** Whether `day` is one of the days allowed; not so between the members of a set. */
export function containsDay(bounds: Bounds, day: Day): boolean {
  return bounds.spans.some(
    ({ earliest, latest }) =>
      (earliest === null || earliest <= day) && (latest === null || day <= latest),
  );
}

/**
 * The number of days from the earliest to the latest, both included, with any that a set leaves out
 * between them; `null` where an end is open.
 */
export function lengthInDays({ earliest, latest }: Span): number | null {
  return earliest === null || latest === null ? null : daysBetween(earliest, latest) + 1;
}

function compareMinutes(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a - b;
}
