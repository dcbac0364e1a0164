import { describe, expect, test } from 'vitest';
import { namesOfMonths, namesOfWeekdays } from '../../src/edtf/names.ts';

describe('weekdays', () => {
  test('are numbered from Monday', () => {
    expect([...namesOfWeekdays('en')]).toStrictEqual([
      ['monday', 1],
      ['tuesday', 2],
      ['wednesday', 3],
      ['thursday', 4],
      ['friday', 5],
      ['saturday', 6],
      ['sunday', 7],
    ]);
  });

  test('have both forms where a language has two', () => {
    const names = namesOfWeekdays('ru');
    expect([names.get('среда'), names.get('воскресенье')]).toStrictEqual([3, 7]);
  });
});

describe('months', () => {
  test('are numbered from January, each once in English', () => {
    const names = namesOfMonths('en');
    expect(names.size).toBe(12);
    expect([names.get('january'), names.get('march'), names.get('december')]).toStrictEqual([
      1, 3, 12,
    ]);
  });

  test('have both forms where a language has two', () => {
    const names = namesOfMonths('pl');
    expect([names.get('marzec'), names.get('marca')]).toStrictEqual([3, 3]);
  });

  test('are in lower case by the rules of the language', () => {
    expect(namesOfMonths('de').get('märz')).toBe(3);
    expect(namesOfMonths('tr').get('kasım')).toBe(11);
  });
});
