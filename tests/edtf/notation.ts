import type { DatePart } from '../../src/edtf/date-part.ts';
import type { Span } from '../../src/edtf/spans.ts';

/** Parts as the tables write them: `{16|2020-03-16}–{17 March 2020|2020-03-17}`. */
export function partsNotation(parts: readonly DatePart[]): string {
  return parts
    .map(({ text, datetime }) => (datetime === null ? text : `{${text}|${datetime}}`))
    .join('');
}

/** Spans as the tables write them: `2020-03-16..2020-03-17`, and nothing for an open end. */
export function spansNotation(spans: readonly Span[]): string[] {
  return spans.map(({ earliest, latest }) => `${earliest ?? ''}..${latest ?? ''}`);
}
