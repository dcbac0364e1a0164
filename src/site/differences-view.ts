import type { Comparison } from '../model/comparison.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import { questionView, type QuestionView } from './comparison-view.ts';
import type { SiteContext } from './context.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { shellView, type ShellView } from './shell-view.ts';
import { sourceView, type SourceView } from './source-view.ts';

/** A question on which the sources differ, with the event that it is about. */
export interface DifferenceView {
  readonly card: EventCard;
  readonly question: QuestionView;
}

/** How much of what an article reports stands alone, agrees or differs: counts of fields of events, as written. */
export interface StandingView {
  readonly source: SourceView;
  readonly reported: string;
  readonly alone: string;
  readonly agreeing: string;
  readonly differing: string;
}

export interface DifferencesView {
  readonly shell: ShellView;
  readonly title: string;
  readonly intro: string;
  readonly tally: string;
  readonly differences: readonly DifferenceView[];
  readonly articles: readonly StandingView[];
}

interface Difference {
  readonly event: Event;
  readonly comparison: Comparison;
}

export function differencesView(context: SiteContext): DifferencesView {
  const { timeline, words, addresses } = context;
  const differences = strongestFirst(
    timeline.events.flatMap((event) =>
      event.comparison
        .filter(({ verdict }) => verdict === 'differ')
        .map((comparison) => ({ event, comparison })),
    ),
  );
  return {
    shell: shellView(context, {
      title: words.differences.title,
      description: words.shared.differencesPage(timeline.site.title, differences.length),
      path: addresses.differences,
    }),
    title: words.differences.title,
    intro: words.differences.intro,
    tally: words.counts.differences(differences.length),
    differences: differences.map(({ event, comparison }) => ({
      card: eventCard(context, event),
      question: questionView(context, comparison),
    })),
    articles: standings(context),
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

function standings(context: SiteContext): StandingView[] {
  const { timeline } = context;
  const counts = new Map<Article, { alone: number; agreeing: number; differing: number }>(
    timeline.articles.map((article) => [article, { alone: 0, agreeing: 0, differing: 0 }]),
  );
  const reported = new Map<Article, number>();
  for (const { comparison } of timeline.events) {
    for (const { verdict, sides } of comparison) {
      const speaking = new Set(sides.flatMap(({ articles }) => articles));
      for (const article of speaking) {
        const count = counts.get(article);
        if (count === undefined) continue;
        reported.set(article, (reported.get(article) ?? 0) + 1);
        if (speaking.size === 1) count.alone += 1;
        else if (verdict === 'differ') count.differing += 1;
        else if (sides.some(({ articles }) => articles.length > 1 && articles.includes(article))) {
          count.agreeing += 1;
        }
      }
    }
  }
  return [...counts].map(([article, count]) => ({
    source: sourceView(context, article),
    reported: context.number(reported.get(article) ?? 0),
    alone: context.number(count.alone),
    agreeing: context.number(count.agreeing),
    differing: context.number(count.differing),
  }));
}
