import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cards/wrap.ts';

/** Every character one wide. */
const widthOf = (text: string): number => Array.from(text).length;
const measure = (width: number, lines: number) => ({ width, lines, widthOf });

describe('wrap', () => {
  it.each([
    ['a short text', 'one two', 20, 4, ['one two'], true],
    ['nothing', '  ', 20, 4, [], true],
    ['words', 'one two three', 7, 4, ['one two', 'three'], true],
    ['a hyphen, which stays on its line', 'US-led troops', 6, 4, ['US-led', 'troops'], true],
    ['a hyphen, where the word has no room', 'The US-led', 7, 4, ['The US-', 'led'], true],
    ['a number below nothing as one', 'at -20 now', 5, 4, ['at', '-20', 'now'], true],
    ['a space that may not break', 'one two\u00a0three', 9, 4, ['one', 'two\u00a0three'], true],
    ['a word wider than a line', 'abcdefgh', 3, 4, ['abc', 'def', 'gh'], true],
    [
      'letters with their signs',
      'e\u0301e\u0301e\u0301',
      4,
      4,
      ['e\u0301e\u0301', 'e\u0301'],
      true,
    ],
    ['what does not fit', 'one two three four', 9, 1, ['one two…'], false],
    ['the stop before an ellipsis', 'One, two, three', 10, 1, ['One, two…'], false],
    ['a lone word that does not fit', 'abcdefgh', 4, 1, ['abc…'], false],
    ['the last of a broken word', 'abcdefgh', 3, 2, ['abc', 'de…'], false],
  ])('breaks %s', (_name, text, width, lines, expected, whole) => {
    expect(wrap(text, measure(width, lines))).toEqual({ lines: expected, whole });
  });

  it('never makes a line too wide, nor too many lines, and loses nothing it does not say', () => {
    const texts = fc.array(
      fc.string({
        minLength: 1,
        maxLength: 30,
        unit: fc.constantFrom('a', 'b', 'é', '-', '–', '/', '.', ',', '’'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (words, width, most) => {
          const text = words.join(' ');
          const { lines, whole } = wrap(text, measure(width, most));
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          const letters = (from: string): string => from.replaceAll(/\s/g, '');
          const said = letters(lines.join(''));
          if (whole) expect(said).toBe(letters(text));
          else expect(said.endsWith('…') && letters(text).startsWith(said.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
