import type { Day } from './day.ts';
import { daysOf } from './days-of.ts';
import type { Edtf, EdtfEnd, EdtfMember, EdtfUnspecified } from './edtf.ts';
import { hull, mergeSpans, type Span } from './spans.ts';
import { instantOf, wallClockAt } from './zone.ts';

/** How exact a date is, by the coarsest part that is written. */
export type Precision = 'year' | 'month' | 'day' | 'minute';

/** The days that a date allows, in the site's zone. */
export interface Bounds {
  /** The earliest day of all spans; `null` where the start is open. */
  readonly earliest: Day | null;
  /** The latest day of all spans; `null` where the end is open. */
  readonly latest: Day | null;
  readonly precision: Precision;
  /**
   * The days themselves. One span, except where a set leaves days out between its members: in
   * order of time, and neither overlapping nor adjoining, so that equal days are equal spans.
   */
  readonly spans: readonly Span[];
  /** Minutes since 1970-01-01T00:00Z for a single time; `null` for anything else. */
  readonly minute: number | null;
}

/** From coarse to fine. */
export const precisions: readonly Precision[] = ['year', 'month', 'day', 'minute'];

/**
 * The days that `value` allows, in `zone` (an IANA name).
 *
 * - `?`, `~` and `%` do not widen them. An open end is `null`.
 * - A time belongs to its day in `zone`; without a written offset it is the time on the wall there.
 *   Where the clocks go back, the first of the two hours is meant; an hour that they skip is
 *   shifted forward.
 * - Precision is that of the coarsest part written: a season or an unspecified day counts as a
 *   month, an unspecified month, a decade or a century as a year.
 * - Where the ends of an interval cross in `zone` alone (`2020-03-11T23:00Z/2020-03-11` in Baghdad,
 *   where that is the 12th), the days of both count.
 *
 * Throws a RangeError for an unknown zone, if the value holds a time.
 */
export function boundsOf(value: Edtf, zone: string): Bounds {
  switch (value.form) {
    case 'year':
    case 'month':
    case 'day':
    case 'season':
    case 'unspecified':
      return { ...single(spanOf(value, zone)), precision: precisionOf(value), minute: null };
    case 'time':
      return {
        ...single(spanOf(value, zone)),
        precision: 'minute',
        minute: Math.floor(instantOf(value, zone) / 60),
      };
    case 'interval':
      return {
        ...single(spanBetween(value.start, value.end, zone)),
        precision: coarsest([value.start, value.end]),
        minute: null,
      };
    case 'set': {
      const spans = mergeSpans(value.members.map((member) => spanOf(member, zone)));
      return {
        ...hull(spans),
        precision: coarsest(value.members.flatMap(partsOf)),
        spans,
        minute: null,
      };
    }
    default:
      return value satisfies never;
  }
}

type Part = EdtfEnd | EdtfUnspecified;

function single(span: Span): Pick<Bounds, 'earliest' | 'latest' | 'spans'> {
  return { ...span, spans: [span] };
}

function spanOf(part: Part | EdtfMember, zone: string): Span {
  if (part.form === 'range') return spanBetween(part.start, part.end, zone);
  if (part.form === 'time') {
    const { day } = wallClockAt(instantOf(part, zone), zone);
    return { earliest: day, latest: day };
  }
  const { first, last } = daysOf(part);
  return { earliest: first, latest: last };
}

function spanBetween(start: Part | null, end: Part | null, zone: string): Span {
  const from = start === null ? null : spanOf(start, zone);
  const to = end === null ? null : spanOf(end, zone);
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  const crossed = earliest !== null && latest !== null && latest < earliest;
  return crossed ? { earliest: latest, latest: earliest } : { earliest, latest };
}

function partsOf(member: EdtfMember): readonly (Part | null)[] {
  return member.form === 'range' ? [member.start, member.end] : [member];
}

function coarsest(parts: readonly (Part | null)[]): Precision {
  const found = parts.filter((part) => part !== null).map(precisionOf);
  return precisions.find((precision) => found.includes(precision)) ?? 'day';
}

function precisionOf(part: Part): Precision {
  switch (part.form) {
    case 'year':
      return 'year';
    case 'month':
    case 'season':
      return 'month';
    case 'day':
      return 'day';
    case 'time':
      return 'minute';
    case 'unspecified':
      return part.unspecified === 'day-of-month' || part.unspecified === 'day-of-ten'
        ? 'month'
        : 'year';
    default:
      return part satisfies never;
  }
}
