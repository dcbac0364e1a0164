import type { Article } from '../model/article.ts';
import { originsOf } from '../timeline/origin.ts';
import type { SiteContext } from './context.ts';
import { once } from './once.ts';

/** Articles of one origin. */
export interface OriginGroup {
  /** The origin's name: an agency, several joined by "and", or an outlet. */
  readonly origin: string;
  readonly articles: readonly Article[];
}

/** Groups articles by independent origin, in the order of their first article. */
export function groupsByOrigin(context: SiteContext, articles: readonly Article[]): OriginGroup[] {
  const origins = originsOf(articles);
  const groups = Map.groupBy(articles, ({ id, outlet }) => origins.get(id) ?? outlet);
  return [...groups].map(([origin, found]) => ({
    origin: context.words.and(origin.split(' + ').map(context.name)),
    articles: found,
  }));
}

const tableOfGroups = once(
  (context): ReadonlyMap<Article, OriginGroup> =>
    new Map(
      groupsByOrigin(context, context.timeline.articles).flatMap((group) =>
        group.articles.map((member) => [member, group] as const),
      ),
    ),
);

/** The group of one article among all articles, from a table made once. */
export function originGroupOf(context: SiteContext, article: Article): OriginGroup {
  return (
    tableOfGroups(context).get(article) ?? {
      origin: context.name(article.outlet),
      articles: [article],
    }
  );
}
