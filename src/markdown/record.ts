import { createHash } from 'node:crypto';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Account, VerificationRecord } from '../model/article.ts';
import { normalise } from '../model/normal-text.ts';
import { verbatimOf } from '../model/verbatim.ts';

/** The SHA-256 of a text, and the beginning of that of the words found in it. The second alone goes stale. */
const RECORD = /^[0-9a-f]{64}(?: ([0-9a-f]{16}))?$/;
const WORDS_LENGTH = 16;

/**
 * Words the record of a verification, for the key `verified` of an article's front matter.
 *
 * @param text The bytes of the article's text.
 * @param accounts The accounts whose words were all found in it.
 * @returns The SHA-256 of the text and the first 16 digits of that of the words, so that neither can
 *   change unseen.
 */
export function recordOf(text: Uint8Array, accounts: readonly Account[]): string {
  return `${sha256(text)} ${wordsHash(accounts)}`;
}

/**
 * Judges an article's record of verification.
 *
 * @param accounts The article's accounts as they stand in the file; `undefined` where they cannot all
 *   be read, and then only the record's form is judged.
 * @returns Whether it holds for all words of the accounts.
 */
export function judgeRecord(
  { text, at }: VerificationRecord,
  accounts: readonly Account[] | undefined,
  file: string,
): Outcome<boolean> {
  const match = RECORD.exec(text);
  if (match === null) {
    return { value: false, diagnostics: [diagnose('bad-record', file, at, { record: text })] };
  }
  if (accounts === undefined) return { value: false, diagnostics: [] };
  const holds = verbatimOf(accounts).length > 0 && match[1] === wordsHash(accounts);
  return {
    value: holds,
    diagnostics: holds ? [] : [diagnose('stale-record', file, at, { changed: 'words' })],
  };
}

function wordsHash(accounts: readonly Account[]): string {
  const words = verbatimOf(accounts).map((verbatim) => normalise(verbatim.words));
  return sha256(words.join('\n')).slice(0, WORDS_LENGTH);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
