import { basename, dirname } from 'node:path';
import { diagnose, START, type Outcome } from '../diagnostics/diagnostic.ts';
import { filesIn } from './files.ts';
import { decodeUtf8 } from './read-text.ts';

/** The most bytes that a file to import has. */
const LARGEST_IMPORT = 64 * 1024 * 1024;

/**
 * Reads a file that is to be imported, wherever it is, as UTF-8.
 *
 * @returns Its text without a byte order mark, or `undefined` with a diagnostic.
 */
export function readImport(path: string, label: string): Outcome<string | undefined> {
  const refused = (diagnostic: ReturnType<typeof diagnose>): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const files = filesIn(dirname(path));
  const bytes = files.size(basename(path));
  if (bytes === undefined) {
    const details = { path: label, purpose: 'what is to be imported' };
    return refused(diagnose('missing-file', label, START, details));
  }
  if (bytes > LARGEST_IMPORT) {
    return refused(diagnose('file-too-large', label, START, { bytes, limit: LARGEST_IMPORT }));
  }
  let content: Uint8Array;
  try {
    content = files.read(basename(path));
  } catch (problem) {
    const reason = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
    return refused(diagnose('unreadable-file', label, START, { reason }));
  }
  const text = decodeUtf8(content);
  if (typeof text !== 'string') return refused(diagnose('not-utf-8', label, text, {}));
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') {
    return refused(diagnose('empty-file', label, START, { expected: 'what is to be imported' }));
  }
  return { value: bare, diagnostics: [] };
}
