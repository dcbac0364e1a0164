import type { Article } from '../model/article.ts';
import { originsOf } from '../timeline/origin.ts';
import type { SiteContext } from './context.ts';

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

const groups = new WeakMap<SiteContext, ReadonlyMap<Article, OriginGroup>>();

/** The group of one article among all articles, from a table made once. */
export function originGroupOf(context: SiteContext, article: Article): OriginGroup {
  let table = groups.get(context);
  if (table === undefined) {
    table = new Map(
      groupsByOrigin(context, context.timeline.articles).flatMap((group) =>
        group.articles.map((member) => [member, group] as const),
      ),
    );
    groups.set(context, table);
  }
  return table.get(article) ?? { origin: context.name(article.outlet), articles: [article] };
}
