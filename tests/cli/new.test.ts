import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { command, freshFolder, root } from './command.ts';

describe('npm run new', () => {
  const folder = freshFolder();
  beforeEach(() => {
    cpSync(join(root, 'tests/fixtures/river'), folder.path(), { recursive: true });
  });
  const make = (...args: readonly string[]) => command('new', args, { CONTENT_DIR: folder.path() });
  const article = [
    'article',
    ...['--url', 'https://example.org/a', '--title', 'A title', '--outlet', 'The Paper'],
    ...['--published', '2021-04-30', '--wire', 'One', '--wire', 'Other'],
  ];

  it('writes an article’s file, and never over one', () => {
    const { status, stdout } = make(...article);
    expect(status).toBe(0);
    expect(stdout).toContain('articles/2021-04-30-the-paper.md');
    const path = folder.path('articles', '2021-04-30-the-paper.md');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('wire:\n  - One\n  - Other\n');
    const again = make(...article.with(2, 'https://example.org/b'), '--id', '2021-04-30-the-paper');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('has a file already');
    expect(readFileSync(path, 'utf8')).toBe(text);
    const { stdout: found } = command('check', ['--format', 'json'], {
      CONTENT_DIR: folder.path(),
    });
    expect(found).toContain('"unwritten"');
  });

  it('writes an event’s file', () => {
    const { status } = make('event', '--id', 'new-thing', '--title', 'A thing', '--kind', 'flood');
    expect(status).toBe(0);
    expect(existsSync(folder.path('events', 'new-thing.md'))).toBe(true);
  });

  it('says what is missing where there is no terminal, and exits with 1', () => {
    const { status, stderr } = make('article', '--title', 'A title');
    expect(status).toBe(1);
    expect(stderr).toContain('`--url` is missing');
    expect(stderr).toContain('Nothing was written.');
  });

  it.each([[[]], [['place']], [['article', '--colour', 'red']], [['event', 'stray']]])(
    'says how it is used, and exits with 2, where it is called with %j',
    (args) => {
      const { status, stderr } = make(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('Usage: npm run new');
    },
  );
});
