import type { SiteContext } from './context.ts';
import { wayTo, type PartedList, type Period } from './parts.ts';
import type { LinkView } from './shell-view.ts';
import type { PagerView } from './time-views.ts';

/** The parts of a list as links, with the one that a page keeps to. */
export interface PartsView {
  readonly title: string;
  readonly links: readonly (LinkView & { readonly count: string; readonly current: boolean })[];
}

/**
 * Links to the parts of a list: its years, and of the year that the page keeps to its months, where
 * the list is divided so far.
 *
 * @param count How many things there are, in words.
 */
export function partsViews<Thing>(
  context: SiteContext,
  list: PartedList<Thing>,
  period: Period | undefined,
  count: (things: number) => string,
): readonly PartsView[] {
  const { words, addresses } = context;
  const way = wayTo(list, period);
  return way
    .filter(({ parts }) => parts.length > 0)
    .map(({ period: above, parts }) => ({
      title:
        above === undefined ? words.parts.years : words.parts.months(periodText(context, above)),
      links: parts.map((part) => ({
        href: addresses.part(list.address, part.period),
        text:
          typeof part.period === 'number'
            ? context.year(part.period)
            : context.monthName(part.period),
        count: count(part.things.length),
        current: way.includes(part),
      })),
    }));
}

/** The parts before and after one, among those of the page that leads to it. */
export function partsPager<Thing>(
  context: SiteContext,
  list: PartedList<Thing>,
  period: Period | undefined,
): PagerView {
  if (period === undefined) return { previous: undefined, next: undefined };
  const { words, addresses } = context;
  const siblings = wayTo(list, period).at(-2)?.parts ?? [];
  const place = siblings.findIndex((part) => part.period === period);
  const link = (index: number, label: string): PagerView['next'] => {
    const other = siblings[index]?.period;
    if (other === undefined) return undefined;
    return {
      href: addresses.part(list.address, other),
      text: periodText(context, other),
      label,
    };
  };
  return {
    previous: link(place - 1, words.event.previous),
    next: link(place + 1, words.event.next),
  };
}

/**
 * The pages above that of a part.
 *
 * @param whole The page of the whole list.
 */
export function trailTo<Thing>(
  context: SiteContext,
  list: PartedList<Thing>,
  period: Period,
  whole: LinkView,
): readonly LinkView[] {
  const above = wayTo(list, period).slice(0, -1);
  return above.map((part) =>
    part.period === undefined
      ? whole
      : {
          href: context.addresses.part(list.address, part.period),
          text: periodText(context, part.period),
        },
  );
}

/** A year or a month in words: "2019", "March 2019". */
export function periodText(context: SiteContext, period: Period): string {
  return typeof period === 'number' ? context.year(period) : context.month(period);
}

/** A title with the period to which the page keeps: "Attacks, March 2019". */
export function titleOf(context: SiteContext, title: string, period: Period | undefined): string {
  return period === undefined
    ? title
    : `${title}${context.words.punctuation.comma}${periodText(context, period)}`;
}

/** The page of all events of a period, where it has one. */
export function wholePeriod(
  context: SiteContext,
  period: Period,
): (LinkView & { readonly count: string }) | undefined {
  const { timeline, words, addresses } = context;
  const isYear = typeof period === 'number';
  const found = isYear ? timeline.years.get(period) : timeline.months.get(period);
  if (found === undefined) return undefined;
  return {
    href: isYear ? addresses.year(period) : addresses.month(period),
    text: periodText(context, period),
    count: words.counts.events(found.events.length),
  };
}
