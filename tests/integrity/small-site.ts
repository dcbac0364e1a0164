import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPages } from '../../src/build/check-pages.ts';
import { publicationOf } from '../../src/content/publication.ts';
import { readSettings } from '../../src/content/settings.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { filesOf, load, worldWith } from '../content/world.ts';

/** The pages of a site in memory: their text by path. */
export type Pages = Readonly<Record<string, string>>;

/** What differs from the small site: an edit of a file, a new file, or `undefined` for none. */
export type Change = Readonly<Record<string, string | ((text: string) => string) | undefined>>;

export const HOME = 'index.html';
export const ROCKETS = 'events/harbour-rockets/index.html';
export const OLD = 'events/harbour-strike/index.html';
export const EMBED = 'embed/events/harbour-rockets/index.html';
export const POST = 'articles/2021-05-12-example-post/index.html';
export const SITEMAP = 'sitemap.xml';

const SITE = 'https://example.org/harbour/';

/** A page that search engines may list. */
export function page(address: string, title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><title>${title}</title>
<meta name="description" content="What ${title} says">
<link rel="canonical" href="${SITE}${address}"></head>
<body><a href="#content">Skip</a> <a href="/harbour/">Home</a>
<main id="content"><h1>${title}</h1>
${main}
</main></body></html>
`;
}

/** A page that they leave out, and another that it stands for. */
function unlisted(canonical: string, head: string): string {
  return `<html lang="en"><head><title>Moved</title><meta name="robots" content="noindex">${head}
<link rel="canonical" href="${SITE}${canonical}"></head><body><h1>Moved</h1></body></html>
`;
}

const sitemapOf = (...addresses: readonly string[]): string =>
  `<urlset>${addresses.map((address) => `\n<url><loc>${SITE}${address}</loc></url>`).join('')}\n</urlset>\n`;

/** A site without a fault, as if it were built from the base world. */
const BASE: Pages = {
  [HOME]: page(
    '',
    'Harbour strikes',
    `<p><a href="events/harbour-rockets/#content">Rockets</a>, <a href="/harbour/articles/2021-05-12-example-post/">Post</a>
<a href="https://example.org/harbour/nowhere/" rel="noopener external">An article at the site’s own address</a>
<a href="https://example.org/elsewhere">Elsewhere</a> <a href="mailto:desk@example.org">Write</a></p>
<svg><title>Drawn</title><defs><pattern id="hatch"></pattern></defs><rect fill="url(#hatch)"/><use href="#hatch"/></svg>`,
  ),
  [ROCKETS]: page(
    'events/harbour-rockets/',
    'Rockets &amp; more',
    '<h2 id="sources">Sources</h2><section aria-labelledby="sources"></section>',
  ),
  [OLD]: unlisted(
    'events/harbour-rockets/',
    '<meta http-equiv="refresh" content="0; url=/harbour/events/harbour-rockets/">',
  ),
  [EMBED]: unlisted('events/harbour-rockets/', ''),
  [POST]: page('articles/2021-05-12-example-post/', 'The Post', '<!-- <a href="/harbour/no/"> -->'),
  '404.html': page('', 'No page', '').replace(/<link rel="canonical".*>/, ''),
  [SITEMAP]: sitemapOf('', 'events/harbour-rockets/', 'articles/2021-05-12-example-post/'),
  'feed.xml': `<feed><link rel="self" type="application/atom+xml" href="${SITE}feed.xml"/><link rel="via" href="${SITE}no/"/></feed>`,
  'events/harbour-rockets.json': `{"page":"${SITE}events/harbour-rockets/","url":"${SITE}no/"}`,
  'timeline.ics': `BEGIN:VEVENT\r\nURL;VALUE=URI:${SITE}events/harb\r\n our-rockets/\r\nEND:VEVENT\r\n`,
};

/** Checks the small site with what differs from it, and gives what was found. */
export function checked(change: Change = {}): readonly Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-integrity-'));
  try {
    for (const [path, text] of Object.entries(changed(change))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const world = worldWith();
    const { timeline } = load(world).value;
    if (timeline === undefined) throw new Error('The base world has errors.');
    const publication = publicationOf(timeline, readSettings({}, folder));
    const content = { files: filesOf(world), label: 'content/' };
    return checkPages(folder, publication, content).diagnostics;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands from a diagnostic's position to the end of its line. */
export function textAt(change: Change, at: Diagnostic | undefined): string {
  if (at === undefined) return '';
  const lines = changed(change)[at.file]?.split('\n') ?? [];
  return lines[at.line - 1]?.slice(at.column - 1) ?? '';
}

function changed(change: Change): Pages {
  const pages = new Map(Object.entries(BASE));
  for (const [path, to] of Object.entries(change)) {
    if (to === undefined) pages.delete(path);
    else pages.set(path, typeof to === 'function' ? to(BASE[path] ?? '') : to);
  }
  return Object.fromEntries(pages);
}
