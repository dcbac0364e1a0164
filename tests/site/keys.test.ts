import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { serve, type Served } from './server.ts';

describe('the keys that turn pages, in Chromium', () => {
  let browser: Browser;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    served = await serve(inject('dist'));
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const path = (): string => new URL(page.url()).pathname;
  const open = async (address: string): Promise<void> => {
    await page.goto(`${served.home}${address}`, { waitUntil: 'networkidle' });
  };

  it('go to the day with events before and after, and back', async () => {
    await open('2020/03/14/');
    await page.keyboard.press(']');
    await page.waitForURL('**/2020/03/15/');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/2020/03/14/');
    await page.keyboard.press('[');
    await page.waitForURL('**/2020/03/13/');
  });

  it('leave other uses of the same keys alone', async () => {
    await open('2020/03/14/');
    await page.keyboard.press('Alt+]');
    await page.keyboard.press('Control+]');
    await page.keyboard.press('x');
    expect(path()).toBe('/2020/03/14/');
  });
});
