/** Every mark that typesetting, keyboards and languages have for an apostrophe or a single quotation mark. */
const SINGLE = /[‘’‚‛‹›´`′]/g;
const DOUBLE = /[“”„‟«»″]/g;

/** A text made plain, with the way back. */
export interface NormalText {
  readonly text: string;
  /** Where in the text as it was each character stood; of a run of white space, its first. */
  readonly offsets: ArrayLike<number>;
}

/**
 * Makes plain what typesetting changes and an article does not mean: any run of white space is one
 * space, any quotation mark or apostrophe is the straight one. Nothing else: case, dashes and every
 * letter stay.
 *
 * @returns The text, without white space at its ends.
 */
export function normalise(text: string): string {
  return straighten(text).replace(/\s+/g, ' ').trim();
}

/** Does what {@link normalise} does, keeps one space at the ends, and remembers where all of it stood. */
export function normaliseMapped(text: string): NormalText {
  const straight = straighten(text);
  const offsets = new Uint32Array(straight.length);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: piece, index } of straight.matchAll(/\s+|\S+/g)) {
    const blank = piece.trim() === '';
    pieces.push(blank ? ' ' : piece);
    const size = blank ? 1 : piece.length;
    for (let at = 0; at < size; at += 1) offsets[length + at] = index + at;
    length += size;
  }
  return { text: pieces.join(''), offsets: offsets.subarray(0, length) };
}

/** One character for one, so that offsets stay. */
function straighten(text: string): string {
  return text.replace(SINGLE, "'").replace(DOUBLE, '"');
}
