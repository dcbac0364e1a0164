import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  asDay,
  asMonth,
  daysBetween,
  daysInMonth,
  eachDay,
  eachMonth,
  firstDay,
  isDay,
  isMonth,
  lastDay,
  monthOf,
  weekday,
  weekStartOf,
  weeksOf,
  yearOf,
  type Weekday,
} from '../../src/edtf/day.ts';
import * as arbitrary from './arbitraries.ts';

const day = asDay;
const month = asMonth;

/** Days since 1970-01-01 by the rule of the Gregorian calendar, without any `Date`. */
function dayNumber(text: string): number {
  const [year = 0, monthNumber = 0, date = 0] = text.split('-').map(Number);
  // The year is counted from March, so that the leap day is its last.
  const y = monthNumber > 2 ? year : year - 1;
  const monthsFromMarch = (monthNumber + 9) % 12;
  const daysBefore = Math.floor((153 * monthsFromMarch + 2) / 5);
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + daysBefore + date - 719_469;
}

describe('what a day is', () => {
  test('a day is one that the calendar has', () => {
    expect(['0001-01-01', '2020-02-29', '2000-02-29', '9999-12-31'].every(isDay)).toBe(true);
  });

  test.each(['2021-02-29', '1900-02-29', '2020-13-01', '2020-00-01', '2020-01-00', '0000-01-01'])(
    '`%s` is none',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => asDay(text)).toThrow(RangeError);
    },
  );

  test.each(['', '2020', '2020-3-11', '2020-03-11T00:00', '2020-03-11\n', ' 2020-03-11', '٢٠٢٠'])(
    '`%s` is not written as one',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('a month is one of twelve', () => {
    expect(['0001-01', '2020-12', '9999-12'].every(isMonth)).toBe(true);
    expect(['0000-01', '2020-00', '2020-13', '2020-1', '2020', '2020-01-01'].some(isMonth)).toBe(
      false,
    );
    expect(() => asMonth('2020-13')).toThrow(RangeError);
  });
});

describe('parts', () => {
  test('a day knows its year and its month', () => {
    expect(yearOf(day('0033-04-03'))).toBe(33);
    expect(monthOf(day('0033-04-03'))).toBe('0033-04');
  });

  test('a month and a year know their first and last days', () => {
    expect([firstDay(month('2020-02')), lastDay(month('2020-02'))]).toStrictEqual([
      '2020-02-01',
      '2020-02-29',
    ]);
    expect([firstDay(33), lastDay(33)]).toStrictEqual(['0033-01-01', '0033-12-31']);
    expect(lastDay(month('9999-12'))).toBe('9999-12-31');
    expect(lastDay(month('0099-02'))).toBe('0099-02-28');
    expect(() => firstDay(0)).toThrow(RangeError);
    expect(() => lastDay(10_000)).toThrow(RangeError);
  });

  test('February has 29 days in a leap year alone', () => {
    const februaries = ['2020-02', '2021-02', '1900-02', '2000-02', '0004-02', '0100-02'];
    expect(februaries.map((text) => daysInMonth(month(text)))).toStrictEqual([
      29, 28, 28, 29, 29, 28,
    ]);
  });
});

