import type { Comparison } from '../model/comparison.ts';
import type { Event } from '../model/event.ts';
import { questionView, type QuestionView } from './comparison-view.ts';
import type { SiteContext } from './context.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { once } from './once.ts';
import { fieldLabel, valueText } from './report-view.ts';
import {
  partsPager,
  partsViews,
  periodText,
  titleOf,
  trailTo,
  type PartsView,
} from './parts-view.ts';
import {
  beginningOf,
  divided,
  partAt,
  publishedIn,
  type PartedList,
  type Period,
} from './parts.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import { standingsView, type StandingsView } from './standings-view.ts';
import type { PagerView } from './time-views.ts';

/** A question on which the sources differ, with the event that it is about. */
export interface DifferenceView {
  readonly card: EventCard;
  readonly question: QuestionView;
}

/** The same in a line, where there are too many: the question, and the answers without who gives them. */
export interface NamedDifferenceView extends LinkView {
  readonly card: EventCard;
  readonly answers: string;
}

export interface DifferencesView {
  readonly shell: ShellView;
  readonly title: string;
  readonly intro: string;
  readonly tally: string;
  readonly parts: readonly PartsView[];
  /** What stands above the differences where not all of them stand here. */
  readonly part: string | undefined;
  readonly differences: readonly DifferenceView[];
  readonly named: readonly NamedDifferenceView[];
  /** What stands above the standings, where they are not those of all articles. */
  readonly published: string | undefined;
  readonly standings: StandingsView;
  readonly pager: PagerView;
}

interface Difference {
  readonly event: Event;
  readonly comparison: Comparison;
}

/** All differences, each belonging to the time at which its event began. */
export const differenceList = once((context): PartedList<Difference> => {
  const { timeline, addresses, limits } = context;
  const differences = timeline.events.flatMap((event) =>
    event.comparison
      .filter(({ verdict }) => verdict === 'differ')
      .map((comparison): Difference => ({ event, comparison })),
  );
  return {
    address: addresses.differences,
    whole: divided(differences, ({ event }) => beginningOf(event), limits.differences),
  };
});

/** @param period The time to which the page keeps; left out for the page of all differences. */
export function differencesView(context: SiteContext, period?: Period): DifferencesView {
  const { timeline, words, addresses, limits } = context;
  const list = differenceList(context);
  const { things, parts } = partAt(list, period);
  const listed = strongestFirst(things);
  const isWhole = parts.length === 0;
  const isNamed = isWhole && listed.length > limits.differences;
  const shown = isWhole ? listed : listed.slice(0, limits.newest);
  const tally = words.counts.differences(listed.length);
  const time = period === undefined ? undefined : periodText(context, period);
  const title = titleOf(context, words.differences.title, period);
  const whole = { href: addresses.differences, text: words.navigation.differences };
  return {
    shell: shellView(context, {
      title,
      description: words.shared.differencesPage(timeline.site.title, listed.length),
      path: period === undefined ? addresses.differences : addresses.part(list.address, period),
      trail: period === undefined ? [] : trailTo(context, list, period, whole),
    }),
    title,
    intro: words.differences.intro,
    tally,
    parts: partsViews(context, list, period, words.counts.points),
    part: isWhole
      ? undefined
      : words.parts.strongest(shown.length, words.counts.points(listed.length)),
    differences: isNamed
      ? []
      : shown.map(({ event, comparison }) => ({
          card: eventCard(context, event),
          question: questionView(context, comparison),
        })),
    named: isNamed ? shown.map((difference) => namedDifference(context, difference)) : [],
    published: time === undefined ? undefined : words.parts.published(time),
    standings: standingsView(context, publishedIn(context, period)),
    pager: partsPager(context, list, period),
  };
}

function namedDifference(
  context: SiteContext,
  { event, comparison }: Difference,
): NamedDifferenceView {
  const card = eventCard(context, event);
  return {
    card,
    href: `${card.href}#field-${comparison.field}`,
    text: fieldLabel(context, comparison.field),
    answers: comparison.sides
      .flatMap(({ reports: [first] }) => (first === undefined ? [] : valueText(context, first)))
      .join(' / '),
  };
}

/**
 * Orders differences by how many independent origins stand behind them, then by how many answers
 * there are, then as the timeline has them.
 */
function strongestFirst(differences: readonly Difference[]): Difference[] {
  const origins = ({ comparison }: Difference): number =>
    new Set(comparison.sides.flatMap((side) => side.origins)).size;
  return differences.toSorted(
    (one, other) =>
      origins(other) - origins(one) || other.comparison.sides.length - one.comparison.sides.length,
  );
}
