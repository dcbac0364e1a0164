import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, projectRoot, runBuild } from './build.ts';

/** What a build reads of the project. */
const PARTS = [
  'src',
  'content',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];
/** Seconds after 1970: years before and after any build. */
const LONG_AGO = 900_000_000;
const LONG_AFTER = 4_000_000_000;

const preload = pathToFileURL(join(projectRoot, 'tests/site/elsewhere.ts')).href;

describe('the same content', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-bytes-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives the same bytes anywhere, at any time, for anybody, and when it is built again', () => {
    const one = project('one');
    const other = project('another/place');
    mixUp(other);
    const proof = join(folder, 'proof.json');

    const first = built(one, { TZ: 'America/New_York', LANG: 'en_US.UTF-8', USER: 'ann' });
    const elsewhere = built(other, {
      TZ: 'Asia/Baghdad',
      LANG: 'ar_IQ.UTF-8',
      LC_ALL: 'ar_IQ.UTF-8',
      LANGUAGE: 'ar',
      USER: 'zaynab',
      LOGNAME: 'zaynab',
      HOME: join(folder, 'home of another'),
      CI: '1',
      NODE_OPTIONS: `--import ${preload}`,
      ELSEWHERE_PROOF: proof,
    });
    expect(Object.keys(first).length).toBeGreaterThan(100);
    expect(differing(first, elsewhere)).toEqual([]);
    const asked = JSON.parse(readFileSync(proof, 'utf8')) as Record<string, number>;
    expect(asked.clock).toBeGreaterThan(0);
    expect(asked.folders).toBeGreaterThan(0);

    const again = built(one, { TZ: 'Pacific/Auckland', LANG: 'C' });
    expect(differing(first, again)).toEqual([]);
  });

  /** The project with its content in a folder of its own. */
  function project(name: string): string {
    const root = join(folder, name);
    for (const part of PARTS) {
      cpSync(join(projectRoot, part), join(root, part), { recursive: true });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    return root;
  }
});

/** Makes the files of a project again, last one first, each with another time than it had. */
function mixUp(root: string): void {
  for (const part of ['content', 'public', 'src']) {
    const from = join(root, `${part} as it was`);
    cpSync(join(root, part), from, { recursive: true });
    rmSync(join(root, part), { recursive: true });
    const paths = filesBelow(from).toReversed();
    for (const [index, path] of paths.entries()) {
      const to = join(root, part, path);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(from, path), to);
      utimesSync(to, LONG_AGO, index % 2 === 0 ? LONG_AGO : LONG_AFTER);
    }
    rmSync(from, { recursive: true });
  }
}

/** Builds a project, and gives its site's files with their bytes. */
function built(root: string, environment: NodeJS.ProcessEnv): Readonly<Record<string, Buffer>> {
  const { status, stderr } = runBuild(environment, root);
  expect(status, stderr).toBe(0);
  expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  const dist = join(root, 'dist');
  return Object.fromEntries(
    filesBelow(dist).map((path) => [path, readFileSync(join(dist, path))] as const),
  );
}

/** The files that only one of two sites has, or that they have with other bytes. */
function differing(
  one: Readonly<Record<string, Buffer>>,
  other: Readonly<Record<string, Buffer>>,
): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => {
    const [mine, its] = [one[path], other[path]];
    return mine === undefined || its === undefined || !mine.equals(its);
  });
}
