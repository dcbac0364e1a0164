import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, projectRoot, runBuild } from './build.ts';

/** What a build reads of the project. */
const PARTS = ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

describe('the same content', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-bytes-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives the same bytes in another folder, time zone and language of the machine', () => {
    const built = [
      { name: 'one', environment: { TZ: 'America/New_York', LANG: 'en_US.UTF-8' } },
      {
        name: 'another/place',
        environment: { TZ: 'Asia/Baghdad', LANG: 'ar_IQ.UTF-8', LC_ALL: 'ar_IQ.UTF-8' },
      },
    ].map(({ name, environment }) => {
      const root = join(folder, name);
      for (const part of PARTS)
        cpSync(join(projectRoot, part), join(root, part), { recursive: true });
      symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
      const { status, stderr } = runBuild(environment, root);
      expect(status, stderr).toBe(0);
      return join(root, 'dist');
    });
    const [one = '', other = ''] = built;
    expect(filesBelow(one).length).toBeGreaterThan(100);
    expect(filesBelow(other)).toEqual(filesBelow(one));
    const differing = filesBelow(one).filter(
      (path) => !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
    );
    expect(differing).toEqual([]);
  });
});
