import { mailDateOf } from '../edtf/timestamp.ts';
import type { SiteContext } from '../site/context.ts';
import type { Entry, FeedContent } from './entries.ts';
import { escapeMarkup } from './markup.ts';
import { element, text, textElement, xmlFile, type Xml } from './xml.ts';

/** A feed as RSS 2.0, with the content module for the text and Atom's link to itself. */
export function rss(context: SiteContext, feed: FeedContent): string {
  return xmlFile(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      },
      element(
        'channel',
        {},
        textElement('title', feed.title),
        textElement('link', feed.page),
        textElement('description', escapeMarkup(feed.description)),
        textElement('language', context.timeline.site.language),
        textElement('copyright', context.words.data.rights),
        textElement('lastBuildDate', mailDateOf(feed.updated)),
        textElement('generator', 'Dateline'),
        textElement('docs', 'https://www.rssboard.org/rss-specification'),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.address }),
        ...feed.entries.map(itemElement),
      ),
    ),
  );
}

/** RSS knows one time of an item: that of the change, or no reader would show it again. */
function itemElement(entry: Entry): Xml {
  return element(
    'item',
    {},
    textElement('title', entry.title),
    textElement('link', entry.address),
    element('guid', { isPermaLink: 'false' }, text(entry.id)),
    textElement('pubDate', mailDateOf(entry.changed)),
    ...entry.categories.map(({ label }) => textElement('category', label)),
    // A description is HTML, whether it has markup or not.
    textElement('description', escapeMarkup(entry.summary)),
    textElement('content:encoded', entry.html),
  );
}
