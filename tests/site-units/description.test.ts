import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../src/site/description.ts';

const SENTENCE = 'The river came over the weir in the night, and nobody had been told of it.';

describe('descriptionOf', () => {
  it('leaves a short text as it is, in one line', () => {
    expect(descriptionOf(` One.\n Two. `, 'en')).toBe('One. Two.');
  });

  it('ends a long text with its last whole sentence', () => {
    expect(descriptionOf(`${SENTENCE} ${SENTENCE} ${SENTENCE}`, 'en')).toBe(
      `${SENTENCE} ${SENTENCE}`,
    );
  });

  it('ends a long sentence at a word’s end, and says that it goes on', () => {
    const text = `${'The river, '.repeat(40)}rose.`;
    const short = descriptionOf(text, 'en');
    expect(short).toMatch(/(?:river|The)…$/);
    expect(short.length).toBeLessThanOrEqual(200);
    expect(short.length).toBeGreaterThan(180);
  });

  it('begins a sentence that it cannot end rather than say only a date', () => {
    const short = descriptionOf(`11 March 2020. ${'The river, '.repeat(40)}rose.`, 'en');
    expect(short).toMatch(/^11 March 2020\. The river.*…$/);
    expect(short.length).toBeGreaterThan(180);
  });

  it('knows the sentences of other languages', () => {
    const sentence = 'ارتفع النهر فوق السد في الليل ولم يعلم به أحد؟';
    const text = Array.from({ length: 8 }, () => sentence).join(' ');
    const short = descriptionOf(text, 'ar');
    expect(short.length).toBeLessThanOrEqual(200);
    expect(short.endsWith('؟')).toBe(true);
  });
});
