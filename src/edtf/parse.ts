import type {
  Edtf,
  EdtfDate,
  EdtfEnd,
  EdtfInterval,
  EdtfMember,
  EdtfRange,
  EdtfSet,
} from './edtf.ts';
import { likelyMeant } from './likely-meant.ts';
import { endsBeforeStart } from './order.ts';
import {
  failed,
  longestEdtf,
  read,
  slice,
  split,
  type Failed,
  type Piece,
  type Read,
} from './piece.ts';
import type { EdtfProblem, Misplaced } from './problem.ts';
import { readDate } from './read-date.ts';

export type EdtfResult =
  | { readonly ok: true; readonly value: Edtf }
  | { readonly ok: false; readonly problem: EdtfProblem };

/**
 * Reads an EDTF date: the subset of ISO 8601-2:2019 (Library of Congress, "EDTF specification",
 * levels 0 to 2) that `Edtf` lists, years 0001 to 9999, every day checked against the calendar.
 * White space is not trimmed. Any other text, whatever it is, comes back as the first problem found
 * in it; nothing is thrown.
 */
export function parseEdtf(text: string): EdtfResult {
  const result = readEdtf(text);
  if (result.ok) return result;
  const { fault, offset, length } = result;
  return { ok: false, problem: { ...fault, offset, length, text, suggestion: suggest(text) } };
}

/** `text` as a date. Throws a RangeError where it is none: text of an editor goes to `parseEdtf`. */
export function asEdtf(text: string): Edtf {
  const result = readEdtf(text);
  if (result.ok) return result.value;
  throw new RangeError(`\`${text}\` is no EDTF date: ${result.fault.reason} at ${result.offset}.`);
}

function suggest(text: string): string | null {
  if (text.length > longestEdtf) return null;
  const meant = likelyMeant(text);
  return readEdtf(meant).ok ? meant : null;
}

function readEdtf(text: string): Read<Edtf> {
  const piece: Piece = { text, offset: 0 };
  if (text === '') return failed(piece, { reason: 'empty' });
  if (text.length > longestEdtf) {
    return failed(slice(piece, longestEdtf), { reason: 'too-long', limit: longestEdtf });
  }
  const brace = text.search(/[{}]/);
  if (brace !== -1) return failed(slice(piece, brace), { reason: 'all-of' });
  const slash = text.indexOf('/');
  const bracket = text.indexOf(']');
  if (text.startsWith('[') && (slash === -1 || bracket === -1 || slash < bracket)) {
    return readSet(piece);
  }
  return slash === -1 ? readDate(piece) : readInterval(piece);
}

function readInterval(piece: Piece): Read<EdtfInterval> {
  const [from, to, third] = split(piece, '/');
  if (from === undefined || to === undefined || third !== undefined) {
    const slash = piece.text.indexOf('/');
    return failed(slice(piece, slash, slash + 1), { reason: 'slashes' });
  }
  if (from.text === '') return failed(from, { reason: 'missing-end', side: 'start' });
  if (to.text === '') return failed(to, { reason: 'missing-end', side: 'end' });
  if (from.text === '..' && to.text === '..') return failed(piece, { reason: 'open-both' });
  const start = readEnd(from);
  if (!start.ok) return start;
  const end = readEnd(to);
  if (!end.ok) return end;
  if (start.value !== null && end.value !== null && endsBeforeStart(start.value, end.value)) {
    return failed(to, { reason: 'order', start: from.text, end: to.text });
  }
  return read({ form: 'interval', text: piece.text, start: start.value, end: end.value });
}

function readEnd(piece: Piece): Read<EdtfEnd | null> {
  if (piece.text === '..') return read(null);
  const bracket = piece.text.search(/[[\]]/);
  if (bracket !== -1) return misplaced(slice(piece, bracket), 'set', 'interval');
  const date = readDate(piece);
  if (!date.ok) return date;
  if (date.value.form !== 'unspecified') return read(date.value);
  return misplaced(slice(piece, piece.text.indexOf('X')), 'unspecified digit', 'interval');
}

