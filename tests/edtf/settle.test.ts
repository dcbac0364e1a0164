import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { overlap, sharedDays, spanOfAll } from '../../src/edtf/compare.ts';
import { asEdtf, parseEdtf } from '../../src/edtf/parse.ts';
import { settleDates } from '../../src/edtf/settle.ts';
import * as arbitrary from './arbitraries.ts';
import { tableZone } from './forms.ts';

const settle = (...texts: string[]) => {
  const { value, shared } = settleDates(texts.map(asEdtf), tableZone);
  return [value.text, shared ? 'shared' : 'differ'];
};

describe('reports that share days', () => {
  test.each([
    { title: 'one report', reports: ['2020-03-11~'], text: '2020-03-11~' },
    { title: 'the same day twice', reports: ['2020-03-11', '2020-03-11'], text: '2020-03-11' },
    { title: 'a month and a day in it', reports: ['2020-03', '2020-03-11'], text: '2020-03-11' },
    {
      title: 'a day and a time on it: the finer',
      reports: ['2020-03-11', '2020-03-11T19:35'],
      text: '2020-03-11T19:35',
    },
    {
      title: 'one minute in two zones: the first as text',
      reports: ['2020-03-11T19:35+03:00', '2020-03-11T16:35Z'],
      text: '2020-03-11T16:35Z',
    },
    {
      title: 'sure and unsure: the sure',
      reports: ['2020-03-11?', '2020-03-11', '2020-03-11%'],
      text: '2020-03-11',
    },
    {
      title: 'sure and unsure in other words: the sure',
      reports: ['2020-03-16~/2020-03-17~', '[2020-03-16..2020-03-17]'],
      text: '[2020-03-16..2020-03-17]',
    },
    {
      title: 'a set and one of its members',
      reports: ['[2020-03-11,2020-03-14]', '2020-03-14'],
      text: '2020-03-14',
    },
    {
      title: 'two sets with one member in common',
      reports: ['[2020-03-11,2020-03-14]', '[2020-03-14,2020-03-16]'],
      text: '2020-03-14',
    },
    {
      title: 'two sets with more of them in common',
      reports: ['[2020-03-11,2020-03-14,2020-03-16]', '[2020-03-11,2020-03-16,2020-03-20]'],
      text: '[2020-03-11,2020-03-16]',
    },
    {
      title: 'runs of days with a gap',
      reports: ['[2020-03-01..2020-03-05,2020-03-10..2020-03-15]', '2020-03-04/2020-03-11'],
      text: '[2020-03-04..2020-03-05,2020-03-10..2020-03-11]',
    },
    {
      title: 'two that lasted: lasting',
      reports: ['2020-03-10/2020-03-20', '2020-03-15/2020-03-25'],
      text: '2020-03-15/2020-03-20',
    },
    {
      title: 'two that lasted and share one day',
      reports: ['2020-03-10/2020-03-15', '2020-03-15/2020-03-25'],
      text: '2020-03-15',
    },
    {
      title: 'two that lasted with open ends',
      reports: ['2020-03-16/..', '2020-03-17/..'],
      text: '2020-03-17/..',
    },
    {
      title: 'one that lasted, and a month: once within',
      reports: ['2020-03', '2020-03-28/2020-04-02'],
      text: '[2020-03-28..2020-03-31]',
    },
    {
      title: 'open ends, once within',
      reports: ['[..2020-03-20]', '../2020-03-16'],
      text: '../2020-03-16',
    },
    {
      title: 'ranges of months that share a month',
      reports: ['[2020-01..2020-03]', '[2020-03..2020-05]'],
      text: '2020-03',
    },
    {
      title: 'ranges of days that share a month: to the day',
      reports: ['[2020-02-10..2020-03-31]', '[2020-03-01..2020-05-02]'],
      text: '[2020-03-01..2020-03-31]',
    },
    {
      title: 'ranges of years that share years',
      reports: ['[2016..2020]', '[2018..2022]'],
      text: '[2018..2020]',
    },
    {
      title: 'ranges of early years that share one',
      reports: ['[0031..0033]', '[0033..0035]'],
      text: '0033',
    },
    {
      title: 'sets open on both sides',
      reports: ['[..2020-03-01,2020-03-05..]', '[..2020-03-02,2020-03-06..]'],
      text: '[..2020-03-01,2020-03-06..]',
    },
  ])('$title', ({ reports, text }) => {
    expect(settle(...reports)).toStrictEqual([text, 'shared']);
  });
});

