import { describe, expect, it } from 'vitest';
import type { PlaceId } from '../../src/model/ids.ts';
import { fieldTypes, type FieldType } from '../../src/model/site.ts';
import { containment } from '../../src/timeline/containment.ts';
import { relate, type Relation } from '../../src/timeline/relate.ts';
import { measure, placeOf, valueOf } from './made.ts';

type Row = readonly [one: string, other: string, relation: Relation, why: string];
type Rows = readonly [Row, ...Row[]];

const DATES: Rows = [
  ['2021-05-10', '2021-05-10', 'agree', 'it is the same day'],
  ['2021-05-10?', '2021-05-10~', 'agree', 'a doubt does not make it another day'],
  ['2021-05', '2021-05-01/2021-05-31', 'agree', 'a month is its days'],
  ['2021-05-XX', '2021-05', 'agree', 'an unspecified day is any of the month'],
  ['2021-23', '2021-09/2021-11', 'agree', 'autumn is September to November'],
  ['[2021-05-10,2021-05-12]', '[2021-05-12,2021-05-10]', 'agree', 'a set has no order'],
  ['[2021-05-10,2021-05-11]', '2021-05-10/2021-05-11', 'agree', 'neighbours leave no day out'],
  ['[2021-05-10..2021-05-14]', '2021-05-10/2021-05-14', 'agree', 'the days are the same'],
  ['2021-05-10/..', '[2021-05-10..]', 'agree', 'both are open at the end'],
  ['../2021-05-10', '[..2021-05-10]', 'agree', 'both are open at the start'],
  ['2021-05-10T19:35', '2021-05-10T19:35', 'agree', 'it is the same minute'],
  ['2021-05-10T19:35', '2021-05-10T16:35Z', 'agree', 'local time and UTC name one minute'],
  ['2021-05-10T23:30+01:00', '2021-05-11T01:30+03:00', 'agree', 'two days name one minute'],
  ['2021-05-10T19:35:05', '2021-05-10T19:35:50', 'agree', 'seconds do not count'],

  ['2021-05-10', '2021-05', 'compatible', 'the day is one of the month'],
  ['2021-05-10', '2021', 'compatible', 'the day is one of the year'],
  ['2021-05-10', '2021-05-1X', 'compatible', 'the day is one of the ten'],
  ['2021-05-10/2021-05-12', '2021-05-12/2021-05-14', 'compatible', 'the last day is the first'],
  ['[2021-05-10,2021-05-12]', '2021-05-12', 'compatible', 'one member is the day'],
  ['[2021-05-10,2021-05-12]', '2021-05-10/2021-05-12', 'compatible', 'the set leaves a day out'],
  ['[2021-05-10,2021-05-12]', '[2021-05-12,2021-05-14]', 'compatible', 'a member is shared'],
  ['2021-05-10T19:35', '2021-05-10', 'compatible', 'the time is on the day'],
  ['2021-05-10T22:30Z', '2021-05-11', 'compatible', 'that is the day in the site’s zone'],
  ['2021-05-10T19:35', '2021-05-10/2021-05-11', 'compatible', 'the time is in the interval'],
  ['2021-05-10T10:00/2021-05-10T12:00', '2021-05-10T13:00', 'compatible', 'the day is shared'],
  ['2021-05-10/..', '2021-06', 'compatible', 'the end is open'],
  ['../2021-05-10', '2020', 'compatible', 'the start is open'],
  ['2021-05-10/..', '../2021-05-10', 'compatible', 'the open ends share a day'],
  ['2021-05-10/..', '2021-05-12/..', 'compatible', 'both go on'],
  ['../2021-05-10', '../2021-05-12', 'compatible', 'both have no beginning'],

  ['2021-05-10', '2021-05-11', 'differ', 'neighbouring days are not the same'],
  ['2021-05-31', '2021-06', 'differ', 'the day is of another month'],
  ['2020', '2021', 'differ', 'the years share no day'],
  ['[2021-05-10,2021-05-12]', '2021-05-11', 'differ', 'the day lies between the members'],
  ['[2021-05-10,2021-05-12]', '[2021-05-11,2021-05-13]', 'differ', 'no member is shared'],
  ['2021-05-10/2021-05-12', '2021-05-13/2021-05-14', 'differ', 'one ends before the other begins'],
  ['2021-05-10T19:35', '2021-05-10T19:36', 'differ', 'two minutes of one day are apart'],
  ['2021-05-10T19:35Z', '2021-05-10T19:35+01:00', 'differ', 'one clock reads as the other'],
  ['2021-05-10T22:30Z', '2021-05-10', 'differ', 'in the site’s zone it is the day after'],
  ['2021-05-10/..', '2021-05-09', 'differ', 'it begins too late'],
  ['../2021-05-10', '2021-05-11', 'differ', 'it ends too early'],
  ['2021-05-11/..', '../2021-05-10', 'differ', 'the open ends face away from each other'],
];

