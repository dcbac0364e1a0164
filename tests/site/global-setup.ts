import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './browser.ts';
import { runBuild } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built site of `content/`. */
    dist: string;
    /** The built site of the fixture about a river, which stands under a path. */
    river: string;
    /** The built site of the Arabic fixture, which stands under a path and reads from right to left. */
    arabic: string;
    /** The built site of the fixture that strains a page in every way. */
    extremes: string;
  }
}

/**
 * Builds the three sites that the tests of pages read, and unpacks the browser, once for all of them:
 * two workers that unpack it at once would each start half of it.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  await chromiumPath();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const dist = join(folder, 'dist');
  const river = join(folder, 'river');
  const arabic = join(folder, 'arabic');
  const extremes = join(folder, 'extremes');
  const builds = [
    runBuild({ OUT_DIR: dist }),
    runBuild({ OUT_DIR: river, CONTENT_DIR: 'tests/fixtures/river' }),
    runBuild({ OUT_DIR: arabic, CONTENT_DIR: 'tests/fixtures/reservoir' }),
    runBuild({ OUT_DIR: extremes, CONTENT_DIR: 'tests/fixtures/extremes' }),
  ];
  for (const { status, stderr } of builds) {
    if (status !== 0) throw new Error(`The site does not build:\n${stderr}`);
  }
  project.provide('dist', dist);
  project.provide('river', river);
  project.provide('arabic', arabic);
  project.provide('extremes', extremes);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
