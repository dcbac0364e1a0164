import { describe, expect, test } from 'vitest';
import { asEdtf, parseEdtf } from '../../src/edtf/parse.ts';
import { longestEdtf } from '../../src/edtf/piece.ts';
import { forms } from './forms.ts';
import { rejections } from './rejections.ts';

describe('what is EDTF', () => {
  test.each(forms)('`$text` has the form $form and keeps its text', ({ text, form }) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { form, text } });
  });

  test.each(forms)('`$text` survives JSON', ({ text }) => {
    const value = asEdtf(text);
    expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  });

  test('a date says its parts', () => {
    expect(asEdtf('2020-03-11~')).toStrictEqual({
      form: 'day',
      text: '2020-03-11~',
      day: '2020-03-11',
      qualifier: 'approximate',
    });
  });

  test('a time says its parts as written, and its offset in minutes east of UTC', () => {
    expect(asEdtf('2020-03-11T19:35:07-03:30')).toStrictEqual({
      form: 'time',
      text: '2020-03-11T19:35:07-03:30',
      day: '2020-03-11',
      hour: 19,
      minute: 35,
      second: 7,
      offset: -210,
    });
  });

  test('a time without seconds and offset says that they are missing', () => {
    expect(asEdtf('2020-03-11T00:00')).toMatchObject({ second: null, offset: null });
  });

  test('`Z` is an offset of 0', () => {
    expect(asEdtf('2020-03-11T00:00Z')).toMatchObject({ offset: 0 });
  });

  test('an interval keeps a qualifier at each end', () => {
    expect(asEdtf('2020-03-16?/2020-03-17%')).toMatchObject({
      start: { text: '2020-03-16?', qualifier: 'uncertain' },
      end: { text: '2020-03-17%', qualifier: 'both' },
    });
  });

  test('a set keeps its members in the order written', () => {
    expect(asEdtf('[..2019,2021-03,2020-04-01]')).toMatchObject({
      members: [
        { form: 'range', text: '..2019', start: null, end: { year: 2019 } },
        { form: 'month', month: '2021-03' },
        { form: 'day', day: '2020-04-01' },
      ],
    });
  });

  test('an end may lie in the same month as a start that is written to the day', () => {
    expect(parseEdtf('2020-03-16/2020-03').ok).toBe(true);
  });

  test('times whose zone is not written may end before their start for some zones', () => {
    expect(parseEdtf('2020-03-11T23:00Z/2020-03-11').ok).toBe(true);
    expect(parseEdtf('2020-03-11T19:35/2020-03-11T16:40Z').ok).toBe(true);
  });

  test.each([
    '2020-03-11T19:35:07/2020-03-11T19:35:07',
    '2020-03-11T19:35:07+03:00/2020-03-11T16:35:07Z',
    '2020-03-11T23:59:59/2020-03-11',
  ])('`%s` ends in the very second in which it starts', (text) => {
    expect(parseEdtf(text).ok).toBe(true);
  });

  test('a minute may be the end of a second within it', () => {
    expect(parseEdtf('2020-03-11T19:35:20/2020-03-11T19:35').ok).toBe(true);
  });
});

describe('what is not', () => {
  test.each(rejections)('`$text` is $fault.reason at $at', ({ text, at, marked, ...row }) => {
    expect(parseEdtf(text)).toStrictEqual({
      ok: false,
      problem: {
        ...row.fault,
        text,
        offset: at,
        length: marked.length,
        suggestion: row.suggestion,
      },
    });
    expect(text.slice(at, at + marked.length)).toBe(marked);
  });

  test('the table has every reason', () => {
    expect(new Set(rejections.map(({ fault }) => fault.reason)).size).toBe(18);
  });

  test('a text of a megabyte is refused at once', () => {
    const texts = ['2', '[', '/', '..', ' ', '2020-', '[2020,', 'é', '\ud800'].map((unit) =>
      unit.repeat(1_000_000 / unit.length),
    );
    const start = performance.now();
    const results = texts.map(parseEdtf);
    expect(performance.now() - start).toBeLessThan(1000);
    for (const result of results) {
      expect(result).toMatchObject({
        problem: { reason: 'too-long', limit: longestEdtf, offset: longestEdtf },
      });
    }
  });

  test('the longest text that is read is read at once, whatever it repeats', () => {
    const units = ['2', '[', '/', '.', ' ', '2020-', '?', 'X', 'T', '-', 'a', '2 ', '+00', '2X'];
    const texts = units.map((unit) => unit.repeat(longestEdtf / unit.length));
    const start = performance.now();
    expect(texts.some((text) => parseEdtf(text).ok)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('`asEdtf` throws for programmers, with the reason', () => {
    expect(() => asEdtf('2020-02-30')).toThrow(
      new RangeError('`2020-02-30` is no EDTF date: no-such-day at 8.'),
    );
  });
});
