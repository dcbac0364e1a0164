import { describe, expect, it } from 'vitest';
import { tooComplex } from '../../src/markdown/complexity.ts';

/** A text with so many of a thing, and what it may not have more of. */
const BOUNDS: readonly [title: string, piece: string, most: number, what: string][] = [
  ['lines', 'a\n', 2_499, 'more than 2500 lines'],
  ['empty lines', '\r', 2_499, 'more than 2500 lines'],
  ['list items', '- a\n', 1_000, 'more than 1000 headings'],
  ['numbered items', '12) a\r\n', 1_000, 'more than 1000 headings'],
  ['items in items', '- + * a\n', 333, 'more than 1000 headings'],
  ['quotes', '  > a\n', 1_000, 'more than 1000 headings'],
  ['headings', '### a\n', 1_000, 'more than 1000 headings'],
  ['underlined headings', 'a\n=\n', 1_000, 'more than 1000 headings'],
  ['asterisks', 'a *', 2_000, 'more than 2000 marks'],
  ['runs of underscores', '__a', 2_000, 'more than 2000 marks'],
  ['brackets', '[]', 1_000, 'more than 2000 marks'],
  ['escapes', '\\a', 2_000, 'more than 2000 marks'],
  ['comments in one paragraph', `a<!-- ${'a'.repeat(394)}`, 100, 'long paragraphs'],
  ['links in one paragraph', `[a](b "${'a'.repeat(393)}`, 100, 'long paragraphs'],
  ['code in one paragraph', `a\`${'a'.repeat(398)}`, 100, 'long paragraphs'],
];

describe('the bounds of what the Markdown parser is given', () => {
  it.each(BOUNDS)('let pass so many %s and no more', (_title, piece, most, what) => {
    expect(tooComplex(piece.repeat(most))).toBeUndefined();
    const more = piece.repeat(most + 1);
    expect(tooComplex(more)?.what).toContain(what);
    expect(tooComplex(more)?.offset).toBeLessThanOrEqual(more.length);
  });

  it('name the first mark that is too many', () => {
    expect(tooComplex(`${'- a\n'.repeat(1_000)}\n- b\n- c`)?.offset).toBe(4_001);
    expect(tooComplex(`${'a * '.repeat(2_000)}*`)?.offset).toBe(8_000);
    expect(tooComplex(`a\n\n${'a`'.repeat(1_500)}`)?.offset).toBe(3);
  });

  it.each(['\n', '\r\n', '\r'])('take no single line end for the end of a paragraph: %j', (end) => {
    const paragraph = `a\`${'a'.repeat(390)}${end}`.repeat(110);
    expect(tooComplex(paragraph)?.what).toContain('long paragraphs');
    expect(tooComplex(paragraph.replaceAll(end, `${end} ${end}`))).toBeUndefined();
  });

  it('let pass a file as large as any, of paragraphs with links and emphasis', () => {
    const paragraph = `${'words and *more* of [them](https://example.org/a), '.repeat(20)}${'words '.repeat(800)}\n\n`;
    const text = paragraph.repeat(20);
    expect(text.length).toBeGreaterThan(100_000);
    expect(tooComplex(text)).toBeUndefined();
  });

  it('count no line that begins with a number, a dash or a word in the middle of a sentence', () => {
    expect(tooComplex('2020 was\n-5 degrees\n+1\n1.5\n'.repeat(600))).toBeUndefined();
  });
});
