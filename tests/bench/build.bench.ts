import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { generateContent } from './generate.ts';

/*
 * Builds generated timelines and prints what they cost. Times drift from machine to machine and from
 * run to run: read the ratio between the sizes, which is what a build owes. Sizes can be named on the
 * command line.
 */
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const rows: { events: number; check: number; build: number; pages: number }[] = [];
try {
  for (const events of sizes.length > 0 ? sizes : [1_000, 10_000]) {
    const content = join(folder, `content-${events}`);
    const out = join(folder, `dist-${events}`);
    const { articles, accounts } = generateContent(content, events);
    const check = run('src/cli/check.ts', content, out);
    const build = run('src/cli/build.ts', content, out);
    const pages = filesBelow(out).filter((file) => file.endsWith('.html')).length;
    rows.push({ events, check, build, pages });
    process.stdout.write(
      `${events} events, ${articles} articles, ${accounts} accounts: check ${check.toFixed(2)} s, build ${build.toFixed(2)} s, ${pages} pages, ${((build * 1000) / pages).toFixed(2)} ms a page\n`,
    );
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) {
    const ratio = last.build / last.pages / (first.build / first.pages);
    process.stdout.write(
      `From ${first.events} to ${last.events} events the time for a page changes by a factor of ${ratio.toFixed(2)}.\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a command on a content folder and gives the seconds that it took. */
function run(script: string, content: string, out: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr.slice(0, 2000)}`);
  return (performance.now() - start) / 1000;
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' });
}
