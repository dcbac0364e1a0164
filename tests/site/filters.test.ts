import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { join } from 'node:path';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { launch } from './browser.ts';
import { projectRoot } from './build.ts';
import { serve, type Served } from './server.ts';

describe('the filters of the timeline, in Chromium', () => {
  const { timeline } = loadContent(filesIn(join(projectRoot, 'content'))).value;
  if (timeline === undefined) throw new Error('The content has errors.');
  const all = timeline.events.length;
  const attacks = timeline.events.filter(({ kind }) => kind.id === 'attack');
  let browser: Browser;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    served = await serve(inject('dist'));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const shown = (): Promise<string[]> =>
    page.locator('.year .event:visible').evaluateAll((events) => events.map(({ id }) => id));
  const tick = async (name: string, value: string): Promise<void> => {
    await page.locator(`input[name="${name}"][value="${value}"]`).check();
  };
  const open = async (query = ''): Promise<void> => {
    page = await browser.newPage();
    await page.goto(`${served.home}${query}`);
    if (query === '') await page.locator('.filters summary').hover();
    await page.locator('.filters input').first().waitFor({ state: 'attached' });
  };

  it('show the events of a kind, say how many, and put it into the address', async () => {
    await open();
    expect(await shown()).toHaveLength(all);
    await page.locator('.filters summary').click();
    await tick('kind', 'attack');
    expect(await shown()).toEqual(attacks.map(({ id }) => id));
    expect(await page.locator('.filters output').textContent()).toContain(String(attacks.length));
    expect(new URL(page.url()).search).toBe('?kind=attack');
    await page.close();
  });

  it('combine: one of each facet, any within one', async () => {
    await open('?kind=attack&kind=air-strike&differ=yes');
    const expected = timeline.events.filter(
      ({ kind, comparison }) =>
        ['attack', 'air-strike'].includes(kind.id) &&
        comparison.some(({ verdict }) => verdict === 'differ'),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(await shown()).toEqual(expected.map(({ id }) => id));
    await page.close();
  });

  it('go back with the browser, and all come back at the button', async () => {
    await open();
    await page.locator('.filters summary').click();
    await tick('strand', 'attacks');
    await tick('kind', 'attack');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?strand=attacks');
    expect((await shown()).length).toBeGreaterThan(attacks.length);
    await page.locator('.filters button').click();
    expect(await shown()).toHaveLength(all);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('hide dates and years that have nothing left, and dim the marks of the rest', async () => {
    await open('?kind=attack');
    const empty = await page
      .locator('.year:visible, .group:visible')
      .evaluateAll(
        (groups) => groups.filter((group) => !group.querySelector('.event:not([hidden])')).length,
      );
    expect(empty).toBe(0);
    expect(await page.locator('.overview a.off').count()).toBe(all - attacks.length);
    await page.close();
  });

  it('load their code when somebody is about to open them, by pointer or by key, once', async () => {
    for (const approach of ['hover', 'focus', 'click'] as const) {
      page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(served.home, { waitUntil: 'networkidle' });
      const isCode = (path: string): boolean => /\/filters-[\w-]+\.js$/.test(path);
      expect(asked.filter(isCode), approach).toEqual([]);
      await page.locator('.filters summary')[approach]();
      await page.locator('.filters input').first().waitFor({ state: 'attached' });
      await page.locator('.filters summary').click();
      expect(asked.filter(isCode), approach).toHaveLength(1);
      expect(await page.locator('.filters li:has(input + input)').count()).toBe(0);
      await page.close();
    }
  });

  it('are links to pages of their own where there is no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(served.home);
    await page.locator('.filters summary').click();
    await page.locator('.filters [data-facet="kind"] [href$="/attack/"]').click();
    expect(new URL(page.url()).pathname).toBe('/kinds/attack/');
    expect(await shown()).toEqual(attacks.map(({ id }) => id));
    await context.close();
  });
});
