import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { sourceOf } from '../markdown/source.ts';
import { withRecord } from '../markdown/write-record.ts';
import type { Files, Write } from './files.ts';
import { decodeUtf8 } from './read-text.ts';
import type { VerifiedArticle } from './verify-articles.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Which files hold their record. */
export interface Recorded {
  /** The files that were changed, by one line each. */
  readonly written: readonly string[];
  /** These, and those that held the record already. */
  readonly current: readonly string[];
}

/**
 * Writes the record of each article that was verified whole into its front matter. A file that holds
 * it already is left alone, and of any other one line changes.
 *
 * @param verified The articles; those without a record are passed over.
 * @param files The content folder.
 */
export function writeRecords(
  verified: readonly VerifiedArticle[],
  files: Files,
  write: Write,
): Outcome<Recorded> {
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const current: string[] = [];
  for (const { article, record } of verified) {
    if (record === undefined) continue;
    if (article.record?.text !== record) {
      const problem = writeRecord(article.file, record, files, write);
      if (problem !== undefined) {
        const details = { record, reason: problem };
        const at = article.record?.at ?? START;
        diagnostics.push(diagnose('record-unwritable', article.file, at, details));
        continue;
      }
      written.push(article.file);
    }
    current.push(article.file);
  }
  return { value: { written, current }, diagnostics };
}

/** Writes a record into a file, or says why it cannot be. */
function writeRecord(file: string, record: string, files: Files, write: Write): string | undefined {
  try {
    const text = decodeUtf8(files.read(file));
    if (typeof text !== 'string') return 'the file is no longer UTF-8 text';
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const changed = withRecord(sourceOf(file, text.slice(mark.length)), record);
    if (changed === undefined) return 'the front matter is not one key to a line';
    write(file, new TextEncoder().encode(mark + changed));
    return undefined;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem) return String(problem.code);
    throw problem;
  }
}
