import type { Browser, Page } from 'playwright-core';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { launch } from './browser.ts';
import { projectRoot } from './build.ts';
import { serve, type Served } from './server.ts';

/** More presses of a key than any way on these pages takes. */
const MOST_PRESSES = 200;

describe('a reader', () => {
  const { timeline } = loadContent(filesIn(join(projectRoot, 'content'))).value;
  if (timeline === undefined) throw new Error('The content has errors.');
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    browser = await launch();
    served = await serve(inject('dist'));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** Presses Tab until the focus is on what a selector names. */
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      if (await focus.evaluate((element, wanted) => element.matches(wanted), selector)) {
        expect(await focus.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe(
          'none',
        );
        return;
      }
    }
    throw new Error(`The focus does not reach ${selector} on ${page.url()}.`);
  };

  it('goes by keyboard alone from the home page through a filter and a search to a source, and back', async () => {
    const page = await browser.newPage();
    await page.goto(served.home, { waitUntil: 'networkidle' });
    await tabTo(page, '.skip');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');

    await tabTo(page, '.overview .over');
    await page.keyboard.press('Enter');
    await tabTo(page, '.filters summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.filters input[value="attack"]');
    await page.keyboard.press('Space');
    await page.locator('.filtered').waitFor();
    expect(await page.locator('.year .event:visible').count()).toBe(
      timeline.events.filter(({ kind }) => kind.id === 'attack').length,
    );

    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await page.locator('#search-words:focus').waitFor();
    await page.keyboard.type('handover');
    await page.locator('#search-results a, ol a').first().waitFor();
    await tabTo(page, 'a[href*="/events/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/events/**');

    await tabTo(page, 'main a[rel~="external"]');
    const source = await page.locator(':focus').getAttribute('href');
    expect(timeline.articles.some(({ url }) => source?.startsWith(url))).toBe(true);

    await page.goBack();
    expect(new URL(page.url()).searchParams.get('q')).toBe('handover');
    await page.close();
  });

  it('without scripts reads every event, from links on the timeline, with every account', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.home);
    for (const { id } of timeline.events) {
      expect(await page.locator(`main .headline a[href="/events/${id}/"]`).count(), id).toBe(1);
    }
    for (const { id, title, accounts } of timeline.events) {
      await page.goto(`${served.home}events/${id}/`);
      expect(await page.locator('h1').innerText()).toBe(title);
      expect(await page.locator('.account:visible').count()).toBe(accounts.length);
    }
    await context.close();
  });
});