function readSet(piece: Piece): Read<EdtfSet> {
  const close = piece.text.indexOf(']');
  if (close === -1) {
    const end = slice(piece, piece.text.length);
    return failed(end, { reason: 'syntax', expected: 'closing bracket', found: '' });
  }
  const behind = slice(piece, close + 1);
  if (/^[?~%]/.test(behind.text)) return misplaced(slice(behind, 0, 1), 'qualifier', 'set');
  const inside = slice(piece, 1, close);
  if (inside.text === '') return failed(slice(piece, 0, close + 1), { reason: 'empty-set' });
  const pieces = split(inside, ',');
  const members: EdtfMember[] = [];
  for (const [n, part] of pieces.entries()) {
    const member = readMember(part);
    if (!member.ok) return member;
    const fault = misplacedOpenEnd(part, member.value, n === 0, n === pieces.length - 1);
    if (fault !== undefined) return fault;
    members.push(member.value);
  }
  if (behind.text !== '') {
    return failed(behind, { reason: 'syntax', expected: 'end', found: behind.text });
  }
  const [first, second] = members;
  if (first !== undefined && second === undefined && first.form !== 'range') {
    return failed(inside, { reason: 'lone-member', member: first.text });
  }
  return read({ form: 'set', text: piece.text, members });
}

function readMember(piece: Piece): Read<EdtfMember> {
  const slash = piece.text.indexOf('/');
  if (slash !== -1) return misplaced(slice(piece, slash, slash + 1), 'interval', 'set');
  const bracket = piece.text.indexOf('[');
  if (bracket !== -1) return misplaced(slice(piece, bracket), 'set', 'set');
  const dots = piece.text.indexOf('..');
  return dots === -1
    ? readChoice(piece)
    : readRange(piece, slice(piece, 0, dots), slice(piece, dots + 2));
}

function readRange(piece: Piece, from: Piece, to: Piece): Read<EdtfRange> {
  if (from.text === '' && to.text === '') return failed(piece, { reason: 'open-both' });
  const start = from.text === '' ? read(null) : readChoice(from);
  if (!start.ok) return start;
  const end = to.text === '' ? read(null) : readChoice(to);
  if (!end.ok) return end;
  if (start.value !== null && end.value !== null && endsBeforeStart(start.value, end.value)) {
    return failed(to, { reason: 'order', start: from.text, end: to.text });
  }
  return read({ form: 'range', text: piece.text, start: start.value, end: end.value });
}

/** A date within a set, where neither a time nor a qualifier may stand. */
function readChoice(piece: Piece): Read<EdtfDate> {
  if (piece.text === '') {
    return failed(piece, { reason: 'syntax', expected: 'date', found: '' });
  }
  const date = readDate(piece);
  if (!date.ok) return date;
  if (date.value.form === 'time') {
    return misplaced(slice(piece, piece.text.indexOf('T')), 'time', 'set');
  }
  if (date.value.qualifier !== null) {
    return misplaced(slice(piece, piece.text.length - 1), 'qualifier', 'set');
  }
  return read(date.value);
}

/** "On or before" can only come first in a set, and "on or after" only last. */
function misplacedOpenEnd(
  piece: Piece,
  member: EdtfMember,
  isFirst: boolean,
  isLast: boolean,
): Failed | undefined {
  if (member.form !== 'range') return undefined;
  if (member.start === null && !isFirst) return misplaced(slice(piece, 0, 2), 'open end', 'set');
  if (member.end === null && !isLast)
    return misplaced(slice(piece, piece.text.length - 2), 'open end', 'set');
  return undefined;
}

function misplaced(piece: Piece, what: Misplaced, where: 'interval' | 'set'): Failed {
  return failed(piece, { reason: 'misplaced', what, where });
}
