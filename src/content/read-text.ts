import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Position } from '../model/position.ts';
import { noCharacterIn } from '../markdown/unseen.ts';
import type { Files } from './files.ts';

/** The most bytes that a Markdown file has: many times any summary, and little enough to be read quickly. */
export const LARGEST_MARKDOWN = 256 * 1024;
/** The most bytes that a register has. */
export const LARGEST_REGISTER = 8 * 1024 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a file as UTF-8 text, or says why it is none.
 *
 * @param limit The most bytes that a file of its kind has.
 * @param expected What the file should hold, for the sentence about an empty one.
 * @returns The text without a byte order mark, or `undefined` where it cannot be used.
 */
export function readText(
  files: Files,
  file: string,
  limit: number,
  expected: string,
): Outcome<string | undefined> {
  const bytes = files.size(file) ?? 0;
  if (bytes > limit) return refused(diagnose('file-too-large', file, START, { bytes, limit }));
  let content: Uint8Array;
  try {
    content = files.read(file);
  } catch (problem) {
    const reason = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
    return refused(diagnose('unreadable-file', file, START, { reason }));
  }
  const text = decodeUtf8(content);
  if (typeof text !== 'string') return refused(diagnose('not-utf-8', file, text, {}));
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  if (bare.trim() === '') return refused(diagnose('empty-file', file, START, { expected }));
  const diagnostics: Diagnostic[] = [];
  if (bare !== text) diagnostics.push(diagnose('byte-order-mark', file, START, {}));
  const lineEnd = bare.indexOf('\r\n');
  if (lineEnd >= 0) {
    diagnostics.push(diagnose('crlf-line-ends', file, positionOf(bare, lineEnd), {}));
  }
  const control = noCharacterIn(bare);
  if (control !== undefined) {
    const at = positionOf(bare, control.index);
    return {
      value: undefined,
      diagnostics: [...diagnostics, diagnose('control-character', file, at, control)],
    };
  }
  return { value: bare, diagnostics };
}

function refused(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** The text of UTF-8 bytes, or the position of the first that are not. */
export function decodeUtf8(bytes: Uint8Array): string | Position {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    return positionOf(text.slice(mark), firstBadCharacter(bytes, text) - mark);
  }
}

/** Where a replacement character stands in for bytes, and not for one that the file itself has. */
function firstBadCharacter(bytes: Uint8Array, text: string): number {
  const again = new TextEncoder().encode(text);
  let at = 0;
  while (at < again.length && again[at] === bytes[at]) at += 1;
  // The bad bytes may begin like the replacement character: back to where that character begins.
  while (at > 0 && ((again[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(again.subarray(0, at)).length;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line: line + 1, column: offset - lineStart + 1 };
}
