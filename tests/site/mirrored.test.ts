import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
import { filesBelow } from './build.ts';
import { serve, type Served } from './server.ts';

const WIDTH = 1280;

/** Where something stands on the page, in pixels from its left. */
interface Place {
  readonly left: number;
  readonly right: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** The same measures on a site from left to right and on one from right to left. */
describe.each([
  { name: 'the Arabic site', key: 'arabic', base: '/archive/', mirrored: true },
  { name: 'the river site', key: 'river', base: '/news/', mirrored: false },
] as const)('$name, in Chromium', ({ key, base, mirrored }) => {
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    served = await serve(inject(key), base);
    context = await browser.newContext({ viewport: { width: WIDTH, height: 900 } });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.close();
    await served.close();
  });

  /** How far something is from the side at which reading begins. */
  const fromStart = ({ left, right }: Place): number => (mirrored ? WIDTH - right : left);
  const placeOf = async (selector: string): Promise<Place> => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`There is no ${selector}.`);
    return { left: box.x, right: box.x + box.width };
  };
  const startOf = async (selector: string): Promise<number> => fromStart(await placeOf(selector));
  const open = async (pattern: RegExp): Promise<void> => {
    const path = filesBelow(inject(key)).find((file) => pattern.test(file));
    if (path === undefined) throw new Error(`There is no page like ${pattern.source}.`);
    await page.goto(served.home + path.replace(/index\.html$/, ''));
  };

  it('begins at the side of reading: the name first, then the navigation in its order', async () => {
    await page.goto(served.home);
    const name = await startOf('header.top .name');
    const first = await startOf('header.top li:first-child a');
    const last = await startOf('header.top li:last-child a');
    expect(name).toBeLessThan(first);
    expect(first).toBeLessThan(last);
    expect(name).toBeLessThan(100);
  });

  it('has the dates in the margin at the side of reading, and the sources at the other', async () => {
    await page.goto(served.home);
    const date = await startOf('.group .date time');
    const headline = await startOf('.group .headline a');
    const sources = await startOf('.group .sources');
    expect(date).toBeLessThan(headline);
    expect(headline).toBeLessThan(sources);
  });

  it('has every mark on a line of the rail', async () => {
    await page.goto(served.home);
    const rail = await startOf('.event');
    const marks = await page.locator('.event .kicker svg').all();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const box = await mark.boundingBox();
      if (box === null) throw new Error('A mark is not drawn.');
      const middle = fromStart({ left: box.x, right: box.x + box.width }) + box.width / 2 - rail;
      // Lanes are 18 pixels wide, and their lines are in their middle.
      expect(Math.abs((middle % 18) - 9)).toBeLessThan(1.5);
    }
  });

  it('has the week run in the direction of reading', async () => {
    await open(/^\d{4}\/\d\d\/index\.html$/);
    expect(await startOf('.calendar th:first-child')).toBeLessThan(
      await startOf('.calendar th:last-child'),
    );
  });

  it('has what came before at the side of reading, and its arrow points there', async () => {
    const days = filesBelow(inject(key)).filter((file) => /^\d{4}\/\d\d\/\d\d\//.test(file));
    const [, second = ''] = days.toSorted();
    await page.goto(served.home + second.replace(/index\.html$/, ''));
    expect(await startOf('.pager .previous')).toBeLessThan(await startOf('.pager .next'));
    const arrow = await page.evaluate(
      `getComputedStyle(document.querySelector('.previous .label'), '::before').content`,
    );
    expect(arrow).toContain(mirrored ? '→' : '←');
  });

  it('draws time in the direction of reading', async () => {
    // The page of the event that most was said of has an axis.
    const path = filesBelow(inject(key)).find((file) =>
      /^events\/(?:reservoir-burst|weir-overrun)\//.test(file),
    );
    await page.goto(served.home + (path ?? '').replace(/index\.html$/, ''));
    const ends = await page.locator('figure .ends span').all();
    const [from, to] = await Promise.all(ends.map((end) => end.boundingBox()));
    if (!from || !to) throw new Error('The axis has no ends.');
    expect(from.x < to.x).toBe(!mirrored);
    // The report that begins first begins at the axis' beginning, where reading does; others later.
    const places = await page.evaluate<readonly (readonly [number, number])[]>(
      `[...document.querySelectorAll('figure li svg')].map((svg) => {
        const all = svg.getBoundingClientRect();
        const bars = [...svg.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect());
        return [Math.min(...bars.map(({ left }) => left)) - all.left,
          all.right - Math.max(...bars.map(({ right }) => right))];
      })`,
    );
    const leads = places.map(([left, right]) => (mirrored ? right : left));
    expect(Math.min(...leads)).toBeLessThan(2);
    expect(Math.max(...leads)).toBeGreaterThan(20);
  });

  it('keeps a name in another script together, with what follows it after it', async () => {
    await open(/^articles\/index\.html$/);
    const labels = await page.locator('main li > p.label:first-child').allInnerTexts();
    const foreign = labels.filter((label) => label.includes('\u2068'));
    expect(foreign.length).toBeGreaterThan(0);
    for (const label of foreign) expect(label).toMatch(/\u2068[^\u2069]+\u2069.*\d/);
  });
});
