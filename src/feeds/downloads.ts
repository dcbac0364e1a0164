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
import { once } from '../site/once.ts';
import { printable } from './printable.ts';
import { reportsCsv } from './reports-csv.ts';
import { rss } from './rss.ts';
import { timelineJson } from './timeline-json.ts';
import { timelineJsonSchema } from './timeline-schema.ts';
import { timelineJs } from './timelinejs.ts';
import { whole } from './whole-address.ts';

/** A file for other programs. */
export interface Download {
  /** Its bytes, as they are asked for. */
  readonly body: ReadableStream<Uint8Array>;
  /** For the `Content-Type` of a server that asks us. */
  readonly mediaType: string;
}

const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json';
const ATOM = 'application/atom+xml';

/** The text in parts, which may be small. */
type Make = (context: SiteContext) => Iterable<string>;

const makers: Readonly<Record<DownloadName, readonly [mediaType: string, make: Make]>> = {
  'timeline.json': [JSON_TYPE, timelineJson],
  'timeline.schema.json': [
    'application/schema+json',
    (context) => [JSON.stringify(timelineJsonSchema(whole(context, context.addresses.schema)))],
  ],
  'events.csv': [CSV, eventsCsv],
  'accounts.csv': [CSV, accountsCsv],
  'reports.csv': [CSV, reportsCsv],
  'events.geojson': ['application/geo+json', (context) => [JSON.stringify(geoJson(context))]],
  'timeline.ics': [
    'text/calendar; charset=utf-8',
    (context) => [calendarOf(context, context.timeline.events)],
  ],
  'timelinejs.json': [JSON_TYPE, (context) => [JSON.stringify(timelineJs(context))]],
  'citations.bib': ['application/x-bibtex; charset=utf-8', (context) => [bibtex(context)]],
  'citations.json': [
    'application/vnd.citationstyles.csl+json',
    (context) => [JSON.stringify(cslJson(context))],
  ],
  'feed.xml': [
    ATOM,
    (context) => [atom(context, siteFeed(context, context.addresses.download('feed.xml')))],
  ],
  'rss.xml': [
    'application/rss+xml',
    (context) => [rss(context, siteFeed(context, context.addresses.download('rss.xml')))],
  ],
  'feed.json': [
    'application/feed+json',
    (context) => [
      JSON.stringify(jsonFeed(context, siteFeed(context, context.addresses.download('feed.json')))),
    ],
  ],
};

/** What a server calls a download (`Content-Type`); the text need not be made for it. */
export function contentTypeOf(name: DownloadName): string {
  return makers[name][0];
}

/** The media type of a download without its parameters. */
export function mediaTypeOf(name: DownloadName): string {
  return contentTypeOf(name).replace(/;.*/, '');
}

/** A download for its own address, made as it is read. */
export function download(context: SiteContext, name: DownloadName): Download {
  const pieces = piecesOf(context, name);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      const { done, value } = pieces.next();
      if (done === true) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
  });
  return { body, mediaType: contentTypeOf(name) };
}

/**
 * How large a download is, and what it looks like: as was seen when it was read, or else by making it
 * without keeping it. Those of a large timeline together would fill the memory of a build.
 */
export function downloadFacts(context: SiteContext, name: DownloadName): DownloadFacts {
  let facts = factsOf(context).get(name);
  for (const pieces = piecesOf(context, name); facts === undefined;) {
    const { done, value } = pieces.next();
    if (done === true) facts = value;
  }
  return facts;
}

const factsOf = once(() => new Map<DownloadName, DownloadFacts>());

/** The text of a download in pieces, and in the end what was seen of it on the way, which is remembered. */
export function* piecesOf(
  context: SiteContext,
  name: DownloadName,
): Generator<string, DownloadFacts> {
  const [, make] = makers[name];
  let [bytes, told] = [0, ''];
  for (const piece of gathered(make(context))) {
    bytes += Buffer.byteLength(piece);
    told = toldBy(told, piece, TELLING[name]);
    yield piece;
  }
  const facts = { bytes, excerpt: excerptOf(told, TELLING[name]) };
  factsOf(context).set(name, facts);
  return facts;
}

/** The least of a piece, in UTF-16 code units: a line or an event by itself is not worth handling. */
const PIECE = 65_536;

/** A text in larger pieces. */
function* gathered(parts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

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

/**
 * What there is so far of the text that an excerpt is cut from. Before that begins, it is as much of the
 * end as may be the beginning of it.
 */
function toldBy(told: string, piece: string, telling: string | undefined): string {
  if (telling === undefined || told.length > EXCERPT) return told;
  const text = told + piece;
  const start = text.indexOf(telling);
  return start === -1 ? text.slice(1 - telling.length) : text.slice(start, start + EXCERPT + 1);
}

function excerptOf(told: string, telling: string | undefined): string | undefined {
  if (telling === undefined || !told.startsWith(telling)) return undefined;
  // Half of a surrogate pair may stand at the end.
  const excerpt = printable(told.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/, ''));
  // A copy, because a part of a text keeps all of it in memory.
  const whole = Buffer.from(excerpt).toString().trimEnd();
  return told.length > EXCERPT ? `${whole} …` : whole;
}
