import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLE, contentWith, FRONT, BODY, swap, TEXT, TEXT_NAME, textsWith } from './world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run verify', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'));
    write('content', contentWith());
    write('texts', textsWith());
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (below: string, files: ReadonlyMap<string, string | Uint8Array>): void => {
    for (const [name, text] of files) {
      const path = join(folder, below, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/verify.ts', ...args], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const verify = (...args: string[]) => run('--texts', join(folder, 'texts'), ...args);
  const slip = (): void => {
    write('content', new Map([[ARTICLE, FRONT + swap(BODY, 'struck', 'stuck')]]));
  };
  const articleNow = () => readFileSync(join(folder, 'content', ARTICLE), 'utf8');

  it('says how many quotes and words as reported were found, and changes nothing', () => {
    const { status, stdout, stderr } = verify();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      'No problems. 2 files read.\n\n2 of 2 quotes and 2 of 2 `as reported` of 1 article stand word for word in the articles’ texts.\n',
    );
    expect(articleNow()).toBe(FRONT + BODY);
  });

  it('exits with 1 and names file, line, rule and the nearest passage where a quote is not found', () => {
    slip();
    const { status, stdout } = verify();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /example-post\.md\n +21:1 +error +quote-not-found +.*line 8 comes nearest: “The rockets struck/,
    );
    expect(stdout).toContain('1 of 2 quotes and 2 of 2');
  });

  it('prints one array of JSON, and nothing else', () => {
    slip();
    const { status, stdout } = verify('--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: ARTICLE, line: 21, rule: 'quote-not-found' },
    ]);
    write('content', contentWith());
    expect(verify('--format', 'json').stdout).toBe('[]\n');
  });

  it('prints the commands that GitHub shows beside the lines', () => {
    slip();
    expect(verify('--format', 'github').stdout).toMatch(
      /^::error file=.*example-post\.md,line=21,col=1,title=quote-not-found::/,
    );
  });

  it('records what it verified with --record, and says so', () => {
    const { status, stdout } = verify('--record');
    expect(status).toBe(0);
    expect(stdout).toContain('The record was written to 1 file.');
    expect(articleNow()).toMatch(/^language: en\nverified: [0-9a-f]{64} [0-9a-f]{16}\n---$/m);
    expect(verify('--record').stdout).toContain('The record was written to 0 files.');
  });

  it('exits with 1 on a warning too with --strict', () => {
    verify('--record');
    write('texts', textsWith(`${TEXT}More.\n`));
    expect(verify().status).toBe(0);
    expect(verify('--strict').status).toBe(1);
    expect(verify('--strict', '--record').status).toBe(0);
  });

  it('names the texts that go with no article', () => {
    write('texts', new Map(Array.from({ length: 7 }, (_, n) => [`x${n}.txt`, 'x'])));
    expect(verify().stdout).toContain(
      'Texts that go with no article: x0.txt, x1.txt, x2.txt, x3.txt, x4.txt and 2 more.\n',
    );
  });

  it.each([
    { title: 'without --texts', args: [] },
    { title: 'with an empty --texts', args: ['--texts', ''] },
    { title: 'with an unknown format', args: ['--texts', '.', '--format', 'xml'] },
    { title: 'with an unknown option', args: ['--texts', '.', '--write'] },
  ])('exits with 2 and says how it is used $title', ({ args }) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: npm run verify -- --texts DIR/);
  });

  it.each(['nowhere', TEXT_NAME])('exits with 2 where %s is no folder', (name) => {
    const { status, stdout, stderr } = run('--texts', join(folder, 'texts', name));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${name}\` is no folder`);
  });
});
