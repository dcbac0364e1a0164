import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { installedChromium, launch } from '../site/browser.ts';
import { build } from './building/build.ts';
import { siteOf } from './building/measure.ts';
import { generateContent } from './generate.ts';
import { median } from './median.ts';
import { workIn } from './paths.ts';
import { loadPage, type Load } from './reading/load-page.ts';
import { servePacked } from './reading/packed-server.ts';
import { staticPage } from './reading/static-page.ts';
import { writeTimelineJs } from './reading/timelinejs-page.ts';
import { barsReport } from './report/bars-report.ts';
import { readingReport } from './report/reading-report.ts';
import { keep, lastResults, type Reading } from './results.ts';

/*
 * Loads home pages in Chromium over a slow link with a slow processor, beside a static page of the same text
 * and TimelineJS with the same events, and prints what a reader waits for. The home page of a large timeline
 * is read where `build.bench.ts` has left one. How often each is loaded can be named on the command line.
 */
// Paints come in steps of a frame: the median of five is one step off as often as not.
const loads = Number(process.argv[2] ?? 25);
const WITH_PEERS = [25, 250];
const LARGE = [10_000, 1_000];
const READY = { dateline: 'main', static: 'main', timelinejs: '.tl-slide .tl-headline' };

interface Subject {
  readonly page: Reading['page'];
  readonly events: number;
  readonly folder: string;
}

const browser = await launch(process.env.CHROMIUM_PATH ?? installedChromium());
try {
  const readings: Reading[] = [];
  for (const events of WITH_PEERS)
    readings.push(...(await measure(await subjectsOf(events), browser)));
  const large = LARGE.find((events) => existsSync(siteOf(events)));
  if (large !== undefined) {
    const subject: Subject = { page: 'dateline', events: large, folder: siteOf(large) };
    readings.push(...(await measure([subject], browser)));
  }
  keep({ readings });
} finally {
  await browser.close();
}
process.stdout.write(`Load ${loadavg()[0]?.toFixed(1) ?? ''}\n\n`);
process.stdout.write(`${readingReport(lastResults())}\n\n${barsReport(lastResults())}\n`);

/** Our site of so many events, and the other two with the same. */
async function subjectsOf(events: number): Promise<Subject[]> {
  const work = workIn(`reading/${events}`);
  const [content, site] = [join(work, 'content'), siteOf(events)];
  const [plain, timelinejs] = [join(work, 'static'), join(work, 'timelinejs')];
  for (const folder of [content, plain, timelinejs]) {
    rmSync(folder, { recursive: true, force: true });
  }
  generateContent(content, events);
  await build(content, site);
  mkdirSync(plain);
  writeFileSync(join(plain, 'index.html'), staticPage(site, 'index.html'));
  mkdirSync(timelinejs);
  writeTimelineJs(site, timelinejs);
  return [
    { page: 'dateline', events, folder: site },
    { page: 'static', events, folder: plain },
    { page: 'timelinejs', events, folder: timelinejs },
  ];
}

/** Loads each in turn, again and again, after one load that is not counted. */
async function measure(subjects: readonly Subject[], chromium: Browser): Promise<Reading[]> {
  const served = await Promise.all(
    subjects.map(async (subject) => ({
      subject,
      host: await servePacked(subject.folder),
      seen: [] as Load[],
    })),
  );
  for (let turn = 0; turn <= loads; turn += 1) {
    for (const { subject, host, seen } of served) {
      const load = await loadPage(chromium, host.home, READY[subject.page]);
      if (turn > 0) seen.push(load);
    }
  }
  await Promise.all(served.map(({ host }) => host.close()));
  return served.map(({ subject: { page, events }, seen }) => {
    const middle = (key: keyof Load): number => median(seen.map((load) => load[key]));
    return {
      page,
      events,
      loads,
      requests: middle('requests'),
      bytes: middle('bytes'),
      firstPaint: middle('firstPaint'),
      largestPaint: middle('largestPaint'),
      blocking: middle('blocking'),
      layoutShift: middle('layoutShift'),
    };
  });
}
