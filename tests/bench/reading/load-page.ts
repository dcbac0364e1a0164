import type { Browser, CDPSession, Page } from 'playwright-core';

/** A telephone of the middle class on a slow link: the figures that Lighthouse’s slow 4G has. */
const VIEWPORT = { width: 412, height: 823 };
const BYTES_A_SECOND = 1_600_000 / 8;
const UPLOAD_BYTES_A_SECOND = 750_000 / 8;
const LATENCY_MS = 150;
const SLOWER_CPU = 4;
/** How long nothing happens after which a page is taken to be done. */
const CALM_MS = 1_500;
/** A task longer than this blocks, by what it is longer. */
const LONG_TASK_MS = 50;

/** What one load of a page was like. */
export interface Load {
  readonly requests: number;
  /** Over the wire, with headers. */
  readonly bytes: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly layoutShift: number;
}

const OBSERVE = `
  window.seen = { firstPaint: 0, largestPaint: 0, blocking: 0, layoutShift: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => { seen.largestPaint = startTime; });
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.layoutShift += value; });
  watch('longtask', ({ duration }) => { seen.blocking += duration - ${LONG_TASK_MS}; });
`;

/**
 * Loads a page from a cold cache over a slow link with a slow processor.
 *
 * @param ready What is on the page once it is there.
 */
export async function loadPage(browser: Browser, url: string, ready: string): Promise<Load> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const wire = await throttle(page);
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: 120_000 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(CALM_MS);
    const seen = await page.evaluate<Omit<Load, 'requests' | 'bytes'>>('window.seen');
    return { ...seen, ...wire };
  } finally {
    await context.close();
  }
}

async function throttle(page: Page): Promise<{ requests: number; bytes: number }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const wire = { requests: 0, bytes: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.requests += encodedDataLength > 0 ? 1 : 0;
    wire.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: UPLOAD_BYTES_A_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  return wire;
}
