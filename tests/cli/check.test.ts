import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Row {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
}

describe('npm run check', () => {
  let content: string;
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'dateline-check-'));
    cpSync(join(root, 'tests/fixtures/river'), content, { recursive: true });
  });
  afterEach(() => {
    rmSync(content, { recursive: true, force: true });
  });

  const checkFolder = (folder: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const check = (...args: string[]) => checkFolder(content, ...args);
  const rows = (stdout: string): Row[] => JSON.parse(stdout) as Row[];
  const breakSite = (): void => {
    appendFileSync(join(content, 'site.yaml'), 'colour: red\n');
  };
  const warn = (): void => {
    writeFileSync(join(content, 'articles', 'notes.txt'), 'Nothing reads this.');
  };

  it('finds nothing wrong with the articles of the first site', () => {
    const { status, stdout } = checkFolder('content', '--format', 'json', '--strict');
    expect(status).toBe(0);
    expect(rows(stdout).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('exits with 1 and names file, line and rule where there is an error', () => {
    breakSite();
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toMatch(/site\.yaml\n +\d+:1 +error +unknown-key +`colour` is no key here\./);
  });

  it('prints one array of JSON, whatever is wrong', () => {
    breakSite();
    warn();
    const { status, stdout } = check('--format', 'json');
    expect(status).toBe(1);
    expect(rows(stdout).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['unknown-key', 'unread-file']),
    );
    for (const row of rows(stdout)) {
      expect(Object.keys(row)).toEqual([
        'file',
        'line',
        'column',
        'rule',
        'severity',
        'message',
        'fix',
      ]);
    }
  });

  it('prints workflow commands for GitHub', () => {
    breakSite();
    const { stdout } = check('--format', 'github');
    expect(stdout).toMatch(
      /^::error file=\S*site\.yaml,line=\d+,col=1,title=unknown-key::`colour`/m,
    );
  });

  it('fails on a warning where it is told to be strict, and only there', () => {
    warn();
    expect(check().status).toBe(0);
    expect(check('--strict').status).toBe(1);
  });

  it('ends with what an editor should know, in a table', () => {
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}unverified-quotes +4 articles/m);
    expect(stdout).toMatch(/\n\nFor the editor[^\n]*\n(?: {2}[a-z-]+ +\d+ [^\n]+\n)+$/);
  });

  it.each([['--format', 'xml'], ['--loud'], ['content']])(
    'says how it is used, and exits with 2, where it is called with %s',
    (...args) => {
      const { status, stderr } = check(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('Usage: npm run check');
    },
  );
});
