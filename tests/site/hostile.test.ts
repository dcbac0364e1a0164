import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEACON, PAYLOADS } from '../hostile/payloads.ts';
import { launch } from './browser.ts';
import { filesBelow, runBuild } from './build.ts';
import { parsePage } from './html.ts';
import { serve, type Served } from './server.ts';

/** What a page is asked for: nothing of a payload has run, and what stands on it. */
interface Page {
  readonly text: string;
  readonly title: string;
  readonly width: number;
  /** Elements and attributes that only a payload could have brought. */
  readonly strangers: readonly string[];
}

const STRANGERS = `(() => {
  const found = [...document.querySelectorAll('iframe, object, embed, video, math, details[ontoggle], base[href], form[name="body"], meta[http-equiv="refresh" i], link[href*="48151"], img[src="x"], img[title], svg[onload], script:not([src]):not([type]), script[src^="http"], textarea:not([readonly]), style ~ style + style')];
  const handlers = [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc' || name === 'autofocus'));
  const links = [...document.querySelectorAll('[href], [src], [action]')].filter((element) => /^\\s*(?:javascript|data|vbscript):/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? ''));
  return [...found, ...handlers, ...links].map((element) => element.outerHTML.slice(0, 200));
})()`;

/**
 * Of the inline elements that hold text from right to left, or a direction control, those whose
 * neighbour on the same line does not stand on the side that it is written on.
 */
const TURNED = `(() => {
  const boxOf = (node, last) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return last ? boxes.at(-1) : boxes[0];
  };
  const turned = [];
  let judged = 0;
  for (const element of document.querySelectorAll('main :is(q, bdi, cite, a, span, em, time)')) {
    const { display } = getComputedStyle(element);
    if (display !== 'inline' || !/[\u0590-\u08FF\u202A-\u202E\u2066-\u2069]/.test(element.textContent)) continue;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const texts = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() !== '' && !walker.currentNode.parentElement.closest('.only-read-aloud')) texts.push(walker.currentNode);
    }
    const inside = texts.filter((text) => element.contains(text));
    const next = texts[texts.indexOf(inside.at(-1)) + 1];
    const previous = texts[texts.indexOf(inside[0]) - 1];
    for (const [sibling, after] of [[next, true], [previous, false]]) {
      if (sibling === undefined) continue;
      const beside = boxOf(sibling, !after);
      const own = [...element.getClientRects()].filter(({ bottom }) => beside !== undefined && Math.abs(bottom - beside.bottom) <= 4);
      if (own.length === 0) continue;
      const box = { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) };
      judged += 1;
      if (after ? beside.left < box.right - 1 : beside.right > box.left + 1) turned.push(element.outerHTML.slice(0, 160));
    }
  }
  return { judged, turned };
})()`;

/** The elements of a page that leads on to a new address. */
const MOVED = ['html', 'head', 'meta', 'title', 'link', 'style', 'body', 'main', 'h1', 'p', 'a'];

/**
 * What a browser tells of and does not forbid, so that what a payload would do is done: all that is not
 * the site's own. Violations are told to the page, and to the beacon.
 */
const TOLD_OF = [
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'",
  `form-action 'self'; report-uri ${BEACON}/violation`,
].join('; ');

