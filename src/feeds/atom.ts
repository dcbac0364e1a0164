import { timestampOf } from '../edtf/timestamp.ts';
import type { SiteContext } from '../site/context.ts';
import { sourceView } from '../site/source-view.ts';
import type { Entry, FeedContent } from './entries.ts';
import { element, text, textElement, xmlFile, type Xml } from './xml.ts';

/**
 * A feed as Atom (RFC 4287). Texts are plain, the content is HTML, and each article that tells of an
 * event is a link of relation `via`.
 */
export function atom(context: SiteContext, feed: FeedContent): string {
  const { site } = context.timeline;
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
      textElement('id', feed.id),
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('updated', timestampOf(feed.updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.address }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('author', {}, textElement('name', site.title), textElement('uri', context.url)),
      textElement('rights', context.words.data.rights),
      textElement('generator', 'Dateline'),
      ...feed.entries.map((entry) => entryElement(context, entry)),
    ),
  );
}

function entryElement(context: SiteContext, entry: Entry): Xml {
  return element(
    'entry',
    {},
    textElement('id', entry.id),
    textElement('title', entry.title),
    textElement('updated', timestampOf(entry.changed)),
    textElement('published', timestampOf(entry.added)),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    ...entry.event.accounts.map(({ article }) => {
      const { href, language, name, headline } = sourceView(context, article);
      return element('link', {
        rel: 'via',
        href,
        hreflang: language,
        title: `${name}: ${headline}`,
      });
    }),
    ...entry.categories.map(({ term, label }) => element('category', { term, label })),
    textElement('summary', entry.summary),
    element('content', { type: 'html' }, text(entry.html)),
  );
}
