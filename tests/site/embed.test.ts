import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { launch, watchProblems } from './browser.ts';
import { filesBelow, projectRoot } from './build.ts';
import { startHost, type Host } from './host.ts';
import { attribute, parsePage, type Element, type ParsedPage } from './html.ts';
import { serve, type Served } from './server.ts';

const SCRIPT_BYTES = 1_000;
const MOST_EVENTS = 30;

const sites = [
  {
    name: 'the site of content/',
    key: 'dist',
    url: 'https://dateline.example/',
    base: '/',
    content: 'content',
    event: 'al-qaim-handover',
  },
  {
    name: 'the river site',
    key: 'river',
    url: 'https://river.example/news/',
    base: '/news/',
    content: 'tests/fixtures/river',
    event: 'weir-overrun',
  },
  {
    name: 'the Arabic site',
    key: 'arabic',
    url: 'https://sarwan.example/archive/',
    base: '/archive/',
    content: 'tests/fixtures/reservoir',
    event: 'reservoir-burst',
  },
] as const;

interface Oembed {
  readonly [field: string]: unknown;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe.each(sites)('$name, framed', ({ key, url, base, content, event }) => {
  const folder = inject(key);
  const pages = filesBelow(folder)
    .filter((path) => path.startsWith('embed/') && path.endsWith('.html'))
    .map((path) => parsePage(folder, path));
  let timeline: Timeline;
  let served: Served;
  let host: Host;
  beforeAll(async () => {
    const loaded = loadContent(filesIn(join(projectRoot, content))).value.timeline;
    if (loaded === undefined) throw new Error(`${content} has errors.`);
    timeline = loaded;
    served = await serve(folder, base);
    host = await startHost();
  });
  afterAll(async () => {
    await served.close();
    await host.close();
  });

  /** The file of the page at an address of the site. */
  const fileOf = (address: string): string => {
    expect(address.startsWith(url), address).toBe(true);
    return join(folder, address.slice(url.length), address.endsWith('/') ? 'index.html' : '');
  };
  const oembedOf = (id: string): Oembed =>
    JSON.parse(readFileSync(join(folder, `embed/events/${id}/oembed.json`), 'utf8')) as Oembed;
  /** Code for the site, as code for where it is served here. */
  const here = (code: string): string => code.replaceAll(url, served.home);
  const autoHeight = (): string => {
    const code = textareas(folder, 'about/index.html').find((text) => text.includes('<script>'));
    return here(code ?? '');
  };
  const plainFrame = (path: string): string => `<iframe src="${served.home}${path}"></iframe>`;

  it('has an answer to oEmbed for every event, at its old addresses too', () => {
    const { title: siteTitle } = timeline.site;
    for (const { id, formerly, title } of timeline.events) {
      const answer = oembedOf(id);
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        author_name: siteTitle,
        provider_name: siteTitle,
        provider_url: url,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      expect(answer.cache_age).toBeTypeOf('number');
      expect(existsSync(fileOf(answer.thumbnail_url)), answer.thumbnail_url).toBe(true);
      for (const old of formerly) expect(oembedOf(old)).toEqual(answer);
    }
  });

  it('has HTML in that answer that is one frame, of a page that is there', () => {
    for (const { id, title } of timeline.events) {
      const { html, width, height } = oembedOf(id);
      const { childNodes } = parseFragment(html);
      const [frame] = childNodes;
      expect(childNodes.length).toBe(1);
      if (frame?.nodeName !== 'iframe' || !('attrs' in frame)) throw new Error(html);
      expect(attribute(frame, 'title')).toContain(title);
      expect(attribute(frame, 'width')).toBe(String(width));
      expect(attribute(frame, 'height')).toBe(String(height));
      expect(attribute(frame, 'loading')).toBe('lazy');
      expect(attribute(frame, 'sandbox')?.split(' ').toSorted()).toEqual([
        'allow-popups',
        'allow-popups-to-escape-sandbox',
        'allow-scripts',
      ]);
      expect(attribute(frame, 'src')).toBe(`${url}embed/events/${id}/`);
      expect(existsSync(fileOf(attribute(frame, 'src') ?? ''))).toBe(true);
    }
  });

  it('names the answer in the head of every event’s page, and has the same code there', () => {
    for (const { id, title } of timeline.events) {
      const path = `events/${id}/index.html`;
      const links = parsePage(folder, path).elements.filter(
        (element) => attribute(element, 'type') === 'application/json+oembed',
      );
      expect(links.map((link) => link.attrs)).toEqual([
        [
          { name: 'rel', value: 'alternate' },
          { name: 'type', value: 'application/json+oembed' },
          { name: 'href', value: `${url}embed/events/${id}/oembed.json` },
          { name: 'title', value: title },
        ],
      ]);
      expect(textareas(folder, path)).toEqual([oembedOf(id).html]);
    }
  });

  it('is kept out of search engines, and names the full page', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const robots = page.elements.find((element) => attribute(element, 'name') === 'robots');
      expect(robots && attribute(robots, 'content'), page.path).toBe('noindex');
      const canonical = page.elements.find((element) => attribute(element, 'rel') === 'canonical');
      const address = (canonical && attribute(canonical, 'href')) ?? '';
      expect(existsSync(fileOf(address)), `${page.path} → ${address}`).toBe(true);
      expect(address, page.path).not.toContain('/embed/');
    }
  });

