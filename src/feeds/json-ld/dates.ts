import { boundsOf } from '../../edtf/bounds.ts';
import { addDays, firstDayOfAll, lastDayOfAll, monthOf } from '../../edtf/day.ts';
import type { Edtf, EdtfEnd } from '../../edtf/edtf.ts';
import type { Span } from '../../edtf/spans.ts';
import type { EventDate } from '../../model/event.ts';
import type { SiteContext } from '../../site/context.ts';

/** When an event began and ended, as far as ISO 8601 can say it without a sign of doubt. */
export interface EventDates {
  readonly startDate?: string;
  readonly endDate?: string;
}

/**
 * An event's dates for schema.org, which has no word for doubt: never more exact than they are known.
 *
 * - What lasted has a start and an end; an open end is left out.
 * - What was once within some days has the one day, month or year that holds all of them, as its start;
 *   so has an event on whose date the sources differ. Where no year holds them, nothing is said.
 */
export function eventDates(context: SiteContext, { value, bounds, basis }: EventDate): EventDates {
  if (basis === 'differ') return datesOf(periodOf(bounds), undefined);
  if (value.form !== 'interval') return datesOf(coarsestDate(context, value), undefined);
  const { start, end } = value;
  // In the site's zone a time may lie on the day after the day that ends the interval.
  if (start !== null && end !== null && endsFirst(context, start, end)) {
    return datesOf(periodOf(bounds), undefined);
  }
  return datesOf(
    start === null ? undefined : coarsestDate(context, start),
    end === null ? undefined : coarsestDate(context, end),
  );
}

function endsFirst({ timeline }: SiteContext, start: EdtfEnd, end: EdtfEnd): boolean {
  const { earliest } = boundsOf(start, timeline.site.timeZone);
  const { latest } = boundsOf(end, timeline.site.timeZone);
  return earliest !== null && latest !== null && latest < earliest;
}

/**
 * The one date that holds all days that a value allows: a moment with its offset, a day, a month or a
 * year, as ISO 8601 writes it; `undefined` where no year holds them. A date with a sign of doubt (`?`,
 * `~`, `%`) may be off by a day at least, and so is never written as exactly as it stands.
 */
export function coarsestDate(context: SiteContext, value: Edtf): string | undefined {
  // A page has the same moment in its `datetime`, with the offset of the site's zone.
  if (value.form === 'time') {
    return (
      context.date(value).parts.find(({ datetime }) => datetime !== null)?.datetime ?? undefined
    );
  }
  const bounds = boundsOf(value, context.timeline.site.timeZone);
  return periodOf(/[?~%]/.test(value.text) ? widened(bounds) : bounds);
}

function datesOf(startDate: string | undefined, endDate: string | undefined): EventDates {
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
}

/** The smallest of day, month and year that holds both ends. */
function periodOf({ earliest, latest }: Span): string | undefined {
  if (earliest === null || latest === null) return undefined;
  if (earliest === latest) return earliest;
  if (monthOf(earliest) === monthOf(latest)) return monthOf(earliest);
  const year = earliest.slice(0, 4);
  return latest.startsWith(year) ? year : undefined;
}

function widened({ earliest, latest }: Span): Span {
  return {
    earliest: earliest === null || earliest === firstDayOfAll ? earliest : addDays(earliest, -1),
    latest: latest === null || latest === lastDayOfAll ? latest : addDays(latest, 1),
  };
}
