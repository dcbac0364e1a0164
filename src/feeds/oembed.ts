import type { Event } from '../model/event.ts';
import { eventImage } from '../site/card-view.ts';
import type { SiteContext } from '../site/context.ts';
import { EVENT_FRAME, eventFrameCode } from '../site/embed-code.ts';

/** How long others may keep what they were told, in seconds: a day. */
const CACHE_AGE = 86_400;

/**
 * What programs of other sites read to frame an event (oEmbed 1.0, section 2.3.4). As a file it
 * answers with one size, whatever size is asked for.
 */
export function oembed(context: SiteContext, event: Event): object {
  const { url, addresses, timeline } = context;
  const site = { name: timeline.site.title, url: new URL(addresses.home, url).href };
  const image = eventImage(context, event);
  return {
    version: '1.0',
    type: 'rich',
    title: event.title,
    author_name: site.name,
    author_url: site.url,
    provider_name: site.name,
    provider_url: site.url,
    cache_age: CACHE_AGE,
    thumbnail_url: image.url,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    html: eventFrameCode(context, event),
    ...EVENT_FRAME,
  };
}