  it('has no part of the site around it, and every link opens outside of the frame', () => {
    for (const { path, elements } of pages) {
      const tags = new Set(elements.map(({ tagName }) => tagName));
      for (const tag of ['nav', 'footer', 'form']) expect(tags, path).not.toContain(tag);
      const bases = elements.filter(({ tagName }) => tagName === 'base');
      expect(bases.map((element) => attribute(element, 'target'))).toEqual(['_blank']);
      const links = elements.filter(({ tagName }) => tagName === 'a');
      expect(links.filter((link) => attribute(link, 'target') !== undefined)).toEqual([]);
      const hrefs = links.map((link) => attribute(link, 'href') ?? '');
      expect(hrefs, path).toContain(base);
      expect(hrefs.filter((href) => href.startsWith('#'))).toEqual([]);
    }
  });

  it('says of every event who tells it and when, with links to the sources', () => {
    const addresses = new Set(timeline.articles.map((article) => article.url));
    for (const page of pages) {
      const events = eventsOn(page);
      expect(events.length, page.path).toBeGreaterThan(0);
      for (const event of events) {
        const sources = within(event)
          .map((element) => attribute(element, 'href') ?? '')
          .filter((href) => addresses.has(href));
        const known = timeline.eventById.get(attribute(event, 'id') as never);
        expect(sources, page.path).toEqual(known?.accounts.map(({ article }) => article.url));
      }
      // Dates stand in items, above groups of them, or in the page's title; some have no day to mark up.
      const dated = page.elements.filter((element) =>
        ['date', 'day'].includes(attribute(element, 'class') ?? ''),
      );
      expect(dated.length, page.path).toBeGreaterThan(0);
      for (const date of dated) expect(textOf(date).trim(), page.path).not.toBe('');
    }
  });

