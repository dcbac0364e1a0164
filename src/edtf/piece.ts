import type { EdtfFault } from './problem.ts';

/** The longest text that is read as a date, in UTF-16 code units: a set of some twenty days. */
export const longestEdtf = 256;

/** A part of a text that is being read, and where in the whole text it starts. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** What reading a piece came to. */
export type Read<T> = { readonly ok: true; readonly value: T } | Failed;

/** A fault and where in the whole text it stands. */
export interface Failed {
  readonly ok: false;
  readonly fault: EdtfFault;
  readonly offset: number;
  readonly length: number;
}

export function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** A fault that takes up the whole of `piece`. */
export function failed({ text, offset }: Piece, fault: EdtfFault): Failed {
  return { ok: false, fault, offset, length: text.length };
}

/** The part of `piece` between two of its own positions, as `String.prototype.slice` counts them. */
export function slice({ text, offset }: Piece, from: number, to: number = text.length): Piece {
  return { text: text.slice(from, to), offset: offset + from };
}

/** The parts of `piece` between the places where `separator` stands. */
export function split(piece: Piece, separator: string): readonly Piece[] {
  let from = 0;
  return piece.text.split(separator).map((text) => {
    const part = slice(piece, from, from + text.length);
    from += text.length + separator.length;
    return part;
  });
}
