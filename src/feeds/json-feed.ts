import { timestampOf } from '../edtf/timestamp.ts';
import type { SiteContext } from '../site/context.ts';
import { sourceView } from '../site/source-view.ts';
import type { Entry, FeedContent } from './entries.ts';
import { whole } from './whole-address.ts';

/**
 * A feed as JSON Feed 1.1. When the event itself happened, and who tells of it, stands in the extension
 * `_event`, which the page of downloads explains.
 */
export function jsonFeed(context: SiteContext, feed: FeedContent): object {
  const { title, language } = context.timeline.site;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.address,
    description: feed.description,
    language,
    authors: [{ name: title, url: context.url }],
    items: feed.entries.map((entry) => itemOf(context, entry)),
  };
}

function itemOf(context: SiteContext, entry: Entry): object {
  const { event } = entry;
  const { value, bounds } = event.date;
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    date_published: timestampOf(entry.added),
    date_modified: timestampOf(entry.changed),
    tags: entry.categories.map(({ label }) => label),
    _event: {
      about: whole(context, context.addresses.data),
      id: event.id,
      edtf: value.text,
      earliest: bounds.earliest,
      latest: bounds.latest,
      display: context.date(value).text,
      announced: event.announced,
      sources: event.accounts.map(({ article }) => {
        const { headline, href, language } = sourceView(context, article);
        return {
          id: article.id,
          outlet: article.outlet,
          wire: article.wire,
          title: headline,
          url: href,
          language,
          published: article.published.text,
        };
      }),
      data: whole(context, context.addresses.eventJson(event.id)),
    },
  };
}
