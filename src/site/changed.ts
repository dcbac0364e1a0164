import { boundsOf } from '../edtf/bounds.ts';
import { firstDayOfAll, type Day } from '../edtf/day.ts';
import type { Edtf } from '../edtf/edtf.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';

/**
 * The rule for what is new on the timeline, for feeds, calendars and citations. It asks the content
 * alone, never a clock:
 *
 * - An article came in on the day on which the editor read it (`retrieved`); where the file does not
 *   say, on the day of its publication.
 * - An event was **added** when the first article that tells of it came in.
 * - An event **changed** when the last such article came in, or on the day that the editor gives in
 *   its file (`updated`), whichever is later: a source added after `updated` is news all the same.
 *
 * Of a day that is not known exactly, the first that it allows counts, so that nothing is dated
 * later than it was.
 */
export function changedOn(context: SiteContext, { updated, accounts }: Event): Day {
  const days = accounts.map(({ article }) => cameInOn(context, article));
  if (updated !== undefined) days.push(firstOf(context, updated));
  return days.reduce((one, other) => (one > other ? one : other), firstDayOfAll);
}

/** The day on which an event was added, by the rule above. */
export function addedOn(context: SiteContext, { accounts }: Event): Day {
  const [first = firstDayOfAll, ...others] = accounts.map(({ article }) =>
    cameInOn(context, article),
  );
  return others.reduce((one, other) => (one < other ? one : other), first);
}

/** The newest day of all, on which the timeline stands as it is. */
export function timelineChangedOn(context: SiteContext): Day {
  const { articles, events } = context.timeline;
  return [
    ...articles.map((article) => cameInOn(context, article)),
    ...events.map((event) => changedOn(context, event)),
  ].reduce((one, other) => (one > other ? one : other), firstDayOfAll);
}

function cameInOn(context: SiteContext, { retrieved, published }: Article): Day {
  return firstOf(context, retrieved ?? published);
}

function firstOf({ timeline }: SiteContext, value: Edtf): Day {
  const { earliest, latest } = boundsOf(value, timeline.site.timeZone);
  return earliest ?? latest ?? firstDayOfAll;
}
