import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { english, type DateWords } from '../../src/edtf/date-words.ts';
import { asDay, asMonth } from '../../src/edtf/day.ts';
import type { EdtfTime } from '../../src/edtf/edtf.ts';
import type { FormatOptions } from '../../src/edtf/format-options.ts';
import {
  boundsParts,
  edtfParts,
  formatBounds,
  formatDay,
  formatEdtf,
  formatMonth,
  formatMonthName,
  formatTime,
  formatYear,
  weekdayNames,
  zoneName,
} from '../../src/edtf/format.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import * as arbitrary from './arbitraries.ts';
import { forms, tableLanguage, tableZone } from './forms.ts';
import { partsNotation } from './notation.ts';

const options: FormatOptions = { language: tableLanguage, zone: tableZone, words: english };

const german: DateWords = {
  ...english,
  about: 'um den {date}',
  from: 'ab dem {a}',
  onceBetween: 'zwischen {a} und {b}',
};

describe('every form in English', () => {
  test.each(forms)('`$text` reads “$shown”', ({ text, shown }) => {
    const value = asEdtf(text);
    expect(partsNotation(edtfParts(value, options))).toBe(shown);
    expect(formatEdtf(value, options)).toBe(shown.replaceAll(/\{([^|]*)\|[^}]*\}/g, '$1'));
  });
});

