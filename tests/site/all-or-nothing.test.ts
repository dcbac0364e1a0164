import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, projectRoot } from './build.ts';

/*
 * Whatever becomes of a build, `dist/` is the whole earlier site or the whole new one. Only commands are
 * run and folders looked at. `KILLS=20 SEED=7` for more moments, and others.
 */
const KILLS = Number(process.env.KILLS ?? '4');
const SEED = Number(process.env.SEED ?? '1');
/** More steps than publishing can have. */
const MOST_STEPS = 12;
/** Nobody, to whom a folder can be closed, as none can to root. */
const NOBODY = 65_534;

const PARTS = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];
const preload = (name: string): string =>
  `--import ${pathToFileURL(join(projectRoot, 'tests/site', name)).href}`;

interface Run {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly ms: number;
}

interface How {
  readonly content: 'old' | 'new' | 'faulty';
  readonly environment?: NodeJS.ProcessEnv;
  /** When to kill it, in milliseconds. */
  readonly killedAfter?: number;
  /** The size beyond which it may write no file, in blocks of the shell's. */
  readonly blocks?: number;
  readonly user?: number;
}

describe('a build', { timeout: 600_000 }, () => {
  let root: string;
  let place: string;
  let dist: string;
  /** What the two sites are, and how long a build takes. */
  let sites: Readonly<Record<'old' | 'new', string>>;
  let duration: number;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'dateline-whole-'));
    for (const part of PARTS)
      cpSync(join(projectRoot, part), join(root, part), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    for (const name of ['old', 'new']) {
      cpSync(join(projectRoot, 'tests/fixtures/river'), join(root, name), { recursive: true });
    }
    mkdirSync(join(root, 'faulty'));
    const site = join(root, 'new', 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    place = join(root, 'place');
    mkdirSync(place);
    dist = join(place, 'dist');
    await succeeds({ content: 'new' });
    const built = siteIn(dist);
    const { ms } = await succeeds({ content: 'old' });
    duration = ms;
    sites = { old: siteIn(dist), new: built };
    expect(sites.old).not.toBe(sites.new);
  }, 600_000);
  beforeEach(async () => {
    for (const left of litter()) rmSync(left, { recursive: true });
    if (siteIn(dist) !== sites.old) await succeeds({ content: 'old' });
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it(`that is killed at ${KILLS} moments leaves a whole site each time`, async () => {
    const random = randomFrom(SEED);
    for (let turn = 0; turn < KILLS; turn += 1) {
      const content = siteIn(dist) === sites.old ? 'new' : 'old';
      const killedAfter = ((turn + random()) / KILLS) * duration;
      await run({ content, killedAfter });
      expect([sites.old, sites.new], `after ${killedAfter} ms`).toContain(siteIn(dist));
    }
    await succeeds({ content: 'new' });
    expect(siteIn(dist)).toBe(sites.new);
    expect(litter()).toEqual([]);
  });

  it('that is killed between any two steps of publishing leaves a whole site each time', async () => {
    const killed: string[] = [];
    for (let step = 1; step <= MOST_STEPS; step += 1) {
      const content = siteIn(dist) === sites.old ? 'new' : 'old';
      const { signal, status, stderr } = await run({
        content,
        environment: {
          KILLED_AT: String(step),
          KILLED_BELOW: place,
          NODE_OPTIONS: preload('killed-at.ts'),
        },
      });
      if (signal === null) {
        expect(status, stderr).toBe(0);
        break;
      }
      const found = siteIn(dist);
      killed.push(found === sites.old ? 'old' : found === sites.new ? 'new' : found);
      // Node has no rename that exchanges two folders. Between the two that it takes there is none, and
      // the next build puts the earlier one back, even if it builds nothing.
      if (found === 'none') {
        expect((await run({ content: 'faulty' })).status).toBe(1);
        expect(siteIn(dist)).toBe(content === 'new' ? sites.old : sites.new);
      }
      // To delete what this one left would be the first steps of the next.
      for (const left of litter()) rmSync(left, { recursive: true });
    }
    expect(killed.length).toBeGreaterThan(0);
    expect(killed.length).toBeLessThan(MOST_STEPS);
    expect(['old', 'new', 'none']).toEqual(expect.arrayContaining(killed));
    expect(litter()).toEqual([]);
  });

  it('that may write no large file leaves the earlier site', async () => {
    const { status, stderr } = await run({
      content: 'new',
      blocks: 64,
      environment: { NODE_OPTIONS: preload('cut-off.ts') },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/EFBIG|File too large/);
    expect(stderr).toContain('the site built earlier is as it was');
    expect(siteIn(dist)).toBe(sites.old);
    expect(litter()).toEqual([]);
  });

  it.skipIf(!canMount())('that finds the disk full leaves the earlier site', async () => {
    const small = join(root, 'small');
    mkdirSync(small);
    // Room for one site, and not for two.
    expect(mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', small)).toBe(0);
    try {
      const out = { OUT_DIR: join(small, 'dist') };
      await succeeds({ content: 'old', environment: out });
      const { status, stderr } = await run({ content: 'new', environment: out });
      expect(status).toBe(1);
      expect(stderr).toContain('ENOSPC');
      expect(stderr).toContain('the site built earlier is as it was');
      expect(siteIn(out.OUT_DIR)).toBe(sites.old);
      expect(readdirSync(small)).toEqual(['dist']);
    } finally {
      spawnSync('umount', [small]);
    }
    expect(litter()).toEqual([]);
  });

  it('that may not write beside the earlier site leaves it', async () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(root, 0o755);
    const kept = join(root, '.cache');
    if (isRoot) for (const path of [kept, ...foldersBelow(kept)]) chownSync(path, NOBODY, NOBODY);
    chmodSync(place, 0o555);
    try {
      const user = isRoot ? { user: NOBODY } : {};
      const { status, stderr } = await run({ content: 'new', ...user });
      expect(status).toBe(1);
      expect(stderr).toMatch(/EACCES/);
    } finally {
      chmodSync(place, 0o755);
    }
    expect(siteIn(dist)).toBe(sites.old);
    expect(litter()).toEqual([]);
  });

  it('and another of the same site at once leave the site of one of them', async () => {
    const both = await Promise.all([run({ content: 'new' }), run({ content: 'new' })]);
    expect(both.map(({ status }) => status)).toContain(0);
    expect(siteIn(dist)).toBe(sites.new);
    expect(litter()).toEqual([]);
  });

  async function succeeds(how: How): Promise<Run> {
    const done = await run(how);
    expect(done.status, done.stderr).toBe(0);
    return done;
  }

  function run({ content, environment, killedAfter, blocks, user }: How): Promise<Run> {
    const start = performance.now();
    const command = [process.execPath, 'src/cli/build.ts'];
    const [program = '', ...words] =
      blocks === undefined
        ? command
        : ['sh', '-c', `ulimit -f ${blocks} && exec "$@"`, 'sh', ...command];
    const build = spawn(program, words, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        OUT_DIR: dist,
        ...environment,
      },
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    let stderr = '';
    build.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const clock = setTimeout(() => {
      if (build.pid !== undefined) process.kill(-build.pid, 'SIGKILL');
    }, killedAfter ?? 600_000);
    return new Promise((resolve, reject) => {
      build.once('error', reject);
      build.once('close', (status, signal) => {
        clearTimeout(clock);
        resolve({ status, signal, stderr, ms: performance.now() - start });
      });
    });
  }

  /** What builds have left beside the site, and in the folder that they work in. */
  function litter(): string[] {
    const kept = join(root, '.cache');
    const beside = readdirSync(place).filter((name) => name !== 'dist');
    const within = existsSync(kept) ? readdirSync(kept) : [];
    return [
      ...beside.map((name) => join(place, name)),
      ...within.filter((name) => name.startsWith('build-')).map((name) => join(kept, name)),
    ];
  }
});

/** Whether this process may mount a file system of its own. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mount-'));
  const status = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

function mount(...words: readonly string[]): number | null {
  return spawnSync('mount', words).status;
}

/** A hash of everything in a folder. */
function siteIn(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
