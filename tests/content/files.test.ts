import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { worldWith } from './world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-files-'));
  for (const [path, content] of worldWith()) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const rows = (): string[] =>
  loadContent(filesIn(folder)).diagnostics.map(
    ({ file, rule, message }) => `${file} ${rule} ${message}`,
  );

describe('a content folder on disk', () => {
  it('is read like one in memory', () => {
    const { value, diagnostics } = loadContent(filesIn(folder));
    expect(diagnostics).toEqual([]);
    expect(value.files).toBe(6);
    expect(value.timeline?.events).toHaveLength(2);
  });

  it('may have hidden files in it', () => {
    writeFileSync(join(folder, 'articles', '.DS_Store'), 'x');
    writeFileSync(join(folder, 'articles', '.2021.md.swp'), 'x');
    expect(rows()).toEqual([]);
  });

  it('need not have events, places and actors', () => {
    rmSync(join(folder, 'events'), { recursive: true });
    expect(rows()).toEqual([]);
    rmSync(join(folder, 'actors.yaml'));
    expect(rows().every((row) => row.includes(' unknown-actor '))).toBe(true);
  });

  it.each<[string, (path: string) => void, string]>([
    [
      'a folder',
      (path) => {
        mkdirSync(path);
      },
      'EISDIR',
    ],
    [
      'a link that leads nowhere',
      (path) => {
        symlinkSync('nowhere', path);
      },
      'ENOENT',
    ],
    [
      'a link to itself',
      (path) => {
        symlinkSync('odd.md', path);
      },
      'ELOOP',
    ],
  ])('has a file that cannot be read where it is %s', (_title, make, reason) => {
    make(join(folder, 'articles', 'odd.md'));
    expect(rows()).toEqual([
      `articles/odd.md unreadable-file The file cannot be read (${reason}).`,
    ]);
  });

  it('follows links to files', () => {
    writeFileSync(join(folder, 'register'), 'navy: { name: Navy }\n');
    rmSync(join(folder, 'actors.yaml'));
    symlinkSync('register', join(folder, 'actors.yaml'));
    expect(rows().every((row) => row.includes('`harbour-brigade`'))).toBe(true);
  });

  it('lacks its site and its articles where it is none', () => {
    rmSync(folder, { recursive: true });
    expect(rows()).toEqual([
      'site.yaml missing-file `site.yaml` is not there.',
      'articles missing-file `articles/*.md` is not there.',
    ]);
  });
});