describe('other languages', () => {
  const shown = (text: string, language: string, words = english) =>
    partsNotation(edtfParts(asEdtf(text), { ...options, language, words }));

  test('American English puts the month first, and keeps what both ends share outside', () => {
    expect(shown('2020-03-16/2020-03-17', 'en-US')).toBe(
      '{March 16|2020-03-16}–{17, 2020|2020-03-17}',
    );
    expect(shown('[2020-03-16,2020-03-17,2020-03-19,2020-04-01]', 'en-US')).toBe(
      'March 16, 17, 19, or April 1, 2020',
    );
    expect(shown('[2020-03-11..2020-03-14]', 'en-US')).toBe('once between March 11 and 14, 2020');
  });

  test('German has its dots, and the words that it is given', () => {
    expect(shown('2020-03-16/2020-03-17', 'de')).toBe(
      '{16.|2020-03-16}–{17. März 2020|2020-03-17}',
    );
    expect(shown('[2020-03-16,2020-03-17]', 'de')).toBe('16. oder 17. März 2020');
    expect(shown('2020-03-16/..', 'de', german)).toBe('ab dem {16. März 2020|2020-03-16}');
    expect(shown('2020-03-16~', 'de', german)).toBe('um den 16. März 2020');
  });

  test('the calendar is ours where the language has another', () => {
    expect(shown('2020', 'th')).toContain('2020');
    expect(shown('2020', 'fa')).toContain('۲۰۲۰');
  });

  test('an interval keeps two dates apart in a language with another dash', () => {
    expect(shown('2020-03-16/2020-03-17', 'ja')).toMatch(
      /^\{[^|]*16[^|]*\|2020-03-16\}～\{[^|]*17[^|]*\|2020-03-17\}$/,
    );
  });

  test('a phrase that asks for what there is not is refused', () => {
    const broken: DateWords = { ...english, about: 'about {date} {place}' };
    expect(() => shown('2020~', 'en', broken)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const language = fc.constantFrom('en', 'en-US', 'de', 'ar', 'ja', 'hu');

  test('the parts come to the text, and none is empty', () => {
    fc.assert(
      fc.property(arbitrary.edtf, language, arbitrary.zone, (value, tag, zone) => {
        const all = { ...options, language: tag, zone };
        const parts = edtfParts(value, all);
        expect(parts.map(({ text }) => text).join('')).toBe(formatEdtf(value, all));
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  test('a `datetime` is a year, a month, a day or a minute that HTML knows', () => {
    fc.assert(
      fc.property(arbitrary.edtf, arbitrary.zone, (value, zone) => {
        for (const { datetime } of edtfParts(value, { ...options, zone })) {
          if (datetime === null) continue;
          expect(datetime).toMatch(
            /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?$/,
          );
          expect(Date.parse(datetime)).not.toBeNaN();
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the `datetime` of a time is its minute', () => {
    fc.assert(
      fc.property(
        arbitrary.timeText.filter((text) => !/^(?:0001|9999)/.test(text)),
        arbitrary.zone,
        (text, zone) => {
          const value = asEdtf(text);
          const [part] = edtfParts(value, { ...options, zone });
          const seconds = (boundsOf(value, zone).minute ?? Number.NaN) * 60;
          // Offsets before standard time have seconds, which the wall shows and HTML cannot.
          const difference = Date.parse(part?.datetime ?? '') / 1000 - seconds;
          expect(Math.abs(difference)).toBeLessThan(60);
        },
      ),
    );
  });

  test('what is unsure, unspecified, a season or one of several is words alone', () => {
    const unsure = fc.oneof(
      arbitrary.setText,
      arbitrary.dateText.filter((text) => /[?~%X]|-2[1-4]$/.test(text.replace(/-\d\d-\d\d$/, ''))),
    );
    fc.assert(
      fc.property(unsure, (text) => {
        expect(edtfParts(asEdtf(text), options)).toStrictEqual([
          { text: formatEdtf(asEdtf(text), options), datetime: null },
        ]);
      }),
    );
  });
});

describe('bounds', () => {
  const shown = (text: string) =>
    partsNotation(boundsParts(boundsOf(asEdtf(text), tableZone), options));

  test.each([
    ['[2020-03-16..2020-03-17]', '{16|2020-03-16}–{17 March 2020|2020-03-17}'],
    ['[2020-03-11,2020-03-14]', '{11|2020-03-11}–{14 March 2020|2020-03-14}'],
    ['2020-03-11~', '{11 March 2020|2020-03-11}'],
    ['2020-03-11T19:35', '{11 March 2020|2020-03-11}'],
    ['2020-03-XX', '{March 2020|2020-03}'],
    ['2020-03-01/2020-03-31', '{1|2020-03-01}–{31 March 2020|2020-03-31}'],
    ['[2020-03..2020-05]', '{March|2020-03}–{May 2020|2020-05}'],
    ['202X', '{2020|2020}–{2029|2029}'],
    ['2019-24', '{December 2019|2019-12} – {February 2020|2020-02}'],
    ['[2020-03-11..]', 'from {11 March 2020|2020-03-11} on'],
    ['[..2020-03-11]', 'until {11 March 2020|2020-03-11}'],
    ['[..2020-03-01,2020-04-01..]', 'at an unknown time'],
  ])('of `%s` read “%s”', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('come to one text', () => {
    const bounds = boundsOf(asEdtf('[2020-03-16,2020-03-17]'), tableZone);
    expect(formatBounds(bounds, options)).toBe('16–17 March 2020');
  });
});

describe('times of day', () => {
  const time = (text: string, zone = tableZone, words = english) =>
    formatTime(asEdtf(text) as EdtfTime, { ...options, zone, words });

  test('stand in the zone and in UTC', () => {
    expect(time('2020-03-11T19:35')).toBe('19:35 in Baghdad time, 16:35 UTC');
    expect(time('2020-03-11T19:35+03:00')).toBe('19:35 in Baghdad time, 16:35 UTC');
    expect(time('2020-03-11T16:35Z')).toBe('19:35 in Baghdad time, 16:35 UTC');
    expect(time('2020-03-11T16:35Z', 'America/Los_Angeles')).toBe(
      '09:35 in Los Angeles time, 16:35 UTC',
    );
  });

  test('say the day where it is another one in UTC', () => {
    expect(time('2020-03-11T01:35')).toBe('01:35 in Baghdad time, 22:35 UTC on 10 March');
  });

  test('show seconds where they are written', () => {
    expect(time('2020-03-11T19:35:07')).toBe('19:35:07 in Baghdad time, 16:35:07 UTC');
  });

  test('stand once where the zone is UTC', () => {
    expect(time('2020-03-11T19:35', 'UTC')).toBe('19:35 UTC');
    expect(time('2020-03-11T19:35+03:00', 'Etc/UTC')).toBe('16:35 UTC');
  });

  test('take the zone’s name from the words where they have one', () => {
    expect(
      time('2020-03-11T19:35', tableZone, { ...english, zones: { [tableZone]: 'Iraqi' } }),
    ).toBe('19:35 in Iraqi time, 16:35 UTC');
  });

  test('are those on the wall after a gap', () => {
    expect(time('2020-03-08T02:30', 'America/Los_Angeles')).toBe(
      '03:30 in Los Angeles time, 10:30 UTC',
    );
  });
});

describe('days, months, years and zones', () => {
  test.each([
    ['full', 'Wednesday 11 March 2020'],
    ['long', '11 March 2020'],
    ['short', '11 Mar'],
    ['weekday', 'Wednesday'],
    ['dayOfMonth', '11'],
  ] as const)('a day in the style %s is “%s”', (style, expected) => {
    expect(formatDay(asDay('2020-03-11'), 'en', style)).toBe(expected);
  });

  test('a day follows the language', () => {
    expect(formatDay(asDay('2020-03-11'), 'en-US', 'full')).toBe('Wednesday, March 11, 2020');
    expect(formatDay(asDay('2020-03-11'), 'de', 'full')).toBe('Mittwoch, 11. März 2020');
  });

  test('a month and a year stand alone', () => {
    expect(formatMonth(asMonth('2020-03'), 'en')).toBe('March 2020');
    expect(formatMonthName(asMonth('2020-03'), 'en')).toBe('March');
    expect(formatMonthName(asMonth('2020-03'), 'pl')).toBe('marzec');
    expect(formatYear(2020, 'en')).toBe('2020');
  });

  test('the names of the weekdays begin where the week does', () => {
    expect(weekdayNames('en', 1).map(({ long }) => long)).toStrictEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(weekdayNames('en', 7).map(({ short }) => short)).toStrictEqual([
      'Sun',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
    ]);
  });

  test('a zone is called by its city, and one without by its name in the language', () => {
    expect(zoneName('Asia/Baghdad', 'en')).toBe('Baghdad');
    expect(zoneName('America/Argentina/Buenos_Aires', 'en')).toBe('Buenos Aires');
    expect(zoneName('UTC', 'en')).toBe('Coordinated Universal Time');
    expect(zoneName('UTC', 'de')).toBe('Koordinierte Weltzeit');
    expect(zoneName('+03:00', 'en')).toBe('GMT+03:00');
    expect(() => zoneName('Mars/Olympus', 'en')).toThrow(RangeError);
  });
});
