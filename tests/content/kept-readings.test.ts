import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { keptReadings } from '../../src/content/kept-readings.ts';
import { loadContent } from '../../src/content/load.ts';
import { readFiles, type MarkdownFile } from '../../src/content/read-files.ts';
import { projectRoot } from '../site/build.ts';

let folder: string;
let shelf: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-readings-'));
  shelf = join(folder, 'shelf');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const river = filesIn(join(projectRoot, 'tests', 'fixtures', 'river'));

/** An article; a mistake in it for the diagnostics, which are kept too. */
const article = (id: string, title: string): MarkdownFile => ({
  kind: 'article',
  id,
  path: `articles/${id}.md`,
  text: `---\ntitle: ${title}\noutlet: Post\npublished: 2020-03-1\n---\n\n${'A sentence. '.repeat(40)}\n`,
});

describe('kept readings', () => {
  it('make the timeline that reading makes, the first time and the next', () => {
    const plain = loadContent(river);
    expect(loadContent(river, keptReadings(shelf, 'code'))).toEqual(plain);
    expect(loadContent(river, keptReadings(shelf, 'code'))).toEqual(plain);
  });

  it('are read from the disk the second time, as they were kept', () => {
    const files = [article('one', 'One')];
    const first = keptReadings(shelf, 'code')(files, []);
    const written = statSync(shelf).mtimeMs;
    expect(keptReadings(shelf, 'code')(files, [])).toEqual(first);
    expect(statSync(shelf).mtimeMs).toBe(written);
    expect(first[0]?.diagnostics.length).toBeGreaterThan(0);
  });

  it.each<[string, readonly MarkdownFile[], Parameters<typeof readFiles>[1], string]>([
    ['the text', [article('one', 'Other')], [], 'code'],
    ['the name', [article('two', 'One')], [], 'code'],
    ['the declared fields', [article('one', 'One')], undefined, 'code'],
    ['the code', [article('one', 'One')], [], 'other code'],
  ])('are made anew with %s', (_, files, fields, maker) => {
    keptReadings(shelf, 'code')([article('one', 'One')], []);
    const before = readFileSync(shelf);
    expect(keptReadings(shelf, maker)(files, fields)).toEqual(readFiles(files, fields));
    expect(readFileSync(shelf).equals(before)).toBe(false);
  });

  it('forget the files that are gone', () => {
    const kept = keptReadings(shelf, 'code');
    kept([article('one', 'One'), article('two', 'Two')], []);
    const { size } = statSync(shelf);
    kept([article('one', 'One')], []);
    expect(statSync(shelf).size).toBeLessThan(size);
  });

  it('are made anew where the disk has nonsense, and are no mistake where it cannot be written', () => {
    const files = [article('one', 'One')];
    writeFileSync(shelf, 'nonsense');
    expect(keptReadings(shelf, 'code')(files, [])).toEqual(readFiles(files, []));
    const nowhere = join(shelf, 'below-a-file');
    expect(keptReadings(nowhere, 'code')(files, [])).toEqual(readFiles(files, []));
    expect(existsSync(nowhere)).toBe(false);
  });

  it('of so much text that two threads read it are in the order of the files', () => {
    const files = Array.from({ length: 8_000 }, (_, index) =>
      article(`article-${index}`, `Title ${index}`),
    );
    expect(keptReadings(shelf, 'code')(files, [])).toEqual(readFiles(files, []));
  });
});
