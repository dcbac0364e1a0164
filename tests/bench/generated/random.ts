/** Numbers that are the same for the same seed, and what generated content needs of them. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from 0 up to `limit`, all as likely. */
  readonly below: (limit: number) => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean;
  /** A whole number from 0 up to `limit`, as words of a language are used: the first ones far more often. */
  readonly rank: (limit: number) => number;
  /** One of a list, all as likely. Throws where there is none. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
  /** One of a list, the first ones far more often. Throws where there is none. */
  readonly favour: <Item>(list: readonly Item[]) => Item;
  /** A list in another order. */
  readonly shuffled: <Item>(list: readonly Item[]) => Item[];
}

/** Random numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const rank = (limit: number): number =>
    Math.min(limit - 1, Math.floor((limit + 1) ** next()) - 1);
  return {
    next,
    below,
    rank,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, below(list.length)),
    favour: (list) => at(list, rank(list.length)),
    shuffled: (list) =>
      list
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError('A list to choose from is empty.');
  return item;
}
