import { monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';
import type { ActorId, ArticleId, EventId, KindId, PlaceId, StrandId } from '../model/ids.ts';

/** The files that hold the whole timeline, or the newest of it, for other programs. */
export const downloadNames = [
  'timeline.json',
  'timeline.schema.json',
  'events.csv',
  'accounts.csv',
  'reports.csv',
  'events.geojson',
  'timeline.ics',
  'timelinejs.json',
  'citations.bib',
  'citations.json',
  'feed.xml',
  'rss.xml',
  'feed.json',
] as const;
export type DownloadName = (typeof downloadNames)[number];

/** The addresses of the site's pages and data, each beginning with the site's base path. */
export interface Addresses {
  readonly home: string;
  readonly articles: string;
  readonly differences: string;
  readonly places: string;
  readonly actors: string;
  readonly search: string;
  readonly data: string;
  readonly about: string;
  readonly json: string;
  readonly schema: string;
  readonly manifest: string;
  readonly icon: (size: number) => string;
  readonly siteCard: string;
  readonly card: (id: EventId) => string;
  readonly event: (id: EventId) => string;
  readonly article: (id: ArticleId) => string;
  readonly place: (id: PlaceId) => string;
  readonly actor: (id: ActorId) => string;
  readonly kind: (id: KindId) => string;
  readonly strand: (id: StrandId) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
  readonly year: (year: number) => string;
  readonly download: (name: DownloadName) => string;
  readonly eventJson: (id: EventId) => string;
  readonly eventCalendar: (id: EventId) => string;
  readonly kindFeed: (id: KindId) => string;
  readonly strandFeed: (id: StrandId) => string;
  /** A file of the sitemap, by its name without `.xml`. */
  readonly sitemap: (name: string) => string;
  /** The pages that others put into a frame on theirs. */
  readonly embed: EmbedAddresses;
}

/** The timeline and its parts as pages to be framed. */
interface EmbedAddresses {
  readonly home: string;
  readonly event: (id: EventId) => string;
  readonly eventOembed: (id: EventId) => string;
  readonly kind: (id: KindId) => string;
  readonly strand: (id: StrandId) => string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
}

/**
 * @param base The path that every address begins with, a slash at both ends.
 */
export function addressesUnder(base: string): Addresses {
  return {
    home: base,
    articles: `${base}articles/`,
    differences: `${base}differences/`,
    places: `${base}places/`,
    actors: `${base}actors/`,
    search: `${base}search/`,
    data: `${base}data/`,
    about: `${base}about/`,
    json: `${base}timeline.json`,
    schema: `${base}timeline.schema.json`,
    manifest: `${base}manifest.webmanifest`,
    icon: (size) => `${base}icon-${size}.png`,
    siteCard: `${base}cards/site.png`,
    card: (id) => `${base}cards/${id}.png`,
    event: (id) => `${base}events/${id}/`,
    article: (id) => `${base}articles/${id}/`,
    place: (id) => `${base}places/${id}/`,
    actor: (id) => `${base}actors/${id}/`,
    kind: (id) => `${base}kinds/${id}/`,
    strand: (id) => `${base}strands/${id}/`,
    day: (day) => `${base}${daySegments(day)}/`,
    month: (month) => `${base}${monthSegments(month)}/`,
    year: (year) => `${base}${yearSegment(year)}/`,
    download: (name) => `${base}${name}`,
    eventJson: (id) => `${base}events/${id}.json`,
    eventCalendar: (id) => `${base}events/${id}.ics`,
    kindFeed: (id) => `${base}kinds/${id}/feed.xml`,
    strandFeed: (id) => `${base}strands/${id}/feed.xml`,
    sitemap: (name) => `${base}${name}.xml`,
    embed: embedsUnder(`${base}embed/`),
  };
}

function embedsUnder(base: string): EmbedAddresses {
  return {
    home: base,
    event: (id) => `${base}events/${id}/`,
    eventOembed: (id) => `${base}events/${id}/oembed.json`,
    kind: (id) => `${base}kinds/${id}/`,
    strand: (id) => `${base}strands/${id}/`,
    day: (day) => `${base}${daySegments(day)}/`,
    month: (month) => `${base}${monthSegments(month)}/`,
  };
}

function daySegments(day: Day): string {
  return `${monthSegments(monthOf(day))}/${day.slice(-2)}`;
}

function monthSegments(month: Month): string {
  return `${yearSegment(yearOf(month))}/${month.slice(-2)}`;
}

/** A year as addresses have it: four digits. */
export function yearSegment(year: number): string {
  return String(year).padStart(4, '0');
}
