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

/** Puts `values` into the places that a phrase keeps for them: `'about {date}'`. */
export function fill(
  phrase: string,
  values: Readonly<Record<string, string | readonly DatePart[]>>,
): DatePart[] {
  // A split by a pattern with a group puts the groups, the names, at the odd places.
  const pieces = phrase.split(/\{(\w+)\}/);
  const parts = pieces.flatMap((piece, n) => {
    const value = n % 2 === 0 ? piece : values[piece];
    if (value === undefined) throw new RangeError(`\`${phrase}\` asks for an unknown {${piece}}.`);
    return typeof value === 'string' ? [wordsPart(value)] : value;
  });
  return joinWords(parts);
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
