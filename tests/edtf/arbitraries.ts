import fc from 'fast-check';
import { daysOf } from '../../src/edtf/days-of.ts';
import type { EdtfDate, EdtfEnd } from '../../src/edtf/edtf.ts';
import { endsBeforeStart } from '../../src/edtf/order.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import { asDay, type Day } from '../../src/edtf/day.ts';

// Written without the code under test, so that the tests do not inherit its mistakes.
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** Mostly of a few years, so that dates meet; now and then of any year. */
const yearNumber = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 2019, max: 2021 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }) },
);
const monthNumber = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
);

const yearText = yearNumber.map((year) => pad(year, 4));
const monthText = fc.tuple(yearText, monthNumber).map(([year, month]) => `${year}-${pad(month)}`);
const dayText = fc
  .tuple(yearNumber, monthNumber, fc.nat())
  .map(([year, month, n]) => `${pad(year, 4)}-${pad(month)}-${pad((n % daysIn(year, month)) + 1)}`);
const seasonText = fc
  .tuple(yearText, fc.constantFrom('21', '22', '23', '24'))
  .map(([year, season]) => `${year}-${season}`);
const unspecifiedText = fc.oneof(
  yearText.map((year) => `${year.slice(0, 3)}X`),
  yearText.map((year) => `${year.slice(0, 2)}XX`),
  yearText.map((year) => `${year}-XX`),
  yearText.map((year) => `${year}-XX-XX`),
  monthText.map((month) => `${month}-XX`),
  fc
    .tuple(monthText, fc.constantFrom('0X', '1X', '2X', '3X'))
    .filter(([month, ten]) => !(month.endsWith('-02') && ten === '3X'))
    .map(([month, ten]) => `${month}-${ten}`),
);
const clockText = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.option(fc.integer({ min: 0, max: 59 })),
  )
  .map(
    ([hour, minute, second]) =>
      `${pad(hour)}:${pad(minute)}${second === null ? '' : `:${pad(second)}`}`,
  );
const offsetText = fc.oneof(
  fc.constantFrom('', 'Z', '+03:00', '-14:00', '+14:00', '+05:45'),
  fc
    .tuple(
      fc.constantFrom('+', '-'),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 0, max: 59 }),
    )
    .map(([sign, hours, minutes]) => `${sign}${pad(hours)}:${pad(minutes)}`),
);

export const timeText = fc
  .tuple(dayText, clockText, offsetText)
  .map(([day, clock, offset]) => `${day}T${clock}${offset}`);

/** A day, valid in the calendar. */
export const day: fc.Arbitrary<Day> = dayText.map(asDay);

/** Days that lie close together. */
export const nearDay: fc.Arbitrary<Day> = fc
  .integer({ min: 1, max: 31 })
  .map((number) => asDay(`2020-03-${pad(number)}`));

/** A date that may stand in a set. */
const choiceText = fc.oneof(yearText, monthText, dayText, dayText, seasonText, unspecifiedText);

/** A date that may carry a qualifier, with or without one. */
export const dateText = fc
  .tuple(choiceText, fc.constantFrom('', '', '?', '~', '%'))
  .map(([date, mark]) => date + mark);

const endText = fc.oneof(
  fc
    .tuple(
      fc.oneof(yearText, monthText, dayText, dayText, seasonText),
      fc.constantFrom('', '', '?', '~', '%'),
    )
    .map(([date, mark]) => date + mark),
  timeText,
);

export const intervalText = fc.oneof(
  fc
    .tuple(endText, endText)
    .filter(
      ([a, b]) =>
        !endsBeforeStart(asEdtf(a) as EdtfEnd, asEdtf(b) as EdtfEnd) ||
        !endsBeforeStart(asEdtf(b) as EdtfEnd, asEdtf(a) as EdtfEnd),
    )
    .map(([a, b]) =>
      endsBeforeStart(asEdtf(a) as EdtfEnd, asEdtf(b) as EdtfEnd) ? `${b}/${a}` : `${a}/${b}`,
    ),
  endText.map((end) => `${end}/..`),
  endText.map((end) => `../${end}`),
);

const rangeText = fc.tuple(choiceText, choiceText).map(([a, b]) => {
  const [first, second] = [a, b].map((text) => daysOf(asEdtf(text) as EdtfDate).first);
  return (first ?? '') <= (second ?? '') ? `${a}..${b}` : `${b}..${a}`;
});

export const setText = fc
  .tuple(
    fc.option(choiceText.map((end) => `..${end}`)),
    fc.array(fc.oneof(choiceText, choiceText, rangeText), { maxLength: 4 }),
    fc.option(choiceText.map((start) => `${start}..`)),
  )
  .map(([first, members, last]) => [first, ...members, last].filter((member) => member !== null))
  .filter((members) => members.length > 1 || (members[0]?.includes('..') ?? false))
  .map((members) => `[${members.join(',')}]`);

/** A text of every form that the grammar has. */
export const edtfText = fc.oneof(dateText, timeText, intervalText, setText);

export const edtf = edtfText.map(asEdtf);

export const zone = fc.constantFrom(
  'UTC',
  'Asia/Baghdad',
  'America/Los_Angeles',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Europe/Dublin',
);
