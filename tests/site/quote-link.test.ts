import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { launch } from './browser.ts';
import { attribute, parsePage } from './html.ts';

/** A quote of the first site that stands once in a page made for the test, far below its top. */
const EVENT = 'al-qaim-handover';

describe('a quote’s link, in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let copy = '';
  beforeAll(async () => {
    browser = await launch();
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(copy);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('opens a copy of the article at the sentence, in view and marked', async () => {
    const { timeline } = loadContent(filesIn('content')).value;
    const quotes = timeline?.events.find(({ id }) => id === EVENT)?.accounts[0]?.quotes;
    const sentence = quotes?.[0]?.exact ?? '';
    const link = parsePage(inject('dist'), `events/${EVENT}/index.html`)
      .elements.map((element) => attribute(element, 'href') ?? '')
      .find((href) => href.includes(':~:text='));
    expect(sentence).not.toBe('');
    const filler = '<p>Other words of the page.</p>'.repeat(200);
    copy = `<!doctype html><html lang="en"><title>A copy</title>
      <style>::target-text { background: rgb(1, 200, 3); }</style>
      ${filler}<p id="there">Before it. ${sentence}, and after it.</p>${filler}`;

    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.goto(`http://127.0.0.1:${port}/copy${new URL(link ?? '').hash}`);
    await page.waitForFunction('scrollY > 0');
    const box = await page.locator('#there').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
    const marked = await page.locator('#there').screenshot();
    await page.goto(`http://127.0.0.1:${port}/copy#there`);
    const unmarked = await page.locator('#there').screenshot();
    expect(marked.equals(unmarked)).toBe(false);
    await page.close();
  });
});
