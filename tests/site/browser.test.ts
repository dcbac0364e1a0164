import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, watchProblems } from './browser.ts';
import { filesBelow } from './build.ts';
import { serve, type Served } from './server.ts';

const sites = [
  { name: 'the site of content/', key: 'dist', base: '/' },
  { name: 'the river site', key: 'river', base: '/news/' },
  { name: 'the Arabic site', key: 'arabic', base: '/archive/' },
  { name: 'the site that strains its pages', key: 'extremes', base: '/a/b/' },
] as const;

/** One page of each kind: the first that a pattern finds. */
const KINDS = {
  timeline: /^index\.html$/,
  year: /^\d{4}\/index\.html$/,
  month: /^\d{4}\/\d\d\/index\.html$/,
  day: /^\d{4}\/\d\d\/\d\d\/index\.html$/,
  event: /^events\/[^/]+\/index\.html$/,
  sources: /^articles\/index\.html$/,
  article: /^articles\/[^/]+\/index\.html$/,
  differences: /^differences\/index\.html$/,
  places: /^places\/index\.html$/,
  place: /^places\/[^/]+\/index\.html$/,
  actors: /^actors\/index\.html$/,
  actor: /^actors\/[^/]+\/index\.html$/,
  strand: /^strands\/[^/]+\/index\.html$/,
  kind: /^kinds\/[^/]+\/index\.html$/,
  search: /^search\/index\.html$/,
  about: /^about\/index\.html$/,
  data: /^data\/index\.html$/,
  'framed timeline': /^embed\/index\.html$/,
  'framed event': /^embed\/events\/[^/]+\/index\.html$/,
  'not found': /^404\.html$/,
};

/** Of more pages than this, every so many are looked at. */
const MOST_PAGES = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** The widths at which a scheme is looked at: both on the sites that readers see first. */
const EVERY = { light: [320, 1280], dark: [320, 1280] } as const;
const SOME = { light: [320], dark: [1280] } as const;

describe.each(sites)('$name, in Chromium', ({ key, base }) => {
  const widths = key === 'dist' || key === 'arabic' ? EVERY : SOME;
  let served: Served;
  let files: readonly string[];
  beforeAll(async () => {
    files = filesBelow(inject(key));
    served = await serve(inject(key), base);
  });
  afterAll(async () => {
    await served.close();
  });

  const addressOf = (kind: keyof typeof KINDS): string => {
    const path = files.find((file) => KINDS[kind].test(file));
    if (path === undefined) throw new Error(`There is no page of the kind ${kind}.`);
    return served.home + path.replace(/index\.html$/, '');
  };
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];

  it.each(kinds)(
    'has no accessibility violation that axe knows, in either scheme: %s',
    async (kind) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of widths[colorScheme]) {
          const context = await browser.newContext({
            colorScheme,
            viewport: { width, height: 800 },
          });
          const page = await context.newPage();
          await page.goto(addressOf(kind));
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { 'target-size': { enabled: true } } })
            .analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
          expect(found, `${colorScheme}, ${width} px`).toEqual([]);
          await context.close();
        }
      }
    },
  );

  it.each(kinds)('asks no other host for anything, and fits 320 pixels: %s', async (kind) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const asked: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400 && kind !== 'not found') failed.push(response.url());
    });
    watchProblems(page, (problem) => failed.push(problem));
    await page.goto(addressOf(kind), { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(served.home))).toEqual([]);
    expect(failed).toEqual([]);
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    expect(widths).toEqual([320, 320]);
    await context.close();
  });

  it('fits 320 pixels on every page of an event, a day and a place', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    const paths = files
      .filter((file) => /^(?:events|places|\d{4})\/.*\.html$/.test(file))
      // The page of an address that moved leads on by itself.
      .filter((file) => !readFileSync(join(inject(key), file), 'utf8').includes('"refresh"'))
      .filter((_, index, all) => index % Math.ceil(all.length / MOST_PAGES) === 0);
    for (const path of paths) {
      await page.goto(served.home + path.replace(/index\.html$/, ''));
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (width !== 320) wide.push(`${path}: ${String(width)}`);
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  it('reads without scripts, from the timeline to an event to its source', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.home);
    const headline = page.locator('main article a').first();
    const title = await headline.innerText();
    await headline.click();
    expect(await page.locator('h1').innerText()).toBe(title);
    const source = page.locator('main a[rel~="external"]').first();
    expect(await source.getAttribute('href')).toMatch(/^https?:/);
    await context.close();
  });
});
