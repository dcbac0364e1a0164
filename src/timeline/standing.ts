import type { Bounds } from '../edtf/bounds.ts';
import { lengthInDays } from '../edtf/compare.ts';
import { eachDay, eachMonth, monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';

/** Bounds of more days than this are too wide for the pages of their days. */
export const WIDEST_ON_DAYS = 7;
/** Bounds of more months than this are too wide for the pages of their months. */
export const WIDEST_ON_MONTHS = 24;

/** Which pages an event stands on, by how wide its bounds are. */
export type Standing =
  | { readonly on: 'days'; readonly days: readonly Day[]; readonly months: readonly Month[] }
  | { readonly on: 'months'; readonly months: readonly Month[] }
  | { readonly on: 'years'; readonly years: readonly number[] };

/**
 * Says where an event stands: on every day of its bounds while these are at most seven days, on their
 * months while these are at most 24, else on their years. An open end tells nothing of where the event
 * stands, so one with an open end stands on the month of the end that is known.
 */
export function standingOf(bounds: Bounds): Standing {
  const first = bounds.earliest ?? bounds.latest;
  const last = bounds.latest ?? bounds.earliest;
  if (first === null || last === null) return { on: 'years', years: [] };
  const length = lengthInDays(bounds);
  if (length !== null && length <= WIDEST_ON_DAYS) {
    return {
      on: 'days',
      days: eachDay(first, last),
      months: eachMonth(monthOf(first), monthOf(last)),
    };
  }
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)];
  if (lastYear - firstYear <= WIDEST_ON_MONTHS / 12) {
    const months = eachMonth(monthOf(first), monthOf(last));
    if (months.length <= WIDEST_ON_MONTHS) return { on: 'months', months };
  }
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return { on: 'years', years };
}
