import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EdtfTime } from '../../src/edtf/edtf.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import { instantOf, isZone, offsetAt, wallClockAt } from '../../src/edtf/zone.ts';
import * as arbitrary from './arbitraries.ts';

const instant = (text: string, zone: string) => {
  const seconds = instantOf(asEdtf(text) as EdtfTime, zone);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
};

describe('the time on the wall', () => {
  test('counts the first time round where the clocks go back', () => {
    expect(instant('2020-11-01T01:30', 'America/Los_Angeles')).toBe('2020-11-01T08:30:00Z');
    expect(instant('2020-10-25T02:30', 'Europe/Berlin')).toBe('2020-10-25T00:30:00Z');
  });

  test('is shifted forward by the gap where the clocks skip it', () => {
    expect(instant('2020-03-08T02:30', 'America/Los_Angeles')).toBe('2020-03-08T10:30:00Z');
    const shown = wallClockAt(Date.parse('2020-03-08T10:30Z') / 1000, 'America/Los_Angeles');
    expect(shown).toMatchObject({ day: '2020-03-08', hour: 3, minute: 30 });
  });

  test('is right at both edges of a gap and of a repeated hour', () => {
    expect(instant('2020-03-08T01:59:59', 'America/Los_Angeles')).toBe('2020-03-08T09:59:59Z');
    expect(instant('2020-03-08T03:00', 'America/Los_Angeles')).toBe('2020-03-08T10:00:00Z');
    expect(instant('2020-11-01T00:59', 'America/Los_Angeles')).toBe('2020-11-01T07:59:00Z');
    expect(instant('2020-11-01T02:00', 'America/Los_Angeles')).toBe('2020-11-01T10:00:00Z');
  });

  test('moves to the next day where a whole day was skipped', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(instant('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00Z');
    expect(wallClockAt(Date.parse('2011-12-30T22:00Z') / 1000, 'Pacific/Apia').day).toBe(
      '2011-12-31',
    );
  });

  test('knows the offsets before standard time to the second', () => {
    // Dublin was 25 minutes and 21 seconds west of Greenwich until October 1916.
    expect(instant('1916-04-24T12:00', 'Europe/Dublin')).toBe('1916-04-24T12:25:21Z');
    expect(instant('1960-01-01T00:00', 'Africa/Monrovia')).toBe('1960-01-01T00:44:30Z');
    expect(instant('1890-01-01T00:00', 'Europe/Paris')).toBe('1889-12-31T23:50:39Z');
  });

  test('yields to a written offset', () => {
    expect(instant('2020-03-11T19:35+03:00', 'America/Los_Angeles')).toBe('2020-03-11T16:35:00Z');
  });

  test('comes back from its instant, but for the hours that are skipped', () => {
    const unspecifiedZone = arbitrary.timeText.filter((text) => !/[Z+]|-\d\d:\d\d$/.test(text));
    fc.assert(
      fc.property(unspecifiedZone, arbitrary.zone, (text, zone) => {
        const time = asEdtf(text) as EdtfTime;
        const seconds = instantOf(time, zone);
        const { day, hour, minute, second } = wallClockAt(seconds, zone);
        const same =
          day === time.day &&
          hour === time.hour &&
          minute === time.minute &&
          second === (time.second ?? 0);
        const gap = offsetAt(seconds, zone) - offsetAt(seconds - 86_400, zone);
        expect(same || gap > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a zone is one that the machine knows', () => {
  expect(['UTC', 'Asia/Baghdad', 'america/los_angeles'].every(isZone)).toBe(true);
  expect(['', 'Baghdad', 'Mars/Olympus', 'Asia/Baghdad '].some(isZone)).toBe(false);
});

test('an unknown zone is refused', () => {
  expect(() => offsetAt(0, 'Mars/Olympus')).toThrow(RangeError);
});
