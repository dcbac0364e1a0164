import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { sourceOf } from '../markdown/source.ts';
import type { Article } from '../model/article.ts';
import { normalise, normaliseMapped } from '../model/normal-text.ts';
import type { Verbatim } from '../model/verbatim.ts';
import type { ArticleText } from './article-text.ts';
import { wordDifference } from './differences.ts';
import { findWords } from './find-words.ts';
import { lookupOf, nearestPassage, type Lookup } from './nearest-passage.ts';
import { wordsIn } from './words.ts';

/** How many places of a quote are named. */
const PLACES_NAMED = 5;
/** For so many words that are not found, the nearest passage is looked for; with more, the text is another. */
const MOST_NEAREST = 200;
/** The most of a passage that a message quotes: more than a quote of 25 words has. */
const LONGEST_PASSAGE = 240;
/** Fewer words than this stand in many a text by chance. */
const TELLING_WORDS = 6;
/** As like as a quote with a slip in it is to what it quotes. */
const TELLING_LIKENESS = 0.7;

/** A passage of the normalised text that comes nearest to words that are not in it. */
interface Near {
  readonly text: string;
  readonly start: number;
  readonly likeness: number;
}

/** Words that were looked for in a text. */
interface Sought {
  readonly verbatim: Verbatim;
  /** The words, normalised. */
  readonly plain: string;
  /** Where they stand in the normalised text; none where they are not found. */
  readonly places: readonly number[];
  /** What comes nearest to them, where they are not found. */
  readonly near: Near | undefined;
}

/**
 * Proves the words that an article's file gives as the article's own.
 *
 * @param words The words, in the order of the file.
 * @param text The article's text.
 * @returns The words that stand in the text, with a diagnostic for each that does not: the nearest
 *   passage, its line, and what differs where that is little.
 */
export function proveWords(
  article: Article,
  words: readonly Verbatim[],
  text: ArticleText,
): Outcome<readonly Verbatim[]> {
  const { file } = article;
  const normal = normaliseMapped(text.text);
  const sought = seek(words, normal.text);
  const headline = normalise(article.title).toLowerCase();
  if (
    !sought.some((it) => isTelling(it, sought)) &&
    !normal.text.toLowerCase().includes(headline)
  ) {
    const other = diagnose('text-of-another-article', file, START, { text: text.name });
    return { value: [], diagnostics: [other] };
  }
  const { positionAt } = sourceOf(text.name, text.text);
  const lineAt = (offset: number): number => positionAt(normal.offsets[offset] ?? 0).line;
  return {
    value: sought.filter(({ places }) => places.length > 0).map(({ verbatim }) => verbatim),
    diagnostics: sought.flatMap((it) => {
      if (it.places.length === 0) return [notFound(it, file, text.name, lineAt)];
      if (it.places.length === 1 || it.verbatim.sort !== 'quote') return [];
      const details = { text: text.name, places: wordPlaces(it.places.map(lineAt)) };
      return [diagnose('quote-ambiguous', file, it.verbatim.at, details)];
    }),
  };
}

function seek(words: readonly Verbatim[], text: string): readonly Sought[] {
  let lookup: Lookup | undefined;
  let missing = 0;
  return words.map((verbatim) => {
    const plain = normalise(verbatim.words);
    const places = findWords(text, plain, PLACES_NAMED + 1);
    if (places.length > 0) return { verbatim, plain, places, near: undefined };
    lookup ??= lookupOf(text);
    missing += 1;
    const near = missing > MOST_NEAREST ? undefined : nearestTo(plain, lookup, text);
    return { verbatim, plain, places, near };
  });
}

function notFound(
  { verbatim, plain, near }: Sought,
  file: string,
  text: string,
  lineAt: (offset: number) => number,
): Diagnostic {
  const rule = verbatim.sort === 'quote' ? 'quote-not-found' : 'words-not-found';
  return diagnose(rule, file, verbatim.at, {
    words: plain,
    text,
    near: near && { passage: cut(near.text), line: lineAt(near.start) },
    difference: near && wordDifference(plain, near.text),
  });
}

/** Whether the text is known by these words: by more than a few of them, where the article has any such. */
function isTelling({ plain, places, near }: Sought, all: readonly Sought[]): boolean {
  const stands = places.length > 0 || (near?.likeness ?? 0) >= TELLING_LIKENESS;
  return stands && (isLong(plain) || !all.some((other) => isLong(other.plain)));
}

function isLong(plain: string): boolean {
  return wordsIn(plain).length >= TELLING_WORDS;
}

/** The passage of a text that comes nearest to words, with the punctuation that they have at their ends too. */
function nearestTo(plain: string, lookup: Lookup, text: string): Near | undefined {
  const passage = nearestPassage(lookup, plain);
  if (passage === undefined) return undefined;
  const words = wordsIn(plain);
  const opening = plain.slice(0, words[0]?.start ?? 0);
  const closing = plain.slice(words.at(-1)?.end ?? plain.length);
  let { start, end } = passage;
  for (let at = opening.length; at > 0 && text[start - 1] === opening[at - 1]; at -= 1) start -= 1;
  for (let at = 0; at < closing.length && text[end] === closing[at]; at += 1) end += 1;
  return { text: text.slice(start, end), start, likeness: passage.likeness };
}

function cut(passage: string): string {
  return passage.length > LONGEST_PASSAGE
    ? `${passage.slice(0, LONGEST_PASSAGE).replace(/[\uD800-\uDBFF]$/, '')}…`
    : passage;
}

/** Where in a text something stands more than once: `line 3`, `lines 3, 8 and 9`. */
function wordPlaces(lines: readonly number[]): string {
  const named = [...new Set(lines.slice(0, PLACES_NAMED))].map(String);
  if (lines.length > PLACES_NAMED) return `lines ${named.join(', ')} and more`;
  const last = named.pop() ?? '';
  return named.length === 0 ? `line ${last}` : `lines ${named.join(', ')} and ${last}`;
}
