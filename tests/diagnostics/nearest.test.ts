import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

const KNOWN = ['published', 'outlet', 'title', 'url', 'wire', 'archived', 'retrieved'];

describe('the nearest name', () => {
  it.each([
    ['publishd', 'published'],
    ['Published', 'published'],
    ['PUBLISHED', 'published'],
    ['titel', undefined],
    ['tite', 'title'],
    ['outlets', 'outlet'],
    ['ul', 'url'],
    ['archive', 'archived'],
    ['retreived', 'retrieved'],
    ['byline', undefined],
    ['', undefined],
    ['published-on-the-day-of', undefined],
  ])('to %j is %j', (name, expected) => {
    expect(nearest(name, KNOWN)).toBe(expected);
  });

  it('is sought among as many names as a register has, and not without end', () => {
    const known = Array.from({ length: 5_000 }, (_, n) => `place-${n}`);
    expect(nearest('place-4999x', known)).toBe('place-4999');
    const found = Array.from({ length: 200 }, () => nearest('place-4999x', known));
    expect(found.at(-1)).toBeUndefined();
    expect(nearest('place-4999x', [...known])).toBe('place-4999');
  });

  it('is the first by letters where two are as near, in whatever order they are known', () => {
    expect(nearest('bat', ['cat', 'bar', 'hat'])).toBe('bar');
    expect(nearest('bat', ['hat', 'bar', 'cat'])).toBe('bar');
  });

  it('is none among none', () => {
    expect(nearest('title', [])).toBeUndefined();
  });

  it('is not looked for where the name is longer than any id', () => {
    expect(nearest('a'.repeat(81), ['a'.repeat(80)])).toBeUndefined();
    expect(nearest('a'.repeat(80), [`${'a'.repeat(79)}b`])).toBe(`${'a'.repeat(79)}b`);
  });
});
