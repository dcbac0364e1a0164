import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot, runBuild } from './build.ts';

describe('a build of content with errors', () => {
  let folder: string;
  let content: string;
  let out: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-failed-'));
    content = join(folder, 'content');
    out = join(folder, 'dist');
    cpSync(join(projectRoot, 'tests/fixtures/river'), content, { recursive: true });
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'the site built earlier');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('exits with 1, prints every mistake, and leaves the earlier site as it was', () => {
    appendFileSync(join(content, 'site.yaml'), '\nmistake: one\n');
    writeFileSync(join(content, 'articles', '2020-01-01-empty.md'), '');
    const { status, stderr } = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
    expect(status).toBe(1);
    expect(stderr).toContain('unknown-key');
    expect(stderr).toContain('empty-file');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site built earlier');
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
  });

  it('exits with 1 where the search index cannot be made, and leaves the earlier site as it was', () => {
    const { status, stderr } = runBuild({
      CONTENT_DIR: content,
      OUT_DIR: out,
      PAGEFIND_EXTENDED_BINARY_PATH: join(folder, 'no-such-program'),
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The build failed, and the site built earlier is as it was.');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site built earlier');
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
  });

  // A machine with one processor has no other thread that could fail.
  it.runIf(availableParallelism() > 1)(
    'exits with 1 and says why where another thread fails, and leaves the earlier site as it was',
    () => {
      const preload = pathToFileURL(join(import.meta.dirname, 'faulty-thread.ts')).href;
      const { status, stderr } = runBuild({
        CONTENT_DIR: join(projectRoot, 'content'),
        OUT_DIR: out,
        NODE_OPTIONS: `--import=${preload}`,
      });
      expect(status).toBe(1);
      expect(stderr).toContain('No thread may write');
      expect(stderr).toContain('The build failed, and the site built earlier is as it was.');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site built earlier');
      expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
    },
  );

  it('replaces the earlier site where the content is sound, and leaves nothing beside it', () => {
    const { status, stderr } = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
    expect(status, stderr).toBe(0);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
  });
});
