import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invisibleIn, noCharacterIn, stackedIn, unpairedIn } from '../../src/markdown/unseen.ts';

describe('an invisible character', () => {
  it.each([
    ['a right-to-left override', 'AFP\u202E', 'U+202E, a right-to-left override'],
    ['a left-to-right embedding', '\u202Aa\u202C', 'U+202A, a left-to-right embedding'],
    ['an isolate', 'a\u2068b\u2069', 'U+2068, an isolate'],
    ['a space of no width', 'A\u200BFP', 'U+200B, a space of no width'],
    ['a byte order mark', 'AF\uFEFFP', 'U+FEFF, a byte order mark'],
    ['a joiner of words', 'AF\u2060P', 'U+2060, a joiner of words'],
    ['a soft hyphen', 'A\u00ADFP', 'U+00AD, a soft hyphen'],
    ['a grapheme joiner', 'A\u034FFP', 'U+034F'],
    ['a Hangul filler', 'A\u3164FP', 'U+3164'],
    ['an invisible times', 'A\u2062FP', 'U+2062'],
    ['tags', 'AFP\u{E0041}\u{E007F}', 'U+E0041'],
    ['a variation of a letter that has none', 'AFP\u{E0100}', 'U+E0100'],
    ['a separator of paragraphs', 'AFP\u2029', 'U+2029, a separator of paragraphs'],
    ['a joiner between Latin letters', 'A\u200CFP', 'U+200C, a joiner that parts letters'],
    ['a joiner behind Cyrillic', 'ТАСС\u200D', 'U+200D, a joiner'],
    ['a joiner at the beginning', '\u200DAFP', 'U+200D, a joiner'],
    ['a joiner behind a joiner', 'می\u200C\u200Cخواهم', 'U+200C, a joiner that parts letters'],
    ['a direction mark among Latin letters', 'AFP\u200F', 'U+200F, a right-to-left mark'],
    ['an Arabic letter mark among Latin letters', 'AFP\u061C', 'U+061C, an Arabic letter mark'],
  ])('is found: %s', (_title, text, name) => {
    expect(invisibleIn(text)?.name).toBe(name);
    expect(invisibleIn(`Words. ${text}`)?.index).toBe(
      7 + text.lastIndexOf(invisibleIn(text)?.character ?? ''),
    );
  });

  it.each([
    ['none', 'Agence France-Presse, “Paris” – naïve'],
    ['a joiner in Persian', 'می\u200Cخواهم'],
    ['a joiner behind a Persian digit', '۲۰\u200Cام'],
    ['joiners in Hindi and Malayalam', 'क्\u200Dष क्\u200Cष ന്\u200D'],
    ['joiners in emoji', '👩\u200D❤\uFE0F\u200D👨 👩🏽\u200D🚀'],
    ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['a Han character’s variant', '葛\u{E0100}飾'],
    ['marks in Arabic', 'قال AFP\u200F، ثم'],
    ['marks in Hebrew', 'שלום C++\u200E!'],
    ['a presentation selector', '❤\uFE0F'],
    ['a space that does not break', 'a\u00A0b\u202Fc'],
  ])('may stand where it is needed: %s', (_title, text) => {
    expect(invisibleIn(text)).toBeUndefined();
  });
});

describe('a code that is no character', () => {
  it.each([
    '\0',
    '\u001B[31m',
    '\u007F',
    '\u0085',
    '\uD800',
    '\uDC00a',
    '\uFFFE',
    '\uFDD0',
    '\u{1FFFF}',
  ])('is found: %j', (text) => {
    expect(noCharacterIn(`ab${text}`)?.index).toBe(2);
  });

  it('is no tab, no line end, no letter and no emoji', () => {
    expect(noCharacterIn('a\tb\r\n\u00A0é中🚀\uFFFD\uE000')).toBeUndefined();
  });
});

describe('a direction control without partner', () => {
  it.each([
    ['\u202Ea', 0],
    ['a\u202C', 1],
    ['a\u2069', 1],
    ['\u2067a\u202C', 2],
    ['\u202Ea\u2069', 2],
    ['\u202Ea\u202C\u2068b', 3],
    ['\u2068\u202Ea\u2069', 3],
  ])('is found: %j', (text, index) => {
    expect(unpairedIn(text)?.index).toBe(index);
  });

  it('is none where every one has its partner, in order', () => {
    const paired = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme-ascii' }),
        fc.tuple(tie('text'), tie('text')).map((pair) => pair.join('')),
        fc
          .tuple(fc.constantFrom('\u202A', '\u202B', '\u202D', '\u202E'), tie('text'))
          .map(([open, text]) => `${open}${text}\u202C`),
        fc
          .tuple(fc.constantFrom('\u2066', '\u2067', '\u2068'), tie('text'))
          .map(([open, text]) => `${open}${text}\u2069`),
      ),
    })).text;
    fc.assert(
      fc.property(paired, (text) => {
        expect(unpairedIn(text)).toBeUndefined();
        expect(unpairedIn(`${text}\u202E`)?.index).toBe(text.length);
        expect(unpairedIn(`${text}\u2069`)?.index).toBe(text.length);
      }),
    );
  });
});

describe('marks on one letter', () => {
  it('are at most eight', () => {
    expect(stackedIn(`Z${'\u0301'.repeat(8)}algo`)).toBeUndefined();
    expect(stackedIn(`Z${'\u0301'.repeat(9)}algo`)).toMatchObject({ name: 'U+0301' });
  });

  it.each(['ཧྐྵྨླྺྼྻྂ', 'שִׁלְּוֹ֛', 'กู้', 'a\u0302\u0301\u0323', 'क्षि॑'])(
    'are as many as words have: %s',
    (text) => {
      expect(stackedIn(text)).toBeUndefined();
    },
  );
});
