import { addAll, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Files, Write } from './files.ts';
import { loadContent } from './load.ts';
import { verifyArticles, type Verification } from './verify-articles.ts';
import { writeRecords } from './write-records.ts';

/** What the verification of a content folder came to. */
export interface FolderVerification extends Verification {
  /** The files whose record was written. */
  readonly written: readonly string[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Verifies a content folder against the texts of its articles.
 *
 * @param content The content folder.
 * @param texts The folder of the texts.
 * @param write Writes the record of each article that is verified whole; `undefined` changes no file.
 * @returns What was found, with a diagnostic for all that was not, and with every error of the folder:
 *   what cannot be read is not verified.
 */
export function verifyFolder(
  content: Files,
  texts: Files,
  write: Write | undefined,
): Outcome<FolderVerification> {
  const loaded = loadContent(content);
  const diagnostics: Diagnostic[] = loaded.diagnostics.filter(
    ({ severity, rule }) => severity === 'error' || rule === 'stale-record',
  );
  const { value: verification, diagnostics: found } = verifyArticles(loaded.value.articles, texts);
  addAll(diagnostics, found);
  const { files } = loaded.value;
  if (write === undefined) return { value: { ...verification, written: [], files }, diagnostics };

  const faulty = new Set(
    diagnostics
      .filter(({ severity, rule }) => severity === 'error' && !isOfRecord(rule))
      .map(({ file }) => file),
  );
  const sound = verification.articles.filter(({ article }) => !faulty.has(article.file));
  const { value: recorded, diagnostics: unwritten } = writeRecords(sound, content, write);
  const current = new Set(recorded.current);
  return {
    value: { ...verification, written: recorded.written, files },
    diagnostics: [
      ...diagnostics.filter(({ rule, file }) => !isOfRecord(rule) || !current.has(file)),
      ...unwritten,
    ],
  };
}

/** Whether a rule is about the record itself, which a new record mends. */
function isOfRecord(rule: Diagnostic['rule']): boolean {
  return rule === 'bad-record' || rule === 'stale-record';
}
