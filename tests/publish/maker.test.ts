import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makerOf } from '../../src/publish/maker.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-maker-'));
  mkdirSync(join(root, 'src', 'site'), { recursive: true });
  writeFileSync(join(root, 'src', 'site', 'view.ts'), 'one');
  for (const name of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']) {
    writeFileSync(join(root, name), name);
  }
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('what a site is made by', () => {
  it('is the same for the same code and settings', () => {
    expect(makerOf(root, { base: '/' })).toBe(makerOf(root, { base: '/' }));
  });

  it.each([
    ['a line of the code', join('src', 'site', 'view.ts')],
    ['a file of the code', join('src', 'site', 'another.ts')],
    ['the packages', 'package-lock.json'],
    ['the configuration', 'astro.config.mjs'],
  ])('is another with %s', (_, path) => {
    const before = makerOf(root, { base: '/' });
    writeFileSync(join(root, path), 'other');
    expect(makerOf(root, { base: '/' })).not.toBe(before);
  });

  it('is another with a setting', () => {
    expect(makerOf(root, { base: '/' })).not.toBe(makerOf(root, { base: '/news/' }));
  });
});
