import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from './build.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

const PACKAGE = join(projectRoot, 'node_modules/@knight-lab/timelinejs/dist');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>TimelineJS</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="css/timeline.css" />
    <script src="js/timeline.js"></script>
  </head>
  <body>
    <div id="timeline" style="inline-size: 1000px; block-size: 700px"></div>
    <script>
      window.timeline = new TL.Timeline('timeline', 'timelinejs.json', {
        font: null,
        script_path: new URL('js/', location.href).href,
      });
    </script>
  </body>
</html>
`;

interface Document {
  readonly site: {
    readonly title: string;
    readonly strands: readonly { id: string; label: string }[];
  };
  readonly events: readonly {
    readonly id: string;
    readonly title: string;
    readonly strand: string;
    readonly page: string;
    readonly date: { readonly display: string };
    readonly articles: readonly string[];
  }[];
  readonly articles: readonly { readonly id: string; readonly url: string }[];
}

describe.each(['dist', 'river'] as const)('TimelineJS itself, with the export of %s', (key) => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-timelinejs-'));
    for (const part of ['js', 'css'])
      cpSync(join(PACKAGE, part), join(folder, part), { recursive: true });
    cpSync(join(inject(key), 'timelinejs.json'), join(folder, 'timelinejs.json'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows every event with its headline, its date in words, its lane and its sources', async () => {
    const document = JSON.parse(
      readFileSync(join(inject(key), 'timeline.json'), 'utf8'),
    ) as Document;
    const { home, close } = await serve(folder);
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(home)) troubles.push(request.url());
    });
    await page.goto(home);
    await page.locator('.tl-slide .tl-headline').first().waitFor();
    const slides = await page.locator('.tl-slide').evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.id,
        headline: element.querySelector('.tl-headline')?.textContent,
        date: element.querySelector('.tl-headline-date')?.textContent,
        links: [...element.querySelectorAll('.tl-text-content a')].map((link) =>
          link.getAttribute('href'),
        ),
      })),
    );
    const groups = await page
      .locator('.tl-timegroup-message')
      .evaluateAll((elements) => elements.map(({ textContent }) => textContent));
    await page.close();
    await close();

    expect(troubles).toEqual([]);
    expect(slides).toHaveLength(document.events.length + 1);
    expect(slides[0]).toMatchObject({ headline: document.site.title });
    for (const event of document.events) {
      expect(slides.find(({ id }) => id === event.id)).toEqual({
        id: event.id,
        headline: event.title,
        date: event.date.display,
        links: [
          ...event.articles.map((id) => document.articles.find((each) => each.id === id)?.url),
          event.page,
        ],
      });
    }
    const used = new Set(document.events.map(({ strand }) => strand));
    expect(groups.toSorted()).toEqual(
      document.site.strands
        .filter(({ id }) => used.has(id))
        .map(({ label }) => label)
        .toSorted(),
    );
  });
});
