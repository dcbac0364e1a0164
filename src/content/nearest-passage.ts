import { distance } from 'fastest-levenshtein';
import { nearest } from '../diagnostics/nearest.ts';
import { wordsIn, type Word } from './words.ts';

/** How much of a long quote is compared: enough to know a passage by. */
const WORDS_COMPARED = 60;
/** How many places of single words are looked at, the rarest words first. */
const PLACES = 20_000;
/** How many passages are compared word by word. */
const CANDIDATES = 8;
/** A quote of so few words may have none that is spelt as in the text. */
const FEW = 3;
/** How many words of a text are compared letter by letter. */
const SPELLINGS = 20_000;
const LONGEST_WORD = 40;
/** Below this, two passages have little more in common than their language. */
const LEAST_LIKENESS = 0.5;

/** A text whose words can be looked up. */
export interface Lookup {
  readonly words: readonly Word[];
  /** The indexes at which each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A passage of a text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** How like it is to the words looked for: 1 where all words are the same. */
  readonly likeness: number;
}

/** Makes a text's words ready to be looked up. */
export function lookupOf(text: string): Lookup {
  const words = wordsIn(text);
  const places = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  return { words, places };
}

/**
 * Finds the passage of a text that comes nearest to words that are not in it. The work is bounded,
 * whatever the text.
 *
 * @returns The passage, or `undefined` where none has half of the words.
 */
export function nearestPassage(lookup: Lookup, text: string): Passage | undefined {
  const wanted = wordsIn(text)
    .slice(0, WORDS_COMPARED)
    .map(({ key }) => key);
  let best: Passage | undefined;
  for (const start of candidates(lookup, wanted)) {
    const passage = align(lookup.words, wanted, start);
    if (passage !== undefined && passage.likeness > (best?.likeness ?? 0)) best = passage;
  }
  return best !== undefined && best.likeness >= LEAST_LIKENESS ? best : undefined;
}

/** Where in the text a passage may begin: each place of a word votes for the beginning that it would mean. */
function candidates(lookup: Lookup, wanted: readonly string[]): readonly number[] {
  const spelt =
    wanted.length <= FEW ? wanted.map((key) => likeliestSpelling(lookup, key) ?? key) : wanted;
  const known = spelt
    .map((key, index) => ({ index, places: lookup.places.get(key) ?? [] }))
    .toSorted((one, other) => one.places.length - other.places.length);
  const votes = new Map<number, number>();
  let left = PLACES;
  for (const { index, places } of known) {
    for (const place of places.slice(0, left)) {
      votes.set(place - index, (votes.get(place - index) ?? 0) + 1);
    }
    left -= places.length;
    if (left <= 0) break;
  }
  // A word more or less moves all that follows, so the votes beside count as well.
  const support = (start: number): number =>
    [-2, -1, 0, 1, 2].reduce((sum, step) => sum + (votes.get(start + step) ?? 0), 0);
  return [...votes.keys()]
    .map((start) => ({ start, support: support(start), own: votes.get(start) ?? 0 }))
    .toSorted(
      (one, other) => other.support - one.support || other.own - one.own || one.start - other.start,
    )
    .slice(0, CANDIDATES)
    .map(({ start }) => start)
    .toSorted((one, other) => one - other);
}

function likeliestSpelling({ places }: Lookup, key: string): string | undefined {
  return places.has(key) ? key : nearest(key, places.keys().take(SPELLINGS));
}

/** A way to have read so far: at which word it began, and what it cost. */
interface Path {
  readonly cost: number;
  readonly from: number;
}

/** Lays words along the text about a place, with the fewest words changed, left out and put in. */
function align(
  words: readonly Word[],
  wanted: readonly string[],
  about: number,
): Passage | undefined {
  const slack = 2 + Math.ceil(wanted.length / 4);
  const first = Math.max(0, about - slack);
  const window = words.slice(first, Math.max(0, about) + wanted.length + slack);
  let row: Path[] = Array.from({ length: window.length + 1 }, (_, from) => ({ cost: 0, from }));
  for (const key of wanted) {
    const next: Path[] = [{ cost: (row[0]?.cost ?? 0) + 1, from: 0 }];
    for (const [index, word] of window.entries()) {
      const replaced = plus(row[index], unlikeness(key, word.key));
      const leftOut = plus(row[index + 1], 1);
      const putIn = plus(next[index], 1);
      next.push([replaced, leftOut, putIn].reduce(better));
    }
    row = next;
  }
  let end = 0;
  for (const [index, { cost }] of row.entries())
    if (cost <= (row[end]?.cost ?? Infinity)) end = index;
  const path = row[end];
  const start = window[path?.from ?? 0]?.start;
  const stop = window[end - 1]?.end;
  if (path === undefined || start === undefined || stop === undefined || stop <= start) {
    return undefined;
  }
  return { start, end: stop, likeness: 1 - path.cost / wanted.length };
}

/** The cheaper of two ways; of two that cost the same, the one that takes in more of the text. */
function better(one: Path, other: Path): Path {
  return other.cost < one.cost || (other.cost === one.cost && other.from < one.from) ? other : one;
}

function plus(path: Path | undefined, cost: number): Path {
  return { cost: (path?.cost ?? Infinity) + cost, from: path?.from ?? 0 };
}

/** 0 for the same word, up to ½ for one that differs by few letters, 1 for another. */
function unlikeness(one: string, other: string): number {
  if (one === other) return 0;
  const length = Math.max(one.length, other.length);
  if (length > LONGEST_WORD) return 1;
  const share = distance(one, other) / length;
  return share <= 0.5 ? share : 1;
}
