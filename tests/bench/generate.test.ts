import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { filesBelow } from '../site/build.ts';
import { generateContent } from './generate.ts';

const EVENTS = 300;

describe('generated content', () => {
  let folder: string;
  const textOf = (name: string): string =>
    filesBelow(join(folder, name))
      .map((path) => `${path}\n${readFileSync(join(folder, name, path), 'utf8')}`)
      .join('\n');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-generated-'));
    generateContent(join(folder, 'one'), EVENTS);
    generateContent(join(folder, 'same'), EVENTS);
    generateContent(join(folder, 'other'), EVENTS, 2);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the same bytes for the same seed, and others for another', () => {
    expect(textOf('same')).toBe(textOf('one'));
    expect(textOf('other')).not.toBe(textOf('one'));
  });

  it('has no problems, as many events as asked for, and accounts as newsrooms have them', () => {
    const { value, diagnostics } = loadContent(filesIn(join(folder, 'one')));
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(value.timeline?.events).toHaveLength(EVENTS);
    const single = value.timeline?.events.filter(({ accounts }) => accounts.length === 1) ?? [];
    expect(single.length / EVENTS).toBeGreaterThan(0.5);
    expect(single.length / EVENTS).toBeLessThan(0.7);
    const perArticle = value.articles.map(({ accounts }) => accounts.length);
    expect(Math.max(...perArticle)).toBeGreaterThan(8);
    expect(Math.max(...perArticle)).toBeLessThanOrEqual(12);
    expect(Math.min(...perArticle)).toBe(1);
    expect(new Set(value.articles.map(({ language }) => language)).size).toBe(5);
  });
});
