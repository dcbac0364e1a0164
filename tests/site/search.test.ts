import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch, watchProblems } from './browser.ts';
import { serve, type Served } from './server.ts';

/** A site under a path, so that an address that forgets it is found. */
const BASE = '/news/';

let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
/** The addresses that the page asked for, without the site's own. */
let asked: string[];
let problems: string[];

beforeAll(async () => {
  browser = await launch();
  served = await serve(inject('river'), BASE);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  await open({});
});
afterEach(async () => {
  expect(problems).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(served.home))).toEqual([]);
  await context.close();
});

async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  context = await browser.newContext(options);
  page = await context.newPage();
  asked = [];
  problems = [];
  page.on('request', (request) => asked.push(request.url()));
  watchProblems(page, (problem) => problems.push(problem));
}

const titles = () => page.locator('#search-list h3').allInnerTexts();
const said = (text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const indexAsked = () => asked.filter((url) => url.includes('/pagefind/'));

describe('the search page', () => {
  it('finds an event by a word of its account, first, and marks the word', async () => {
    await page.goto(`${served.home}search/`);
    await page.getByRole('searchbox').fill('siren');
    await said(/^\d+ results?$/);
    const first = page.locator('#search-list li').first();
    expect(await first.locator('a').getAttribute('href')).toBe(`${BASE}events/weir-overrun/`);
    expect(await first.locator('mark').allInnerTexts()).toEqual(['siren']);
    expect(await first.locator('.excerpt').innerText()).toContain('siren.');
    expect(await first.locator('.about').innerText()).toMatch(/^Flood · /);
  });

  it('finds a place by another spelling of its name', async () => {
    await page.goto(`${served.home}search/?q=${encodeURIComponent('ليندو')}&type=place`);
    await said('1 result');
    expect(await titles()).toEqual(['Lindow']);
  });

  it('asks for nothing of the index before the reader searches', async () => {
    await page.goto(`${served.home}search/`, { waitUntil: 'networkidle' });
    expect(indexAsked()).toEqual([]);
    await page.getByRole('searchbox').press('f');
    await said(/result/);
    expect(indexAsked()).not.toEqual([]);
  });

  it('narrows by a facet, says how many are left, and counts what each value would find', async () => {
    await page.goto(`${served.home}search/?q=lindow`);
    await said(/^\d+ results$/);
    const all = Number.parseInt(await page.getByRole('status').innerText(), 10);
    await page.locator('summary', { hasText: 'Kind' }).click();
    const box = page.getByRole('checkbox', { name: /^Flood / });
    await box.check();
    await said(/^\d+ results?$/);
    await expect.poll(() => page.locator('#search-list .about').allInnerTexts()).not.toEqual([]);
    const left = Number.parseInt(await page.getByRole('status').innerText(), 10);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    for (const about of await page.locator('#search-list .about').allInnerTexts()) {
      expect(about).toMatch(/^Flood · /);
    }
    await expect
      .poll(() => page.locator('label', { has: box }).locator('.count').innerText())
      .toBe(String(left));
  });

  it('widens by a second value of the same facet', async () => {
    await page.goto(`${served.home}search/?kind=flood`);
    await said(/result/);
    const floods = Number.parseInt(await page.getByRole('status').innerText(), 10);
    await page.goto(`${served.home}search/?kind=flood&kind=repair`);
    await said(/result/);
    const both = Number.parseInt(await page.getByRole('status').innerText(), 10);
    expect(both).toBeGreaterThan(floods);
  });

  it('keeps what is asked in the address, through a reload, Back and Forward', async () => {
    await page.goto(`${served.home}search/`);
    await page.getByRole('searchbox').pressSequentially('weir', { delay: 200 });
    await said(/result/);
    await page.locator('summary', { hasText: 'Type of page' }).click();
    await page.getByRole('checkbox', { name: /^Event / }).check();
    await page.waitForURL('**/search/?q=weir&type=event');
    const found = await page.getByRole('status').innerText();
    await page.reload();
    await said(found);
    expect(await page.getByRole('searchbox').inputValue()).toBe('weir');
    expect(await page.locator('details[data-facet="type"] .chosen').innerText()).toBe('Event');
    await page.goBack();
    await page.waitForURL('**/search/?q=weir');
    expect(await page.locator('input[name="type"]:checked').count()).toBe(0);
    // All letters of a word are one step.
    await page.goBack();
    await page.waitForURL('**/search/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.locator('#search-lists').waitFor();
    await page.goForward();
    await page.waitForURL('**/search/?q=weir');
    await said(/result/);
  });

  it('puts results in the order of time, either way', async () => {
    const starts = async (order: string): Promise<string[]> => {
      await page.goto(`${served.home}search/?type=event&order=${order}`);
      await said(/result/);
      return page
        .locator('#search-list a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    };
    const timeline = JSON.parse(readFileSync(join(inject('river'), 'timeline.json'), 'utf8')) as {
      events: { id: string }[];
    };
    const inOrder = timeline.events.map(({ id }) => `${BASE}events/${id}/`);
    expect(await starts('earliest')).toEqual(inOrder.slice(0, 10));
    expect(await starts('latest')).toEqual(inOrder.toReversed().slice(0, 10));
  });

  it('shows more when asked, and moves on to the first of them', async () => {
    await page.goto(`${served.home}search/?q=lindow`);
    await said(/result/);
    const all = Number.parseInt(await page.getByRole('status').innerText(), 10);
    expect(all).toBeGreaterThan(10);
    expect(await titles()).toHaveLength(10);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await page.locator('#search-list li:nth-child(11) a:focus').waitFor();
    expect(await titles()).toHaveLength(Math.min(all, 20));
  });

  it('says where nothing is found, and helps on', async () => {
    await page.goto(`${served.home}search/?q=zebra`);
    await said('Nothing found for “zebra”. Try other words');
    await page.locator('#search-lists').waitFor();
    await page.goto(`${served.home}search/?q=flood&type=actor`);
    await said('Nothing found for “flood”. Try fewer filters.');
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await said(/^\d+ results$/);
    expect(await page.getByRole('searchbox').inputValue()).toBe('flood');
  });

  it('takes words as words, whatever they look like', async () => {
    const words = '<img/src=zebra/onerror=alert(1)>$&';
    await page.goto(`${served.home}search/?q=${encodeURIComponent(words)}`);
    await said(`Nothing found for “${words}”.`);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('says so where the index cannot be loaded, and leads on', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'none' }));
    await page.goto(`${served.home}search/?q=flood`);
    await said('The search index cannot be loaded.');
    await page.locator('#search-lists').waitFor();
    expect(problems).not.toEqual([]);
    problems = [];
  });

  it('offers lists instead where there are no scripts', async () => {
    await context.close();
    await open({ javaScriptEnabled: false });
    await page.goto(`${served.home}search/?q=flood`);
    expect(await page.locator('noscript p').innerText()).toContain('Searching needs scripts');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.locator('#search-lists a[href*="/kinds/flood/"]').isVisible()).toBe(true);
    expect(await page.locator('#search-lists a[href$="/2021/04/"]').isVisible()).toBe(true);
  });

  it.each([
    { pages: 'few pages', count: '10', worker: 0 },
    { pages: 'many pages, in a worker', count: '10000', worker: 1 },
  ])(
    'works under a policy that lets in its own scripts and WebAssembly alone: $pages',
    async ({ count, worker }) => {
      const html = readFileSync(join(inject('river'), 'search', 'index.html'), 'utf8');
      const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self'; manifest-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'">`;
      await page.route('**/search/?q=flood', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html
            .replace('<head>', `<head>${policy}`)
            .replace(/data-pages="\d+"/, `data-pages="${count}"`),
        }),
      );
      await page.goto(`${served.home}search/?q=flood`);
      await said(/^\d+ results$/);
      expect(await titles()).not.toEqual([]);
      expect(asked.filter((url) => url.endsWith('worker.js'))).toHaveLength(worker);
    },
  );

  it('has no accessibility violation that axe knows, with results and a group of filters open', async () => {
    await page.goto(`${served.home}search/?q=lindow&kind=flood`);
    await said(/result/);
    await page.locator('summary', { hasText: 'Kind' }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('the key /', () => {
  it('leads to the search from the timeline, and on to a result, by the keyboard alone', async () => {
    await page.goto(served.home);
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await page.locator('#search-words:focus').waitFor();
    await page.keyboard.type('flood/weir');
    expect(await page.getByRole('searchbox').inputValue()).toBe('flood/weir');
    await page.getByRole('searchbox').fill('flood');
    await page.keyboard.press('Enter');
    await said(/^\d+ results$/);
    const first = page.locator('#search-list a').first();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((link) => link === document.activeElement)) break;
    }
    const title = await first.innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/events/**');
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it.each(['Control+/', 'Alt+/', 'Meta+/'])(
    'is left to others with a modifier: %s',
    async (keys) => {
      await page.goto(served.home);
      await page.keyboard.press(keys);
      await page.waitForTimeout(200);
      expect(page.url()).toBe(served.home);
    },
  );

  it('is told of where it leads from, and does nothing once it is switched off', async () => {
    await page.goto(`${served.home}search/`);
    expect(await page.locator('header a[aria-keyshortcuts="/"]').getAttribute('title')).toContain(
      '/',
    );
    await page.getByRole('checkbox', { name: 'The keys' }).uncheck();
    await page.goto(served.home);
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    expect(page.url()).toBe(served.home);
    await page.goto(`${served.home}search/`);
    await page.getByRole('checkbox', { name: 'The keys' }).check();
    await page.goto(served.home);
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });
});
