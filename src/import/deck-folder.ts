import { boundsOf } from '../edtf/bounds.ts';
import type { Edtf, EdtfEnd } from '../edtf/edtf.ts';
import type { RootContent } from 'mdast';
import type { Deck, Slide, SlideText } from './deck.ts';
import {
  articlePath,
  writeAccount,
  writeArticle,
  writeSite,
  type AccountDraft,
  type ArticleDraft,
  type Folder,
} from './folder.ts';
import { better, findSources, sourceKey, type FoundSource } from './found-sources.ts';
import { plain, readHtml, textOfHtml, type ReadHtml } from './html.ts';
import type { Leftover } from './leftovers.ts';
import { asGivenOut } from './own-export.ts';
import { beginning, oneLine } from './plain.ts';
import { originalOf, publicationOf } from './published.ts';
import { idsBeside, nameForId } from './unique-ids.ts';
import { writeMarkdown, writeText } from './write-markdown.ts';

/** What an import is told beside the file. */
export interface DeckSettings {
  /** The timeline's title, where the file has none or another is wanted. */
  readonly title: string | undefined;
  /** The title where neither has one: the file's name. */
  readonly fileTitle: string;
  /** Who published the timeline. */
  readonly outlet: string | undefined;
  /** Where the timeline was published. */
  readonly url: string | undefined;
  /** When the timeline was published, EDTF. */
  readonly published: string | undefined;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
}

/** A content folder made from a timeline. */
export interface DeckFolder {
  readonly files: Folder;
  readonly events: number;
  readonly articles: number;
  readonly leftovers: readonly Leftover[];
}

/** A slide, read: its text, its sources, the event that it becomes. */
interface Told {
  readonly slide: Slide;
  readonly event: string;
  readonly title: string;
  readonly kind: string;
  readonly prose: string;
  readonly sources: readonly FoundSource[];
}

/** A source with all that is said from it. */
interface SourceFile {
  readonly source: FoundSource;
  readonly accounts: AccountDraft[];
  /** The start of the latest event that it is a source of. */
  since: string;
}

const PLACEHOLDER = 'https://example.org/';
/** An article's file may have 256 KiB; a timeline told in one goes into several well before that. */
const LARGEST_FILE = 160 * 1024;

/**
 * Makes a content folder out of a timeline. Every slide is an event; every source that it names becomes an
 * article. The slide's date and words stand in the account of the first source, and the accounts of the
 * others say no more than that they are named: what they say, nobody has told. A slide without a source
 * is an account of the timeline itself, as an article of its own.
 */
export function deckFolder(deck: Deck, settings: DeckSettings): DeckFolder {
  const leftovers: Leftover[] = [...deck.leftovers];
  const titleText = readHtml(deck.title?.text?.text ?? '');
  const title =
    settings.title ?? (headlineIn(deck.title) || settings.fileTitle || 'An imported timeline');
  const lanes = lanesOf(deck.slides);
  const eventId = idsBeside([]);
  const told = deck.slides.map((slide) =>
    tell(slide, deck.own, lanes.of(slide), eventId, leftovers),
  );

  const own: AccountDraft[] = [];
  const bySource = new Map<string, SourceFile>();
  let ownSince = '0001';
  for (const { slide, event, title: headline, kind, prose, sources } of told) {
    const since = startOf(slide.date);
    const date = { field: 'date', value: slide.date.text, asReported: slide.words };
    const account = {
      event,
      title: headline,
      reports: [{ field: 'kind', value: kind }, date],
      prose,
    };
    if (sources.length === 0) {
      own.push(account);
      if (since > ownSince) ownSince = since;
    }
    for (const [index, source] of sources.entries()) {
      const file = fileOf(source, bySource);
      if (since > file.since) file.since = since;
      file.accounts.push(index === 0 ? account : namedIn(title, event, headline));
      if (index > 0) leftovers.push({ sort: 'second-source', what: source.address, at: source.at });
    }
  }
  const articleId = idsBeside([]);
  const ownFiles = ownArticles(own, ownSince, title, titleText, settings, articleId, leftovers);
  const articles = [
    ...ownFiles,
    ...[...bySource.values()].map((file) => sourceArticle(file, title, articleId, leftovers)),
  ];
  const description = plainOf(titleText) || title;
  leftovers.push(...titleLeft(deck.title, titleText, ownFiles.length > 0));
  leftovers.push(...settingsLeft(settings));
  const site = {
    title,
    description,
    language: settings.language ?? 'en',
    timeZone: settings.timeZone ?? 'UTC',
    url: PLACEHOLDER,
    strands: lanes.strands,
    kinds: lanes.kinds,
  };
  const files = new Map([['site.yaml', writeSite(site)]]);
  for (const article of articles) files.set(articlePath(article.id), writeArticle(article));
  return { files, events: told.length, articles: articles.length, leftovers };
}

