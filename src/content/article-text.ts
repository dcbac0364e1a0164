import { diagnose, START, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Files } from './files.ts';
import { decodeUtf8 } from './read-text.ts';

/** The most bytes that an article's text has. */
export const LARGEST_TEXT = 1024 * 1024;
/** What the name of a text ends in, after the article's id. */
export const TEXT = '.txt';

/** The text of an article, as published. */
export interface ArticleText {
  /** The name of its file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * Reads the text of an article, which is named after the article's id.
 *
 * @param texts The folder of the texts.
 * @returns The text, or `undefined` with a diagnostic at the article's file.
 */
export function readArticleText(
  { id, file }: Article,
  texts: Files,
): Outcome<ArticleText | undefined> {
  const text = id + TEXT;
  const size = texts.size(text);
  if (size === undefined) {
    return { value: undefined, diagnostics: [diagnose('text-missing', file, START, { text })] };
  }
  if (size > LARGEST_TEXT) {
    const details = { text, bytes: size, limit: LARGEST_TEXT };
    return { value: undefined, diagnostics: [diagnose('text-too-large', file, START, details)] };
  }
  let bytes: Uint8Array;
  try {
    bytes = texts.read(text);
  } catch (problem) {
    const reason = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
    const details = { text, reason };
    return { value: undefined, diagnostics: [diagnose('text-unreadable', file, START, details)] };
  }
  const decoded = decodeUtf8(bytes);
  const bad = typeof decoded === 'string' ? firstNull(decoded) : decoded.line;
  if (typeof decoded !== 'string' || bad !== undefined) {
    const details = { text, line: bad ?? 1 };
    return { value: undefined, diagnostics: [diagnose('text-not-utf-8', file, START, details)] };
  }
  if (decoded.trim() === '') {
    return { value: undefined, diagnostics: [diagnose('text-empty', file, START, { text })] };
  }
  return { value: { name: text, bytes, text: decoded }, diagnostics: [] };
}

/** The line of the first null character: Latin letters in UTF-16 are UTF-8 text with those between. */
function firstNull(text: string): number | undefined {
  const index = text.indexOf('\0');
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
}
