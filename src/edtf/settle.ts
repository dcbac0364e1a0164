import { boundsOf, precisions, type Bounds, type Precision } from './bounds.ts';
import { sharedDays, spanOfAll } from './compare.ts';
import { firstDayOfAll } from './day.ts';
import type { Edtf } from './edtf.ts';
import { asEdtf } from './parse.ts';
import { longestEdtf } from './piece.ts';
import { hull, mergeSpans, sameSpans, type Span } from './spans.ts';
import { writeSpan } from './write-span.ts';

/** What several reports of one date come to. */
export interface SettledDate {
  readonly value: Edtf;
  /** The bounds of `value`. */
  readonly bounds: Bounds;
  /** Whether all reports can be true at once. */
  readonly shared: boolean;
}

interface Report {
  readonly value: Edtf;
  readonly bounds: Bounds;
}

/**
 * The one date that several reports come to, in `zone`: the days that all of them allow, or else
 * the span from the earliest of any to the latest. Two times at different minutes of one day come
 * to that day, and are not shared.
 *
 * The value is the report that says exactly those days where there is one: the finest in precision,
 * then one without `?`, `~` or `%`, then the first as text. Otherwise it is written anew, no finer
 * than the reports need: one date; `a/b` where all reports are of something that lasted; a set of
 * the runs of days where some between are left out; else `[a..b]`, once from `a` to `b`. Where such
 * a set would be longer than a date may be, it is `[a..b]` too.
 *
 * The order of the reports does not matter, nor does one that is there twice. Throws a RangeError
 * for no reports at all, and for an unknown zone.
 */
export function settleDates(values: readonly Edtf[], zone: string): SettledDate {
  const reports = values.map((value) => ({ value, bounds: boundsOf(value, zone) }));
  const all = reports.map(({ bounds }) => bounds);
  const days = sharedDays(all);
  const minutes = new Set(all.map(({ minute }) => minute).filter((minute) => minute !== null));
  const shared = days.length > 0 && minutes.size < 2;
  const spans = days.length > 0 ? days : [spanOfAll(all)];
  const [best] = reports
    .filter(({ bounds }) => sameSpans(bounds.spans, spans))
    .filter(({ bounds }) => shared || bounds.precision !== 'minute')
    .toSorted(compareReports);
  if (best !== undefined) return { ...best, shared };
  const value = asEdtf(write(spans, reports));
  return { value, bounds: boundsOf(value, zone), shared };
}

function compareReports(a: Report, b: Report): number {
  return (
    precisions.indexOf(b.bounds.precision) - precisions.indexOf(a.bounds.precision) ||
    Number(isQualified(a.value)) - Number(isQualified(b.value)) ||
    compareTexts(a.value.text, b.value.text)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isQualified(value: Edtf): boolean {
  switch (value.form) {
    case 'interval':
      return [value.start, value.end].some((end) => end !== null && isQualified(end));
    case 'time':
    case 'set':
      return false;
    default:
      return value.qualifier !== null;
  }
}

function write(spans: readonly Span[], reports: readonly Report[]): string {
  const precision = finest(reports);
  const set = writeSet(spans, precision);
  if (spans.length > 1 && set.length <= longestEdtf) return set;
  const all = hull(spans);
  if (all.earliest === null && all.latest === null) return writeOpen(reports, precision);
  const lasted = reports.every(({ value }) => value.form === 'interval');
  const { start, end } = writeSpan(all, precision);
  if (start !== null && start === end) return start;
  return lasted ? `${start ?? '..'}/${end ?? '..'}` : `[${start ?? ''}..${end ?? ''}]`;
}

/**
 * A span without an end on either side, which EDTF cannot say: `../..` is no date. "Before or
 * after" can be said, with the days that no report allows left out.
 */
function writeOpen(reports: readonly Report[], precision: Precision): string {
  const spans = mergeSpans(reports.flatMap(({ bounds }) => bounds.spans));
  const set = writeSet(spans, precision);
  if (spans.length > 1 && set.length <= longestEdtf) return set;
  const [day = firstDayOfAll] = reports
    .flatMap(({ bounds }) => bounds.spans.flatMap(({ earliest, latest }) => [earliest, latest]))
    .filter((end) => end !== null)
    .toSorted();
  return `[..${day},${day}..]`;
}

function writeSet(spans: readonly Span[], precision: Precision): string {
  const members = spans.map((span) => {
    const { start, end } = writeSpan(span, precision);
    return start !== null && start === end ? start : `${start ?? ''}..${end ?? ''}`;
  });
  return `[${members.join(',')}]`;
}

function finest(reports: readonly Report[]): Precision {
  const found = reports.map(({ bounds }) => bounds.precision);
  return precisions.findLast((precision) => found.includes(precision)) ?? 'day';
}
