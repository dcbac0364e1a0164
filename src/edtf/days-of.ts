import { asMonth, firstDay, lastDay, lastDayOfAll, type Day } from './day.ts';
import type { EdtfDate, EdtfSeason } from './edtf.ts';

/** A run of days with both ends known. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days that a date without a time allows, the same in every zone. `?`, `~` and `%` do not
 * widen them: the standard gives no measure for "about", so any would be made up.
 */
export function daysOf(date: EdtfDate): DayRange {
  switch (date.form) {
    case 'year':
      return { first: firstDay(date.year), last: lastDay(date.year) };
    case 'month':
      return { first: firstDay(date.month), last: lastDay(date.month) };
    case 'day':
      return { first: date.day, last: date.day };
    case 'season':
      return daysOfSeason(date);
    case 'unspecified':
      return { first: date.first, last: date.last };
    default:
      return date satisfies never;
  }
}

/** Meteorological seasons of the northern year: whole months, as newsrooms count them. */
function daysOfSeason({ year, season }: EdtfSeason): DayRange {
  const month = (ofYear: number, number: string) =>
    asMonth(`${String(ofYear).padStart(4, '0')}-${number}`);
  switch (season) {
    case 'spring':
      return { first: firstDay(month(year, '03')), last: lastDay(month(year, '05')) };
    case 'summer':
      return { first: firstDay(month(year, '06')), last: lastDay(month(year, '08')) };
    case 'autumn':
      return { first: firstDay(month(year, '09')), last: lastDay(month(year, '11')) };
    case 'winter':
      return {
        first: firstDay(month(year, '12')),
        last: year === 9999 ? lastDayOfAll : lastDay(month(year + 1, '02')),
      };
    default:
      return season satisfies never;
  }
}
