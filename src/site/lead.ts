import { onceFor } from './once.ts';
import { closed } from './closed.ts';

/** The most sentences of a lead. */
const SENTENCES = 2;

const sentencesIn = onceFor(
  (language: string) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);

/**
 * The first sentences of a text's first paragraph: what a list shows of an account.
 *
 * @param language The text's language, by whose rules sentences end (Unicode, UAX #29).
 */
export function leadOf(text: string, language: string): string {
  const [paragraph = ''] = text.split('\n', 1);
  const sentences = Array.from(sentencesIn(language).segment(paragraph), ({ segment }) => segment);
  return closed(sentences.slice(0, SENTENCES).join('').trim());
}
