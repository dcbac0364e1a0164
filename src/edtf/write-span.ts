import type { Precision } from './bounds.ts';
import { firstDay, lastDay, monthOf, yearOf, type Day, type Month } from './day.ts';
import type { Span } from './spans.ts';

/** The ends of a span as EDTF; `null` is an open end. */
export interface WrittenSpan {
  readonly start: string | null;
  readonly end: string | null;
}

type Unit = (day: Day) => Month | number;

const units: Readonly<Record<Precision, readonly Unit[]>> = {
  year: [yearOf, monthOf],
  month: [monthOf],
  day: [],
  minute: [],
};

/**
 * A span written in years or months where they say exactly its days and are no coarser than
 * `precision`, else in days: all of March 2020 is `2020-03`, unless a day was meant.
 */
export function writeSpan({ earliest, latest }: Span, precision: Precision): WrittenSpan {
  const unit = units[precision].find(
    (periodOf) =>
      (earliest === null || firstDay(periodOf(earliest)) === earliest) &&
      (latest === null || lastDay(periodOf(latest)) === latest),
  );
  const write = (day: Day) => (unit === undefined ? day : String(unit(day)).padStart(4, '0'));
  return {
    start: earliest === null ? null : write(earliest),
    end: latest === null ? null : write(latest),
  };
}
