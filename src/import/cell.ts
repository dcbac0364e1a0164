import type { Position } from '../model/position.ts';

/** A text of the file that is imported, with its place there. White space at its ends is gone; it is not empty. */
export interface Cell {
  readonly text: string;
  readonly at: Position;
  /** The row and the column of a spreadsheet, in words. */
  readonly where?: string | undefined;
}

/** A text as a cell, or `undefined` where nothing but white space is in it. */
export function cellOf(text: string, at: Position, where?: string): Cell | undefined {
  const bare = text.trim();
  return bare === '' ? undefined : { text: bare, at, where };
}