let folder: string;
let browser: Browser;
let served: Served;
let beacon: Server;
let context: BrowserContext;
let page: Tab;
let path = '';
const asked: string[] = [];
const ran: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  const { status, stdout, stderr } = runBuild({
    OUT_DIR: join(folder, 'dist'),
    CONTENT_DIR: 'tests/fixtures/hostile',
  });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
  served = await serve(join(folder, 'dist'), '/', {
    'content-security-policy-report-only': TOLD_OF,
  });
  beacon = createServer((request, response) => {
    ran.push(`beacon ${request.url ?? ''}`);
    response.end();
  });
  await new Promise<void>((resolve) => {
    beacon.listen(Number(new URL(BEACON).port), '127.0.0.1', resolve);
  });
  // Between origins, a browser may keep a report of a violation to itself.
  browser = await launch(undefined, ['--disable-web-security']);
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  for (const name of ['alert', 'confirm', 'prompt', 'violated']) {
    await context.exposeFunction(name, (text: unknown) => {
      ran.push(`${name} ${path} ${String(text)}`);
    });
  }
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      violated([effectiveDirective, blockedURI, sample].join(' '));
    });`,
  );
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${path} ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => errors.push(`${path}: ${message.text()}`));
  page.on('pageerror', (problem) => errors.push(`${path}: ${problem.message}`));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  beacon.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  path = address;
  await page.goto(served.home + address, { waitUntil: 'load' });
  return judged();
}

/** What stands on the page that is open. */
async function judged(): Promise<Page> {
  // A payload that waits for a click, a focus or a pointer gets it.
  await page.evaluate(`for (const element of document.querySelectorAll('body *')) {
    element.dispatchEvent(new Event('mouseover', { bubbles: true }));
    element.dispatchEvent(new Event('focus'));
  }`);
  const text: string = await page.evaluate('document.body.textContent');
  const strangers: string[] = await page.evaluate(STRANGERS);
  const width: number = await page.evaluate('document.documentElement.scrollWidth');
  return { text, title: await page.title(), width, strangers };
}

/** Opens a page of another maker that takes some HTML for what it is. */
async function openHtml(html: string): Promise<Page> {
  const address = `${served.home}taken`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy-report-only': TOLD_OF },
      body: `<!doctype html><title>Taken</title><body>${html}</body>`,
    }),
  );
  try {
    return await open('taken');
  } finally {
    await page.unroute(address);
  }
}

/** A text as a page's text has it, where white space is one space. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const occurrences = (text: string, part: string): number =>
  plain(text).split(plain(part)).length - 1;

describe('a site of hostile texts, in Chromium', () => {
  it('shows every payload as text, runs none, fits a narrow window: each event', async () => {
    for (const [id, payload] of Object.entries(PAYLOADS)) {
      const { text, title, width, strangers } = await open(`events/${id}/`);
      // Headline, prose, quote, note, reasons, values and the source's words.
      expect(occurrences(text, payload), id).toBeGreaterThanOrEqual(12);
      expect(plain(title), id).toContain(plain(payload));
      expect(strangers, id).toEqual([]);
      expect(width, id).toBe(320);
    }
  });

  it.each(['places', 'actors', 'kinds'])('shows every payload as text: %s', async (kind) => {
    for (const [id, payload] of Object.entries(PAYLOADS)) {
      const { text, width, strangers } = await open(`${kind}/${id}/`);
      expect(occurrences(text, payload), id).toBeGreaterThanOrEqual(1);
      expect(strangers, id).toEqual([]);
      expect(width, id).toBe(320);
    }
  });

  it('shows every payload as text: every page that is left', async () => {
    const left = filesBelow(join(folder, 'dist')).filter(
      (file) =>
        file.endsWith('.html') && !/^(?:events|places|actors|kinds)\/[^/]+\/index/.test(file),
    );
    expect(left.length).toBeGreaterThan(60);
    for (const file of left) {
      const { strangers, width } = await open(file.replace(/index\.html$/, ''));
      expect(strangers, file).toEqual([]);
      expect(width, file).toBe(320);
    }
  });

  it('shows every payload as text: what a search finds', async () => {
    // A word that every account and every article has: all of them, ten more at a time.
    const titles = new Set<string>();
    for (const words of ['prose', 'summary']) {
      await open(`search/?q=${words}`);
      await page.locator('#search-list > li').first().waitFor();
      while (await page.locator('#search-more').isVisible()) {
        const before = await page.locator('#search-list > li').count();
        await page.locator('#search-more').click();
        await page.locator('#search-list > li').nth(before).waitFor();
      }
      const { strangers, width } = await judged();
      expect(strangers).toEqual([]);
      expect(width).toBe(320);
      for (const title of await page.locator('#search-list h3').allTextContents())
        titles.add(plain(title));
      expect(await page.locator('#search-list mark').count()).toBeGreaterThan(20);
    }
    for (const payload of Object.values(PAYLOADS)) expect(titles).toContain(plain(payload));
    // What is looked for stands on the page, too.
    for (const payload of Object.values(PAYLOADS)) {
      const { strangers } = await open(`search/?q=${encodeURIComponent(`${payload} qqqq`)}`);
      expect(strangers, payload).toEqual([]);
    }
  });

  it('gives out HTML that shows every payload as text to whoever takes it for HTML', async () => {
    const read = (file: string): string => readFileSync(join(folder, 'dist', file), 'utf8');
    const feed = JSON.parse(read('feed.json')) as { items: { content_html: string }[] };
    const deck = JSON.parse(read('timelinejs.json')) as {
      events: { text: { headline: string; text: string }; group: string }[];
    };
    const entries = Array.from(read('feed.xml').matchAll(/<content type="html">([^<]*)</g));
    const items = Array.from(read('rss.xml').matchAll(/<(content:encoded|description)>([^<]*)</g));
    const unescaped = (text: string): string =>
      parseFragment(text)
        .childNodes.map((node) => ('value' in node ? node.value : ''))
        .join('');
    const sources: Readonly<Record<string, readonly string[]>> = {
      'feed.json': feed.items.map((item) => item.content_html),
      'feed.xml': entries.map(([, html = '']) => unescaped(html)),
      'rss.xml': items.map(([, , html = '']) => unescaped(html)),
      'timelinejs.json': deck.events.map(
        ({ text, group }) => `${text.headline}<div>${text.text}</div>${group}`,
      ),
    };
    for (const [file, pieces] of Object.entries(sources)) {
      expect(pieces.length, file).toBeGreaterThanOrEqual(Object.keys(PAYLOADS).length);
      const { strangers, text } = await openHtml(pieces.join('<hr>'));
      expect(strangers, file).toEqual([]);
      for (const [id, payload] of Object.entries(PAYLOADS)) {
        expect(occurrences(text, payload), `${file} ${id}`).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('gives out code of a frame in which every payload is text', () => {
    for (const [id, payload] of Object.entries(PAYLOADS)) {
      const file = join(folder, 'dist', 'embed', 'events', id, 'oembed.json');
      const { html } = JSON.parse(readFileSync(file, 'utf8')) as { html: string };
      const { childNodes } = parseFragment(html);
      expect(
        childNodes.map(({ nodeName }) => nodeName),
        id,
      ).toEqual(['iframe']);
      const [frame] = childNodes;
      const title =
        frame !== undefined && 'attrs' in frame
          ? frame.attrs.find(({ name }) => name === 'title')?.value
          : undefined;
      expect(title, id).toContain(payload);
    }
  });

  it('lets no text turn around what stands beside it', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    let judgedInAll = 0;
    for (const address of [
      'events/right-to-left/',
      'events/mixed-directions/',
      'events/script/',
      '',
      'about/',
      'articles/',
      'kinds/right-to-left/',
      'articles/2021-05-24-right-to-left/',
      'places/right-to-left/',
      '2021/05/24/',
    ]) {
      path = address;
      await page.goto(served.home + address);
      const found: { judged: number; turned: string[] } = await page.evaluate(TURNED);
      expect(found.turned, address).toEqual([]);
      judgedInAll += found.judged;
    }
    expect(judgedInAll).toBeGreaterThan(30);
    await page.setViewportSize({ width: 320, height: 640 });
  });

  it('names every file after an id, a date or what it is', () => {
    const files = filesBelow(join(folder, 'dist'));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => !/^(?:[\w-]+\/)*_?[\w-]+(?:\.[\w-]+)*$/.test(file))).toEqual([]);
  });

  it('leads on from an old address without a payload on the way', () => {
    for (const id of Object.keys(PAYLOADS)) {
      const { elements } = parsePage(join(folder, 'dist'), `events/old-${id}/index.html`);
      const names = new Set(elements.map(({ tagName }) => tagName));
      expect(
        Array.from(names.difference(new Set(MOVED))).concat(
          elements
            .flatMap(({ attrs }) => attrs.map(({ name }) => name))
            .filter((name) => name.startsWith('on')),
        ),
        id,
      ).toEqual([]);
    }
  });

  it('has run nothing, asked nobody and complained of nothing', () => {
    expect(ran).toEqual([]);
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter((url) => !url.startsWith(served.home))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('would have told of each that had run', async () => {
    const told: Readonly<Record<string, RegExp>> = {
      script: /^alert taken 1$/m,
      'loaded-script': /^beacon \/title\.js$/m,
      image: /^alert taken 1$/m,
      'image-in-quotes': /^beacon \/focus$/m,
      drawing: /^beacon \/svg$/m,
      style: /^violated taken style-src-elem http:\/\/127.0.0.1:\d+\/a\.css/m,
      textarea: /^alert taken 1$/m,
      toggle: /^alert taken 1$/m,
    };
    for (const [id, pattern] of Object.entries(told)) {
      ran.length = 0;
      const payload = PAYLOADS[id] ?? '';
      const { strangers } = await openHtml(
        id === 'image-in-quotes' ? `<p><a href='#${payload}'>a</a></p>` : `<p>${payload}</p>`,
      );
      // A style sheet is no stranger on a page of another maker.
      expect(strangers.length > 0, id).toBe(id !== 'style');
      await expect.poll(() => ran.join('\n'), { message: id }).toMatch(pattern);
      await expect.poll(() => ran.join('\n'), { message: id }).toMatch(/^violated taken/m);
      await expect.poll(() => ran.join('\n'), { message: id }).toMatch(/^beacon \/violation$/m);
    }
  });
});