describe('reports that share none', () => {
  test.each([
    {
      title: 'two days: once from the one to the other',
      reports: ['2020-03-17', '2020-03-16'],
      text: '[2020-03-16..2020-03-17]',
    },
    {
      title: 'two months stay months',
      reports: ['2020-03', '2020-05'],
      text: '[2020-03..2020-05]',
    },
    {
      title: 'a month and a day: to the day',
      reports: ['2020-03', '2020-05-31'],
      text: '[2020-03-01..2020-05-31]',
    },
    {
      title: 'two that lasted: lasting',
      reports: ['2020-03-10/2020-03-12', '2020-03-15/2020-03-25'],
      text: '2020-03-10/2020-03-25',
    },
    {
      title: 'one that says the whole span already',
      reports: ['2020-03', '2020-03-05', '2020-03-06'],
      text: '2020-03',
    },
    {
      title: 'an open end',
      reports: ['2020-03-16/..', '2020-03-11'],
      text: '[2020-03-11..]',
    },
    {
      title: 'open on both sides with a gap',
      reports: ['../2020-03-11', '2020-03-16/..'],
      text: '[..2020-03-11,2020-03-16..]',
    },
    {
      title: 'open on both sides without a gap',
      reports: ['../2020-03-16', '2020-03-11/..', '2020-03-20'],
      text: '[..2020-03-11,2020-03-11..]',
    },
    {
      title: 'two minutes of one day: the day',
      reports: ['2020-03-11T19:35', '2020-03-11T19:36'],
      text: '2020-03-11',
    },
    {
      title: 'two minutes of one day, and the day, unsure',
      reports: ['2020-03-11T19:35', '2020-03-11~', '2020-03-11T19:36'],
      text: '2020-03-11~',
    },
    {
      title: 'times on two days',
      reports: ['2020-03-11T19:35', '2020-03-12T19:35'],
      text: '[2020-03-11..2020-03-12]',
    },
    {
      title: 'one minute of UTC on two days of Baghdad',
      reports: ['2020-03-11', '2020-03-11T22:00Z'],
      text: '[2020-03-11..2020-03-12]',
    },
  ])('$title', ({ reports, text }) => {
    expect(settle(...reports)).toStrictEqual([text, 'differ']);
  });
});

test('a set too long to be a date becomes the span that holds it', () => {
  const oddDays = (from: number) =>
    Array.from({ length: 10 }, (_, n) => {
      const [a, b] = [from + 12 * n, from + 12 * n + 9].map((number) =>
        new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10),
      );
      return `${a ?? ''}..${b ?? ''}`;
    });
  const [a, b] = [`[${oddDays(1).join(',')}]`, `[${oddDays(7).join(',')}]`];
  expect(settle(a, b)).toStrictEqual(['[2020-01-07..2020-04-27]', 'shared']);
});

test('no report at all is a mistake', () => {
  expect(() => settleDates([], tableZone)).toThrow(RangeError);
});

describe('properties', () => {
  const near = fc.oneof(
    arbitrary.edtfText,
    arbitrary.nearDay,
    arbitrary.nearDay,
    fc
      .tuple(arbitrary.nearDay, fc.constantFrom('T19:35', 'T19:36', 'T23:30Z'))
      .map(([d, t]) => d + t),
    fc
      .tuple(arbitrary.nearDay, arbitrary.nearDay)
      .map((days) => days.toSorted())
      .chain(([a, b]) => fc.constantFrom(`${a}/${b}`, `[${a}..${b}]`, `${a}/..`, `../${b}`)),
  );
  const reports = fc.array(near.map(asEdtf), { minLength: 1, maxLength: 5 });

  test('neither the order of the reports nor one that is there twice matters', () => {
    const shuffled = reports.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray([...values, ...values], { minLength: values.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, arbitrary.zone, ([values, others], zone) => {
        expect(settleDates(others, zone)).toStrictEqual(settleDates(values, zone));
      }),
      { numRuns: 2000 },
    );
  });

  test('the value is a date with these bounds, on the shared days or else over all', () => {
    fc.assert(
      fc.property(reports, arbitrary.zone, (values, zone) => {
        const { value, bounds } = settleDates(values, zone);
        expect(parseEdtf(value.text)).toStrictEqual({ ok: true, value });
        expect(bounds).toStrictEqual(boundsOf(value, zone));
        const all = values.map((one) => boundsOf(one, zone));
        const days = sharedDays(all);
        if (days.length > 0) {
          expect(bounds.spans).toStrictEqual(days);
        } else {
          const { earliest, latest } = bounds;
          expect({ earliest, latest }).toStrictEqual(spanOfAll(all));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('all is shared exactly where all have days in common and every two overlap', () => {
    fc.assert(
      fc.property(reports, arbitrary.zone, (values, zone) => {
        const all = values.map((one) => boundsOf(one, zone));
        const compatible = all.every((a) => all.every((b) => overlap(a, b)));
        expect(settleDates(values, zone).shared).toBe(compatible && sharedDays(all).length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is settled stays settled', () => {
    fc.assert(
      fc.property(reports, arbitrary.zone, (values, zone) => {
        const { value } = settleDates(values, zone);
        expect(settleDates([value], zone)).toMatchObject({ value, shared: true });
      }),
    );
  });
});
