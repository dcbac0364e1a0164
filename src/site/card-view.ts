import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import { differingFields, eventCard, type MarkView } from './event-card.ts';
import { keyView } from './key-view.ts';
import { directionOf } from './shell-view.ts';
import { imageAt, siteImage, type ImageView } from './social-image.ts';

/** What a social card says of an event. */
export interface CardView {
  readonly direction: 'ltr' | 'rtl';
  readonly siteTitle: string;
  readonly headline: string;
  readonly mark: MarkView;
  readonly date: string;
  /** The kind and the place, and whether it is still to come. */
  readonly about: string;
  /** "3 sources, 2 origins". */
  readonly tally: string;
  /** On what sources differ, at length and, where there is no room for that, in short. */
  readonly differences: readonly string[];
}

/** What the site's own social card says. */
export interface SiteCardView {
  readonly direction: 'ltr' | 'rtl';
  /** The site's address as people write it. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly strands: readonly { readonly label: string; readonly mark: MarkView }[];
  readonly tally: string;
}

/** A card to make: the name of its file, and the event that it is of; `undefined` for the site's. */
interface CardPath {
  readonly params: { readonly id: string };
  readonly props: { readonly event: Event | undefined };
}

/** The name of the site's card, and so that of no event's. */
const SITE = 'site';

/** Whether an event has a card of its own. */
function hasCard({ timeline, cards }: SiteContext, event: Event): boolean {
  if (event.id === SITE) return false;
  if (cards === 'differ') return differingFields(event).length > 0;
  return typeof cards === 'number' ? timeline.events.length <= cards : cards === 'all';
}

/** The cards of a site: its own, and those of the events that have one. */
export function cardPaths(context: SiteContext): CardPath[] {
  return [
    { params: { id: SITE }, props: { event: undefined } },
    ...context.timeline.events
      .filter((event) => hasCard(context, event))
      .map((event) => ({ params: { id: event.id }, props: { event } })),
  ];
}

/** The picture that stands for an event where its page is shared. */
export function eventImage(context: SiteContext, event: Event): ImageView {
  if (!hasCard(context, event)) return siteImage(context);
  const { headline, date, tally, differences } = cardView(context, event);
  const said = [date, tally, ...differences.slice(0, 1)];
  return imageAt(
    context,
    context.addresses.card(event.id),
    context.words.shared.eventAlt(headline, said),
  );
}

export function cardView(context: SiteContext, event: Event): CardView {
  const { timeline, words } = context;
  const card = eventCard(context, event);
  return {
    direction: directionOf(timeline.site.language),
    siteTitle: timeline.site.title,
    headline: card.title,
    mark: card.mark,
    date: card.date.text,
    about: [card.announced ? words.shared.announced : '', card.kind, card.places]
      .filter((text) => text !== '')
      .join(' · '),
    tally: card.tally,
    differences:
      card.differences === undefined
        ? []
        : [card.differences, words.shared.differOnPoints(differingFields(event).length)],
  };
}

export function siteCardView(context: SiteContext): SiteCardView {
  const { timeline, words, url } = context;
  const { title, description, language } = timeline.site;
  const { host, pathname } = new URL(url);
  return {
    direction: directionOf(language),
    address: `${host}${pathname}`.replace(/\/$/, ''),
    title,
    description,
    strands: keyView(context).strands,
    tally: [
      words.counts.events(timeline.events.length),
      words.counts.articles(timeline.articles.length),
      words.counts.independentOrigins(new Set(timeline.origins.values()).size),
    ].join(' · '),
  };
}
