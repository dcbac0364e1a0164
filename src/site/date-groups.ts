import { daysBetween, yearOf, type Day } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import type { DateView, SiteContext } from './context.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { beginningOf } from './parts.ts';

/** Events of one date, under it. */
export interface DateGroup {
  readonly date: DateView;
  /** The page of the date's first day, where the date stands on the pages of days. */
  readonly href: string | undefined;
  /** The weekday, where the date is one day. */
  readonly weekday: string | undefined;
  readonly differs: boolean;
  /** Whether the heading above says the date already. */
  readonly said: boolean;
  readonly events: readonly EventCard[];
  /** Whether the events are named only, because the page has too many to tell of each. */
  readonly brief: boolean;
  /** What lies between the group before and this one, where that is worth a word. */
  readonly gap: string | undefined;
}

/** The groups of one year. */
export interface YearGroup {
  readonly year: number;
  readonly title: string;
  readonly href: string;
  /** How many years without an event lie before this one, in words. */
  readonly gap: string | undefined;
  readonly groups: readonly DateGroup[];
}

/** Days without an event are mentioned from this many on, and up to a month of them. */
const SHORTEST_GAP = 2;
const LONGEST_GAP = 31;

/** Groups events, in the timeline's order, by year and by date. */
export function groupByYear(context: SiteContext, events: readonly Event[]): YearGroup[] {
  const brief = events.length > context.limits.inFull;
  const years = Map.groupBy(events, (event) => yearOf(beginningOf(event)));
  let reached: number | undefined;
  return [...years].map(([year, found]) => {
    const gap = yearGap(context, reached, year);
    for (const { date } of found) {
      const { latest } = date.bounds;
      reached = Math.max(reached ?? year, latest === null ? year : yearOf(latest));
    }
    return {
      year,
      title: context.year(year),
      href: context.addresses.year(year),
      gap,
      groups: groupByDate(context, found, context.year(year), brief),
    };
  });
}

/**
 * Groups events, in the timeline's order, by date.
 *
 * @param heading What stands above the groups.
 * @param brief Whether events are named only.
 */
export function groupByDate(
  context: SiteContext,
  events: readonly Event[],
  heading: string,
  brief = events.length > context.limits.inFull,
): DateGroup[] {
  const groups: { first: Event; cards: EventCard[]; last: Day | undefined }[] = [];
  for (const event of events) {
    const card = eventCard(context, event);
    const group = groups.at(-1);
    const known = group?.cards[0];
    if (
      group !== undefined &&
      known?.date.text === card.date.text &&
      known.dateDiffers === card.dateDiffers
    ) {
      group.cards.push(card);
    } else {
      groups.push({ first: event, cards: [card], last: event.date.bounds.latest ?? undefined });
    }
  }
  let reached: Day | undefined;
  return groups.map(({ first, cards, last }) => {
    const { earliest, latest } = first.date.bounds;
    const gap = gapText(context, reached, earliest ?? undefined);
    if (
      isShort(earliest, latest) &&
      last !== undefined &&
      (reached === undefined || last > reached)
    ) {
      reached = last;
    }
    const [card] = cards;
    return {
      date: card?.date ?? context.date(first.date.value),
      href: pageOf(context, first),
      weekday:
        earliest !== null && earliest === latest
          ? context.day(earliest, 'weekday').text
          : undefined,
      differs: card?.dateDiffers ?? false,
      said: card?.date.text === heading,
      events: cards,
      brief,
      gap,
    };
  });
}

function isShort(earliest: Day | null, latest: Day | null): boolean {
  return earliest !== null && latest !== null && daysBetween(earliest, latest) < LONGEST_GAP;
}

function gapText(
  context: SiteContext,
  from: Day | undefined,
  to: Day | undefined,
): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const silent = daysBetween(from, to) - 1;
  return silent >= SHORTEST_GAP && silent <= LONGEST_GAP
    ? context.words.counts.daysWithoutEvent(silent)
    : undefined;
}

function yearGap(context: SiteContext, from: number | undefined, to: number): string | undefined {
  const silent = from === undefined ? 0 : to - from - 1;
  return silent > 0 ? context.words.counts.yearsWithoutEvent(silent) : undefined;
}

function pageOf(context: SiteContext, event: Event): string | undefined {
  const standing = context.standing(event);
  const [day] = standing.on === 'days' ? standing.days : [];
  return day === undefined ? undefined : context.addresses.day(day);
}
