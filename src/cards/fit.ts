import type { Face, Ruler } from './ruler.ts';
import { MEASURE } from './sheet.ts';
import { wrap, type Wrapped } from './wrap.ts';

/**
 * From one line's letters to the next's, for every pixel of their size: more for the sans, which sets
 * scripts with signs far above and below their letters.
 */
const leadingOf = (face: Face): number => (face.endsWith('sans') ? 1.32 : 1.17);

/** Lines of text at a size, and the height that they take. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  /** From the top of the first line to the bottom of the last. */
  readonly height: number;
  readonly leading: number;
}

/** What a text has to fit into: sizes to try, the largest first, so many lines, so much height. */
interface Room {
  readonly sizes: readonly number[];
  readonly lines: number;
  readonly height: number;
}

/**
 * Sets a text as large as it fits whole, in lines about as long as each other; at the smallest size,
 * what does not fit is left out.
 */
export function fit(ruler: Ruler, text: string, face: Face, room: Room): Fitted {
  const tried = room.sizes.map((size) => {
    const lines = Math.max(
      1,
      Math.min(room.lines, Math.floor(room.height / (size * leadingOf(face)))),
    );
    return { size, wrapped: wrapIn(ruler, text, face, size, lines) };
  });
  const found = tried.find(({ wrapped }) => wrapped.whole) ?? tried.at(-1);
  if (found === undefined) throw new RangeError('There is no size to try.');
  const { size, wrapped } = found;
  const lines = wrapped.whole ? balanced(ruler, text, face, size, wrapped.lines) : wrapped.lines;
  const leading = size * leadingOf(face);
  return { size, lines, leading, height: lines.length * leading };
}

/** Breaks a text into as many lines as it takes, at the least width that it can have in so many. */
function balanced(
  ruler: Ruler,
  text: string,
  face: Face,
  size: number,
  lines: readonly string[],
): readonly string[] {
  let best = lines;
  let [low, high] = [MEASURE / 2, MEASURE];
  while (high - low > size / 4) {
    const middle = (low + high) / 2;
    const narrower = wrapIn(ruler, text, face, size, lines.length, middle);
    if (narrower.whole) [best, high] = [narrower.lines, middle];
    else low = middle;
  }
  return best;
}

/** A text in one line, as much of it as fits beside what is there. */
export function oneLine(ruler: Ruler, text: string, face: Face, size: number, taken = 0): string {
  return wrapIn(ruler, text, face, size, 1, MEASURE - taken).lines[0] ?? '';
}

function wrapIn(
  ruler: Ruler,
  text: string,
  face: Face,
  size: number,
  lines: number,
  width = MEASURE,
): Wrapped {
  return wrap(text, { width, lines, widthOf: (piece) => ruler.width(piece, face, size) });
}

/** How wide a text with spaces is: that of its words, each measured once for all texts. */
export function widthOf(ruler: Ruler, text: string, face: Face, size: number): number {
  const words = text.split(' ');
  const space = ruler.width(' ', face, size);
  return words.reduce(
    (sum, word) => sum + ruler.width(word, face, size),
    space * (words.length - 1),
  );
}
