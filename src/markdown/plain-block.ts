import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph } from 'mdast';

type Position = NonNullable<Nodes['position']>;

/** A line of Markdown, and where it stands. */
export interface Line {
  /** Without its end. */
  readonly text: string;
  readonly end: '\n' | '\r\n';
  /** Its number, from 1. */
  readonly line: number;
  /** Where it begins. */
  readonly offset: number;
}

/**
 * What may be more than text within a line (CommonMark 0.31, section 6): emphasis, code, escapes, links,
 * entities, autolinks, HTML, spaces before a line's end; and what the parser does not take as it stands:
 * tabs, carriage returns, U+0000. A bracket alone is text where nothing defines what it would refer to.
 */
const MARKUP = /[*_`\\\t\r\0]|\]\(|&[#a-z]|<[!?/a-z]| $/i;
/** What may begin something else than a paragraph (sections 4 and 5), or make a heading of the line above. */
const NO_PARAGRAPH = /^(?:[\s#>*+\-_=~`]|\d{1,9}[.)]|$)/;
const HEADING = /^#{1,6} (?=\S)/;
const QUOTE = '> ';
const ITEM = '- ';

/**
 * Makes the block that the Markdown parser would make, in a fraction of its time, where all in it is plain:
 * a heading, a paragraph, a quote of one, or a list as reports are written: items of one line with a
 * hyphen and a space, and below them such items indented by two spaces.
 *
 * @param lines Lines with no empty one among them, from a text in which no `]:` defines a link.
 * @returns The very node that the parser would make, or `undefined` where it might make another.
 */
export function plainBlock(
  lines: readonly Line[],
): Heading | List | Blockquote | Paragraph | undefined {
  if (lines.some(({ text }) => MARKUP.test(text))) return undefined;
  switch (lines[0]?.text.charAt(0)) {
    case '-':
      return listOf(lines, ITEM);
    case '#':
      return headingOf(lines);
    case '>':
      return quoteOf(lines);
    default:
      return paragraphOf(lines, '');
  }
}

function headingOf(lines: readonly Line[]): Heading | undefined {
  const text = lines.length === 1 ? (lines[0]?.text ?? '') : '';
  const mark = HEADING.exec(text)?.[0];
  // More such marks behind a space may be the heading's end, and no part of it.
  if (mark === undefined || text.includes(' #')) return undefined;
  return {
    type: 'heading',
    depth: (mark.length - 1) as Heading['depth'],
    children: [
      { type: 'text', value: text.slice(mark.length), position: placeOf(lines, mark.length) },
    ],
    position: placeOf(lines, 0),
  };
}

function quoteOf(lines: readonly Line[]): Blockquote | undefined {
  const paragraph = paragraphOf(lines, QUOTE);
  return paragraph && { type: 'blockquote', children: [paragraph], position: placeOf(lines, 0) };
}

/** A paragraph whose lines each begin with the mark of what it stands in. */
function paragraphOf(lines: readonly Line[], mark: string): Paragraph | undefined {
  let value = '';
  for (const [index, { text }] of lines.entries()) {
    const words = text.slice(mark.length);
    if (!text.startsWith(mark) || NO_PARAGRAPH.test(words)) return undefined;
    value += (lines[index - 1]?.end ?? '') + words;
  }
  const position = placeOf(lines, mark.length);
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}

/** A list whose items each begin with a mark; lines below an item that do not are a list within it. */
function listOf(lines: readonly Line[], mark: string): List | undefined {
  const children: ListItem[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    do to += 1;
    while (to < lines.length && lines[to]?.text.startsWith(mark) === false);
    const item = itemOf(lines.slice(from, to), mark);
    if (item === undefined) return undefined;
    children.push(item);
  }
  const position = placeOf(lines, mark.length - ITEM.length);
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

function itemOf(lines: readonly Line[], mark: string): ListItem | undefined {
  const paragraph = paragraphOf(lines.slice(0, 1), mark);
  const list = lines.length > 1 ? listOf(lines.slice(1), `  ${mark}`) : undefined;
  if (paragraph === undefined || (list === undefined && lines.length > 1)) return undefined;
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: list === undefined ? [paragraph] : [paragraph, list],
    position: placeOf(lines, mark.length - ITEM.length),
  };
}

/** The position from a column of the first line, counted from 0, to the end of the last. */
function placeOf(lines: readonly Line[], column: number): Position {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('There is no line.');
  const size = last.text.length;
  return {
    start: { line: first.line, column: column + 1, offset: first.offset + column },
    end: { line: last.line, column: size + 1, offset: last.offset + size },
  };
}
