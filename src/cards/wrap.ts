/** A text in lines, and whether that is all of it. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

/** How lines may come out. */
export interface Measure {
  /** The most that a line may be wide. */
  readonly width: number;
  /** The most lines. */
  readonly lines: number;
  readonly widthOf: (text: string) => number;
}

/** A piece that is never broken, unless it is wider than a line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

const ELLIPSIS = '…';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks a text into lines at spaces and after hyphens, dashes and slashes; within a word only where it
 * is wider than a line. What does not fit is left out at a word's end, and an ellipsis says so.
 */
export function wrap(text: string, measure: Measure): Wrapped {
  const pieces = piecesOf(text).flatMap((piece) => breakUp(piece, measure));
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && lineWidth([...line, piece], measure) <= measure.width) {
      line.push(piece);
    } else if (lines.length === measure.lines) {
      return {
        lines: [...lines.slice(0, -1), cut(line ?? [], measure)].map(written),
        whole: false,
      };
    } else {
      lines.push([piece]);
    }
  }
  return { lines: lines.map(written), whole: true };
}

function piecesOf(text: string): Piece[] {
  return text
    .trim()
    .split(/[^\S\u00a0\u202f]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      word
        .split(/(?=[^-\u2010\u2013\u2014/])(?<=[^-\u2010\u2013\u2014/][-\u2010\u2013\u2014/]+)/)
        .map((part, index) => ({ text: part, spaced: index === 0 })),
    );
}

/** Breaks a piece that no line can hold into those that one can. */
function breakUp(piece: Piece, { width, widthOf }: Measure): Piece[] {
  if (widthOf(piece.text) <= width) return [piece];
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(piece.text)) {
    const part = parts.at(-1);
    if (part === undefined || widthOf(part + segment) > width) parts.push(segment);
    else parts.splice(-1, 1, part + segment);
  }
  return parts.map((text, index) => ({ text, spaced: index === 0 && piece.spaced }));
}

/** Takes pieces off a line's end until an ellipsis has room; of a lone one, what is too long. */
function cut(line: readonly Piece[], measure: Measure): Piece[] {
  const ended = (pieces: readonly Piece[]): Piece[] => [
    ...pieces.slice(0, -1),
    ...pieces.slice(-1).map(({ text, spaced }) => ({
      text: text.replace(/(?<![\p{P}\p{Z}])[\p{P}\p{Z}]+$/u, '') + ELLIPSIS,
      spaced,
    })),
  ];
  for (let length = line.length; length > 1; length -= 1) {
    const shorter = ended(line.slice(0, length));
    if (lineWidth(shorter, measure) <= measure.width) return shorter;
  }
  const letters = Array.from(graphemes.segment(line[0]?.text ?? ''), ({ segment }) => segment);
  while (letters.length > 0 && measure.widthOf(letters.join('') + ELLIPSIS) > measure.width) {
    letters.pop();
  }
  return ended([{ text: letters.join(''), spaced: false }]);
}

/** A line's width: that of its words, each of which is measured once for all lines, and its spaces. */
function lineWidth(line: readonly Piece[], { widthOf }: Measure): number {
  return line.reduce(
    (sum, { text, spaced }, index) =>
      sum + widthOf(text) + (spaced && index > 0 ? widthOf(' ') : 0),
    0,
  );
}

function written(line: readonly Piece[]): string {
  return line.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
}
