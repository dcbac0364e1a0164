import type { DownloadName } from '../site/addresses.ts';
import type { SiteContext } from '../site/context.ts';
import { accountsCsv } from './accounts-csv.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { siteFeed } from './entries.ts';
import { eventsCsv } from './events-csv.ts';
import { geoJson } from './geojson.ts';
import { calendarOf } from './icalendar.ts';
import { jsonFeed } from './json-feed.ts';
import { reportsCsv } from './reports-csv.ts';
import { rss } from './rss.ts';
import { timelineDocument } from './timeline-json.ts';
import { timelineJsonSchema } from './timeline-schema.ts';
import { timelineJs } from './timelinejs.ts';
import { whole } from './whole-address.ts';

/** A file for other programs. */
export interface Download {
  readonly text: string;
  /** For the `Content-Type` of a server that asks us. */
  readonly mediaType: string;
}

const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json';
const ATOM = 'application/atom+xml';

const makers: Readonly<
  Record<DownloadName, readonly [mediaType: string, make: (context: SiteContext) => string]>
> = {
  'timeline.json': [JSON_TYPE, (context) => JSON.stringify(timelineDocument(context))],
  'timeline.schema.json': [
    'application/schema+json',
    (context) => JSON.stringify(timelineJsonSchema(whole(context, context.addresses.schema))),
  ],
  'events.csv': [CSV, eventsCsv],
  'accounts.csv': [CSV, accountsCsv],
  'reports.csv': [CSV, reportsCsv],
  'events.geojson': ['application/geo+json', (context) => JSON.stringify(geoJson(context))],
  'timeline.ics': [
    'text/calendar; charset=utf-8',
    (context) => calendarOf(context, context.timeline.events),
  ],
  'timelinejs.json': [JSON_TYPE, (context) => JSON.stringify(timelineJs(context))],
  'citations.bib': ['application/x-bibtex; charset=utf-8', bibtex],
  'citations.json': [
    'application/vnd.citationstyles.csl+json',
    (context) => JSON.stringify(cslJson(context)),
  ],
  'feed.xml': [
    ATOM,
    (context) => atom(context, siteFeed(context, context.addresses.download('feed.xml'))),
  ],
  'rss.xml': [
    'application/rss+xml',
    (context) => rss(context, siteFeed(context, context.addresses.download('rss.xml'))),
  ],
  'feed.json': [
    'application/feed+json',
    (context) =>
      JSON.stringify(jsonFeed(context, siteFeed(context, context.addresses.download('feed.json')))),
  ],
};

/** The media type of a download without its parameters; the text need not be made for it. */
export function mediaTypeOf(name: DownloadName): string {
  return makers[name][0].replace(/;.*/, '');
}

const made = new WeakMap<SiteContext, Map<DownloadName, Download>>();

/** A download's text, made once for its own address and for the page that says how large it is. */
export function download(context: SiteContext, name: DownloadName): Download {
  let known = made.get(context);
  if (known === undefined) made.set(context, (known = new Map<DownloadName, Download>()));
  let found = known.get(name);
  if (found === undefined) {
    const [mediaType, make] = makers[name];
    known.set(name, (found = { text: make(context), mediaType }));
  }
  return found;
}
