import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { checkPages } from '../../src/build/check-pages.ts';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { publicationOf, type Publication } from '../../src/content/publication.ts';
import { readSettings } from '../../src/content/settings.ts';
import { factsOf } from '../../src/integrity/page-facts.ts';
import { filesBelow, projectRoot, runBuild } from './build.ts';
import { attribute, parsePage, type Element, type ParsedPage } from './html.ts';

const sites = [
  { name: 'the site of content/', key: 'dist', content: 'content' },
  { name: 'the river site', key: 'river', content: 'tests/fixtures/river' },
  { name: 'the Arabic site', key: 'arabic', content: 'tests/fixtures/reservoir' },
  { name: 'the site of extremes', key: 'extremes', content: 'tests/fixtures/extremes' },
] as const;

describe.each(sites)('$name', ({ key, content }) => {
  const folder = inject(key);
  const publication = published(content);

  it('holds together', () => {
    const source = { files: filesIn(join(projectRoot, content)), label: 'content/' };
    const { diagnostics, files } = checkPages(folder, publication, source);
    expect(diagnostics).toEqual([]);
    expect(files).toBeGreaterThan(100);
  });

  it('is read as parse5 reads it: the same ids, links, titles and headings on every page', () => {
    const pages = filesBelow(folder).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      const html = readFileSync(join(folder, path), 'utf8');
      const { targets, ids, title, description, language, isListed, canonical, faults } = factsOf(
        html,
        path,
        publication,
      );
      const facts = { title, description, language, isListed, canonical, faults };
      const parsed = parsePage(folder, path);
      expect(facts, path).toEqual({ ...factsByParser(parsed, path), faults: [] });
      expect([...ids].toSorted(), path).toEqual([...parsed.ids].toSorted());
      expect([...targets].toSorted(), path).toEqual(targetsByParser(parsed, path));
    }
  });

  function factsByParser({ elements }: ParsedPage, path: string): Record<string, unknown> {
    const named = (name: string): Element | undefined =>
      elements.find((element) => attribute(element, 'name') === name);
    const content = (element: Element | undefined): string | undefined =>
      element && attribute(element, 'content');
    const [html] = elements;
    const title = elements.find(({ tagName }) => tagName === 'title')?.childNodes[0];
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    return {
      title: title && 'value' in title ? title.value : '',
      description: content(named('description')) ?? '',
      language: html && attribute(html, 'lang'),
      isListed: content(named('robots'))?.includes('noindex') !== true,
      canonical: canonical && resolved(attribute(canonical, 'href') ?? '', path),
    };
  }

  /** What a page leads to or loads within the site, by elements and addresses as browsers resolve them. */
  function targetsByParser({ elements }: ParsedPage, path: string): string[] {
    const addresses = elements.flatMap((element) => {
      const isAway = element.tagName === 'a' && attribute(element, 'rel')?.includes('external');
      const own = isAway === true ? [] : ['href', 'src', 'action'];
      const property = attribute(element, 'property');
      const content = attribute(element, 'content') ?? '';
      return [
        ...own.flatMap((name) => attribute(element, name) ?? []),
        ...(property === 'og:url' || property === 'og:image' ? [content] : []),
        ...(attribute(element, 'http-equiv') === 'refresh' ? [content.replace(/^.*url=/, '')] : []),
      ];
    });
    const targets = addresses
      .filter((address) => !address.startsWith('#'))
      .flatMap((address) => resolved(address, path) ?? []);
    return [...new Set(targets)].toSorted();
  }

  function resolved(address: string, path: string): string | undefined {
    const here = new URL(path.replace(/index\.html$/, ''), publication.url);
    const { href } = new URL(address, here);
    if (!href.startsWith(publication.url)) return undefined;
    const { pathname, hash } = new URL(href);
    return pathname.slice(publication.base.length) + hash;
  }
});

describe('a build whose pages do not hold together', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-integrity-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('exits with 1, names the page, the element and the content file, and leaves the earlier site', () => {
    const content = join(folder, 'content');
    const out = join(folder, 'dist');
    cpSync(join(projectRoot, 'tests/fixtures/river'), content, { recursive: true });
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'the site built earlier');
    const article = join(content, 'articles', '2021-04-09-valley-post.md');
    const link = '[another page](https://river.example/news/events/none/)';
    const text = readFileSync(article, 'utf8');
    writeFileSync(article, text.replace(/\n---\n\n/, `\n---\n\nMore is on ${link}. `));
    const { status, stderr } = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
    expect(status, stderr).toBe(1);
    expect(stderr).toMatch(/^articles\/2021-04-09-valley-post\/index\.html$/m);
    expect(stderr).toMatch(
      /^ +\d+:\d+ +error +broken-link +`<a href="https:.*none\/">` leads to /m,
    );
    expect(stderr).toContain(`Mend the link in \`${content}/articles/2021-04-09-valley-post.md\``);
    expect(stderr).toContain('the site built earlier is as it was');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site built earlier');
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
  });
});

function published(content: string): Publication {
  const { timeline } = loadContent(filesIn(join(projectRoot, content))).value;
  if (timeline === undefined) throw new Error(`${content} has errors.`);
  return publicationOf(timeline, readSettings({}, projectRoot));
}
