import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../site/build.ts';
import { forget } from './building/build.ts';
import { summarize, type CpuProfile, type Shares } from './building/profile.ts';
import { generateContent } from './generate.ts';
import { workIn } from './paths.ts';
import { run } from './process.ts';
import { figure, table } from './report/table.ts';

/*
 * Profiles a cold build and prints where its time goes. The size can be named on the command line. Idle time
 * is what the build waits for: the disk, the bundler’s own threads, the search index.
 */
const events = Number(process.argv[2] ?? 1_000);
const MOST_FUNCTIONS = 15;
const MOST_FILES = 12;

const folder = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
const content = join(folder, 'content');
const out = join(workIn('sites'), `profiled-${events}`);
try {
  generateContent(content, events);
  forget(out);
  await run(
    process.execPath,
    ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-name=main', 'src/cli/build.ts'],
    { NODE_ENV: 'production', CONTENT_DIR: content, OUT_DIR: out },
  );
  const profile = JSON.parse(readFileSync(join(folder, 'main'), 'utf8')) as CpuProfile;
  const summary = summarize(profile, templatesIn(profile), pathToFileURL(projectRoot).href);
  const print = (head: string, shares: Shares, most: number): void => {
    const rows = shares
      .slice(0, most)
      .map(([what, ms]) => [what, figure(ms), figure((ms / summary.total) * 100)]);
    process.stdout.write(`${table([head, 'ms', '%'], rows)}\n\n`);
  };
  process.stdout.write(`${events} events, cold, profiled: ${figure(summary.total)} ms\n\n`);
  print('function, self', summary.functions, MOST_FUNCTIONS);
  print('file or package, self', summary.files, MOST_FILES);
  print('file of src/, with the packages it calls', summary.causes, MOST_FILES);
  print('room, with the packages it calls', summary.rooms, MOST_FILES);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The texts of the compiled templates that a profile names, by address. */
function templatesIn({ nodes }: CpuProfile): Record<string, string> {
  const urls = new Set(nodes.map(({ callFrame }) => callFrame.url));
  const compiled = [...urls].filter((url) => url.includes('/.cache/'));
  return Object.fromEntries(compiled.map((url) => [url, readFileSync(new URL(url), 'utf8')]));
}
