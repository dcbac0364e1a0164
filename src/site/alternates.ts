import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import type { AlternateView } from './shell-view.ts';

/** The timeline in other formats. Not as RSS too: programs would offer their reader one feed twice. */
export function siteAlternates({ addresses, words }: SiteContext): readonly AlternateView[] {
  const { atom, jsonFeed, calendar } = words.data.alternates;
  return [
    { type: 'application/atom+xml', href: addresses.download('feed.xml'), title: atom },
    { type: 'application/feed+json', href: addresses.download('feed.json'), title: jsonFeed },
    { type: 'text/calendar', href: addresses.download('timeline.ics'), title: calendar },
    { type: 'application/json', href: addresses.json, title: undefined },
  ];
}

/** An event in other formats. */
export function eventAlternates(
  { addresses }: SiteContext,
  { id }: Event,
): readonly AlternateView[] {
  return [
    { type: 'application/json', href: addresses.eventJson(id), title: undefined },
    { type: 'text/calendar', href: addresses.eventCalendar(id), title: undefined },
  ];
}

/** A part of the timeline, such as a kind of events, in other formats. */
export function partAlternates(
  { words, timeline }: SiteContext,
  label: string,
  feed: string,
): readonly AlternateView[] {
  const title = words.data.feeds.part(label, timeline.site.title);
  return [{ type: 'application/atom+xml', href: feed, title }];
}
