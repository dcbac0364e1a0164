import { addAll, diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { recordOf } from '../markdown/record.ts';
import type { Article } from '../model/article.ts';
import { verbatimOf, type Verbatim } from '../model/verbatim.ts';
import { readArticleText, TEXT } from './article-text.ts';
import type { Files } from './files.ts';
import { proveWords } from './prove-words.ts';

/** How many of some words there are, and how many of them were found. */
export interface Tally {
  readonly found: number;
  readonly all: number;
}

/** What the verification of an article came to. */
export interface VerifiedArticle {
  readonly article: Article;
  readonly quotes: Tally;
  readonly asReported: Tally;
  /** What the front matter should say of it; `undefined` where not all words were found. */
  readonly record: string | undefined;
}

/** What the verification of a content folder came to. */
export interface Verification {
  /** The articles that have quotes or words as reported. */
  readonly articles: readonly VerifiedArticle[];
  /** The texts that go with no article. */
  readonly strangers: readonly string[];
}

/**
 * Looks for every quote and all words as reported in the texts of their articles.
 *
 * @param articles The articles, as far as they can be read.
 * @param texts The folder of the texts, each named after its article's id.
 * @returns What was found, with a diagnostic for all that was not.
 */
export function verifyArticles(articles: readonly Article[], texts: Files): Outcome<Verification> {
  const diagnostics: Diagnostic[] = [];
  const verified: VerifiedArticle[] = [];
  for (const article of articles) {
    const words = verbatimOf(article.accounts);
    if (words.length === 0) continue;
    const outcome = verifyArticle(article, words, texts);
    addAll(diagnostics, outcome.diagnostics);
    verified.push(outcome.value);
  }
  const known = new Set(articles.map(({ id }) => id + TEXT));
  const strangers = (texts.list('') ?? []).filter(
    (name) => name.endsWith(TEXT) && !name.startsWith('.') && !known.has(name),
  );
  return { value: { articles: verified, strangers }, diagnostics };
}

function verifyArticle(
  article: Article,
  words: readonly Verbatim[],
  texts: Files,
): Outcome<VerifiedArticle> {
  const { file, accounts } = article;
  const { value: text, diagnostics: unread } = readArticleText(article, texts);
  if (text === undefined) {
    return { value: { article, ...tallies([], words), record: undefined }, diagnostics: unread };
  }
  const { value: found, diagnostics } = proveWords(article, words, text);
  const whole = found.length === words.length;
  const record = whole ? recordOf(text.bytes, accounts) : undefined;
  const outdated =
    record !== undefined &&
    article.record !== undefined &&
    article.verified &&
    article.record.text !== record
      ? [diagnose('stale-record', file, article.record.at, { changed: 'text' })]
      : [];
  return {
    value: { article, ...tallies(found, words), record },
    diagnostics: [...diagnostics, ...outdated],
  };
}

function tallies(
  found: readonly Verbatim[],
  all: readonly Verbatim[],
): { quotes: Tally; asReported: Tally } {
  const tally = (sort: Verbatim['sort']): Tally => ({
    found: found.filter((verbatim) => verbatim.sort === sort).length,
    all: all.filter((verbatim) => verbatim.sort === sort).length,
  });
  return { quotes: tally('quote'), asReported: tally('as reported') };
}
