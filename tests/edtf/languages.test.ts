import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, type DateWords } from '../../src/edtf/date-words.ts';
import { arabic } from '../../src/edtf/date-words/arabic.ts';
import { french } from '../../src/edtf/date-words/french.ts';
import { german } from '../../src/edtf/date-words/german.ts';
import { spanish } from '../../src/edtf/date-words/spanish.ts';
import { asDay } from '../../src/edtf/day.ts';
import type { EdtfTime } from '../../src/edtf/edtf.ts';
import { edtfParts, formatDay, formatEdtf, formatTime, zoneName } from '../../src/edtf/format.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import * as arbitrary from './arbitraries.ts';
import { shownInLanguages } from './forms-in-languages.ts';
import { forms, tableZone } from './forms.ts';

const languages = { ar: arabic, de: german, es: spanish, fr: french } as const;
const tags = ['ar', 'de', 'es', 'fr'] as const;

test('the table has every form that the English one has', () => {
  const texts = shownInLanguages.map(({ text }) => text);
  expect(forms.map(({ text }) => text).filter((text) => !texts.includes(text))).toEqual([]);
});

describe.each(tags)('every form in the language `%s`', (language) => {
  test.each(shownInLanguages.map((row) => [row.text, row[language]] as const))(
    '`%s` reads “%s”',
    (text, shown) => {
      const options = { language, zone: tableZone, words: languages[language] };
      expect(formatEdtf(asEdtf(text), options)).toBe(shown);
    },
  );

  test('every phrase finds the cases that it asks for, and no case is without a phrase', () => {
    const words: DateWords = languages[language];
    const asked = Object.values(words)
      .filter((phrase) => typeof phrase === 'string')
      .flatMap((phrase) => Array.from(phrase.matchAll(/:(\w+)\}/g), ([, name]) => name));
    expect([...new Set(asked)].toSorted()).toEqual(Object.keys(words.cases).toSorted());
  });

  test('no date is left with a brace, a double space or an empty part', () => {
    const options = { language, zone: tableZone, words: languages[language] };
    fc.assert(
      fc.property(arbitrary.edtf, (value) => {
        const parts = edtfParts(value, options);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
        expect(parts.map(({ text }) => text).join('')).not.toMatch(/[{}]| {2}|^ | $/);
      }),
    );
  });

  test('every zone with a name of its own is one that the platform knows', () => {
    for (const zone of Object.keys(languages[language].zones)) {
      expect(() => zoneName(zone, language)).not.toThrow();
    }
  });
});

describe('digits', () => {
  test('of plain Arabic are 0 to 9, whatever the version of the platform’s data', () => {
    expect(formatDay(asDay('2020-03-11'), 'ar', 'long')).toBe('11 مارس 2020');
  });

  test('of a country’s Arabic are those of the country', () => {
    expect(formatDay(asDay('2020-03-11'), 'ar-EG', 'long')).toBe('١١ مارس ٢٠٢٠');
    expect(formatDay(asDay('2020-03-11'), 'ar-IQ', 'long')).toBe('١١ آذار ٢٠٢٠');
  });
});

describe('the first of a month in French', () => {
  test.each([
    ['full', 'dimanche 1er mars 2020'],
    ['long', '1er mars 2020'],
    ['short', '1er mars'],
  ] as const)('in the style %s is “%s”', (style, shown) => {
    expect(formatDay(asDay('2020-03-01'), 'fr', style)).toBe(shown);
  });

  test('is not the eleventh, nor the first hour', () => {
    expect(formatDay(asDay('2020-03-11'), 'fr', 'long')).toBe('11 mars 2020');
    expect(
      formatEdtf(asEdtf('2020-03-11T01:01'), { language: 'fr', zone: tableZone, words: french }),
    ).toBe('11 mars 2020, 01:01');
  });
});

describe('times of day', () => {
  test.each([
    ['ar', arabic, '1:35 ص بتوقيت بغداد، 10:35 م بالتوقيت العالمي المنسق يوم 29 فبراير'],
    ['de', german, '01:35 Uhr in Bagdad, 22:35 Uhr UTC am 29. Februar'],
    ['es', spanish, '1:35, hora de Bagdad; 22:35 UTC del 29 de febrero'],
    ['fr', french, '01:35 (Bagdad), 22:35 UTC le 29 février'],
    ['en', english, '01:35 in Baghdad time, 22:35 UTC on 29 February'],
  ] as const)('in the language `%s`', (language, words, shown) => {
    const time = asEdtf('2020-03-01T01:35') as EdtfTime;
    expect(formatTime(time, { language, zone: tableZone, words })).toBe(shown);
  });
});
