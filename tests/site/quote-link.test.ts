import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { installedChromium, launch } from './browser.ts';
import { projectRoot } from './build.ts';
import { attribute, parsePage } from './html.ts';

/** An event of the first site, whose first quote is followed into a page made for the test. */
const EVENT = 'al-qaim-handover';
/** Another maker's reader of text fragments (Google), for builds of Chromium that do not scroll to them. */
const READER = join(projectRoot, 'node_modules/text-fragments-polyfill/src/text-fragment-utils.js');
const FILLER = '<p>Other words of the page.</p>'.repeat(200);

describe('a quote’s link, in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let sentence: string;
  let hash: string;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const { timeline } = loadContent(filesIn(join(projectRoot, 'content'))).value;
    const event = timeline?.events.find(({ id }) => id === EVENT);
    sentence = event?.accounts[0]?.quotes[0]?.exact ?? '';
    const link = parsePage(inject('dist'), `events/${EVENT}/index.html`)
      .elements.map((element) => attribute(element, 'href') ?? '')
      .find((href) => href.includes(':~:text='));
    hash = new URL(link ?? 'https://none.example/').hash;
    pages.set('/copy', pageWith(`Before it. ${sentence}, and after it.`));
    pages.set('/probe', pageWith('A probe of the browser.'));
    browser = await launch();
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const script = path === '/reader.js';
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(script ? readFileSync(READER) : pages.get(path));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('names exactly the sentence, by another maker’s reader of text fragments', async () => {
    expect(sentence).not.toBe('');
    const page = await browser.newPage();
    await page.goto(`${origin}/copy`);
    const found = await page.evaluate(`import('/reader.js').then((reader) => {
      const directives = reader.getFragmentDirectives(${JSON.stringify(hash)});
      const { text } = reader.parseFragmentDirectives(directives);
      return text.flatMap((directive) =>
        reader.processTextFragmentDirective(directive).map((range) => range.toString()));
    })`);
    expect(found).toEqual([sentence]);
    await page.close();
  });

  it('opens a copy of the article at the sentence, in view and marked', async (test) => {
    // The headless shell that the project brings does not scroll to text fragments.
    const whole = await launch(process.env.CHROMIUM_PATH ?? installedChromium());
    test.onTestFinished(() => whole.close());
    const page = await whole.newPage({ viewport: { width: 800, height: 600 } });
    await page.goto(`${origin}/probe#:~:text=A%20probe`);
    if (!(await scrolls(page))) {
      test.skip('no Chromium here scrolls to text fragments: install one, or set CHROMIUM_PATH');
    }
    await page.goto(`${origin}/copy${hash}`);
    expect(await scrolls(page)).toBe(true);
    const box = await page.locator('#there').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
    const marked = await page.locator('#there').screenshot();
    await page.goto(`${origin}/probe`);
    await page.goto(`${origin}/copy#there`);
    const unmarked = await page.locator('#there').screenshot();
    expect(marked.equals(unmarked)).toBe(false);
  });
});

function pageWith(text: string): string {
  return `<!doctype html><html lang="en"><head><title>A copy</title>
    <style>::target-text { background: rgb(1, 200, 3); }</style></head>
    <body>${FILLER}<p id="there">${text}</p>${FILLER}</body></html>`;
}

/** Whether a page has left its top within a second. */
async function scrolls(page: Page): Promise<boolean> {
  try {
    await page.waitForFunction('scrollY > 0', undefined, { timeout: 1000 });
    return true;
  } catch {
    return false;
  }
}
