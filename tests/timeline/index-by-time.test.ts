import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsDay } from '../../src/edtf/compare.ts';
import { addDays, asDay, eachDay, monthOf, yearOf, type Day } from '../../src/edtf/day.ts';
import type { Event } from '../../src/model/event.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { anyPapers, timelineOf } from './worlds.ts';

/** A timeline of events named by letters, in the order of the dates given. */
function timelineWith(...dates: readonly string[]): Timeline {
  const tells = dates.map((date, index) => ({
    event: String.fromCharCode('a'.charCodeAt(0) + index),
    lines: ['kind: attack', `date: ${date}`],
  }));
  return timelineOf([{ id: 'paper', published: '2030', tells }]);
}

const names = (events: readonly Event[]): string => events.map(({ id }) => id).join('');

/** Each day with the events that stand on it, beside it in its bounds, and around it. */
function daysOf({ days }: Timeline): Record<string, string> {
  return Object.fromEntries(
    [...days].map(([day, { here, also, around }]) => [
      day,
      `${names(here)}|${names(also)}|${names(around)}`,
    ]),
  );
}

function eventsOf<Key extends string | number>(
  map: ReadonlyMap<Key, { readonly events: readonly Event[] }>,
): Record<string, string> {
  return Object.fromEntries([...map].map(([key, { events }]) => [key, names(events)]));
}

describe('an event', () => {
  it('stands on its day, its month and its year', () => {
    const timeline = timelineWith('2020-03-11');
    expect(daysOf(timeline)).toEqual({ '2020-03-11': 'a||' });
    expect(eventsOf(timeline.months)).toEqual({ '2020-03': 'a' });
    expect(eventsOf(timeline.years)).toEqual({ 2020: 'a' });
  });

  it('stands once as itself, and on the other days of its bounds as a reference', () => {
    expect(daysOf(timelineWith('2020-03-11/2020-03-13'))).toEqual({
      '2020-03-11': 'a||',
      '2020-03-12': '|a|',
      '2020-03-13': '|a|',
    });
  });

  it.each<[string, string, number, number]>([
    ['seven days', '2020-03-11/2020-03-17', 7, 1],
    ['seven days with days left out', '[2020-03-11,2020-03-17]', 7, 1],
    ['eight days', '2020-03-11/2020-03-18', 0, 1],
    ['seven days over the turn of a year', '2019-12-29/2020-01-04', 7, 2],
    ['eight days over the turn of a month', '2020-03-28/2020-04-04', 0, 2],
    ['a month', '2020-03', 0, 1],
    ['24 months', '2018-04/2020-03', 0, 24],
    ['24 months, not all of them whole', '2018-04-30/2020-03-01', 0, 24],
    ['25 months', '2018-03/2020-03', 0, 0],
    ['25 months, not all of them whole', '2018-03-31/2020-03-01', 0, 0],
    ['a year', '2020', 0, 12],
    ['two years', '2019/2020', 0, 24],
    ['three years', '2018/2020', 0, 0],
    ['a time', '2020-03-11T19:35', 1, 1],
    ['an open start', '../2020-03-16', 0, 1],
    ['an open end', '2020-03-16/..', 0, 1],
    ['both ends open', '[..2020-03-16,2020-04-01..]', 0, 0],
  ])(
    'with bounds of %s stands on as many days and months as it should',
    (_title, date, days, months) => {
      const timeline = timelineWith(date);
      expect(timeline.days.size).toBe(days);
      expect(timeline.months.size).toBe(months);
    },
  );

  it('stands on every year of bounds too wide for months', () => {
    expect(eventsOf(timelineWith('2015/2019').years)).toEqual({
      2015: 'a',
      2016: 'a',
      2017: 'a',
      2018: 'a',
      2019: 'a',
    });
  });

  it.each([
    ['../2020-03-16', '2020-03'],
    ['2020-03-16/..', '2020-03'],
    ['[..2020-03-16]', '2020-03'],
    ['../2019', '2019-12'],
    ['2019/..', '2019-01'],
  ])('with an open end stands on the month of the end that is known: %s', (date, month) => {
    const timeline = timelineWith(date);
    expect(eventsOf(timeline.months)).toEqual({ [month]: 'a' });
    expect(eventsOf(timeline.years)).toEqual({ [month.slice(0, 4)]: 'a' });
    expect(daysOf(timeline)).toEqual({});
  });

  it('with wide bounds is around the days within them that have a page, and makes none', () => {
    const timeline = timelineWith(
      '2020-03-11',
      '2020-03',
      '2020-03-12/..',
      '../2020-03-11',
      '2020-04-02',
      '[2020-03-01..2020-03-10,2020-04-01..2020-04-30]',
    );
    expect(daysOf(timeline)).toEqual({ '2020-03-11': 'a||bd', '2020-04-02': 'e||fc' });
  });
});

