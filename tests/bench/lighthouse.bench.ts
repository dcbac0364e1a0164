import lighthouse from 'lighthouse';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPath, installedChromium } from '../site/browser.ts';
import { filesBelow, projectRoot } from '../site/build.ts';
import { build } from './building/build.ts';
import { siteOf } from './building/measure.ts';
import { kindOf } from './page-kind.ts';
import { openChromium } from './reading/chromium-port.ts';
import { servePacked } from './reading/packed-server.ts';
import { scoresReport } from './report/scores-report.ts';
import { keep, type Scores } from './results.ts';

/*
 * Lighthouse’s four scores of the site of the content folder: the timeline, and of each other kind of page the
 * one with the most to show. It measures as a telephone over slow 4G.
 */
const KINDS = ['home', 'event', 'day', 'place', 'article', 'differences'];

const site = siteOf(0);
await build(join(projectRoot, 'content'), site);
const { home, close } = await servePacked(site);
const path = process.env.CHROMIUM_PATH ?? installedChromium() ?? (await chromiumPath());
const chromium = await openChromium(path);
const scores: Scores[] = [];
try {
  for (const kind of KINDS) {
    const page = fullestOf(kind);
    const result = await lighthouse(home + page, { port: chromium.port, logLevel: 'error' });
    const { categories, audits, runtimeError } = result?.lhr ?? {};
    if (categories === undefined || audits === undefined || runtimeError !== undefined) {
      throw new Error(`Lighthouse cannot read /${page}: ${runtimeError?.message ?? 'no result'}`);
    }
    const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
    scores.push({
      page: kind,
      path: `/${page}`,
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      failing: Object.values(categories)
        .flatMap(({ auditRefs }) => auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    });
  }
} finally {
  await chromium.close();
  await close();
}
process.stdout.write(`${scoresReport(keep({ scores }))}\n`);

/** The largest page of a kind, as its address within the site. */
function fullestOf(kind: string): string {
  const [largest = ''] = filesBelow(site)
    .filter((each) => each.endsWith('.html') && kindOf(each) === kind)
    .toSorted((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size);
  return largest.replace(/index\.html$/, '');
}
