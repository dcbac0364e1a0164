import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesBelow, projectRoot } from '../site/build.ts';
import { build, forget } from './building/build.ts';
import { measureSize, siteOf } from './building/measure.ts';
import { median } from './median.ts';
import { barsReport } from './report/bars-report.ts';
import { sizeReport } from './report/build-report.ts';
import { keep, lastResults } from './results.ts';

/*
 * Builds generated timelines and prints what they cost beside other generators. Times drift from machine to
 * machine and from run to run: read the ratios. Sizes can be named on the command line; `--rounds` says how
 * often each is run, `--alone` leaves the other generators out. A cold build deletes what `.cache/` keeps.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, alone: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1_000, 10_000];
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

say('The site of content/');
const own: Awaited<ReturnType<typeof build>>[] = [];
const out = siteOf(0);
for (let round = 0; round < 3; round += 1) {
  forget(out);
  own.push(await build(join(projectRoot, 'content'), out));
}
keep({
  own: {
    seconds: median(own.map(({ seconds }) => seconds)),
    cpuSeconds: median(own.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: Math.max(...own.map(({ peakBytes }) => peakBytes)),
    pages: filesBelow(out).filter((path) => path.endsWith('.html')).length,
  },
});
for (const events of sizes) {
  // A large build is a median of its own pages.
  const rounds = Number(values.rounds ?? (events > 1_000 ? 1 : 3));
  const size = await measureSize(events, rounds, !values.alone, say);
  keep({ sizes: { ...lastResults().sizes, [events]: size } });
  process.stdout.write(`${sizeReport(size)}\n\n`);
}
process.stdout.write(`${barsReport(lastResults())}\n`);
