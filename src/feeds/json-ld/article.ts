import type { NewsArticleLeaf, Organization } from 'schema-dts';
import type { Article } from '../../model/article.ts';
import type { SiteContext } from '../../site/context.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { coarsestDate } from './dates.ts';
import { articleName, eventName, reference } from './names.ts';
import { pageFacts } from './pages.ts';
import { scriptText } from './script-text.ts';

/** The page of an article: a page of ours about a work of others. */
export function articleMeaning(context: SiteContext, article: Article, shell: ShellView): string {
  return scriptText([
    {
      '@type': 'WebPage',
      ...pageFacts(context, shell, article.title),
      about: reference(articleName(context, article)),
    },
    {
      ...newsArticle(context, article),
      about: article.accounts.map(({ event }) => reference(eventName(context, { id: event }))),
    },
  ]);
}

/**
 * An article. A byline may name a person, several or a desk, which nobody records: it is the text that
 * credits them. An agency contributed to what carries its copy; how much, only the article knows.
 */
export function newsArticle(context: SiteContext, article: Article): NewsArticleLeaf {
  const { title, outlet, wire, byline, url, archived, published, language } = article;
  const datePublished = coarsestDate(context, published);
  return {
    '@type': 'NewsArticle',
    '@id': articleName(context, article),
    headline: title,
    url,
    inLanguage: language ?? context.timeline.site.language,
    publisher: organization(outlet),
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(byline === undefined ? {} : { creditText: byline }),
    ...(wire.length === 0 ? {} : { contributor: wire.map(organization) }),
    ...(archived === undefined ? {} : { archivedAt: archived }),
  };
}

function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}
