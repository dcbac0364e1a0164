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
  const groups = new Map<string, Article[]>();
  const origins = originsOf(articles);
  for (const article of articles) {
    const origin = origins.get(article.id) ?? article.outlet;
    const group = groups.get(origin);
    if (group === undefined) groups.set(origin, [article]);
    else group.push(article);
  }
  return [...groups].map(([origin, found]) => ({
    origin: context.words.and(origin.split(' + ')),
    articles: found,
  }));
}
