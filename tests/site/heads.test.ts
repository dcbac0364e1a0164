import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { filesBelow } from './build.ts';
import { attribute, parsePage, type ParsedPage } from './html.ts';
import { serve, type Served } from './server.ts';

const sites = [
  { name: 'the site of content/', key: 'dist', url: 'https://dateline.example/', base: '/' },
  { name: 'the river site', key: 'river', url: 'https://river.example/news/', base: '/news/' },
] as const;

const ONCE = [
  'og:title',
  'og:description',
  'og:type',
  'og:url',
  'og:site_name',
  'og:locale',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
];

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly description: string;
  readonly lang: string;
  readonly dir: string;
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly background_color: string;
  readonly theme_color: string;
  readonly icons: readonly {
    readonly src: string;
    readonly type: string;
    readonly sizes: string;
    readonly purpose?: string;
  }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe.each(sites)('$name', ({ key, url, base }) => {
  let folder: string;
  let files: readonly string[];
  let pages: readonly ParsedPage[];
  let served: Served;

  beforeAll(async () => {
    folder = inject(key);
    files = filesBelow(folder);
    // A page at an address that moved is a signpost, and has no head of its own; a page to be framed
    // is not shared by itself.
    pages = files
      .filter((path) => path.endsWith('.html') && !path.startsWith('embed/'))
      .map((path) => parsePage(folder, path))
      .filter(
        ({ elements }) =>
          !elements.some((element) => attribute(element, 'http-equiv') === 'refresh'),
      );
    served = await serve(folder, base);
  });
  afterAll(async () => {
    await served.close();
  });

  const withAddress = (): ParsedPage[] => pages.filter(({ path }) => path !== '404.html');
  const meta = ({ elements }: ParsedPage, name: string): string[] =>
    elements
      .filter(
        (element) => attribute(element, 'property') === name || attribute(element, 'name') === name,
      )
      .map((element) => attribute(element, 'content') ?? '');
  const link = ({ elements }: ParsedPage, rel: string): string | undefined => {
    const found = elements.find((element) => attribute(element, 'rel') === rel);
    return found && attribute(found, 'href');
  };
  const inside = (address: string): string => address.slice(url.length);

  it('says on every page with an address, once each, what networks ask for', () => {
    expect(withAddress().length).toBeGreaterThan(10);
    for (const page of withAddress()) {
      for (const name of ONCE) {
        const [content, ...others] = meta(page, name);
        expect(content, `${page.path}: ${name}`).toMatch(/\S/);
        expect(others, `${page.path}: ${name}`).toEqual([]);
      }
      expect(meta(page, 'og:url')).toEqual([link(page, 'canonical')]);
      expect(meta(page, 'og:description')).toEqual(meta(page, 'description'));
      expect(meta(page, 'og:type')[0]).toMatch(/^(?:website|article)$/);
      expect(meta(page, 'og:locale')[0]).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
    }
  });

  it('has descriptions that no network cuts, and no two pages share one', () => {
    const seen = new Map<string, string>();
    for (const page of pages) {
      const [description = ''] = meta(page, 'description');
      expect(description.length, page.path).toBeGreaterThan(20);
      expect(description.length, page.path).toBeLessThanOrEqual(200);
      expect(seen.get(description), page.path).toBeUndefined();
      seen.set(description, page.path);
    }
  });

  it('names only pictures that are there, and makes none that no page names', () => {
    const named = withAddress().flatMap((page) => meta(page, 'og:image'));
    for (const address of named) {
      expect(address.startsWith(url), address).toBe(true);
      expect(existsSync(join(folder, inside(address))), address).toBe(true);
    }
    const made = files.filter((path) => path.startsWith('cards/'));
    expect([...new Set(named.map(inside))].toSorted()).toEqual(made);
  });

  it('has a picture of its own for every event', () => {
    const events = withAddress().filter(({ path }) => path.startsWith('events/'));
    expect(events.length).toBeGreaterThan(5);
    for (const page of events) {
      const id = page.path.split('/')[1] ?? '';
      expect(meta(page, 'og:image')).toEqual([`${url}cards/${id}.png`]);
      expect(meta(page, 'og:image:alt')[0]).toContain(meta(page, 'og:title')[0]);
    }
  });

  it('has cards that are PNGs of the size they say, small, and open in Chromium', async () => {
    const cards = files.filter((path) => path.startsWith('cards/'));
    const page = await browser.newPage();
    await page.goto(`${served.home}about/`);
    for (const path of cards) {
      const bytes = readFileSync(join(folder, path));
      expect(bytes.subarray(0, 8), path).toEqual(
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      );
      expect(bytes.length, path).toBeLessThan(40_000);
      expect(await opened(served.home + path), path).toEqual([1200, 630, 251, 250, 246, 255]);
    }
    await page.close();

    async function opened(address: string): Promise<unknown> {
      return page.evaluate(`(async () => {
        const image = new Image();
        image.src = ${JSON.stringify(address)};
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return [canvas.width, canvas.height, ...context.getImageData(2, 2, 1, 1).data];
      })()`);
    }
  });

  it('has a manifest whose members are those of the site, and whose icons are as it says', async () => {
    const home = pages.find(({ path }) => path === 'index.html');
    if (home === undefined) throw new Error('There is no home page.');
    expect(link(home, 'manifest')).toBe(`${base}manifest.webmanifest`);
    const text = readFileSync(join(folder, 'manifest.webmanifest'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    expect(manifest.name).toBe(meta(home, 'og:title')[0]);
    expect(manifest.name.startsWith(manifest.short_name)).toBe(true);
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
    expect(manifest).toMatchObject({ lang: 'en', dir: 'ltr', display: 'browser' });
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([base, base, base]);
    expect(meta(home, 'theme-color')).toContain(manifest.theme_color);
    expect(manifest.background_color).toMatch(/^#[\da-f]{6}$/);
    const sizes = new Set<string>();
    const page = await browser.newPage();
    await page.goto(`${served.home}about/`);
    for (const { src, sizes: said, type, purpose } of manifest.icons) {
      expect(src.startsWith(base)).toBe(true);
      const size = await page.evaluate(`(async () => {
        const image = new Image();
        image.src = ${JSON.stringify(new URL(src, served.home).href)};
        await image.decode();
        return image.naturalWidth + 'x' + image.naturalHeight;
      })()`);
      if (type === 'image/svg+xml') expect(said).toBe('any');
      else expect([said, type, purpose]).toEqual([size, 'image/png', 'any maskable']);
      sizes.add(said);
    }
    await page.close();
    expect([...sizes]).toEqual(expect.arrayContaining(['192x192', '512x512']));
  });

  it('has icons for browsers and home screens that take no SVG, each of the size asked for', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.home}about/`);
    for (const [path, size] of [
      ['favicon.ico', 32],
      ['apple-touch-icon.png', 180],
    ] as const) {
      const width: unknown = await page.evaluate(`(async () => {
        const image = new Image();
        image.src = ${JSON.stringify(served.home + path)};
        await image.decode();
        return image.naturalWidth;
      })()`);
      expect(width, path).toBe(size);
    }
    await page.close();
  });
});
