import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { asDay } from '../../src/edtf/day.ts';
import { containsDay } from '../../src/edtf/compare.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import * as arbitrary from './arbitraries.ts';
import { forms, tableZone } from './forms.ts';
import { spansNotation } from './notation.ts';

const bounds = (text: string, zone = tableZone) => boundsOf(asEdtf(text), zone);

describe('every form', () => {
  test.each(forms)('`$text` allows $days, to the $precision', ({ text, days, ...row }) => {
    const found = bounds(text);
    expect(spansNotation(found.spans)).toStrictEqual(days);
    expect(found.precision).toBe(row.precision);
    expect(found.minute).toBe(row.instant === undefined ? null : Date.parse(row.instant) / 60_000);
  });

  test.each(forms)('`$text` begins and ends where its days do', ({ text, days }) => {
    const { earliest, latest } = bounds(text);
    expect(earliest ?? '').toBe(days[0]?.split('..')[0]);
    expect(latest ?? '').toBe(days.at(-1)?.split('..')[1]);
  });
});

describe('times', () => {
  test('a time without an offset is the time on the wall in the zone', () => {
    expect(bounds('2020-03-11T19:35', 'America/New_York').minute).toBe(
      bounds('2020-03-11T19:35-04:00').minute,
    );
  });

  test('a time belongs to its day in the zone', () => {
    const time = '2020-03-11T22:35Z';
    expect(bounds(time, 'UTC').earliest).toBe('2020-03-11');
    expect(bounds(time, 'Asia/Baghdad').earliest).toBe('2020-03-12');
    expect(bounds(time, 'Pacific/Apia').earliest).toBe('2020-03-12');
    expect(bounds(time, 'America/Los_Angeles').earliest).toBe('2020-03-11');
  });

  test('seconds do not count towards the minute', () => {
    expect(bounds('2020-03-11T19:35:59').minute).toBe(bounds('2020-03-11T19:35').minute);
  });

  test('a day at an end of the calendar stays in it, whatever the zone', () => {
    expect(bounds('0001-01-01T00:00Z', 'America/Los_Angeles').earliest).toBe('0001-01-01');
    expect(bounds('9999-12-31T23:59Z', 'Pacific/Apia').latest).toBe('9999-12-31');
    expect(bounds('9999-24').latest).toBe('9999-12-31');
  });

  test('an unknown zone is refused where it matters', () => {
    expect(() => bounds('2020-03-11T19:35', 'Mars/Olympus')).toThrow(RangeError);
    expect(bounds('2020-03-11', 'Mars/Olympus').earliest).toBe('2020-03-11');
  });
});

describe('properties', () => {
  test('the earliest day is never after the latest, and the spans keep apart in order', () => {
    fc.assert(
      fc.property(arbitrary.edtf, arbitrary.zone, (value, zone) => {
        const { earliest, latest, spans } = boundsOf(value, zone);
        expect(spans.length).toBeGreaterThan(0);
        expect(spans[0]?.earliest).toBe(earliest);
        expect(spans.at(-1)?.latest).toBe(latest);
        for (const [n, span] of spans.entries()) {
          if (span.earliest !== null && span.latest !== null) {
            expect(span.earliest <= span.latest).toBe(true);
          }
          const next = spans[n + 1];
          if (next === undefined) continue;
          // A day at least lies between them.
          expect(Date.parse(next.earliest ?? '') - Date.parse(span.latest ?? '')).toBeGreaterThan(
            86_400_000,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a qualifier widens nothing', () => {
    fc.assert(
      fc.property(
        arbitrary.dateText.map((text) => text.replace(/[?~%]$/, '')),
        fc.constantFrom('?', '~', '%'),
        (text, mark) => {
          expect(bounds(text + mark)).toStrictEqual(bounds(text));
        },
      ),
    );
  });

  test('the digits of a day fit a pattern exactly where the day is allowed', () => {
    const pattern = arbitrary.dateText.filter((text) => /^[\dX]{4}(?:-[\dX]{2}){0,2}$/.test(text));
    fc.assert(
      fc.property(
        pattern.filter((text) => !/^.{4}-2[1-4]$/.test(text)),
        fc.oneof(arbitrary.day, arbitrary.nearDay),
        (text, day) => {
          const fits = new RegExp(`^${text.replaceAll('X', '\\d')}`).test(day);
          expect(containsDay(bounds(text), day)).toBe(fits);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a set allows the days of its members and no others', () => {
    fc.assert(
      fc.property(
        fc.array(arbitrary.nearDay, { minLength: 2, maxLength: 6 }),
        arbitrary.nearDay,
        (days, day) => {
          expect(containsDay(bounds(`[${days.join(',')}]`), day)).toBe(days.includes(day));
        },
      ),
    );
  });

  test('an interval and a range allow the days from the one to the other', () => {
    fc.assert(
      fc.property(arbitrary.nearDay, arbitrary.nearDay, arbitrary.nearDay, (a, b, day) => {
        const [from = a, to = b] = [a, b].toSorted();
        const within = from <= day && day <= to;
        expect(containsDay(bounds(`${from}/${to}`), day)).toBe(within);
        expect(containsDay(bounds(`[${from}..${to}]`), day)).toBe(within);
        expect(containsDay(bounds(`${from}/..`), day)).toBe(from <= day);
        expect(containsDay(bounds(`../${to}`), day)).toBe(day <= to);
      }),
    );
  });

  test('a date without a time is the same in every zone', () => {
    const untimed = fc.oneof(arbitrary.dateText, arbitrary.setText);
    fc.assert(
      fc.property(untimed, arbitrary.zone, (text, zone) => {
        expect(bounds(text, zone)).toStrictEqual(bounds(text, 'UTC'));
      }),
    );
  });

  test('a time is on the day that Intl shows in the zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) }),
        arbitrary.zone,
        (moment, zone) => {
          const text = `${new Date(moment).toISOString().slice(0, 16)}Z`;
          const { earliest, minute } = bounds(text, zone);
          const shown = new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
          }).format(Date.parse(text));
          expect(earliest).toBe(asDay(shown));
          expect(minute).toBe(Date.parse(text) / 60_000);
        },
      ),
    );
  });
});