/** Groups become strands, each with one kind of the same name. */
function lanesOf(slides: readonly Slide[]) {
  const idOf = idsBeside([]);
  const ids = new Map<string, string>();
  const labels = new Map<string, string>();
  const nameOf = ({ group }: Slide): string =>
    group === undefined ? '' : oneLine(textOfHtml(group.text));
  for (const slide of slides) {
    const name = nameOf(slide);
    const key = name.toLowerCase();
    if (ids.has(key)) continue;
    const id = idOf([name === '' ? 'events' : name, 'group']);
    ids.set(key, id);
    labels.set(id, name === '' ? 'Events' : name);
  }
  return {
    of: (slide: Slide) => ids.get(nameOf(slide).toLowerCase()) ?? 'events',
    strands: Object.fromEntries(labels),
    kinds: Object.fromEntries([...labels].map(([id, label]) => [id, { label, strand: id }])),
  };
}

function tell(
  slide: Slide,
  own: boolean,
  kind: string,
  eventId: (wanted: readonly string[]) => string,
  leftovers: Leftover[],
): Told {
  const headline = readHtml(slide.headline?.text ?? '');
  const read = readHtml(slide.text?.text ?? '');
  const text = own ? asGivenOut(read) : read;
  const caption = oneLine(textOfHtml(slide.media.caption?.text ?? ''));
  const written = plainOf(text);
  const named = headlineIn(slide);
  const title = named || beginning(written || caption, 80);
  const { sources, leftovers: media } = findSources(slide, text, headline, own);
  const at = slide.text?.at ?? slide.at;
  leftovers.push(...media);
  leftovers.push(...text.dropped.map(({ sort, what }) => ({ sort, what, at })));
  if (named === '') leftovers.push({ sort: 'no-headline', what: title, at: slide.at });
  if (written === '') leftovers.push({ sort: 'no-text', what: title, at: slide.at });
  const given = slide.id !== undefined && !/^\d+$/.test(slide.id.text) ? [slide.id.text] : [];
  return {
    slide,
    event: eventId([...given, title, `event-${startOf(slide.date)}`]),
    title,
    kind,
    prose: written === '' ? writeText(caption || title) : proseOf(text),
    sources,
  };
}

function headlineIn(slide: SlideText | undefined): string {
  return oneLine(textOfHtml(slide?.headline?.text ?? ''));
}

function plainOf({ blocks }: ReadHtml): string {
  return oneLine(blocks.map(plainBlock).join(' '));
}

function plainBlock(block: RootContent): string {
  if (block.type === 'paragraph') return plain(block.children);
  return 'children' in block ? block.children.map(plainBlock).join(' ') : '';
}

function proseOf({ blocks }: ReadHtml): string {
  return writeMarkdown(blocks);
}

/** When a date begins, as exactly as it says, without a time: what a set in EDTF can begin with. */
function startOf(date: Edtf | EdtfEnd): string {
  switch (date.form) {
    case 'year':
    case 'month':
    case 'day':
      return date.text.replace(/[?~%]$/, '');
    case 'time':
      return date.day;
    case 'interval':
      if (date.start !== null) return startOf(date.start);
      break;
    default:
      break;
  }
  // A zone moves no date without a time.
  const { earliest, latest } = boundsOf(date, 'UTC');
  return earliest ?? latest ?? '0001';
}

function fileOf(found: FoundSource, bySource: Map<string, SourceFile>): SourceFile {
  const key = sourceKey(originalOf(found.address) ?? found.address);
  const known = bySource.get(key);
  const file =
    known === undefined
      ? { source: found, accounts: [], since: '0001' }
      : { ...known, source: better(known.source, found) };
  bySource.set(key, file);
  return file;
}

