/**
 * Which events have a social card of their own: all, those on which sources differ, none, or all as long
 * as there are no more than so many. The others share the site's.
 */
export type CardChoice = 'all' | 'differ' | 'none' | number;

/** Each card takes a build some hundredths of a second: this many, some twenty seconds, once. */
export const DEFAULT_CARDS: CardChoice = 500;

const NAMED = ['all', 'differ', 'none'] as const;

/** Reads a choice: `all`, `differ`, `none` or a whole number. `undefined` where it is none of these. */
export function parseCardChoice(text: string): CardChoice | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return NAMED.find((name) => name === text);
}
