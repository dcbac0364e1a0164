import { boundsOf, type Bounds } from '../edtf/bounds.ts';
import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Event, SourcedAccount } from '../model/event.ts';
import type { ActorId, PlaceId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import { isBuiltInField } from '../model/site.ts';
import type { SiteContext } from './context.ts';
import { eventCard } from './event-card.ts';
import { fieldLabel, valueText } from './report-view.ts';
import { articleFacets, eventFacets, type Facets, type PageType } from './search-facets.ts';
import { sourceView } from './source-view.ts';

/** A page as the search index knows it. */
export interface SearchRecord {
  /** The page's address within the site. */
  readonly url: string;
  /** The text that is searched, and that an excerpt is cut from. */
  readonly content: string;
  /** Texts that are searched too. */
  readonly meta: {
    readonly title: string;
    /** What the page is, in a line: kind, date and place. */
    readonly about: string;
    /** The day that orders the page among others: that by which the timeline orders events. */
    readonly day: string;
    /** Names and figures that are searched and not shown. */
    readonly more?: string;
    /** The title's language, where it is not the site's (BCP 47). */
    readonly language?: string;
  };
  readonly filters: Facets;
}

/** Where the index lies within the site. */
export const SEARCH_FOLDER = 'pagefind';

/** Between pieces of text that are no sentences of one paragraph. */
const APART = ' · ';

/**
 * Every page that a search can find: events, articles, and the places and actors that have events.
 *
 * @returns In the order of time, and events of one day in that of the timeline.
 */
export function searchRecords(context: SiteContext): SearchRecord[] {
  const { timeline } = context;
  const records = [
    ...timeline.events.map((event) => eventRecord(context, event)),
    ...timeline.articles.map((article) => articleRecord(context, article)),
    ...timeline.places.flatMap((place) => placeRecord(context, place) ?? []),
    ...timeline.actors.flatMap((actor) => actorRecord(context, actor) ?? []),
  ];
  return records.toSorted((one, other) =>
    one.meta.day < other.meta.day ? -1 : one.meta.day > other.meta.day ? 1 : 0,
  );
}

function eventRecord(context: SiteContext, event: Event): SearchRecord {
  const card = eventCard(context, event);
  return {
    url: card.href,
    content: event.accounts.map((account) => accountText(context, account)).join(APART),
    meta: {
      title: event.title,
      about: joined([card.kind, card.date.text, card.places]),
      day: dayOf(event.date.bounds),
      ...unseen([
        ...event.places.flatMap((id) => namesOfPlace(context, id)),
        ...event.actors.flatMap((id) => namesOfActor(context, id)),
        ...event.accounts.flatMap((account) => unshown(context, event, account)),
      ]),
    },
    filters: eventFacets(context, event),
  };
}

/** What an account says, after the name of its source: words of one are not to be read as another's. */
function accountText(context: SiteContext, account: SourcedAccount): string {
  const { prose, quotes, reports, article } = account;
  const verbatim = [
    ...quotes.map(({ exact }) => exact),
    ...reports.flatMap(({ asReported }) => asReported ?? []),
  ];
  const texts = [
    inOneLine(prose.text),
    ...withoutParts(verbatim).map((text) => context.words.search.quoted(text)),
  ];
  return context.words.search.account(sourceView(context, article).name, texts.join(' '));
}

/** What is searched without being shown: an account's headline where it is not the event's, and its figures. */
function unshown(context: SiteContext, event: Event, account: SourcedAccount): string[] {
  const figures = account.reports.filter(({ field }) => !isBuiltInField(field));
  return [
    ...(account.title === event.title ? [] : [account.title]),
    ...figures.map(
      (report) => `${fieldLabel(context, report.field)} ${valueText(context, report)}`,
    ),
  ];
}

function articleRecord(context: SiteContext, article: Article): SearchRecord {
  const { words, timeline } = context;
  const { headline, name, published, page, language } = sourceView(context, article);
  return {
    url: page,
    content: joined([
      inOneLine(article.summary.text),
      ...article.accounts.map((account) => account.title),
    ]),
    meta: {
      title: headline,
      about: joined([words.search.types.article, name, published.text]),
      day: dayOf(boundsOf(article.published, timeline.site.timeZone)),
      ...unseen(article.byline === undefined ? [] : [article.byline]),
      ...(language === timeline.site.language ? {} : { language }),
    },
    filters: articleFacets(context, article),
  };
}

function placeRecord(context: SiteContext, place: Place): SearchRecord | undefined {
  const regions: string[] = [];
  const seen = new Set([place.id]);
  let next = place.within;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    regions.push(context.timeline.placeById.get(next)?.name ?? next);
    next = context.timeline.placeById.get(next)?.within;
  }
  return recordOfName(context, {
    type: 'place',
    url: context.addresses.place(place.id),
    name: place.name,
    content: joined([...place.spellings, ...regions]),
    events: context.timeline.eventsByPlace.get(place.id),
  });
}

function actorRecord(context: SiteContext, actor: Actor): SearchRecord | undefined {
  return recordOfName(context, {
    type: 'actor',
    url: context.addresses.actor(actor.id),
    name: actor.name,
    content: joined([...actor.spellings, actor.description ?? '']),
    events: context.timeline.eventsByActor.get(actor.id),
  });
}

interface Named {
  readonly type: PageType;
  readonly url: string;
  readonly name: string;
  readonly content: string;
  readonly events: readonly Event[] | undefined;
}

/** The record of a place or an actor; `undefined` where it has no event, and so no page. */
function recordOfName(
  { words }: SiteContext,
  { type, url, name, content, events = [] }: Named,
): SearchRecord | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  return {
    url,
    // Pagefind leaves out what has no text.
    content: content === '' ? name : content,
    meta: {
      title: name,
      about: joined([words.search.types[type], words.counts.events(events.length)]),
      day: dayOf(first.date.bounds),
    },
    filters: { type: [type] },
  };
}

function namesOfPlace({ timeline }: SiteContext, id: PlaceId): readonly string[] {
  const place = timeline.placeById.get(id);
  return place === undefined ? [] : [place.name, ...place.spellings];
}

function namesOfActor({ timeline }: SiteContext, id: ActorId): readonly string[] {
  const actor = timeline.actorById.get(id);
  return actor === undefined ? [] : [actor.name, ...actor.spellings];
}

function unseen(texts: readonly string[]): { more?: string } {
  return texts.length === 0 ? {} : { more: joined([...new Set(texts)]) };
}

/** Texts without those that stand within another of them. */
function withoutParts(texts: readonly string[]): string[] {
  const different = [...new Set(texts)];
  return different.filter(
    (text) => !different.some((other) => other !== text && other.includes(text)),
  );
}

function joined(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join(APART);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function dayOf({ earliest, latest }: Bounds): string {
  return earliest ?? latest ?? '';
}
