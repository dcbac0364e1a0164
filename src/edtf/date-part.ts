import type { DateSort, DateWords } from './date-words.ts';

/** A stretch of a formatted date, to be put into a `<time datetime>` where it has one. */
export interface DatePart {
  readonly text: string;
  /**
   * A value that HTML allows in `datetime`: a year, a month, a day, or a minute with its offset.
   * `null` for words, and for dates that HTML cannot say.
   */
  readonly datetime: string | null;
}

/** Text that HTML gets as it is. */
export function wordsPart(text: string): DatePart {
  return { text, datetime: null };
}

/** The parts as one text. */
export function textOf(parts: readonly DatePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** The same text as words, without any `datetime`. */
export function asWords(parts: readonly DatePart[]): DatePart[] {
  return [wordsPart(textOf(parts))];
}

/** A date that is to stand in a phrase. */
export interface DateNoun {
  readonly parts: readonly DatePart[];
  readonly sort: DateSort;
}

/**
 * Puts `values` into the places that a phrase keeps for them, `'about {date}'`, each in the case that
 * the place asks for, `'ab {a:dative}'`. Throws a RangeError where there is no such value or case.
 */
export function fill(
  phrase: string,
  values: Readonly<Record<string, string | readonly DatePart[] | DateNoun>>,
  cases: DateWords['cases'] = {},
): DatePart[] {
  // A split by a pattern with two groups puts their finds behind each piece: name, case, piece …
  const [before = '', ...pieces] = phrase.split(/\{(\w+)(?::(\w+))?\}/);
  const parts = [wordsPart(before)];
  for (let n = 0; n < pieces.length; n += 3) {
    const [name = '', caseName, after = ''] = pieces.slice(n, n + 3);
    const value = values[name];
    if (value === undefined) throw new RangeError(`\`${phrase}\` asks for an unknown {${name}}.`);
    parts.push(...inCase(value, caseName, cases), wordsPart(after));
  }
  return joinWords(parts);
}

function inCase(
  value: string | readonly DatePart[] | DateNoun,
  name: string | undefined,
  cases: DateWords['cases'],
): readonly DatePart[] {
  if (typeof value === 'string') return [wordsPart(value)];
  if (!('parts' in value)) return value;
  if (name === undefined) return value.parts;
  const forms = cases[name];
  if (forms === undefined) throw new RangeError(`There is no case \`${name}\`.`);
  return fill(forms[value.sort] ?? '{date}', { date: value.parts });
}

/** Words in a row become one part, and empty ones none. */
function joinWords(parts: readonly DatePart[]): DatePart[] {
  const joined: DatePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last?.datetime === null && part.datetime === null) {
      joined[joined.length - 1] = wordsPart(last.text + part.text);
    } else {
      joined.push(part);
    }
  }
  return joined;
}
