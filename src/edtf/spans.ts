import { daysBetween, type Day } from './day.ts';

/** A run of days, both ends included. `null` is an open end. */
export interface Span {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** Orders earliest days: `null`, an open start, comes before every day. */
export function compareEarliest(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** Orders latest days: `null`, an open end, comes after every day. */
export function compareLatest(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Orders spans by their earliest day, then by their latest. */
export function compareSpans(a: Span, b: Span): number {
  return compareEarliest(a.earliest, b.earliest) || compareLatest(a.latest, b.latest);
}

/** The days that both spans hold; `undefined` where they share none. */
export function intersectSpans(a: Span, b: Span): Span | undefined {
  const earliest = compareEarliest(a.earliest, b.earliest) < 0 ? b.earliest : a.earliest;
  const latest = compareLatest(a.latest, b.latest) < 0 ? a.latest : b.latest;
  if (earliest !== null && latest !== null && earliest > latest) return undefined;
  return { earliest, latest };
}

/**
 * The same days as the fewest spans, in order of time: spans that overlap or adjoin become one.
 * An empty list stays empty.
 */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = merged.pop();
    if (last === undefined) {
      merged.push(span);
    } else if (meets(last, span)) {
      merged.push(join(last, span));
    } else {
      merged.push(last, span);
    }
  }
  return merged;
}

/** The smallest span that holds all of `spans`. Throws a RangeError for an empty list. */
export function hull(spans: readonly Span[]): Span {
  const [first, ...others] = spans;
  if (first === undefined) throw new RangeError('Cannot span no days at all.');
  return others.reduce<Span>(join, { earliest: first.earliest, latest: first.latest });
}

/** Whether two lists hold the same spans in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, n) => {
      const other = b[n];
      return other !== undefined && compareSpans(span, other) === 0;
    })
  );
}

function join(a: Span, b: Span): Span {
  return {
    earliest: compareEarliest(a.earliest, b.earliest) < 0 ? a.earliest : b.earliest,
    latest: compareLatest(a.latest, b.latest) > 0 ? a.latest : b.latest,
  };
}

/** Whether no day lies between `a` and the `b` that begins no earlier. */
function meets(a: Span, b: Span): boolean {
  return a.latest === null || b.earliest === null || daysBetween(a.latest, b.earliest) <= 1;
}
