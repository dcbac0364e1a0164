import type { Position } from '../model/position.ts';

/** A file's text with the means to say where in it something stands. */
export interface Source {
  /** The file, relative to the content folder. */
  readonly file: string;
  readonly text: string;
  /** The position of an offset into the text. */
  readonly positionAt: (offset: number) => Position;
}

/** Wraps a file's text. Lines end in LF, CRLF or CR, as Markdown and YAML count them. */
export function sourceOf(file: string, text: string): Source {
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    positionAt(offset) {
      starts ??= lineStarts(text);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      // Between the two characters of a line end there is nothing to point at.
      const inLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
      return { line: low + 1, column: offset - (starts[low] ?? 0) + (inLineEnd ? 0 : 1) };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}