const COUNTS: Rows = [
  ['3', '3', 'agree', 'it is the same number'],
  ['3 (2 soldiers, 1 sailor)', '3', 'agree', 'a breakdown is not compared'],
  ['3 (2 soldiers, 1 sailor)', '3 (1 soldier, 2 sailors)', 'agree', 'nor are two breakdowns'],
  ['~24', '~24', 'agree', 'about and about are the same'],
  ['>5000', '>5000', 'agree', 'more than and more than are the same'],
  ['>4', '>=5', 'agree', 'more than four is at least five'],
  ['<24', '<=23', 'agree', 'fewer than 24 is at most 23'],
  ['<1', '0', 'agree', 'fewer than one is none'],
  ['~10', '9..11', 'agree', 'about ten is nine to eleven'],
  ['2..3', '2..3', 'agree', 'the ends are the same'],

  ['5200', '>5000', 'compatible', 'the number is above'],
  ['~5200', '>5000', 'compatible', 'about the number is partly above'],
  ['~5200', '5200', 'compatible', 'about a number allows it'],
  ['5001', '>5000', 'compatible', 'the next number is above'],
  ['5000', '>=5000', 'compatible', 'at least allows the number'],
  ['23', '<24', 'compatible', 'the number before is below'],
  ['24', '<=24', 'compatible', 'at most allows the number'],
  ['0', '<24', 'compatible', 'none is fewer'],
  ['0', '>=0', 'compatible', 'none is at least none'],
  ['<=24', '>=24', 'compatible', 'the ranges touch in one number'],
  ['2..3', '3..5', 'compatible', 'the ranges touch in one number'],
  ['2..3', '3', 'compatible', 'the number is an end'],
  ['>3', '>10', 'compatible', 'both go on'],
  ['<3', '<10', 'compatible', 'both begin with none'],
  ['~24', '<24', 'compatible', 'about a number reaches below it'],
  ['~24', '>24', 'compatible', 'about a number reaches above it'],
  ['~100', '90', 'compatible', 'it is ten per cent below'],
  ['~100', '110', 'compatible', 'it is ten per cent above'],
  ['~24', '21', 'compatible', 'ten per cent below is rounded outwards'],
  ['~24', '27', 'compatible', 'ten per cent above is rounded outwards'],
  ['~100', '~122', 'compatible', 'the tenths reach each other'],

  ['3', '4', 'differ', 'the numbers are not the same'],
  ['<24', '>=24', 'differ', 'one ends before the other begins'],
  ['<24', '24', 'differ', 'fewer than leaves the number out'],
  ['>5000', '5000', 'differ', 'more than leaves the number out'],
  ['>5000', '<=5000', 'differ', 'one ends before the other begins'],
  ['2..3', '4', 'differ', 'the number is above both ends'],
  ['2..3', '1', 'differ', 'the number is below both ends'],
  ['2..3', '4..5', 'differ', 'neighbouring ranges share no number'],
  ['~100', '89', 'differ', 'it is more than ten per cent below'],
  ['~100', '111', 'differ', 'it is more than ten per cent above'],
  ['~24', '20', 'differ', 'it is more than ten per cent below'],
  ['~24', '28', 'differ', 'it is more than ten per cent above'],
  ['~100', '~124', 'differ', 'the tenths do not reach each other'],
  ['0', '>0', 'differ', 'none is not some'],
];

const PLACES: Rows = [
  ['pier', 'pier', 'agree', 'it is the same place'],
  ['pier, island', 'island, pier', 'agree', 'the order does not count'],

  ['pier', 'east-harbour', 'compatible', 'one lies within the other'],
  ['pier', 'bay', 'compatible', 'one lies within the other through two steps'],
  ['pier', 'coast', 'compatible', 'one lies within the other through three steps'],
  ['pier', 'pier, island', 'compatible', 'it is one of several'],
  ['pier', 'east-harbour, island', 'compatible', 'it lies within one of several'],
  ['pier, west-harbour', 'coast', 'compatible', 'several lie within one'],
  ['pier, island', 'bay, island', 'compatible', 'one is the same and one lies within'],
  ['pier, island', 'bay, cove', 'compatible', 'each has one that lies within the other’s'],

  ['east-harbour', 'north-harbour', 'differ', 'two places of one region are not one'],
  ['pier', 'north-harbour', 'differ', 'a place does not lie in its region’s other parts'],
  ['pier', 'island', 'differ', 'neither lies within the other'],
  ['coast', 'island', 'differ', 'neither lies within anything'],
  ['pier, island', 'pier, west-harbour', 'differ', 'each names one that the other has not'],
];

