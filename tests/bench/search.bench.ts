import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { launch } from '../site/browser.ts';
import { serve } from '../site/server.ts';
import { generateContent } from './generate.ts';

/*
 * Builds a generated timeline, searches it in Chromium, and prints what a reader's first search loads,
 * as a ratio to the search page itself: files that a web server packs are counted as packed by gzip,
 * the parts of the index as they are. The size can be named on the command line.
 *
 * Of the two queries the one is rare, the name of a place, and the other stands in nearly every event.
 */
const events = Number(process.argv[2] ?? 10_000);
const FREQUENT = 'hospital';
const RARE_PLACE = 250;
const PACKED_BY_SERVERS = /\.(?:html|js|json)$/;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
const browser = await launch();
try {
  generateContent(content, events);
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr.slice(0, 2000)}`);
  const served = await serve(out);
  const bytesOf = (url: string): number => {
    const inside = new URL(url).pathname.slice(1);
    const path = inside.endsWith('/') ? `${inside}index.html` : inside;
    const bytes = readFileSync(join(out, path));
    return PACKED_BY_SERVERS.test(path) ? gzipSync(bytes).length : bytes.length;
  };
  const places = readFileSync(join(content, 'places.yaml'), 'utf8').matchAll(/^ {2}name: (.*)$/gm);
  const rare = [...places].at(RARE_PLACE)?.[1] ?? '';
  for (const query of [rare, FREQUENT]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${served.home}search/`, { waitUntil: 'networkidle' });
    const loaded = asked.splice(0).filter((url) => !url.endsWith('.svg'));
    const size = (urls: readonly string[]): number =>
      urls.reduce((sum, url) => sum + bytesOf(url), 0);
    const start = performance.now();
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
    const time = performance.now() - start;
    await page.waitForLoadState('networkidle');
    const first = asked.splice(0);
    const again = performance.now();
    await page.getByRole('searchbox').fill(`${query} s`);
    await page.locator('#search-list').evaluate(
      (list) =>
        new Promise((resolve) => {
          new MutationObserver(resolve).observe(list, { childList: true });
        }),
    );
    process.stdout.write(
      [
        `${events} events, “${query}”: ${await page.getByRole('status').innerText()}`,
        `${size(first)} bytes in ${first.length} requests`,
        `${(size(first) / size(loaded)).toFixed(2)} times the page (${size(loaded)} bytes)`,
        `${time.toFixed(0)} ms for the first search, ${(performance.now() - again).toFixed(0)} ms for the next`,
      ].join('; ') + '\n',
    );
    await context.close();
  }
  await served.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
