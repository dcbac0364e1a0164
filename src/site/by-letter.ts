import { localeOf } from '../edtf/locale.ts';

/** Things whose names begin with the same letter. */
export interface LetterGroup<Thing> {
  readonly letter: string;
  readonly things: readonly Thing[];
}

/** Names that begin with no letter stand together. */
const NO_LETTER = '#';

/**
 * Groups things by the first letter of their names. Letters that the language sorts as one are one:
 * in German Ä stands with A, in Swedish it has its own place.
 *
 * @param things In the alphabetical order of the language.
 */
export function byLetter<Thing extends { readonly name: string }>(
  things: readonly Thing[],
  language: string,
): LetterGroup<Thing>[] {
  const locale = localeOf(language);
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  const segmenter = new Intl.Segmenter(locale);
  const groups: { letter: string; things: Thing[] }[] = [];
  for (const thing of things) {
    const [first] = segmenter.segment(thing.name);
    const written = first?.segment.toLocaleUpperCase(locale) ?? '';
    const letter = /^\p{L}/u.test(written) ? written : NO_LETTER;
    const group = groups.at(-1);
    if (group !== undefined && compare(group.letter, letter) === 0) group.things.push(thing);
    else groups.push({ letter, things: [thing] });
  }
  return groups;
}
