import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyMeant } from '../../src/edtf/likely-meant.ts';
import { parseEdtf } from '../../src/edtf/parse.ts';
import { edtfText } from './arbitraries.ts';

const almostEdtf = fc
  .array(
    fc.constantFrom(
      ...['2020', '2021', '-', '03', '11', 'X', 'T', '19:35', ':', 'Z', '+', '?', '~', '/', '..'],
      ...['[', ']', ',', '{', ' ', 'March', '–', '0', '\n', '\ud83d\ude80', '\ud83d', '1X'],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

const spoilt = fc
  .tuple(edtfText, fc.nat(), fc.string({ maxLength: 2 }), fc.nat({ max: 2 }))
  .map(([text, n, inserted, removed]) => {
    const at = n % (text.length + 1);
    return text.slice(0, at) + inserted + text.slice(at + removed);
  });

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 300 }),
  almostEdtf,
  spoilt,
  edtfText,
);

test('every text of the grammar parses, and its text is kept', () => {
  fc.assert(
    fc.property(edtfText, (text) => {
      expect(parseEdtf(text)).toMatchObject({ ok: true, value: { text } });
    }),
    { numRuns: 2000 },
  );
});

test('any text at all comes back as a date or as a problem that lies within it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseEdtf(text);
      if (result.ok) {
        expect(result.value.text).toBe(text);
        return;
      }
      const { offset, length } = result.problem;
      expect(result.problem.text).toBe(text);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(length).toBeGreaterThanOrEqual(0);
      expect(offset + length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 5000 },
  );
});

test('a suggestion is always a date, and never the text itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseEdtf(text);
      if (result.ok || result.problem.suggestion === null) return;
      expect(parseEdtf(result.problem.suggestion).ok).toBe(true);
      expect(result.problem.suggestion).not.toBe(text);
    }),
    { numRuns: 5000 },
  );
});

test('what is right already is not mended', () => {
  fc.assert(
    fc.property(edtfText, (text) => {
      expect(likelyMeant(text)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