  it(`has at most ${MOST_EVENTS} events on a page, the newest, and a link to the others`, () => {
    const shown = pages.map((page) => eventsOn(page).length);
    expect(Math.max(...shown)).toBe(Math.min(MOST_EVENTS, timeline.events.length));
    const home = pages.find(({ path }) => path === 'embed/index.html');
    if (home === undefined) throw new Error('There is no framed timeline.');
    expect(eventsOn(home).map((found) => attribute(found, 'id'))).toEqual(
      timeline.events.slice(-MOST_EVENTS).map(({ id }) => id),
    );
    const toAll = home.elements.filter(
      ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ value }) => value === base),
    );
    expect(toAll.length).toBe(timeline.events.length > MOST_EVENTS ? 3 : 2);
  });

  it(`has one script of less than ${SCRIPT_BYTES} bytes, no module: a sandbox could not load it`, () => {
    for (const { path, elements } of pages) {
      const [script, ...others] = elements.filter(({ tagName }) => tagName === 'script');
      if (script === undefined) throw new Error(`${path} has no script.`);
      expect(others).toEqual([]);
      expect(attribute(script, 'type')).toBeUndefined();
      const src = (attribute(script, 'src') ?? '').slice(base.length);
      expect(statSync(join(folder, src)).size).toBeLessThan(SCRIPT_BYTES);
    }
  });

  it('gets its height from the code for that, each frame its own', async () => {
    host.show(`${autoHeight()}
      ${here(oembedOf(event).html)}
      ${plainFrame('embed/')}
      <iframe srcdoc="<script>parent.postMessage({ dateline: { height: 77 } }, '*')</script>"></iframe>`);
    const { page, asked, problems, close } = await visit(host);
    await fitted(page, [0, 1]);
    const [one, other, foreign] = await heights(page);
    expect(one).not.toBe(oembedOf(event).height);
    expect(other).toBeGreaterThan(one ?? 0);
    expect(foreign).not.toBe(77);
    // What a reader opens in a frame makes it higher.
    const frame = await frameAt(page, 0);
    await frame.locator('summary').click();
    await page.waitForFunction(`document.querySelector('iframe').clientHeight > ${one ?? 0}`);
    await fitted(page, [0, 1]);
    // A narrower page makes it higher, a wider one lower again.
    const open = (await heights(page))[0] ?? 0;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction(`document.querySelector('iframe').clientHeight > ${open}`);
    await fitted(page, [0]);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.waitForFunction(`document.querySelector('iframe').clientHeight === ${open}`);
    expect(asked.filter((address) => !address.startsWith(served.home))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('gets its height where the code for that comes late, and twice', async () => {
    host.show(here(oembedOf(event).html));
    const { page, problems, close } = await visit(host);
    expect(await heights(page)).toEqual([oembedOf(event).height]);
    const code = autoHeight().replaceAll(/<\/?script>/g, '');
    await page.addScriptTag({ content: code });
    await page.addScriptTag({ content: code });
    await fitted(page, [0]);
    expect(problems).toEqual([]);
    await close();
  });

  it('reads without scripts, at the height that its code says', async () => {
    host.show(autoHeight() + here(oembedOf(event).html));
    const { page, close } = await visit(host, { javaScriptEnabled: false });
    const box = await page.locator('iframe').boundingBox();
    expect(box?.height).toBe(oembedOf(event).height);
    const framed = page.frameLocator('iframe');
    const known = timeline.events.find(({ id }) => id === event);
    expect(await framed.locator('h1').innerText()).toBe(known?.title);
    expect(await framed.locator('.sources a').count()).toBe(known?.accounts.length);
    await framed.locator('summary').click();
    expect(await framed.locator('q').first().isVisible()).toBe(true);
    await close();
  });

  it('sets no cookie and stores nothing, in a frame that would let it', async () => {
    host.show(autoHeight() + plainFrame(`embed/events/${event}/`) + plainFrame('embed/'));
    const { page, context, asked, problems, close } = await visit(host);
    await fitted(page, [0, 1]);
    for (const index of [0, 1]) {
      const frame = await frameAt(page, index);
      const kept: unknown = await frame.evaluate(
        `(async () => [document.cookie, localStorage.length, sessionStorage.length,
          (await indexedDB.databases()).length, (await caches.keys()).length])()`,
      );
      expect(kept).toEqual(['', 0, 0, 0, 0]);
    }
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((address) => !address.startsWith(served.home))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it('fits frames of 280 to 700 pixels', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const path of [`embed/events/${event}/`, 'embed/']) {
      await page.goto(served.home + path);
      await page.evaluate(
        `for (const each of document.querySelectorAll('details')) each.open = true`,
      );
      for (const width of [280, 320, 480, 700]) {
        await page.setViewportSize({ width, height: 600 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width);
      }
    }
    await context.close();
  });

  it('opens the event’s page in a tab of its own, with all that pages may do', async () => {
    host.show(here(oembedOf(event).html));
    const { page, context, close } = await visit(host);
    const opening = context.waitForEvent('page');
    await page.frameLocator('iframe').locator('h1 a').click();
    const opened = await opening;
    await opened.waitForLoadState();
    expect(opened.url()).toBe(`${served.home}events/${event}/`);
    expect(await opened.evaluate('[window.opener, self.origin]')).toEqual([
      null,
      new URL(served.home).origin,
    ]);
    expect(page.url()).toBe(host.address);
    await close();
  });

  it('has a button on the event’s page that copies the code and says so', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${served.home}events/${event}/`);
    const details = page.locator('details:has(textarea)');
    await details.locator('summary').click();
    const status = details.locator('output');
    expect(await status.innerText()).toBe('');
    await details.locator('button').click();
    // The page's policy lets nobody evaluate a text in it again and again, as `waitForFunction` does.
    await expect.poll(() => status.innerText()).not.toBe('');
    const copied = await status.innerText();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(oembedOf(event).html);
    // Where the browser refuses, the code is selected, and something else is said.
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    await details.locator('button').click();
    await expect.poll(() => page.evaluate('getSelection().toString()')).toContain('<iframe');
    expect(await status.innerText()).not.toBe(copied);
    await context.close();
  });

  it('has no such button without scripts, and the code all the same', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.home}events/${event}/`);
    const details = page.locator('details:has(textarea)');
    await details.locator('summary').click();
    expect(await details.locator('textarea').inputValue()).toBe(oembedOf(event).html);
    expect(await details.locator('button').isVisible()).toBe(false);
    await context.close();
  });
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The addresses that were asked for besides the host's. */
  readonly asked: readonly string[];
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

async function visit(host: Host, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(host.address) && !address.startsWith('about:')) asked.push(address);
  });
  watchProblems(page, (problem) => problems.push(problem));
  await page.goto(host.address, { waitUntil: 'networkidle' });
  return { page, context, asked, problems, close: () => context.close() };
}

async function heights(page: Page): Promise<readonly number[]> {
  return page.evaluate<readonly number[]>(
    `[...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight)`,
  );
}

async function frameAt(page: Page, index: number): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`There is no frame ${index}.`);
  return frame;
}

/** Waits until frames are as high as what is in them. */
async function fitted(page: Page, indices: readonly number[]): Promise<void> {
  for (const index of indices) {
    const frame = await frameAt(page, index);
    await expect
      .poll(
        () =>
          frame.evaluate(
            'innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height)',
          ),
        { timeout: 20_000 },
      )
      .toBe(0);
  }
}

function eventsOn({ elements }: ParsedPage): Element[] {
  return elements.filter(
    (element) => element.tagName === 'article' && attribute(element, 'class')?.includes('event'),
  );
}

/** The elements within one. */
function within(element: Element): Element[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...within(node)] : []));
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('');
}

function textareas(folder: string, path: string): string[] {
  return parsePage(folder, path)
    .elements.filter(({ tagName }) => tagName === 'textarea')
    .map(textOf);
}
