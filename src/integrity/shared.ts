import { Buffer } from 'node:buffer';

/**
 * Makes a function that gives one text for all that are equal, and no part of a longer one: a piece of
 * a page would keep the whole page in memory.
 */
export function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    known.set(copy, copy);
    return copy;
  };
}
