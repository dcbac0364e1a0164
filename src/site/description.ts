import { onceFor } from './once.ts';
import { closed } from './closed.ts';

/** The most characters of a description: what search engines and cards show of it. */
const MOST = 200;

/** Whole sentences shorter than this say too little; then the next one is begun. */
const LEAST = 80;

const ELLIPSIS = '…';

const sentencesIn = onceFor(
  (language: string) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);
const wordsIn = onceFor(
  (language: string) => new Intl.Segmenter(language, { granularity: 'word' }),
);

/**
 * Shortens a text to a description: to whole sentences where they say enough, else to whole words.
 *
 * @param language The text's language, by whose rules sentences and words end (Unicode, UAX #29).
 */
export function descriptionOf(text: string, language: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST) return plain;
  const sentences = upTo(plain, MOST, sentencesIn(language));
  if (sentences.length >= LEAST) return closed(sentences);
  const words = upTo(plain, MOST - 1, wordsIn(language));
  return closed(words.replace(/(?<![\p{P}\p{Z}])[\p{P}\p{Z}]+$/u, '')) + ELLIPSIS;
}

/** As many of a text's first segments as stay within a length. */
function upTo(text: string, most: number, segmenter: Intl.Segmenter): string {
  let end = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const after = index + segment.trimEnd().length;
    if (after > most) break;
    end = after;
  }
  return text.slice(0, end);
}
