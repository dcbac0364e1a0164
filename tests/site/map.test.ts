import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { serve, type Served } from './server.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launch();
  served = await serve(inject('dist'));
});
afterAll(async () => {
  await served.close();
  await browser.close();
});

/** The labels of the map in sight whose letters reach over its edge or into another label. */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const map = [...document.querySelectorAll('figure svg[role="group"]')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    const frame = map?.getBoundingClientRect();
    if (map === undefined || frame === undefined) return ['There is no map.'];
    const labels = [...map.querySelectorAll('text')].map((text) => ({
      name: text.textContent.trim(),
      box: text.getBBox(),
      on: text.getBoundingClientRect(),
    }));
    if (labels.length < 5) return [`There are only ${labels.length} labels.`];
    // Boxes of text are as high as the font allows; letters touch where more than this is shared.
    const slack = 3;
    return labels.flatMap(({ name, on }, index) => [
      ...(on.left < frame.left || on.right > frame.right || on.top < frame.top
        ? [`${name} leaves the map`]
        : []),
      ...labels
        .slice(index + 1)
        .filter(
          (other) =>
            on.left < other.on.right &&
            other.on.left < on.right &&
            on.top + slack < other.on.bottom - slack &&
            other.on.top + slack < on.bottom - slack,
        )
        .map((other) => `${name} and ${other.name}`),
    ]);
  });
}

describe('the map of places, in Chromium', () => {
  it.each([320, 360, 600, 768, 1024, 1440])(
    'has no label on another, and letters that can be read: %i px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${served.home}places/`);
      expect(await collisions(page)).toEqual([]);
      // The size of the letters, not of their boxes, which differs from font to font.
      const smallest = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll<SVGTextElement>('figure svg a text')]
            .filter((text) => text.getBoundingClientRect().height > 0)
            .map((text) => {
              const scale = text.getScreenCTM()?.a ?? 0;
              return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
            }),
        ),
      );
      expect(smallest).toBeGreaterThan(11);
      await page.close();
    },
  );

  it('shows one map at every width, and every mark leads to a page', async () => {
    for (const width of [320, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${served.home}places/`);
      expect(await page.getByRole('group', { name: 'Map of the places' }).count()).toBe(1);
      const links = page.getByRole('group', { name: 'Map of the places' }).getByRole('link');
      expect(await links.count()).toBeGreaterThan(3);
      await links.first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/places/*/');
      await page.close();
    }
  });
});
