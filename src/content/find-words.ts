import { cutsWord } from './words.ts';

/** Nobody quotes as much as this in one piece, and looking for it could take long. */
const LONGEST = 10_000;
/** No words stand in the middle of so many others before they stand alone. */
const TRIES = 20_000;

/**
 * Finds words in a text, character for character and whole: `3 killed` does not stand in `13 killed`.
 *
 * @param text The text, normalised.
 * @param words The words, normalised.
 * @param most How many places are enough.
 * @returns The offset of each place, in order.
 */
export function findWords(text: string, words: string, most: number): readonly number[] {
  const found: number[] = [];
  if (words === '' || words.length > LONGEST) return found;
  let at = text.indexOf(words);
  for (let tries = 0; at >= 0 && found.length < most && tries < TRIES; tries += 1) {
    if (!cutsWord(text, at, at + words.length)) found.push(at);
    at = text.indexOf(words, at + 1);
  }
  return found;
}