const SETS: Rows = [
  ['pier', 'pier', 'agree', 'it is the same set'],
  ['pier, island', 'island, pier', 'agree', 'a set has no order'],
  ['pier', 'pier, island', 'compatible', 'one set holds the other'],
  ['pier, island, coast', 'coast, pier', 'compatible', 'one set holds the other'],
  ['pier', 'island', 'differ', 'they have nothing in common'],
  ['pier, island', 'pier, coast', 'differ', 'each has one that the other has not'],
  ['pier', 'coast', 'differ', 'what lies within what does not count'],
];

const CHOICES: Rows = [
  ['yes', 'yes', 'agree', 'it is the same answer'],
  ['yes', 'no', 'differ', 'it is another answer'],
  ['yes', 'partly', 'differ', 'no answer lies between two others'],
];

const TEXTS: Rows = [
  ['Katyusha rockets', 'Katyusha rockets', 'agree', 'it is the same text'],
  ['Katyusha rockets', 'katyusha Rockets', 'agree', 'case does not count'],
  ['Katyusha rockets', ' Katyusha\u00a0 rockets ', 'agree', 'white space does not count'],
  ['Katyusha rockets', 'Katyusha rockets.', 'agree', 'a full stop does not count'],
  ['Katyusha rockets', 'Katyusha rockets. ', 'agree', 'nor does one before white space'],
  ['first', '\ufb01rst', 'agree', 'a ligature is its letters'],
  ['caf\u00e9', 'cafe\u0301', 'agree', 'an accent may stand apart'],
  ['Katyusha rockets', 'Katyushas', 'unjudged', 'only an editor knows'],
  ['Katyusha rockets', 'Katyusha rockets?', 'unjudged', 'a question mark counts'],
  ['No. 3', 'No 3', 'unjudged', 'a full stop within a text counts'],
];

const TABLES: Readonly<Record<FieldType, Rows>> = {
  date: DATES,
  count: COUNTS,
  place: PLACES,
  places: SETS,
  actors: SETS,
  choice: CHOICES,
  text: TEXTS,
};

const between = (type: FieldType, one: string, other: string): Relation =>
  relate(valueOf(type, one), valueOf(type, other), measure);

describe.each(fieldTypes)('of two values of type %s,', (type) => {
  it.each(TABLES[type])('`%s` and `%s` come to `%s`: %s', (one, other, relation) => {
    expect(between(type, one, other)).toBe(relation);
    expect(between(type, other, one)).toBe(relation);
  });
});

describe('the days of two dates', () => {
  it('are those of the site’s zone', () => {
    const [time, day] = [valueOf('date', '2021-05-10T22:30Z'), valueOf('date', '2021-05-10')];
    expect(relate(time, day, measure)).toBe('differ');
    expect(relate(time, day, { ...measure, zone: 'UTC' })).toBe('compatible');
  });
});

describe('two values of different types', () => {
  const pairs = fieldTypes.flatMap((one) =>
    fieldTypes.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const sample = (type: FieldType) => valueOf(type, TABLES[type][0][0]);

  it.each(pairs)('are not compared: %s with %s', (one, other) => {
    expect(() => relate(sample(one), sample(other), measure)).toThrow(TypeError);
  });
});

describe('a place', () => {
  const isWithin = (place: string, region: string) =>
    measure.isWithin(place as PlaceId, region as PlaceId);

  it('lies within all that its region lies within', () => {
    const regions = ['east-harbour', 'bay', 'coast'];
    expect(regions.filter((region) => isWithin('pier', region))).toEqual(regions);
  });

  it.each([
    ['pier', 'pier', 'itself'],
    ['coast', 'pier', 'its part'],
    ['pier', 'north-harbour', 'a neighbour of its region'],
    ['pier', 'island', 'a stranger'],
    ['pier', 'nowhere', 'what no gazetteer has'],
    ['nowhere', 'coast', 'anything, where no gazetteer has it'],
  ])('%s does not lie within %s: %s', (place, region) => {
    expect(isWithin(place, region)).toBe(false);
  });

  it('lies within every other of a ring of places, and outside of what is not in it', () => {
    const ring = containment([placeOf('a', 'b'), placeOf('b', 'c'), placeOf('c', 'a')]);
    expect(ring('a' as PlaceId, 'c' as PlaceId)).toBe(true);
    expect(ring('a' as PlaceId, 'd' as PlaceId)).toBe(false);
  });
});
