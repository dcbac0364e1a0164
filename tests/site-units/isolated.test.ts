import { describe, expect, test } from 'vitest';
import { isolated } from '../../src/site/isolated.ts';

describe('a name in a sentence', () => {
  test.each([
    ['The New Post', 'ltr'],
    ['Ελευθερία', 'ltr'],
    ['صوت الوادي', 'rtl'],
    ['הארץ', 'rtl'],
    ['24', 'rtl'],
    ['', 'ltr'],
  ] as const)('stands as it is in its own direction: “%s”, %s', (name, direction) => {
    expect(isolated(name, direction)).toBe(name);
  });

  test.each([
    ['The New Post', 'rtl'],
    ['صوت الوادي', 'ltr'],
    // A name that only ends in the other direction pulls what follows, too.
    ['وكالة ANA', 'rtl'],
    ['Al-Wadi الوادي', 'ltr'],
  ] as const)('is kept together in the other direction: “%s”, %s', (name, direction) => {
    expect(isolated(name, direction)).toBe(`\u2068${name}\u2069`);
  });
});