describe('a page of time', () => {
  it('has keys in the order of time, and lists those below it', () => {
    const { years, months, days } = timelineWith(
      '2021-01-01',
      '0999-05-05',
      '2019-12-31/2020-01-01',
      '2020-11',
      '2005/2008',
    );
    expect([...years.keys()]).toEqual([999, 2005, 2006, 2007, 2008, 2019, 2020, 2021]);
    expect([...months.keys()]).toEqual(['0999-05', '2019-12', '2020-01', '2020-11', '2021-01']);
    expect([...days.keys()]).toEqual(['0999-05-05', '2019-12-31', '2020-01-01', '2021-01-01']);
    expect(years.get(2020)?.months).toEqual(['2020-01', '2020-11']);
    expect(years.get(2006)?.months).toEqual([]);
    expect(months.get(monthOf(asDay('2020-01-01')))?.days).toEqual(['2020-01-01']);
    expect(months.get(monthOf(asDay('2020-11-01')))?.days).toEqual([]);
  });

  it('keeps the order of the timeline', () => {
    const { months } = timelineWith('2020-03-12', '2020-03-11', '2020-03', '2020-03-10/2020-03-12');
    expect(eventsOf(months)).toEqual({ '2020-03': 'cdba' });
  });

  it('lists what a search through all events finds', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const timeline = timelineOf(papers);
        expect(daysOf(timeline)).toEqual(searched(timeline.events));
        for (const [month, { events, days }] of timeline.months) {
          expect(events).toEqual(
            timeline.events.filter((event) => monthsOf(event).includes(month)),
          );
          expect(days).toEqual([...timeline.days.keys()].filter((day) => monthOf(day) === month));
        }
        for (const [year, { events, months }] of timeline.years) {
          expect(events).toEqual(timeline.events.filter((event) => yearsOf(event).includes(year)));
          expect(months).toEqual(
            [...timeline.months.keys()].filter((month) => yearOf(month) === year),
          );
        }
        expect([...timeline.months.keys()]).toEqual(sorted(timeline.events.flatMap(monthsOf)));
        expect([...timeline.years.keys()]).toEqual(sorted(timeline.events.flatMap(yearsOf)));
      }),
      { numRuns: 40 },
    );
  });
});

/** The days' pages by asking every event about every day from the first page to the last. */
function searched(events: readonly Event[]): Record<string, string> {
  const narrow = events.filter((event) => spanOf(event).length <= 7);
  const days = sorted(narrow.flatMap(spanOf));
  return Object.fromEntries(
    days.map((day) => [
      day,
      [
        narrow.filter((event) => spanOf(event)[0] === day),
        narrow.filter((event) => spanOf(event).slice(1).includes(day)),
        events.filter((event) => !narrow.includes(event) && containsDay(event.date.bounds, day)),
      ]
        .map(names)
        .join('|'),
    ]),
  );
}

/** The days from the earliest to the latest; as good as endless where an end is open. */
function spanOf({ date: { bounds } }: Event): Day[] {
  const { earliest, latest } = bounds;
  const known = earliest ?? latest ?? asDay('2020-01-01');
  return eachDay(earliest ?? addDays(known, -9), latest ?? addDays(known, 9));
}

function monthsOf(event: Event): string[] {
  const months = monthsWithin(event);
  return months.length <= 24 ? months : [];
}

function yearsOf(event: Event): number[] {
  return sorted(monthsWithin(event).map((month) => Number(month.slice(0, 4))));
}

function monthsWithin({ date: { bounds } }: Event): string[] {
  const { earliest, latest } = bounds;
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return [];
  return sorted(eachDay(first, last).map(monthOf));
}

function sorted<Key extends string | number>(keys: readonly Key[]): Key[] {
  return [...new Set(keys)].toSorted((one, other) => (one < other ? -1 : 1));
}
