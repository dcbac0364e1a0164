import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheIn } from '../../src/content/cache.ts';

describe('a cache in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const bytes = (text: string) => (): Uint8Array => Buffer.from(text);
  const never = (): Uint8Array => {
    throw new Error('This was made before.');
  };

  it('makes a thing once, and another build takes it from there', () => {
    const inside = join(folder, 'not', 'yet', 'there');
    expect(cacheIn(inside, '.png').get('a source', bytes('made'))).toEqual(Buffer.from('made'));
    expect(cacheIn(inside, '.png').get('a source', never)).toEqual(Buffer.from('made'));
    expect(() => cacheIn(inside, '.png').get('another source', never)).toThrow('made before');
    expect(readdirSync(inside)).toHaveLength(1);
  });

  it('makes things all the same where it cannot keep them', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const cache = cacheIn(join(file, 'below'), '.png');
    expect(cache.get('a source', bytes('one'))).toEqual(Buffer.from('one'));
    expect(cache.get('a source', bytes('two'))).toEqual(Buffer.from('two'));
  });

  it('loses the older half of its entries when there are too many, and nothing else in the folder', () => {
    mkdirSync(folder, { recursive: true });
    const filled = cacheIn(folder, '.png');
    for (const index of [0, 1, 2, 3, 4, 5]) {
      const before = new Set(readdirSync(folder));
      filled.get(`source ${index}`, bytes(`thing ${index}`));
      const [entry = ''] = readdirSync(folder).filter((name) => !before.has(name));
      utimesSync(join(folder, entry), 1000 + index, 1000 + index);
    }
    writeFileSync(join(folder, 'README'), 'Somebody’s.');
    expect(cacheIn(folder, '.png', 6).get('source 0', never)).toEqual(Buffer.from('thing 0'));
    const tidied = cacheIn(folder, '.png', 5);
    for (const index of [3, 4, 5]) tidied.get(`source ${index}`, never);
    for (const index of [0, 1, 2]) {
      expect(() => tidied.get(`source ${index}`, never)).toThrow('made before');
    }
    expect(readdirSync(folder)).toContain('README');
  });
});
