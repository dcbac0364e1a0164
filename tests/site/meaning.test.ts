import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import robotsParser from 'robots-parser';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { isA, nodesOf, unknownTo, type Expanded } from '../feeds/schema-org.ts';
import { filesBelow } from './build.ts';
import { attribute, parsePage, type Element, type ParsedPage } from './html.ts';

const sites = [
  { name: 'the site of content/', key: 'dist', url: 'https://dateline.example/' },
  { name: 'the river site', key: 'river', url: 'https://river.example/news/' },
  { name: 'the Arabic site', key: 'arabic', url: undefined },
] as const;

/** What the home page may spend on saying what it is, compressed. */
const HOME_BYTES = 250;

describe.each(sites)('$name', ({ key, url }) => {
  let folder: string;
  let pages: readonly ParsedPage[];
  let home: string;
  /** Every node of every page, by the page's path. */
  let nodes: ReadonlyMap<string, readonly Expanded[]>;

  beforeAll(async () => {
    folder = inject(key);
    pages = filesBelow(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => parsePage(folder, path));
    home = canonicalOf(pages.find(({ path }) => path === 'index.html')) ?? '';
    nodes = new Map(
      await Promise.all(
        pages.map(async (page) => {
          const read = await Promise.all(scriptsOf(page).map(nodesOf));
          return [page.path, read.flat()] as const;
        }),
      ),
    );
  });

  it('stands at the address it says', () => {
    expect(home).toMatch(/^https:\/\/.*\/$/);
    if (url !== undefined) expect(home).toBe(url);
  });

  it('says once on every page with an address what the page is, in words of schema.org', () => {
    expect(indexable(pages).length).toBeGreaterThan(20);
    for (const page of indexable(pages)) {
      expect(scriptsOf(page), page.path).toHaveLength(1);
      const told = nodes.get(page.path) ?? [];
      expect(told.map((node) => node['@id'])).toContain(canonicalOf(page));
      expect(unknownTo(told.filter((node) => '@type' in node)), page.path).toEqual([]);
    }
    const others = pages.filter((page) => !indexable(pages).includes(page));
    expect(others.flatMap(scriptsOf)).toEqual([]);
  });

  it('names a claim by the place on the page where its account stands', () => {
    const claims = pages.flatMap((page) =>
      (nodes.get(page.path) ?? [])
        .filter((node) => isA(node, 'Claim'))
        .map((node) => ({ page, name: new URL(String(node['@id'])) })),
    );
    expect(claims.length).toBeGreaterThan(3);
    for (const { page, name } of claims) {
      expect(name.href.replace(name.hash, '')).toBe(canonicalOf(page));
      expect(page.ids).toContain(name.hash.slice(1));
    }
  });

  it('lists in its sitemap the canonical address of every page, and no other', () => {
    const listed = elementsOf(readFileSync(join(folder, 'sitemap.xml'), 'utf8'))
      .filter(({ tagName }) => tagName === 'loc')
      .map(textOf);
    expect(listed.toSorted()).toEqual(indexable(pages).map(canonicalOf).toSorted());
    for (const address of listed) {
      expect(existsSync(join(folder, address.slice(home.length), 'index.html')), address).toBe(
        true,
      );
    }
  });

  it('lets robots read everything, and leads them to the sitemap', () => {
    const robots = robotsParser(
      new URL('/robots.txt', home).href,
      readFileSync(join(folder, 'robots.txt'), 'utf8'),
    );
    expect(robots.getSitemaps()).toEqual([`${home}sitemap.xml`]);
    for (const page of indexable(pages)) {
      expect(robots.isAllowed(canonicalOf(page) ?? '', 'AnyBot'), page.path).toBe(true);
    }
  });

  it('offers the feed of a kind or a strand in the head of its page', () => {
    const facets = pages.filter(({ path }) => /^(?:kinds|strands)\//.test(path));
    expect(facets.length).toBeGreaterThan(2);
    for (const page of facets) {
      const feeds = linksOf(page, 'alternate').filter(
        (element) => attribute(element, 'type') === 'application/atom+xml',
      );
      expect(feeds.map((element) => attribute(element, 'href'))).toEqual([
        new URL('feed.xml', canonicalOf(page)).pathname,
      ]);
      expect(existsSync(join(folder, page.path.replace('index.html', 'feed.xml')))).toBe(true);
    }
  });
});

describe('the home page', () => {
  it(`spends at most ${HOME_BYTES} bytes on saying what it is`, () => {
    const html = readFileSync(join(inject('dist'), 'index.html'), 'utf8');
    const without = html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
    expect(without.length).toBeLessThan(html.length);
    expect(compressed(html) - compressed(without)).toBeLessThanOrEqual(HOME_BYTES);
  });

  function compressed(text: string): number {
    return brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length;
  }
});

/** The pages that have an address of their own, and do not ask search engines to stay away. */
function indexable(pages: readonly ParsedPage[]): ParsedPage[] {
  return pages.filter(
    (page) =>
      !page.path.startsWith('embed/') &&
      canonicalOf(page) !== undefined &&
      !page.elements.some(
        (element) =>
          attribute(element, 'name') === 'robots' &&
          (attribute(element, 'content') ?? '').includes('noindex'),
      ),
  );
}

function canonicalOf(page: ParsedPage | undefined): string | undefined {
  const [link] = page === undefined ? [] : linksOf(page, 'canonical');
  return link && attribute(link, 'href');
}

function linksOf({ elements }: ParsedPage, rel: string): Element[] {
  return elements.filter((element) => attribute(element, 'rel') === rel);
}

function scriptsOf({ elements }: ParsedPage): string[] {
  return elements
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(textOf);
}

/** The elements of a file in XML, read by a parser that knows no sitemaps. */
function elementsOf(xml: string): Element[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parseFragment(xml.replace(/^<\?xml [^>]*\?>/, '')));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  return 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
}
