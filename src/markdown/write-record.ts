import { isDeepStrictEqual } from 'node:util';
import { readFrontMatter } from './front-matter.ts';
import { sourceOf, type Source } from './source.ts';

/**
 * Writes the record of a verification into an article's front matter: in the place of the line that
 * holds an earlier one, else as the last line.
 *
 * @returns The file's text with that one line changed, or `undefined` where the front matter is
 *   written in a way that one line cannot be changed without touching another.
 */
export function withRecord(source: Source, record: string): string | undefined {
  const { value: front } = readFrontMatter(source);
  const { yaml, bodyOffset } = front;
  if (yaml === undefined || !isRecord(yaml.value)) return undefined;
  const { text, file } = source;
  const earlier = yaml.has(['verified']) ? yaml.keyAt(['verified']).line : undefined;
  const [firstKey = ''] = Object.keys(yaml.value);
  const indentation = ' '.repeat(yaml.keyAt([firstKey]).column - 1);
  const line = `${indentation}verified: ${record}`;
  const changed =
    earlier === undefined
      ? withLastLine(text, bodyOffset, line)
      : withLine(text, startOfLine(text, earlier), line);

  // Only a front matter of plain lines bears this; whether it was one shows in what can be read now.
  const again = readFrontMatter(sourceOf(file, changed)).value;
  const expected = { ...yaml.value, verified: record };
  const same =
    isDeepStrictEqual(again.yaml?.value, expected) &&
    changed.slice(again.bodyOffset) === text.slice(bodyOffset);
  return same ? changed : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The offset at which a line begins that {@link Source.positionAt} counts as the `number`th. */
function startOfLine(text: string, number: number): number {
  const lineEnds = /\r\n|\r|\n/g;
  for (let line = 1; line < number; line += 1) lineEnds.exec(text);
  return lineEnds.lastIndex;
}

function withLine(text: string, start: number, line: string): string {
  const rest = text.slice(start);
  const end = /\r\n|\r|\n/.exec(rest)?.index ?? rest.length;
  return text.slice(0, start) + line + rest.slice(end);
}

/** Puts a line before the one that closes the front matter, with the line end that stands there. */
function withLastLine(text: string, bodyOffset: number, line: string): string {
  const before = text.slice(0, bodyOffset).lastIndexOf('\n---');
  const lineEnd = text[before - 1] === '\r' ? '\r\n' : '\n';
  return `${text.slice(0, before + 1)}${line}${lineEnd}${text.slice(before + 1)}`;
}
