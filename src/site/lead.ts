import { closed } from './closed.ts';

/** The most sentences of a lead. */
const SENTENCES = 2;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The first sentences of a text's first paragraph: what a list shows of an account.
 *
 * @param language The text's language, by whose rules sentences end (Unicode, UAX #29).
 */
export function leadOf(text: string, language: string): string {
  const [paragraph = ''] = text.split('\n', 1);
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const sentences = Array.from(segmenter.segment(paragraph), ({ segment }) => segment);
  return closed(sentences.slice(0, SENTENCES).join('').trim());
}
