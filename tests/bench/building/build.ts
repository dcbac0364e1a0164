import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../site/build.ts';
import { workFolder } from '../paths.ts';
import { run, type Cost } from '../process.ts';
import { together, type FileWork } from './file-work.ts';

/** What a build cost, and on what. */
export interface Build extends Cost {
  /** Milliseconds of each stage, in order. */
  readonly stages: Readonly<Record<string, number>>;
  readonly work: FileWork;
}

/** Forgets all that earlier builds have kept: the next one is cold. */
export function forget(out: string): void {
  const cache = join(projectRoot, '.cache');
  const kept = (folder: string): string[] => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  const packages = join(projectRoot, 'node_modules');
  for (const path of [
    ...kept(cache).filter((each) => each !== workFolder),
    join(projectRoot, '.astro'),
    join(packages, '.astro'),
    join(packages, '.vite'),
    out,
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Runs `npm run build` on a content folder. */
export async function build(content: string, out: string): Promise<Build> {
  const report = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const watcher = pathToFileURL(join(import.meta.dirname, 'watch-files.ts')).href;
  try {
    const { stdout, ...cost } = await run(
      process.execPath,
      ['--import', watcher, 'src/cli/build.ts'],
      {
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        OUT_DIR: out,
        DATELINE_TIMINGS: '1',
        BENCH_FILE_WORK: report,
      },
    );
    const works = readdirSync(report).map(
      (name) => JSON.parse(readFileSync(join(report, name), 'utf8')) as FileWork,
    );
    const work = together(works);
    const peakBytes = Math.max(cost.peakBytes, work.peakBytes);
    return { ...cost, peakBytes, stages: stagesIn(stdout, work), work };
  } finally {
    rmSync(report, { recursive: true, force: true });
  }
}

/** Runs `npm run check` on a content folder. */
export async function check(content: string): Promise<Cost> {
  return run(process.execPath, ['src/cli/check.ts'], { CONTENT_DIR: content });
}

/** The stages of what a build prints; of loading, what is reading, parsing and assembling. */
function stagesIn(stdout: string, work: FileWork): Record<string, number> {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { stage?: string; part?: string; ms: number });
  const stages: Record<string, number> = {};
  for (const { stage, ms } of lines) if (stage !== undefined) stages[stage] = ms;
  const assemblings = lines.filter(({ part }) => part === 'assemble').map(({ ms }) => ms);
  const { load = 0, ...others } = stages;
  const assemble = assemblings[0] ?? 0;
  return {
    'read (all files)': work.readMs,
    parse: Math.max(0, load - assemble),
    assemble,
    ...others,
    'write (within)': work.writeMs,
    'cards (within draw)': work.kinds.card?.ms ?? 0,
  };
}
