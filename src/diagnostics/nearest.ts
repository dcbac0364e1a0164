import { distance } from 'fastest-levenshtein';

/** A name longer than this is no slip of the keys, and comparing it would cost more than it helps. */
const LONGEST = 80;

/**
 * Finds the known name that a mistyped one most likely meant.
 *
 * @param name The name as written.
 * @param known The names that would have been right.
 * @returns The nearest by edit distance, or `undefined` where none differs by a third of its letters or fewer.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least || (edits === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = edits;
    }
  }
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}
