import fc from 'fast-check';
import type { Article, Value } from '../../src/model/article.ts';
import { fieldTypes, type FieldType } from '../../src/model/site.ts';
import * as dates from '../edtf/arbitraries.ts';
import { articleOf, fieldNames, TYPES, valueOf, WITHIN, type Told } from './made.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30_000 }));

/** Counts of which some allow the same numbers, so that counts agree often enough. */
const TWINS = ['3', '<24', '<=23', '>4', '>=5', '~10', '9..11', '0', '<1'];

const countText = fc.oneof(
  fc.constantFrom(...TWINS),
  fc.tuple(fc.constantFrom('', '', '~', '>', '>=', '<=', '<'), number).map(([sign, value]) =>
    // Fewer than none is no number.
    sign === '<' ? `<${value + 1}` : `${sign}${value}`,
  ),
  fc
    .tuple(number, fc.integer({ min: 1, max: 9 }))
    .map(([least, more]) => `${least}..${least + more}`),
);

/** Dates of which two and two allow the same days, so that dates agree often enough. */
const SAME_DAYS = [
  '2020-03-11',
  '2020-03-11?',
  '2020-03-11T21:30',
  '2020-03-11T19:30Z',
  '2020-03',
  '2020-03-01/2020-03-31',
  '2020-03-10/2020-03-11',
  '[2020-03-10,2020-03-11]',
  '../2020-03-11',
  '[..2020-03-11]',
];

const clockText = fc.constantFrom('00:30', '21:30', '23:30', '00:30Z', '21:30Z', '23:30Z');

/** Mostly of one month, so that dates meet; now and then of every form. */
const dateText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAME_DAYS) },
  dates.nearDay,
  fc.tuple(dates.nearDay, dates.nearDay).map((days) => days.toSorted().join('/')),
  fc.uniqueArray(dates.nearDay, { minLength: 2, maxLength: 4 }).map((days) => `[${days.join()}]`),
  fc.tuple(dates.nearDay, clockText).map(([day, clock]) => `${day}T${clock}`),
  dates.edtfText,
);

const namesOf = (...names: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...names], { minLength: 1, maxLength: 3 }).map((some) => some.join(', '));

const TEXTS: Readonly<Record<FieldType, fc.Arbitrary<string>>> = {
  date: dateText,
  count: countText,
  place: fc.oneof(fc.constantFrom(...Object.keys(WITHIN)), namesOf(...Object.keys(WITHIN))),
  places: namesOf('pier', 'coast', 'island', 'bay'),
  actors: namesOf('navy', 'brigade', 'council', 'police'),
  choice: fc.constantFrom('yes', 'partly', 'no'),
  text: fc.oneof(fc.constantFrom('rockets', 'mortars', 'Rockets.', 'a  drone'), fc.string()),
};

export const valueOfType = (type: FieldType): fc.Arbitrary<Value> =>
  TEXTS[type].map((text) => valueOf(type, text));

/** Several values of one type. */
export const values = (count: number): fc.Arbitrary<readonly Value[]> =>
  fc
    .constantFrom(...fieldTypes)
    .chain((type) => fc.array(valueOfType(type), { minLength: count, maxLength: count }));

const told: fc.Arbitrary<Told> = fc.array(
  fc
    .constantFrom(...fieldNames)
    .chain((field) => TEXTS[TYPES[field] ?? 'text'].map((text) => [field, text] as const)),
  { maxLength: 6 },
);

const publisher = fc.record({
  outlet: fc.constantFrom('Post', 'Courier', 'Gazette', 'North'),
  wire: fc.oneof(
    fc.constant([]),
    fc.subarray(['North', 'South', 'East', 'Post'], { minLength: 1, maxLength: 2 }),
  ),
  published: fc.oneof(dates.nearDay, dates.edtfText),
});

/** Articles that each have an account of one event, with ids of their own. */
export const articles: fc.Arbitrary<readonly Article[]> = fc
  .array(fc.tuple(told, publisher), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([report, from], index) => articleOf(`a${index}`, report, from)));
