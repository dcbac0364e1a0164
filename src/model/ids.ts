declare const idOf: unique symbol;

/** An id of one sort of thing; ids of different sorts do not stand in for each other. */
type Id<Thing extends string> = string & { readonly [idOf]: Thing };

export type ArticleId = Id<'article'>;
export type EventId = Id<'event'>;
export type PlaceId = Id<'place'>;
export type ActorId = Id<'actor'>;
export type KindId = Id<'kind'>;
export type StrandId = Id<'strand'>;
export type FieldId = Id<'field'>;
export type ChoiceId = Id<'choice'>;

const LONGEST = 80;
const PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Device names, which Windows does not let a file or folder have ("Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a text can be an id: kebab-case, a–z, 0–9 and hyphens, at most 80 characters, no name that Windows reserves. */
export function isId(text: string): boolean {
  return text.length <= LONGEST && PATTERN.test(text) && !RESERVED.test(text);
}

/**
 * Makes an id out of any text, as far as one can be seen in it.
 *
 * @returns The id, or `undefined` where the text has no letter or digit of the Latin alphabet.
 */
export function idFrom(text: string): string | undefined {
  const words = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return isId(id) ? id : undefined;
}
