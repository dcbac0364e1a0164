import type { Position } from '../model/position.ts';
import type { Cell } from './cell.ts';
import type { Media, Slide } from './deck.ts';
import { readHtml, textOfHtml, wholeAddress, type FoundLink, type ReadHtml } from './html.ts';
import type { Leftover } from './leftovers.ts';
import { oneLine } from './plain.ts';
import { originalOf } from './published.ts';
import { isWebAddress } from '../markdown/address.ts';

/** A source that a slide names. */
export interface FoundSource {
  readonly address: string;
  /** Headline, where the timeline gives one. */
  readonly headline: string | undefined;
  readonly outlet: string | undefined;
  /** The day of publication in words or EDTF, as it is given. */
  readonly published: string | undefined;
  readonly wire: readonly string[];
  readonly at: Position;
}

/** What a slide's HTML comes to. */
export interface FoundSources {
  readonly sources: readonly FoundSource[];
  readonly leftovers: readonly Leftover[];
}

/** The ends of addresses that lead to a picture, a sound or a film and to no words about it. */
const FILES = /\.(?:avif|bmp|gif|ico|jpe?g|m4[av]|mov|mp[34]|og[agv]|png|svg|tiff?|wav|web[mp])$/i;
/** Maps show where, and say nothing of what happened there. */
const MAPS = /^(?:www\.|maps\.)?(?:google\.[a-z.]+\/maps|openstreetmap\.org|maps\.google\.)/;
/** Words of a link that are the headline of what it leads to, not a word in passing. */
const LEAST_WORDS = 4;
const LONGEST_OUTLET = 60;

/**
 * Finds the sources that a slide names. Where its text ends with a list of links, these are the sources;
 * else all that its headline, text, media, caption and credit link to.
 *
 * @param own Whether Dateline itself gave the timeline out.
 */
export function findSources(
  slide: Slide,
  text: ReadHtml,
  headline: ReadHtml,
  own: boolean,
): FoundSources {
  const at = slide.text?.at ?? slide.at;
  if (slide.source !== undefined) {
    const { address, outlet, published } = slide.source;
    const given: FoundSource = {
      address: address.text,
      headline: lineOf(slide.source.headline),
      outlet: lineOf(outlet),
      published,
      wire: [],
      at: address.at,
    };
    return { sources: [given], leftovers: mediaLeft(slide.media) };
  }
  if (text.sources.length > 0) {
    const listed = text.sources.map((link) => (own ? ownSource(link, at) : listedSource(link, at)));
    return { sources: distinct(listed), leftovers: mediaLeft(slide.media) };
  }
  const media = mediaSource(slide.media);
  const linked = [
    ...headline.links.map((link) => ({
      ...linkedSource(link, at),
      headline: link.words === '' ? undefined : link.words,
    })),
    ...text.links.map((link) => linkedSource(link, at)),
    ...linksIn(slide.media.caption),
    ...linksIn(slide.media.credit),
    ...linkOf(slide.media),
  ];
  return {
    sources: distinct([...linked, ...(media === undefined ? [] : [media])]),
    leftovers: media === undefined ? mediaLeft(slide.media) : [],
  };
}

