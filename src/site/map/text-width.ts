/*
 * Which of the system's fonts a page is read in is not known when it is made. The widths are those
 * of a wide one, in parts of the font's size, so that a label takes at most the room kept for it.
 */
const NARROW = 0.36;
const USUAL = 0.62;
const CAPITAL = 0.74;
const WIDE = 0.95;
const FULL = 1.02;

const CLASSES: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/\p{Mark}/u, 0],
  [/[\s.,:;'’‘|!ijltfrI()[\]-]/u, NARROW],
  [/[mwMW@%—]/u, WIDE],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, FULL],
  [/\p{Lu}/u, CAPITAL],
];

/** About how wide a text is, rather too much than too little, at a size of 1. */
export function widthOf(text: string): number {
  return Array.from(
    text,
    (sign) => CLASSES.find(([pattern]) => pattern.test(sign))?.[1] ?? USUAL,
  ).reduce((sum, width) => sum + width, 0);
}

/** Longer names than this stand on two lines, where they have a space. */
const LONGEST_LINE = 16;

/** A name on one line or on two about as long as each other. */
export function linesOf(name: string): string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const spaces = Array.from(name.matchAll(/\s/g), ({ index }) => index);
  const [best] = spaces.toSorted(
    (a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2) || a - b,
  );
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
