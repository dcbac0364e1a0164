import type { Article } from '../model/article.ts';
import type { SiteContext } from './context.ts';
import { once } from './once.ts';
import { sourceView } from './source-view.ts';

/** How much of what a source reports stands alone, agrees or differs: counts of fields of events, as written. */
export interface StandingView {
  readonly name: string;
  /** The page of the article; `undefined` where the row is an outlet's. */
  readonly href: string | undefined;
  readonly reported: string;
  readonly alone: string;
  readonly agreeing: string;
  readonly differing: string;
}

/** Articles, or where they are too many their outlets, by what they report alone. */
export interface StandingsView {
  readonly title: string;
  readonly why: string;
  readonly rows: readonly StandingView[];
  /** How many more there are, in words. */
  readonly more: string | undefined;
}

interface Standing {
  readonly reported: number;
  readonly alone: number;
  readonly agreeing: number;
  readonly differing: number;
}

const NOTHING: Standing = { reported: 0, alone: 0, agreeing: 0, differing: 0 };

/** @param articles Those of the page, in order of publication. */
export function standingsView(context: SiteContext, articles: readonly Article[]): StandingsView {
  const { words, limits } = context;
  const { standings, standingsWhy } = words.differences;
  const table = standingsOf(context);
  const standingOf = (article: Article): Standing => table.get(article) ?? NOTHING;
  if (articles.length <= limits.articles) {
    const rows = articles.map((article) => {
      const { name, page } = sourceView(context, article);
      return { name, href: page, ...written(context, standingOf(article)) };
    });
    return { title: standings, why: standingsWhy, rows, more: undefined };
  }
  const outlets = [...Map.groupBy(articles, ({ outlet }) => outlet)]
    .map(([outlet, published]) => ({ outlet, sum: published.map(standingOf).reduce(together) }))
    .toSorted((one, other) => other.sum.reported - one.sum.reported);
  const shown = outlets.slice(0, limits.articles);
  return {
    title: words.parts.outletStandings,
    why: standingsWhy,
    rows: shown.map(({ outlet, sum }) => ({
      name: context.name(outlet),
      href: undefined,
      ...written(context, sum),
    })),
    more:
      shown.length === outlets.length
        ? undefined
        : words.coverage.more(outlets.length - shown.length),
  };
}

function together(one: Standing, other: Standing): Standing {
  return {
    reported: one.reported + other.reported,
    alone: one.alone + other.alone,
    agreeing: one.agreeing + other.agreeing,
    differing: one.differing + other.differing,
  };
}

function written(
  context: SiteContext,
  { reported, alone, agreeing, differing }: Standing,
): Omit<StandingView, 'name' | 'href'> {
  return {
    reported: context.number(reported),
    alone: context.number(alone),
    agreeing: context.number(agreeing),
    differing: context.number(differing),
  };
}

const standingsOf = once(({ timeline }): ReadonlyMap<Article, Standing> => {
  const counts = new Map(timeline.articles.map((article) => [article, { ...NOTHING }]));
  for (const { comparison } of timeline.events) {
    for (const { verdict, sides } of comparison) {
      const speaking = new Set(sides.flatMap(({ articles }) => articles));
      for (const article of speaking) {
        const count: { -readonly [Member in keyof Standing]: number } | undefined =
          counts.get(article);
        if (count === undefined) continue;
        count.reported += 1;
        if (speaking.size === 1) count.alone += 1;
        else if (verdict === 'differ') count.differing += 1;
        else if (sides.some(({ articles }) => articles.length > 1 && articles.includes(article))) {
          count.agreeing += 1;
        }
      }
    }
  }
  return counts;
});