function namedIn(timeline: string, event: string, title: string): AccountDraft {
  const prose = writeText(`“${timeline}” names this article as a source of the event.`);
  return { event, title, reports: [], prose };
}

function sourceArticle(
  { source, accounts, since }: SourceFile,
  timeline: string,
  articleId: (wanted: readonly string[]) => string,
  leftovers: Leftover[],
): ArticleDraft {
  const original = originalOf(source.address);
  const url = original ?? source.address;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const path = new URL(url).pathname.replace(/\/+$/, '');
  const { published, known } = publicationOf(url, source.published, since);
  const title = source.headline ?? `${host}${decoded(path)}`;
  if (source.headline === undefined) leftovers.push({ sort: 'headline', what: url, at: source.at });
  if (known !== 'given') {
    const sort = known === 'read' ? 'published-read' : 'published-unknown';
    leftovers.push({ sort, what: url, at: source.at });
  }
  const outlet = source.outlet ?? host;
  const day = /^\d{4}-\d\d-\d\d/.exec(published)?.[0];
  const last =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const name = nameForId(outlet, url);
  const wanted = day === undefined ? `${name} ${last}` : `${day} ${name}`;
  return {
    id: articleId([wanted, `${day ?? ''} ${host}`, host]),
    card: {
      title: oneLine(title),
      outlet,
      wire: source.wire,
      published,
      url,
      archived: original === undefined ? undefined : source.address,
    },
    summary: writeText(
      `“${timeline}” names this article as a source. This summary was made by an import; what the article says is still to be told.`,
    ),
    accounts,
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The timeline as an article, in as many files as it needs. */
function ownArticles(
  accounts: readonly AccountDraft[],
  since: string,
  title: string,
  text: ReadHtml,
  settings: DeckSettings,
  articleId: (wanted: readonly string[]) => string,
  leftovers: Leftover[],
): ArticleDraft[] {
  if (accounts.length === 0) return [];
  const { url, published, outlet } = settings;
  if (url === undefined) leftovers.push({ sort: 'address', what: title, at: undefined });
  if (published === undefined) {
    leftovers.push({ sort: 'published-unknown', what: title, at: undefined });
  }
  return inParts(accounts).map((part, index) => ({
    id: articleId([`${published ?? ''} ${outlet ?? title}`, 'timeline']),
    card: {
      title: index === 0 ? title : `${title} (${index + 1})`,
      outlet: outlet ?? title,
      published: published ?? `[${since}..]`,
      url: url ?? PLACEHOLDER,
    },
    summary:
      plainOf(text) === ''
        ? writeText(`The timeline “${title}”, from which this was imported.`)
        : proseOf(text),
    accounts: part,
  }));
}

function inParts(accounts: readonly AccountDraft[]): readonly AccountDraft[][] {
  const parts: AccountDraft[][] = [[]];
  let size = 0;
  for (const account of accounts) {
    const length = new TextEncoder().encode(writeAccount(account)).length;
    if (size + length > LARGEST_FILE && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(account);
    size += length;
  }
  return parts;
}

/** What of the title slide goes nowhere. */
function titleLeft(
  slide: SlideText | undefined,
  text: ReadHtml,
  hasArticle: boolean,
): readonly Leftover[] {
  if (slide === undefined) return [];
  const { url, caption, credit } = slide.media;
  const media = [url, caption, credit].flatMap((cell) =>
    cell === undefined ? [] : [oneLine(textOfHtml(cell.text)) || oneLine(cell.text)],
  );
  const at = slide.text?.at ?? slide.at;
  return [
    ...(media.length === 0
      ? []
      : [{ sort: 'media' as const, what: media.join(' – '), at: url?.at ?? slide.at }]),
    ...text.dropped.map(({ sort, what }) => ({ sort, what, at })),
    // Without an article of its own, the timeline's introduction is the site's description: plain text.
    ...(hasArticle
      ? []
      : text.links.map(({ address }) => ({ sort: 'link' as const, what: address, at }))),
  ];
}

function settingsLeft(settings: DeckSettings): Leftover[] {
  const assumed = [
    'url: https://example.org/',
    ...(settings.timeZone === undefined ? ['timeZone: UTC'] : []),
    ...(settings.language === undefined ? ['language: en'] : []),
  ];
  return assumed.map((what) => ({ sort: 'setting', what, at: undefined }));
}
