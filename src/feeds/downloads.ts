import { Buffer } from 'node:buffer';
import type { DownloadName } from '../site/addresses.ts';
import type { SiteContext } from '../site/context.ts';
import type { DownloadFacts } from '../site/data-view.ts';
import { accountsCsv } from './accounts-csv.ts';
import { atom } from './atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { siteFeed } from './entries.ts';
import { eventsCsv } from './events-csv.ts';
import { geoJson } from './geojson.ts';
import { calendarOf } from './icalendar.ts';
import { jsonFeed } from './json-feed.ts';
import { onceEach } from './once.ts';
import { printable } from './printable.ts';
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

/** A download's text, made once for its own address and for the page that says how large it is. */
export const download = onceEach((context, name: DownloadName): Download => {
  const [mediaType, make] = makers[name];
  return { text: make(context), mediaType };
});

/** Where each download begins to tell of something; the schema says nothing in so few letters. */
const TELLING: Readonly<Record<DownloadName, string | undefined>> = {
  'timeline.json': '"events":[',
  'timeline.schema.json': undefined,
  'events.csv': 'id,',
  'accounts.csv': 'event,',
  'reports.csv': 'event,',
  'events.geojson': '{"type":"Feature"',
  'timeline.ics': 'BEGIN:VEVENT',
  'feed.xml': '<entry>',
  'rss.xml': '<item>',
  'feed.json': '{"id":',
  'timelinejs.json': '"events":[',
  'citations.bib': '@article',
  'citations.json': '[{',
};

/** The most of a download that a page shows, in UTF-16 code units. */
const EXCERPT = 480;

/** How large a download is, and what it looks like. */
export function downloadFacts(context: SiteContext, name: DownloadName): DownloadFacts {
  const { text } = download(context, name);
  const telling = TELLING[name];
  const start = telling === undefined ? -1 : text.indexOf(telling);
  return {
    bytes: Buffer.byteLength(text),
    excerpt: start === -1 ? undefined : excerptOf(text, start),
  };
}

function excerptOf(text: string, start: number): string {
  const excerpt = text.slice(start, start + EXCERPT);
  // Half of a surrogate pair may stand at the end.
  const whole = printable(excerpt.replace(/[\uD800-\uDBFF]$/, '')).trimEnd();
  return start + EXCERPT < text.length ? `${whole} …` : whole;
}
