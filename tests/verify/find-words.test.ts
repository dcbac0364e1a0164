import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../src/content/differences.ts';
import { findWords } from '../../src/content/find-words.ts';
import { lookupOf, nearestPassage } from '../../src/content/nearest-passage.ts';
import { normalise, normaliseMapped } from '../../src/model/normal-text.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,9}$/),
  fc.constantFrom(
    'U.S.-led',
    '5,200',
    'it’s',
    'naïve',
    'да',
    'قاعدة',
    '24th',
    '“so”',
    '–',
    'A',
    '火箭',
  ),
);
const blank = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u00A0',
  '  \n ',
  '\u2009',
  '\u3000',
  '\uFEFF',
);

/** The same text with other white space and other quotation marks. */
const retyped = (text: string) =>
  fc
    .tuple(fc.array(blank, { minLength: 1 }), fc.array(fc.nat(), { minLength: 1 }))
    .map(([blanks, picks]) => {
      let at = 0;
      const pick = (marks: string): string => {
        at += 1;
        return marks.charAt((picks[at % picks.length] ?? 0) % marks.length);
      };
      return text.replace(/[ '"’“”]/g, (mark) => {
        if (mark === ' ') return blanks[(at += 1) % blanks.length] ?? ' ';
        return /['’]/.test(mark) ? pick("'’‘‚‛‹›´`′") : pick('"“”„‟«»″');
      });
    });

const slice = fc
  .array(word, { minLength: 1, maxLength: 200 })
  .chain((words) =>
    fc.tuple(fc.constant(words), fc.nat(words.length - 1), fc.integer({ min: 1, max: 25 })),
  )
  .map(([words, start, length]) => ({
    text: words.join(' '),
    quote: words.slice(start, start + length).join(' '),
  }));

describe('normal text', () => {
  test.each([
    { text: ' a \u00A0\t\r\n b ', normal: 'a b' },
    { text: '“a” „b‟ «c» ″d″', normal: '"a" "b" "c" "d"' },
    { text: '‘a’ ‚b‛ ‹c› d´s e`s f′s', normal: "'a' 'b' 'c' d's e's f's" },
    { text: 'A – b — C-d … \u00AD\u200B', normal: 'A – b — C-d … \u00AD\u200B' },
    { text: 'e\u0301 \u00E9', normal: 'e\u0301 \u00E9' },
    { text: '', normal: '' },
  ])('“$text” is “$normal”', ({ text, normal }) => {
    expect(normalise(text)).toBe(normal);
  });

  test('is the same with its map, and does not change again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          slice.chain(({ text }) => retyped(text)),
        ),
        (text) => {
          const mapped = normaliseMapped(text);
          expect(mapped.text.trim()).toBe(normalise(text));
          expect(normalise(normalise(text))).toBe(normalise(text));
          expect(mapped.offsets.length).toBe(mapped.text.length);
        },
      ),
    );
  });

  test('leads every character back to one that it stands for', () => {
    fc.assert(
      fc.property(
        slice.chain(({ text }) => retyped(text)),
        (text) => {
          const { text: normal, offsets } = normaliseMapped(text);
          for (const [index, character] of Array.from({ length: normal.length }, (_, at) =>
            normal.charAt(at),
          ).entries()) {
            const original = text.charAt(offsets[index] ?? -1);
            expect(normaliseMapped(original).text).toBe(character);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('words cut from a text at the edges of its words', () => {
  test('are found, whatever the white space and the quotation marks of either', () => {
    fc.assert(
      fc.property(
        slice.chain(({ text, quote }) => fc.tuple(retyped(text), retyped(quote))),
        ([text, quote]) => {
          expect(findWords(normaliseMapped(text).text, normalise(quote), 1)).toHaveLength(1);
        },
      ),
    );
  });

  test('and changed by a letter, are not, and the nearest passage is as like', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 5, max: 20 }),
        fc.nat(),
        (all, from, length, which) => {
          const start = from % (all.length - length);
          const quoted = all.slice(start, start + length);
          const changed = quoted.with(which % length, `${quoted[which % length] ?? ''}7`).join(' ');
          const text = all.join(' ');
          expect(findWords(text, changed, 1)).toEqual([]);
          const passage = nearestPassage(lookupOf(text), changed);
          expect(passage?.likeness).toBeGreaterThanOrEqual(1 - 0.25 / length);
          const near = text.slice(passage?.start, passage?.end);
          expect(wordDifference(changed, near)).toContain(`7” stands here`);
        },
      ),
    );
  });
});

describe('work is bounded', () => {
  const large = 1024 * 1024;
  const repeated = 'word '.repeat(large / 5);
  test.each([
    { title: 'one word, repeated', text: repeated, quote: `${'word '.repeat(24)}end` },
    {
      title: 'one word, repeated, and a quote far too long',
      text: repeated,
      quote: `${'word '.repeat(40_000)}end`,
    },
    { title: 'one letter', text: 'a'.repeat(large), quote: `b${'a'.repeat(200_000)}` },
    { title: 'one letter, sought within a word', text: 'a'.repeat(large), quote: 'aa' },
    { title: 'words of one letter', text: 'a b '.repeat(large / 4), quote: 'b b a a b b a a' },
    { title: 'only marks', text: '-.'.repeat(large / 2), quote: '?!' },
    { title: 'only blanks', text: ' '.repeat(large), quote: 'a  b' },
    {
      title: 'words all different',
      text: Array.from({ length: 150_000 }, (_, n) => `w${n}`).join(' '),
      quote: 'x1 y2',
    },
    { title: 'characters without spaces', text: '火箭'.repeat(large / 6), quote: '箭箭火火' },
    { title: 'halves of characters', text: '\uD800'.repeat(100_000), quote: '\uDC00' },
  ])('in a text of $title', ({ text, quote }) => {
    const started = performance.now();
    const { text: normal } = normaliseMapped(text);
    const plain = normalise(quote);
    expect(findWords(normal, plain, 6)).toEqual([]);
    const passage = nearestPassage(lookupOf(normal), plain);
    if (passage !== undefined) wordDifference(plain, normal.slice(passage.start, passage.end));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
