/** Control characters, format characters such as direction marks, and the line ends of Unicode. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Writes out what a terminal would obey instead of show: content is quoted in messages, and may have
 * escape codes or direction marks hidden in it.
 */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The same for lines of text. */
export function printableLines(text: string): string {
  return withoutCommands(text.split('\n').map(printable).join('\n'));
}

/**
 * Writes out what the log of a workflow on GitHub would obey in lines that are no commands: a line that
 * begins with two colons, behind white space too, and its older sign, wherever it stands.
 */
export function withoutCommands(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line.trimStart().startsWith('::') ? line.replace(':', '\\u{3a}') : line))
    .join('\n')
    .replaceAll('##[', '#\\u{23}[');
}

/** The same for JSON, where it is still the same text. */
export function printableJson(json: string): string {
  return json
    .replace(UNPRINTABLE, (character) =>
      character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, index) => unitOf(character, index)).join(''),
    )
    .replaceAll('##[', '#\\u0023[');
}

function unitOf(character: string, index: number): string {
  return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