/** The address by which two links are one source: without a place within the page. */
export function sourceKey(address: string): string {
  const url = new URL(address);
  // What follows "#!" or "#/" is a page of its own.
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  const path = url.pathname.replace(/\/$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}${url.hash}`;
}

function distinct(sources: readonly FoundSource[]): FoundSource[] {
  const known = new Map<string, FoundSource>();
  for (const source of sources) {
    if (!isWebAddress(source.address)) continue;
    const key = sourceKey(originalOf(source.address) ?? source.address);
    const earlier = known.get(key);
    known.set(key, earlier === undefined ? source : better(earlier, source));
  }
  return [...known.values()];
}

/** One source said twice: what the first leaves open, the second may say. A copy's address has the original's in it. */
export function better(one: FoundSource, other: FoundSource): FoundSource {
  const isCopied = originalOf(one.address) === undefined && originalOf(other.address) !== undefined;
  return {
    ...one,
    address: isCopied ? other.address : one.address,
    headline: one.headline ?? other.headline,
    outlet: one.outlet ?? other.outlet,
    published: one.published ?? other.published,
    wire: one.wire.length > 0 ? one.wire : other.wire,
  };
}

function linkedSource({ address, words }: FoundLink, at: Position): FoundSource {
  const headline = words.split(' ').length >= LEAST_WORDS ? words : undefined;
  return { address, headline, outlet: undefined, published: undefined, wire: [], at };
}

/**
 * An item of a list of sources. Beside the link may stand outlet and day, as in "The Example Post, 12 May
 * 2021".
 */
function listedSource({ address, words, beside }: FoundLink, at: Position): FoundSource {
  const parts = beside
    .split(/[,;|·•–—]|\s-\s/)
    .map((part) => part.replace(/^[\s.:]+|[\s.:]+$/g, ''))
    .filter((part) => part !== '');
  const published = parts.find((part) => /\b\d{4}\b/.test(part));
  const outlet = parts.find((part) => part !== published && /\p{L}{2}/u.test(part));
  return {
    address,
    headline: /^https?:/.test(words) || words === '' ? undefined : words,
    outlet: outlet !== undefined && outlet.length <= LONGEST_OUTLET ? outlet : undefined,
    published,
    wire: [],
    at,
  };
}

/** A source as Dateline itself lists it: "The Example Post (One Agency and Another): Its headline". */
function ownSource({ address, words }: FoundLink, at: Position): FoundSource {
  const [source = '', ...rest] = words.split(': ');
  const [, outlet = source, agencies = ''] = /^(.+)\(([^()]+)\)$/.exec(source) ?? [];
  return {
    address,
    headline: rest.length === 0 ? undefined : rest.join(': '),
    outlet: outlet.trimEnd(),
    published: undefined,
    wire: agencies === '' ? [] : agencies.split(/ and |, ?/),
    at,
  };
}

function linksIn(cell: Cell | undefined): FoundSource[] {
  return cell === undefined
    ? []
    : readHtml(cell.text).links.map((link) => linkedSource(link, cell.at));
}

function linkOf({ link }: Media): FoundSource[] {
  const address = link === undefined ? undefined : wholeAddress(link.text);
  return link === undefined || address === undefined || isFile(address)
    ? []
    : [linkedSource({ address, words: '', beside: '' }, link.at)];
}

/** Media that are a page of words or a film of somebody's: what is embedded, or shown in a frame. */
function mediaSource({ url, caption, credit }: Media): FoundSource | undefined {
  if (url === undefined) return undefined;
  const address = url.text.startsWith('<') ? embedded(url.text) : wholeAddress(url.text);
  if (address === undefined || !isWebAddress(address) || isFile(address)) return undefined;
  const outlet = lineOf(credit);
  return {
    address,
    headline: lineOf(caption),
    outlet: outlet === undefined || outlet.length > LONGEST_OUTLET ? undefined : outlet,
    published: undefined,
    wire: [],
    at: url.at,
  };
}

/** The address of what HTML embeds: of a frame, else the last link, which is that of a post. */
function embedded(html: string): string | undefined {
  const { dropped, links } = readHtml(html);
  const [frame] = dropped.filter(({ sort }) => sort === 'picture');
  return (frame === undefined ? undefined : wholeAddress(frame.what)) ?? links.at(-1)?.address;
}

function isFile(address: string): boolean {
  const { host, pathname } = new URL(address);
  return FILES.test(pathname) || MAPS.test(`${host}${pathname}`);
}

/** What is lost of media that are no source: the picture, and what is said of it. */
function mediaLeft({ url, caption, credit }: Media): Leftover[] {
  const said = [url?.text, lineOf(caption), lineOf(credit)]
    .filter((text) => text !== undefined)
    .map(oneLine);
  const at = url?.at ?? caption?.at ?? credit?.at;
  return said.length === 0 ? [] : [{ sort: 'media', what: said.join(' – '), at }];
}

function lineOf(cell: Cell | undefined): string | undefined {
  const text = cell === undefined ? '' : oneLine(textOfHtml(cell.text));
  return text === '' ? undefined : text;
}
