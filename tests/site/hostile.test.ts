import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
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
  const found = [...document.querySelectorAll('iframe, object, embed, base[href], img[src="x"], svg[onload], script:not([src]):not([type]), script[src^="http"], textarea:not([readonly]), style ~ style + style')];
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

let folder: string;
let browser: Browser;
let served: Served;
let beacon: Server;
let context: BrowserContext;
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
  served = await serve(join(folder, 'dist'));
  beacon = createServer((request, response) => {
    ran.push(`beacon ${request.url ?? ''}`);
    response.end();
  });
  await new Promise<void>((resolve) => {
    beacon.listen(Number(new URL(BEACON).port), '127.0.0.1', resolve);
  });
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  for (const name of ['alert', 'confirm', 'prompt']) {
    await context.exposeFunction(name, (text: unknown) => {
      ran.push(`${name} ${String(text)}`);
    });
  }
});
afterAll(async () => {
  await browser.close();
  await served.close();
  beacon.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => errors.push(`${path}: ${message.text()}`));
  page.on('pageerror', (problem) => errors.push(`${path}: ${problem.message}`));
  await page.goto(served.home + path, { waitUntil: 'load' });
  // A payload that waits for a click, a focus or a pointer gets it.
  await page.evaluate(`for (const element of document.querySelectorAll('main *')) {
    element.dispatchEvent(new Event('mouseover', { bubbles: true }));
    element.dispatchEvent(new Event('focus'));
  }`);
  const text: string = await page.evaluate('document.body.textContent');
  const strangers: string[] = await page.evaluate(STRANGERS);
  const width: number = await page.evaluate('document.documentElement.scrollWidth');
  const title = await page.title();
  await page.close();
  return { text, title, width, strangers };
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

  it('lets no text turn around what stands beside it', async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    let judgedInAll = 0;
    for (const path of [
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
      await page.goto(served.home + path);
      const { judged, turned }: { judged: number; turned: string[] } = await page.evaluate(TURNED);
      expect(turned, path).toEqual([]);
      judgedInAll += judged;
    }
    expect(judgedInAll).toBeGreaterThan(30);
    await page.close();
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
});
