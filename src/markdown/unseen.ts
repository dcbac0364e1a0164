/** A character of a text that readers cannot see, or not as what it is. */
export interface Unseen {
  /** Its offset in the text. */
  readonly index: number;
  readonly character: string;
  /** Its code point and what it is, such as `U+202E, a right-to-left override`. */
  readonly name: string;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u061C': 'an Arabic letter mark',
  '\u200B': 'a space of no width',
  '\u200C': 'a joiner that parts letters',
  '\u200D': 'a joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u2028': 'a separator of lines',
  '\u2029': 'a separator of paragraphs',
  '\u202A': 'a left-to-right embedding',
  '\u202B': 'a right-to-left embedding',
  '\u202C': 'the end of an embedding or override',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u2060': 'a joiner of words',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'an isolate',
  '\u2069': 'the end of an isolate',
  '\uFEFF': 'a byte order mark',
};

/** Control characters but tab and line ends, halves of surrogate pairs, and what Unicode never makes a character. */
const NO_CHARACTER = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Direction controls but the three marks, separators of lines, fillers, blanks of no width. */
const ALWAYS_UNSEEN =
  /\u034F|\u17B4|\u17B5|[\u00AD\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;
/** The two joiners and the three direction marks. */
const SOMETIMES_UNSEEN = /[\u061C\u200C-\u200F]/;
const MAY_BE_UNSEEN = new RegExp(`${ALWAYS_UNSEEN.source}|${SOMETIMES_UNSEEN.source}`, 'gu');

/** The tags of a flag that emoji have, such as Scotland's (UTS #51, "Emoji Tag Sequences"). */
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;
/** Which form of a Han character is meant (UTS #37). */
const VARIANT = /\p{Script=Han}[\u{E0100}-\u{E01EF}]/gu;
/** Joiners choose between forms of letters and join emoji; beside these letters they do nothing. */
const JOINS_NOTHING =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\d\p{P}\p{Z}\p{C}]?$/u;
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** More marks than any language stacks on one letter. */
const STACKED = /(?<=\p{M})\p{M}{8}/u;
/** As many characters of those among which all marks are: quicker to rule out. */
const MAY_BE_STACKED = /[^\0-\u02FF]{9}/;

/**
 * Whether there may be anything in a text that {@link invisibleIn}, {@link unpairedIn} or
 * {@link stackedIn} finds, in it or in any part of it: in most texts there is not.
 */
export function mayBeUnseen(text: string): boolean {
  return text.search(MAY_BE_UNSEEN) >= 0 || stackedIn(text) !== undefined;
}

/** The first code in a text that no text has: a control character, half of a surrogate pair. */
export function noCharacterIn(text: string): Unseen | undefined {
  const found = NO_CHARACTER.exec(text);
  return found === null ? undefined : unseen(found[0], found.index);
}

/**
 * The first character of a text that is invisible and has no business there: it would make one name
 * look like another, or words stand in another order than they are read. Joiners may stand in the
 * scripts that need them, direction marks in text with letters from right to left.
 */
export function invisibleIn(text: string): Unseen | undefined {
  if (text.search(MAY_BE_UNSEEN) < 0) return undefined;
  const bare = text.replace(FLAG, blank).replace(VARIANT, blank);
  const rightToLeft = RIGHT_TO_LEFT.test(bare);
  for (const { 0: character, index } of bare.matchAll(MAY_BE_UNSEEN)) {
    if (/[\u200C\u200D]/.test(character)) {
      if (joins(bare, index)) continue;
    } else if (SOMETIMES_UNSEEN.test(character) && rightToLeft) {
      continue;
    }
    return unseen(character, index);
  }
  return undefined;
}

/** Whether a joiner stands behind a character that it can join to the next, or part from it. */
function joins(text: string, index: number): boolean {
  const low = text.charCodeAt(index - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff;
  return !JOINS_NOTHING.test(text.slice(Math.max(index - (pair ? 2 : 1), 0), index));
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/**
 * The first control of a text's direction that has no partner in it: one that opens and is not closed,
 * or one that closes what is not open (Unicode, UAX #9, "Explicit Formatting"). It would order what
 * stands beside the text too.
 */
export function unpairedIn(text: string): Unseen | undefined {
  const open: { readonly closes: string; readonly at: Unseen }[] = [];
  for (const { 0: character, index } of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    const at = unseen(character, index);
    if (/[\u202C\u2069]/.test(character)) {
      if (open.pop()?.closes !== character) return at;
    } else {
      open.push({ closes: character < '\u2066' ? '\u202C' : '\u2069', at });
    }
  }
  return open[0]?.at;
}

/** The first mark that stands on more others than any language stacks. */
export function stackedIn(text: string): Unseen | undefined {
  const found = MAY_BE_STACKED.test(text) ? STACKED.exec(text) : null;
  return found === null ? undefined : unseen(found[0], found.index);
}

function unseen(character: string, index: number): Unseen {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const known = NAMES[character];
  return { index, character, name: known === undefined ? `U+${code}` : `U+${code}, ${known}` };
}
