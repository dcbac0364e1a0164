import { describe, expect, it } from 'vitest';
import { readCardChoice } from '../../src/content/card-settings.ts';

describe('readCardChoice', () => {
  it.each([
    [undefined, 500],
    [' ', 500],
    ['all', 'all'],
    ['differ', 'differ'],
    ['none', 'none'],
    ['0', 0],
    [' 2000 ', 2000],
  ])('reads %j', (given, expected) => {
    expect(readCardChoice(given === undefined ? {} : { CARDS: given })).toBe(expected);
  });

  it.each(['some', '-1', '1.5', '1e3', 'ALL', '99999999999'])(
    'refuses %j, and says what it can be',
    (given) => {
      expect(() => readCardChoice({ CARDS: given })).toThrow(
        `CARDS is “${given}”. It can be all, differ, none or a whole number.`,
      );
    },
  );
});
