import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import {
  compareBounds,
  containsDay,
  lengthInDays,
  overlap,
  sameBounds,
  sharedDays,
  spanOfAll,
} from '../../src/edtf/compare.ts';
import { asDay } from '../../src/edtf/day.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import * as arbitrary from './arbitraries.ts';
import { tableZone } from './forms.ts';
import { spansNotation } from './notation.ts';

const bounds = (text: string) => boundsOf(asEdtf(text), tableZone);
const shared = (...texts: string[]) => spansNotation(sharedDays(texts.map(bounds)));

const anyBounds = fc
  .oneof(arbitrary.edtfText, arbitrary.nearDay, arbitrary.timeText)
  .map((text) => bounds(text));

describe('order', () => {
  test('goes by the earliest day, the latest, then days before times, then by the minute', () => {
    const inOrder = [
      '../2020-03-10',
      '../2020-03-12',
      '[..2020-03-01,2020-04-01..]',
      '2019',
      '2020-03-11',
      '2020-03-11T00:00',
      '2020-03-11T19:35',
      '2020-03-11T16:36Z',
      '2020-03-11/2020-03-12',
      '2020-03-11/..',
      '2020-03-12',
    ];
    const sorted = inOrder.toReversed().toSorted((a, b) => compareBounds(bounds(a), bounds(b)));
    expect(sorted).toStrictEqual(inOrder);
  });

  test('does not see a qualifier, a precision or a gap', () => {
    expect(compareBounds(bounds('2020-03'), bounds('2020-03-01/2020-03-31~'))).toBe(0);
    expect(
      compareBounds(bounds('[2020-03-11,2020-03-14]'), bounds('[2020-03-11..2020-03-14]')),
    ).toBe(0);
  });

  test('is antisymmetric and total', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        // Adding 0 takes the sign off a negative zero.
        expect(Math.sign(compareBounds(a, b)) + 0).toBe(-Math.sign(compareBounds(b, a)) + 0);
        const equal = a.earliest === b.earliest && a.latest === b.latest && a.minute === b.minute;
        expect(compareBounds(a, b) === 0).toBe(equal);
      }),
      { numRuns: 3000 },
    );
  });

  test('is transitive', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, anyBounds, (...three) => {
        const [a, b, c] = three.toSorted(compareBounds);
        if (a === undefined || b === undefined || c === undefined) throw new Error('three');
        expect(compareBounds(a, b)).toBeLessThanOrEqual(0);
        expect(compareBounds(b, c)).toBeLessThanOrEqual(0);
        expect(compareBounds(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the same and overlapping', () => {
  test.each([
    ['2020-03', '2020-03-01/2020-03-31'],
    ['2020-03-11', '2020-03-11~'],
    ['[2020-03-16,2020-03-17]', '2020-03-16/2020-03-17'],
    ['2020-03-11T19:35', '2020-03-11T16:35:30Z'],
  ])('%s is the same as %s', (a, b) => {
    expect(sameBounds(bounds(a), bounds(b))).toBe(true);
  });

  test.each([
    ['2020-03-11', '2020-03-11T19:35'],
    ['2020-03-11T19:35', '2020-03-11T19:36'],
    ['[2020-03-11,2020-03-14]', '[2020-03-11..2020-03-14]'],
    ['2020-03-11/..', '2020-03-11'],
  ])('%s is not the same as %s, but overlaps or differs on its own', (a, b) => {
    expect(sameBounds(bounds(a), bounds(b))).toBe(false);
  });

  test.each([
    ['2020-03-11', '2020-03-11T19:35'],
    ['2020-03', '2020-03-31/2020-04-02'],
    ['[2020-03-11,2020-03-14]', '2020-03-14'],
    ['2020-03-11/..', '../2020-03-11'],
    ['2019-24', '2020-02-29'],
    ['2020-03-11T19:35/2020-03-11T20:10', '2020-03-11T19:40'],
  ])('%s and %s overlap', (a, b) => {
    expect(overlap(bounds(a), bounds(b))).toBe(true);
    expect(overlap(bounds(b), bounds(a))).toBe(true);
  });

  test.each([
    ['2020-03-11T19:35', '2020-03-11T19:36'],
    ['2020-03-11', '2020-03-12'],
    ['[2020-03-11,2020-03-14]', '2020-03-12/2020-03-13'],
    ['2019-24', '2020-03-01'],
    // 23:00 UTC is the 12th in Baghdad.
    ['2020-03-11', '2020-03-11T23:00Z'],
  ])('%s and %s do not', (a, b) => {
    expect(overlap(bounds(a), bounds(b))).toBe(false);
    expect(overlap(bounds(b), bounds(a))).toBe(false);
  });
});

describe('days in common', () => {
  test('are those that all allow', () => {
    expect(shared('2020-03', '2020-03-28/2020-04-02')).toStrictEqual(['2020-03-28..2020-03-31']);
    expect(shared('2020-03-16/..', '../2020-03-20', '2020-03-1X')).toStrictEqual([
      '2020-03-16..2020-03-19',
    ]);
    expect(shared('2020-03-16/..', '2020-03-17/..')).toStrictEqual(['2020-03-17..']);
  });

  test('keep the gaps of a set', () => {
    expect(
      shared('[2020-03-01..2020-03-05,2020-03-10..2020-03-15]', '2020-03-04/2020-03-11'),
    ).toStrictEqual(['2020-03-04..2020-03-05', '2020-03-10..2020-03-11']);
    expect(shared('[2020-03-11,2020-03-14]', '[2020-03-12,2020-03-13]')).toStrictEqual([]);
  });

  test('are none where two have none, even if every one meets another', () => {
    expect(shared('2020-03-01/2020-03-10', '2020-03-10/2020-03-20', '2020-03-01')).toStrictEqual(
      [],
    );
  });

  test('are those of one alone', () => {
    expect(shared('2020-03')).toStrictEqual(['2020-03-01..2020-03-31']);
  });

  test('of nothing at all are a mistake', () => {
    expect(() => sharedDays([])).toThrow(RangeError);
    expect(() => spanOfAll([])).toThrow(RangeError);
  });

  test('are exactly the days that each contains', () => {
    fc.assert(
      fc.property(
        fc.array(anyBounds, { minLength: 1, maxLength: 4 }),
        fc.oneof(arbitrary.day, arbitrary.nearDay),
        (list, day) => {
          const spans = sharedDays(list);
          const inShared = spans.some(
            ({ earliest, latest }) =>
              (earliest === null || earliest <= day) && (latest === null || day <= latest),
          );
          expect(inShared).toBe(list.every((one) => containsDay(one, day)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('of two are there exactly where they overlap, single times aside', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (a, b) => {
        if (a.minute !== null && b.minute !== null) return;
        expect(overlap(a, b)).toBe(sharedDays([a, b]).length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the span of all', () => {
  test('goes from the earliest to the latest', () => {
    const span = (...texts: string[]) => spansNotation([spanOfAll(texts.map(bounds))]);
    expect(span('2020-03-16', '2020-03-11', '2020-03-12/2020-03-17')).toStrictEqual([
      '2020-03-11..2020-03-17',
    ]);
    expect(span('2020-03-16/..', '2020-03-11')).toStrictEqual(['2020-03-11..']);
    expect(span('2020-03-16/..', '../2020-03-11')).toStrictEqual(['..']);
    expect(span('[2020-03-11,2020-03-14]')).toStrictEqual(['2020-03-11..2020-03-14']);
  });

  test('has nothing but its ends', () => {
    expect(spanOfAll([bounds('2020')])).toStrictEqual({
      earliest: '2020-01-01',
      latest: '2020-12-31',
    });
  });
});

describe('days', () => {
  test('between the members of a set are not contained', () => {
    const days = ['2020-03-10', '2020-03-11', '2020-03-12', '2020-03-13'].map(asDay);
    const set = bounds('[2020-03-11,2020-03-13]');
    expect(days.map((day) => containsDay(set, day))).toStrictEqual([false, true, false, true]);
  });

  test('beyond an open end are contained', () => {
    expect(containsDay(bounds('2020-03-16/..'), asDay('9999-12-31'))).toBe(true);
    expect(containsDay(bounds('../2020-03-16'), asDay('0001-01-01'))).toBe(true);
    expect(containsDay(bounds('../2020-03-16'), asDay('2020-03-17'))).toBe(false);
  });

  test('are counted from the first to the last, with both', () => {
    const texts = ['2020-03-11', '2020', '2020-02', '[2020-03-11,2020-03-14]', '2020-03-11/..'];
    expect(texts.map((text) => lengthInDays(bounds(text)))).toStrictEqual([1, 366, 29, 4, null]);
  });
});
