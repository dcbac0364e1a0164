import { distance } from 'fastest-levenshtein';

/** A name longer than this is no slip of the keys, and comparing it would cost more than it helps. */
const LONGEST = 80;
/** No editor misspells so many names of so many: a register without end is not searched without end. */
const MOST_COMPARISONS = 500_000;

/** How many names of a collection were compared so far. */
const compared = new WeakMap<Iterable<string>, number>();

/**
 * Finds the known name that a mistyped one most likely meant.
 *
 * @param name The name as written.
 * @param known The names that would have been right; give the same object each time, if they may be many.
 * @returns The nearest by edit distance, or `undefined` where none differs by a third of its letters or fewer.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  let comparisons = compared.get(known) ?? 0;
  if (comparisons > MOST_COMPARISONS) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    comparisons += 1;
    if (Math.abs(candidate.length - name.length) > least) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least || (edits === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = edits;
    }
  }
  compared.set(known, comparisons);
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}
