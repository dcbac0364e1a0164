import { isId, idFrom } from '../model/ids.ts';

/** Room for a number at the end of an id. */
const LONGEST_BASE = 74;

/** Gives out ids, each once: what is taken gets the next number that is free, from 2. */
export function idsBeside(taken: Iterable<string>): (wanted: readonly string[]) => string {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    const base = wanted.map(shortened).find((id) => id !== undefined) ?? 'item';
    let id = base;
    let number = next.get(base) ?? 2;
    for (; used.has(id); number += 1) id = `${base}-${number}`;
    next.set(base, number);
    used.add(id);
    return id;
  };
}

/** A name for an id: the outlet's, or, where it has none of its letters, the host of the address. */
export function nameForId(outlet: string, url: string): string {
  return idFrom(outlet) === undefined ? new URL(url).hostname.replace(/^www\./, '') : outlet;
}

/** The id in a text, short enough for a number after it. */
function shortened(text: string): string | undefined {
  const id = isId(text) ? text : idFrom(text);
  if (id === undefined || id.length <= LONGEST_BASE) return id;
  const cut = id.slice(0, LONGEST_BASE).replace(/-[^-]*$/, '');
  return isId(cut) ? cut : undefined;
}
