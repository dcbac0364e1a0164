import type { Claim, Event as EventThing, Quotation } from 'schema-dts';
import type { Event, SourcedAccount } from '../../model/event.ts';
import type { PlaceId } from '../../model/ids.ts';
import type { SiteContext } from '../../site/context.ts';
import { eventCard, innermost } from '../../site/event-card.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { quoteViews } from '../../site/source-view.ts';
import { actorThing } from './actor.ts';
import { newsArticle } from './article.ts';
import { eventDates } from './dates.ts';
import { articleName, claimName, eventName, reference } from './names.ts';
import { pageAddress, pageFacts } from './pages.ts';
import { placeThing } from './place.ts';
import { scriptText } from './script-text.ts';

/**
 * The page of an event: what happened, the articles that tell of it, and each account as the claim that
 * it is. The date as EDTF is the page's `temporalCoverage`, a text in ISO 8601; an event of schema.org
 * has no property that could hold it.
 */
export function eventMeaning(context: SiteContext, event: Event, shell: ShellView): string {
  return scriptText([
    {
      '@type': 'WebPage',
      ...pageFacts(context, shell),
      temporalCoverage: event.date.value.text,
      mainEntity: reference(eventName(context, event)),
    },
    eventThing(context, event, shell),
    ...event.accounts.map((account) => claim(context, event, account)),
  ]);
}

/**
 * The event. No `eventStatus`: "scheduled" would say that what was announced took place on its day,
 * which no source here says. No `sameAs`, offers or mode of attendance.
 */
function eventThing(context: SiteContext, event: Event, shell: ShellView): EventThing {
  const { timeline } = context;
  const strand = timeline.site.strands.find(({ id }) => id === event.kind.strand);
  const places = whereabouts(context, event).flatMap((id) => timeline.placeById.get(id) ?? []);
  const actors = event.actors.flatMap((id) => timeline.actorById.get(id) ?? []);
  return {
    '@type': 'Event',
    '@id': eventName(context, event),
    url: pageAddress(shell),
    name: event.title,
    description: descriptionOf(context, event),
    ...eventDates(context, event.date),
    keywords: [event.kind.label, ...(strand === undefined ? [] : [strand.label])],
    ...(places.length === 0 ? {} : { location: places.map((place) => placeThing(context, place)) }),
    ...(actors.length === 0 ? {} : { about: actors.map((actor) => actorThing(context, actor)) }),
    subjectOf: event.accounts.map(({ article }) => newsArticle(context, article)),
  };
}

/** The date in words, with what the dates above cannot say of it, and what happened. */
function descriptionOf(context: SiteContext, event: Event): string {
  const { words } = context;
  const { lead, leadBy } = eventCard(context, event);
  return [
    `${context.eventDate(event.date).text}.`,
    ...(event.date.basis === 'differ' ? [words.event.differOnDate] : []),
    ...(event.announced ? [`${words.event.announced}.`] : []),
    `${lead} (${leadBy})`,
  ].join(' ');
}

/**
 * Where an event was, as far as its sources agree: the place that the editor settles, else the places
 * named. Where the sources differ, the smallest place of the gazetteer that holds all of those; none
 * where there is no such place.
 */
function whereabouts(context: SiteContext, event: Event): readonly PlaceId[] {
  const { settledPlace, places, comparison } = event;
  if (settledPlace !== undefined) return [settledPlace.value];
  const differ = comparison.some(({ field, verdict }) => field === 'place' && verdict === 'differ');
  if (!differ) return innermost(context, places);
  const { placeById } = context.timeline;
  let region = places[0];
  while (region !== undefined && !holds(context, region, places)) {
    region = placeById.get(region)?.within;
  }
  return region === undefined ? [] : [region];
}

function holds(context: SiteContext, region: PlaceId, places: readonly PlaceId[]): boolean {
  return places.every((place) => place === region || context.isWithin(place, region));
}

/** What one article says of the event, in our words, with its own beside them. */
function claim(context: SiteContext, event: Event, account: SourcedAccount): Claim {
  const { article, title, prose, accordingTo } = account;
  const citation = quotations(context, account);
  return {
    '@type': 'Claim',
    '@id': claimName(context, event, article),
    name: title,
    text: prose.text,
    about: reference(eventName(context, event)),
    appearance: reference(articleName(context, article)),
    ...(accordingTo === undefined ? {} : { creditText: accordingTo }),
    ...(citation.length === 0 ? {} : { citation }),
  };
}

function quotations(context: SiteContext, { article, quotes }: SourcedAccount): Quotation[] {
  return quoteViews(article, quotes).map(({ exact, href }) => ({
    '@type': 'Quotation',
    text: exact,
    url: href,
    inLanguage: article.language ?? context.timeline.site.language,
    isPartOf: reference(articleName(context, article)),
  }));
}
