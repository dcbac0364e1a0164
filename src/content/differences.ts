import { piecesOf } from './words.ts';

/** More words than this in one place are no slip. */
const FEW = 3;
/** More places than this are too many to tell in a sentence. */
const PLACES = 2;
const LONGEST = 200;

/** Words of a text that stand where a quote has others. */
interface Difference {
  readonly text: readonly string[];
  readonly quote: readonly string[];
}

/**
 * Says what a text has where words that should be in it differ, if that is a word or two.
 *
 * @param words The words as the editor wrote them, normalised.
 * @param passage The passage of the text that comes nearest, normalised.
 * @returns The rest of a sentence that begins with “it has”, or `undefined` where more differs.
 */
export function wordDifference(words: string, passage: string): string | undefined {
  const found = differences(piecesOf(passage), piecesOf(words));
  const few =
    found.length > 0 &&
    found.length <= PLACES &&
    found.every(({ text, quote }) => text.length <= FEW && quote.length <= FEW);
  return few ? found.map(wordOne).join(' and ') : undefined;
}

function wordOne({ text, quote }: Difference): string {
  const [has, wants] = [text.join(' '), quote.join(' ')];
  if (has === '') return `nothing where “${wants}” stands here`;
  if (wants === '') return `“${has}” as well`;
  return `“${has}” where “${wants}” stands here${unseen(has, wants)}`;
}

/** Characters may look the same and be others; then only their numbers tell them apart. */
function unseen(has: string, wants: string): string {
  const [ours, theirs] = [Array.from(has), Array.from(wants)];
  const index = ours.findIndex((character, at) => character !== theirs[at]);
  const [one, other] = [ours[index], theirs[index]];
  if (one === undefined || other === undefined) return '';
  const plain = [one, other].every((character) => /^[!-~]$/.test(character));
  return plain ? '' : ` (${codeOf(one)}, not ${codeOf(other)})`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where two lists of words part, by the longest list that both have in order. */
function differences(text: readonly string[], quote: readonly string[]): readonly Difference[] {
  if (text.length > LONGEST || quote.length > LONGEST) return [];
  const shared = sharedLengths(text, quote);
  const found: { text: string[]; quote: string[] }[] = [];
  let open: { text: string[]; quote: string[] } | undefined;
  let [i, j] = [0, 0];
  while (i < text.length || j < quote.length) {
    const [one, other] = [text[i], quote[j]];
    if (one !== undefined && one === other) {
      open = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (open === undefined) {
      open = { text: [], quote: [] };
      found.push(open);
    }
    const skipText = shared[i + 1]?.[j] ?? -1;
    const skipQuote = shared[i]?.[j + 1] ?? -1;
    if (one !== undefined && (other === undefined || skipText >= skipQuote)) {
      open.text.push(one);
      i += 1;
    } else if (other !== undefined) {
      open.quote.push(other);
      j += 1;
    }
  }
  return found;
}

/** For each pair of beginnings, how many words the rests of both lists share in order. */
function sharedLengths(text: readonly string[], quote: readonly string[]): readonly number[][] {
  const shared = Array.from({ length: text.length + 1 }, () =>
    Array.from({ length: quote.length + 1 }, () => 0),
  );
  for (let i = text.length - 1; i >= 0; i -= 1) {
    for (let j = quote.length - 1; j >= 0; j -= 1) {
      const value =
        text[i] === quote[j]
          ? (shared[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(shared[i + 1]?.[j] ?? 0, shared[i]?.[j + 1] ?? 0);
      shared[i]?.splice(j, 1, value);
    }
  }
  return shared;
}
