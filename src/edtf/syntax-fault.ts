import { failed, slice, type Failed, type Piece } from './piece.ts';
import type { Expected } from './problem.ts';

const word = /(?!X+(?!\p{L}))\p{L}{3,}/u;
const yearBeyondFourDigits = /^(?:Y-?|-)\d+/;
const qualifier = /[?~%]/;

interface Step {
  readonly expected: Expected;
  readonly pattern: RegExp;
  /** The text may end before this step. */
  readonly optional?: true;
}

const steps: readonly Step[] = [
  { expected: 'year', pattern: /\d{4}/y },
  { expected: 'hyphen', pattern: /-/y, optional: true },
  { expected: 'month', pattern: /\d{2}|XX/y },
  { expected: 'hyphen', pattern: /-/y, optional: true },
  { expected: 'day', pattern: /\d{2}/y },
  { expected: 'T', pattern: /T/y, optional: true },
  { expected: 'hour', pattern: /\d{2}/y },
  { expected: 'colon', pattern: /:/y },
  { expected: 'minute', pattern: /\d{2}/y },
];

/**
 * Why `piece`, which has none of the forms of a date or a time, has none: the first place that
 * departs from them.
 */
export function syntaxFault(piece: Piece): Failed {
  const { text } = piece;
  const words = word.exec(text);
  if (words !== null) {
    const found = slice(piece, words.index, words.index + words[0].length);
    return failed(found, { reason: 'words', word: found.text });
  }
  const space = /\s+/.exec(text);
  if (space !== null) {
    const found = slice(piece, space.index, space.index + space[0].length);
    return failed(found, { reason: 'white-space' });
  }
  const year = yearBeyondFourDigits.exec(text)?.[0];
  if (year !== undefined) {
    return failed(slice(piece, 0, year.length), { reason: 'no-such-year', year });
  }
  return misplacedQualifier(piece) ?? firstDeparture(piece);
}

function misplacedQualifier(piece: Piece): Failed | undefined {
  const at = piece.text.search(qualifier);
  if (at === -1) return undefined;
  const afterTime = piece.text.slice(0, at).includes('T');
  const atEnd = at === piece.text.length - 1;
  if (atEnd && !afterTime) return undefined;
  return failed(slice(piece, at, at + 1), {
    reason: 'misplaced',
    what: 'qualifier',
    where: afterTime ? 'time' : 'date',
  });
}

function firstDeparture(piece: Piece): Failed {
  const unspecified = /^(?:\d{2}XX|\d{3}X|\d{4}-(?:\d{2}|XX)-(?:XX|\dX))/.exec(piece.text);
  if (unspecified !== null) return expected('end', piece, unspecified[0].length);
  let at = 0;
  for (const step of steps) {
    step.pattern.lastIndex = at;
    const match = step.pattern.exec(piece.text);
    if (match === null) {
      const rest = piece.text.slice(at);
      const goesOn = step.optional === undefined || attempts(step.expected, rest);
      return expected(goesOn ? step.expected : 'end', piece, at);
    }
    at += match[0].length;
  }
  const rest = piece.text.slice(at);
  if (/^:\d{2}/.test(rest)) return afterSeconds(piece, at + 3);
  return rest.startsWith(':') ? expected('second', piece, at + 1) : afterSeconds(piece, at);
}

function afterSeconds(piece: Piece, at: number): Failed {
  const offset = /^(?:Z|[+-]\d{2}:\d{2})/.exec(piece.text.slice(at));
  return offset === null
    ? expected('offset', piece, at)
    : expected('end', piece, at + offset[0].length);
}

/** Whether `rest` looks like a slip in writing what an optional step expects. */
function attempts(step: Expected, rest: string): boolean {
  return step === 'T' ? /^[t:]/.test(rest) : /^[\d\p{Pd}._−]/u.test(rest);
}

function expected(what: Expected, piece: Piece, at: number): Failed {
  const rest = piece.text.slice(at);
  const found = /^[^-/:,.]+|^./u.exec(rest)?.[0] ?? '';
  return failed(slice(piece, at, at + found.length), { reason: 'syntax', expected: what, found });
}