describe('counting', () => {
  test('days go on over the ends of months and years, and over 1900 years', () => {
    expect(addDays(day('2020-02-28'), 2)).toBe('2020-03-01');
    expect(addDays(day('2020-01-01'), -1)).toBe('2019-12-31');
    expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
    expect(daysBetween(day('0001-01-01'), day('9999-12-31'))).toBe(3_652_058);
  });

  test('days go on over the day that a country skipped', () => {
    expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
    expect(eachDay(day('1582-10-03'), day('1582-10-06'))).toHaveLength(4);
  });

  test('there is no day beyond the ends of the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addMonths(month('9999-12'), 1)).toThrow(RangeError);
  });

  test('days from a later to an earlier one are negative, and none lie between', () => {
    expect(daysBetween(day('2020-03-02'), day('2020-02-28'))).toBe(-3);
    expect(eachDay(day('2020-03-02'), day('2020-02-28'))).toStrictEqual([]);
    expect(eachMonth(month('2020-03'), month('2020-02'))).toStrictEqual([]);
  });

  test('months go on over the end of the year and stop at the end of the calendar', () => {
    expect(eachMonth(month('2019-11'), month('2020-02'))).toStrictEqual([
      '2019-11',
      '2019-12',
      '2020-01',
      '2020-02',
    ]);
    expect(eachMonth(month('9999-11'), month('9999-12'))).toStrictEqual(['9999-11', '9999-12']);
    expect(addMonths(month('2020-01'), -13)).toBe('2018-12');
  });

  test('agrees with the rule of the calendar', () => {
    fc.assert(
      fc.property(
        arbitrary.day,
        arbitrary.day,
        fc.integer({ min: -800, max: 800 }),
        (a, b, count) => {
          expect(daysBetween(a, b)).toBe(dayNumber(b) - dayNumber(a));
          const target = dayNumber(a) + count;
          if (target < dayNumber('0001-01-01') || target > dayNumber('9999-12-31')) return;
          expect(dayNumber(addDays(a, count))).toBe(target);
          expect(isDay(addDays(a, count))).toBe(true);
          expect(weekday(a)).toBe(((((dayNumber(a) + 3) % 7) + 7) % 7) + 1);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every day of four years follows the one before', () => {
    const days = eachDay(day('2019-01-01'), day('2022-12-31'));
    expect(days).toHaveLength(4 * 365 + 1);
    expect(days.map(dayNumber)).toStrictEqual(days.map((_, n) => dayNumber('2019-01-01') + n));
  });
});

describe('weeks', () => {
  test('11 March 2020 was a Wednesday, and 14 October 1066 a Friday in our calendar', () => {
    expect(weekday(day('2020-03-11'))).toBe(3);
    expect(weekday(day('2020-03-15'))).toBe(7);
    expect(weekday(day('1066-10-14'))).toBe(weekday(day('2266-10-14')));
  });

  test('March 2020 covers six weeks from Monday and five from Sunday', () => {
    const fromMonday = weeksOf(month('2020-03'), 1);
    expect(fromMonday).toHaveLength(6);
    expect(fromMonday[0]?.[0]).toBe('2020-02-24');
    expect(fromMonday.at(-1)?.at(-1)).toBe('2020-04-05');
    const fromSunday = weeksOf(month('2020-03'), 7);
    expect(fromSunday).toHaveLength(5);
    expect(fromSunday[0]?.[0]).toBe('2020-03-01');
    expect(fromSunday.at(-1)?.at(-1)).toBe('2020-04-04');
  });

  test('February 2021 is four weeks, and no more', () => {
    expect(weeksOf(month('2021-02'), 1)).toHaveLength(4);
  });

  test('weeks are whole, begin where they should, and hold every day of the month once', () => {
    const weekStart = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);
    fc.assert(
      fc.property(arbitrary.day.map(monthOf), weekStart, (some, start) => {
        if (some === '0001-01' || some === '9999-12') return;
        const weeks = weeksOf(some, start);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(weeks.every(([first]) => first !== undefined && weekday(first) === start)).toBe(
          true,
        );
        expect(weeks.every((week) => week.some((one) => monthOf(one) === some))).toBe(true);
        expect(weeks.flat().filter((one) => monthOf(one) === some)).toStrictEqual(
          eachDay(firstDay(some), lastDay(some)),
        );
        expect(new Set(weeks.flat()).size).toBe(weeks.flat().length);
      }),
    );
  });

  test('a week is cut short at the ends of the calendar', () => {
    expect(weeksOf(month('0001-01'), 7)[0]).toHaveLength(6);
    expect(weeksOf(month('9999-12'), 1).at(-1)).toStrictEqual([
      '9999-12-27',
      '9999-12-28',
      '9999-12-29',
      '9999-12-30',
      '9999-12-31',
    ]);
  });

  test('the week starts where the language says', () => {
    expect(
      ['en', 'en-GB', 'en-US', 'de', 'he', 'ar-IQ', 'fa'].map((language) => weekStartOf(language)),
    ).toStrictEqual([1, 1, 7, 1, 7, 6, 6]);
  });

  test('a malformed language is refused', () => {
    expect(() => weekStartOf('not a tag')).toThrow(RangeError);
  });
});
