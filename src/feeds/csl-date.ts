import { boundsOf } from '../edtf/bounds.ts';
import { monthOf, yearOf, type Day } from '../edtf/day.ts';
import type { Edtf, EdtfEnd, EdtfUnspecified, Season } from '../edtf/edtf.ts';
import type { SiteContext } from '../site/context.ts';

/** A date of CSL-JSON (Citation Style Language 1.0.2, "csl-data.json", `date-variable`). */
export interface CslDate {
  /** One date, or the two ends of a range, each as exact as it is known. */
  readonly 'date-parts': readonly (readonly number[])[];
  readonly season?: number;
  /** Whether the date is uncertain or about. */
  readonly circa?: true;
  /** In words, where the other members cannot say it; styles then print this. */
  readonly literal?: string;
}

const SEASONS: Readonly<Record<Season, number>> = { spring: 1, summer: 2, autumn: 3, winter: 4 };

/**
 * A date for citations: never more exact than it is known. What may be on any day of several is the
 * range of them and `circa`; an open end, which CSL has no form for, stands in words beside the end
 * that is known.
 */
export function cslDate(context: SiteContext, value: Edtf): CslDate {
  const { timeZone } = context.timeline.site;
  switch (value.form) {
    case 'year':
    case 'month':
    case 'day':
    case 'season':
      return { ...oneDate(value, timeZone), ...circaIf(value.qualifier !== null) };
    case 'time':
      return oneDate(value, timeZone);
    case 'unspecified':
      return { ...unspecified(value), ...circaIf(value.qualifier !== null) };
    case 'interval':
    case 'set':
      return rangeOrWords(context, value);
    default:
      return value satisfies never;
  }
}

function circaIf(uncertain: boolean): Pick<CslDate, 'circa'> {
  return uncertain ? { circa: true } : {};
}

function oneDate(value: EdtfEnd, zone: string): CslDate {
  const season = value.form === 'season' ? { season: SEASONS[value.season] } : {};
  return { 'date-parts': [partsOf(value, zone)], ...season };
}

function partsOf(value: EdtfEnd, zone: string): readonly number[] {
  switch (value.form) {
    case 'year':
    case 'season':
      return [value.year];
    case 'month':
      return [yearOf(value.month), Number(value.month.slice(5))];
    case 'day':
      return dayParts(value.day);
    case 'time': {
      const { earliest } = boundsOf(value, zone);
      return dayParts(earliest ?? value.day);
    }
    default:
      return value satisfies never;
  }
}

function dayParts(day: Day): readonly number[] {
  return [yearOf(day), Number(monthOf(day).slice(5)), Number(day.slice(8))];
}

function unspecified({ unspecified: open, first, last }: EdtfUnspecified): CslDate {
  switch (open) {
    case 'day-of-month':
      return { 'date-parts': [dayParts(first).slice(0, 2)] };
    case 'month-of-year':
    case 'day-of-year':
      return { 'date-parts': [[yearOf(first)]] };
    case 'year-of-decade':
    case 'year-of-century':
      return { 'date-parts': [[yearOf(first)], [yearOf(last)]], circa: true };
    case 'day-of-ten':
      return { 'date-parts': [dayParts(first), dayParts(last)], circa: true };
    default:
      return open satisfies never;
  }
}

function rangeOrWords(
  context: SiteContext,
  value: Extract<Edtf, { form: 'interval' | 'set' }>,
): CslDate {
  const { timeZone } = context.timeline.site;
  const { earliest, latest } = boundsOf(value, timeZone);
  if (earliest === null || latest === null) {
    const known = earliest ?? latest;
    return {
      'date-parts': known === null ? [] : [dayParts(known)],
      circa: true,
      literal: context.date(value).text,
    };
  }
  if (value.form === 'interval' && value.start !== null && value.end !== null) {
    const ends = [partsOf(value.start, timeZone), partsOf(value.end, timeZone)];
    return { 'date-parts': ends, ...circaIf(/[?~%]/.test(value.text)) };
  }
  return { 'date-parts': [dayParts(earliest), dayParts(latest)], circa: true };
}
