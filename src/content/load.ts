import {
  addAll,
  diagnose,
  hasErrors,
  START,
  type Diagnostic,
  type Outcome,
} from '../diagnostics/diagnostic.ts';
import { readArticle } from '../markdown/read-article.ts';
import { readEventFile } from '../markdown/read-event-file.ts';
import type { Article } from '../model/article.ts';
import type { EventFile } from '../model/event.ts';
import { idFrom, isId, type ArticleId, type EventId } from '../model/ids.ts';
import type { Site } from '../model/site.ts';
import type { Timeline } from '../model/timeline.ts';
import { assemble } from '../timeline/assemble.ts';
import type { Files } from './files.ts';
import { LINKS_FILE, readLinks, type Links } from './links-file.ts';
import { ACTORS_FILE, PLACES_FILE, readActors, readPlaces } from './read-registers.ts';
import { fieldsById, readSite, SITE_FILE } from './read-site.ts';
import { LARGEST_MARKDOWN, LARGEST_REGISTER, readText } from './read-text.ts';

const ARTICLES = 'articles';
const EVENTS = 'events';
const MARKDOWN = '.md';

/** Stands in for a site that cannot be read, so that every other file is still checked. */
const NO_SITE: Site = {
  title: '',
  description: '',
  language: 'en',
  timeZone: 'UTC',
  url: 'https://example.org/',
  strands: [],
  kinds: [],
  fields: [],
};

/** A content folder, read. */
export interface Loaded {
  /** `undefined` where a diagnostic is an error: nothing is built from half of a content folder. */
  readonly timeline: Timeline | undefined;
  /** The articles whose front matter can be read, whatever is wrong elsewhere. */
  readonly articles: readonly Article[];
  /** How many files were read. */
  readonly files: number;
}

/** Reads, checks and assembles a content folder, and finds every mistake of every file at once. */
export function loadContent(files: Files): Outcome<Loaded> {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const take = <Value>({ value, diagnostics: found }: Outcome<Value>): Value => {
    addAll(diagnostics, found);
    return value;
  };
  const text = (path: string, limit: number, expected: string): string | undefined => {
    count += 1;
    return take(readText(files, path, limit, expected));
  };

  const site = take(siteOf(files, text));
  const zoneSite = site ?? NO_SITE;
  const fields = site === undefined ? undefined : fieldsById(site);
  const places = registerOf(files, PLACES_FILE, text, (yaml) => take(readPlaces(yaml)));
  const actors = registerOf(files, ACTORS_FILE, text, (yaml) => take(readActors(yaml)));

  const links = linksOf(files, text, take);

  const articles: Article[] = [];
  if (!files.list(ARTICLES)?.some((name) => name.endsWith(MARKDOWN))) {
    const details = { path: `${ARTICLES}/*.md`, purpose: 'the summary of a source article' };
    diagnostics.push(diagnose('missing-file', ARTICLES, START, details));
  }
  for (const { id, path } of take(markdownIn(files, ARTICLES))) {
    const content = text(path, LARGEST_MARKDOWN, 'the summary of an article');
    if (content === undefined) continue;
    const article = take(readArticle(id as ArticleId, path, content, fields));
    if (article === undefined) continue;
    const link = links.get(article.url);
    articles.push(link === undefined ? article : { ...article, link });
    if (link?.state === 'gone' && article.archived === undefined) {
      diagnostics.push(diagnose('dead-link', path, START, { address: article.url, ...link }));
    }
  }
  const eventFiles: EventFile[] = [];
  for (const { id, path } of take(markdownIn(files, EVENTS))) {
    const content = text(path, LARGEST_MARKDOWN, 'what the editor adds to an event');
    if (content === undefined) continue;
    const eventFile = take(readEventFile(id as EventId, path, content));
    if (eventFile !== undefined) eventFiles.push(eventFile);
  }

  const complete = !hasErrors(diagnostics);
  const start = performance.now();
  const timeline = take(
    assemble({
      complete,
      site: zoneSite,
      places: places ?? [],
      actors: actors ?? [],
      articles,
      eventFiles,
      known: {
        kinds: site === undefined ? undefined : new Set(site.kinds.map(({ id }) => id)),
        places: places === undefined ? undefined : new Set(places.map(({ id }) => id)),
        actors: actors === undefined ? undefined : new Set(actors.map(({ id }) => id)),
      },
    }),
  );
  performance.measure('dateline:assemble', { start });
  const usable = hasErrors(diagnostics) ? undefined : timeline;
  return { value: { timeline: usable, articles, files: count }, diagnostics };
}

type ReadFile = (path: string, limit: number, expected: string) => string | undefined;

function siteOf(files: Files, text: ReadFile): Outcome<Site | undefined> {
  if (files.size(SITE_FILE) === undefined) {
    const details = {
      path: SITE_FILE,
      purpose: 'the site’s title, language, zone, kinds and fields',
    };
    return { value: undefined, diagnostics: [diagnose('missing-file', SITE_FILE, START, details)] };
  }
  const yaml = text(SITE_FILE, LARGEST_REGISTER, 'the description of the site');
  return yaml === undefined ? { value: undefined, diagnostics: [] } : readSite(yaml);
}

/** What the last check of links found; nothing where there was none, or its file is wrong. */
function linksOf(
  files: Files,
  text: ReadFile,
  take: (outcome: Outcome<Links | undefined>) => Links | undefined,
): Links {
  if (files.size(LINKS_FILE) === undefined) return new Map();
  const yaml = text(LINKS_FILE, LARGEST_REGISTER, 'what `npm run links` found');
  return (yaml === undefined ? undefined : take(readLinks(yaml))) ?? new Map();
}

/** A register's records: none where there is no such file, `undefined` where the file is wrong. */
function registerOf<Record>(
  files: Files,
  path: string,
  text: ReadFile,
  read: (yaml: string) => readonly Record[] | undefined,
): readonly Record[] | undefined {
  if (files.size(path) === undefined) return [];
  const yaml = text(path, LARGEST_REGISTER, 'records');
  return yaml === undefined ? undefined : read(yaml);
}

/** The Markdown files of a folder whose names can be ids, and a diagnostic for every other file. */
function markdownIn(
  files: Files,
  folder: string,
): Outcome<readonly { readonly id: string; readonly path: string }[]> {
  const found: { id: string; path: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of files.list(folder) ?? []) {
    const path = `${folder}/${name}`;
    // Editors and file managers leave hidden files about; nobody means them as content.
    if (name.startsWith('.')) continue;
    const id = name.slice(0, -MARKDOWN.length);
    if (!name.endsWith(MARKDOWN)) {
      diagnostics.push(diagnose('unread-file', path, START, { expected: MARKDOWN }));
    } else if (!isId(id)) {
      const details = { name: id, suggestion: idFrom(id) };
      diagnostics.push(diagnose('file-name', path, START, details));
    } else {
      found.push({ id, path });
    }
  }
  return { value: found, diagnostics };
}
