import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { hostileContent } from './write-content.ts';

const folder = fileURLToPath(new URL('../fixtures/hostile', import.meta.url));

describe('the folder of hostile texts', () => {
  const files = hostileContent();
  if (process.env.UPDATE_HOSTILE === '1') {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  it('is as it is written here; UPDATE_HOSTILE=1 writes it', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.\w+$/.test(path),
    );
    expect(paths.toSorted()).toEqual(Array.from(files.keys()).toSorted());
    for (const [path, text] of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });

  it('has no error: hostile text is text', () => {
    const { value, diagnostics } = loadContent(filesIn(folder));
    expect(diagnostics.filter((diagnostic) => hasErrors([diagnostic]))).toEqual([]);
    expect(value.timeline?.events).toHaveLength((files.size - 3) / 2);
  });
});
