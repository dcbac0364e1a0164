import type { Event, SourcedAccount } from '../model/event.ts';
import { nameOrNone, type SiteContext } from './context.ts';
import { eventAlternates } from './alternates.ts';
import { axisView, type AxisView } from './axis-view.ts';
import { questionViews, type QuestionView } from './comparison-view.ts';
import { eventFrame, type EventFrameView } from './embed-code.ts';
import { eventCard, innermost, type EventCard } from './event-card.ts';
import { linkedNames, type TextPart } from './linked-names.ts';
import { locatorMap, type MapView } from './map/map-view.ts';
import { placeOnMap } from './map/place-on-map.ts';
import { eventImage } from './card-view.ts';
import { groupsByOrigin } from './origin-view.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import {
  anchorOf,
  quoteViews,
  sourceView,
  type QuoteView,
  type SourceView,
} from './source-view.ts';
import type { PagerView } from './time-views.ts';

/** What one source says of an event. */
export interface AccountView {
  /** The account's anchor on the page. */
  readonly anchor: string;
  readonly source: SourceView;
  readonly title: string;
  readonly announced: boolean;
  readonly accordingTo: string | undefined;
  readonly html: string;
  readonly quotes: readonly QuoteView[];
}

export interface EventView {
  readonly shell: ShellView;
  readonly card: EventCard;
  /** The days, or the month or year, that the event stands on. */
  readonly dayLinks: readonly LinkView[];
  readonly dateNotes: readonly string[];
  /** The places by name, in a sentence's order, the names with the addresses of their pages. */
  readonly places: readonly TextPart[];
  /** Where they are, as far as that is recorded. */
  readonly map: MapView | undefined;
  readonly placeNotes: readonly string[];
  readonly strand: LinkView;
  readonly kind: LinkView;
  readonly actors: readonly LinkView[];
  /** Who tells it, and which of them are one origin. */
  readonly originNotes: readonly string[];
  readonly note: string | undefined;
  readonly questions: readonly QuestionView[];
  readonly axis: AxisView | undefined;
  readonly accounts: readonly AccountView[];
  readonly pagers: readonly { readonly name: string; readonly pager: PagerView }[];
  readonly embed: EventFrameView;
}

export function eventView(context: SiteContext, event: Event): EventView {
  const { timeline, words, addresses } = context;
  const card = eventCard(context, event);
  const { date, settledPlace } = event;
  const places = innermost(context, event.places).flatMap((id) => timeline.placeById.get(id) ?? []);
  const located = places.flatMap((place) => placeOnMap(context, place, [event]) ?? []);
  return {
    shell: shellView(context, {
      title: event.title,
      description: `${card.date.text}. ${card.lead}`,
      path: addresses.event(event.id),
      events: [event],
      trail: standingLinks(context, event).slice(0, 1),
      type: 'article',
      image: eventImage(context, event),
      alternates: eventAlternates(context, event),
      oembed: addresses.embed.eventOembed(event.id),
    }),
    card,
    dayLinks: standingLinks(context, event),
    dateNotes: [
      ...(date.basis === 'differ' ? [words.event.differOnDate] : []),
      ...(date.because === undefined ? [] : [words.event.settledDate(date.because)]),
    ],
    places: linkedNames(
      context,
      places.map(({ id, name }) => ({ href: addresses.place(id), text: name })),
    ),
    map: located.length === 0 ? undefined : locatorMap(context, located),
    placeNotes: settledPlace === undefined ? [] : [words.event.settledPlace(settledPlace.because)],
    strand: { href: addresses.strand(event.kind.strand), text: card.mark.strand },
    kind: { href: addresses.kind(event.kind.id), text: card.kind },
    actors: event.actors.map((id) => ({
      href: addresses.actor(id),
      text: timeline.actorById.get(id)?.name ?? id,
    })),
    originNotes: groupsByOrigin(
      context,
      event.accounts.map(({ article }) => article),
    )
      .filter(({ articles }) => articles.length > 1)
      .map(({ articles, origin }) =>
        words.event.sameOrigin(
          words.and(articles.map(({ outlet }) => context.name(outlet))),
          origin,
        ),
      ),
    note: event.note?.html,
    questions: questionViews(context, event),
    axis: axisView(context, event),
    accounts: event.accounts.map((account) => accountView(context, account)),
    pagers: pagersOf(context, event),
    embed: eventFrame(context, event),
  };
}

function accountView(context: SiteContext, account: SourcedAccount): AccountView {
  return {
    anchor: anchorOf(account.article),
    source: sourceView(context, account.article),
    title: account.title,
    announced: account.status === 'announced',
    accordingTo: nameOrNone(context, account.accordingTo),
    html: account.prose.html,
    quotes: quoteViews(account.article, account.quotes),
  };
}

/** The pages of days, months or years that an event stands on. */
function standingLinks(context: SiteContext, event: Event): LinkView[] {
  const { addresses } = context;
  const standing = context.standing(event);
  switch (standing.on) {
    case 'days':
      return standing.days.map((day) => ({
        href: addresses.day(day),
        text: context.day(day, 'full').text,
      }));
    case 'months':
      return standing.months.map((month) => ({
        href: addresses.month(month),
        text: context.month(month),
      }));
    case 'years':
      return standing.years.map((year) => ({
        href: addresses.year(year),
        text: context.year(year),
      }));
    default:
      return standing satisfies never;
  }
}

/** Before and after: on the whole timeline, and on the event's strand. */
function pagersOf(context: SiteContext, event: Event): EventView['pagers'] {
  const { words, addresses, timeline } = context;
  const strand =
    timeline.site.strands.find(({ id }) => id === event.kind.strand)?.label ?? event.kind.strand;
  const entry = (other: Event | undefined, label: string) =>
    other === undefined ? undefined : { href: addresses.event(other.id), text: other.title, label };
  const all = context.neighbours.events(event);
  const inStrand = context.neighbours.eventsInStrand(event);
  return [
    {
      name: words.navigation.timeline,
      pager: {
        previous: entry(all.previous, words.event.previous),
        next: entry(all.next, words.event.next),
      },
    },
    {
      name: strand,
      pager: {
        previous: entry(inStrand.previous, words.event.previousIn(strand)),
        next: entry(inStrand.next, words.event.nextIn(strand)),
      },
    },
  ];
}
