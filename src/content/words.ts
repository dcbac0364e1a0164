/** Scripts that write without spaces between words: there, each character stands for itself. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]';
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}]`;

const WORD = new RegExp(`${UNSPACED}|(?:${LETTER})+`, 'gu');
/** What white space parts, punctuation and all. */
const PIECE = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})\\S)+`, 'gu');
const FIRST = new RegExp(`^${LETTER}`, 'u');
const LAST = new RegExp(`${LETTER}$`, 'u');
/** Marks within a number: `5,200`, `2.5`, `19:35`. */
const NUMBER_BEFORE = /\p{N}[.,:]$/u;
const NUMBER_AFTER = /^[.,:]\p{N}/u;

/** A word of a text, as far as two words are compared: without case and punctuation. */
export interface Word {
  readonly key: string;
  /** The offset of its first character. */
  readonly start: number;
  /** The offset behind its last character. */
  readonly end: number;
}

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** The words of a text with the punctuation at them. */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

/** Whether a passage of a text begins or ends in the middle of a word or of a number. */
export function cutsWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  const passage = text.slice(start, end);
  return (
    (LAST.test(before) && FIRST.test(passage)) ||
    (LAST.test(passage.slice(-2)) && FIRST.test(after)) ||
    (NUMBER_BEFORE.test(before) && /^\p{N}/u.test(passage)) ||
    (NUMBER_AFTER.test(after) && /\p{N}$/u.test(passage.slice(-2)))
  );
}
