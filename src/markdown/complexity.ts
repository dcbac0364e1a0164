/** More than a summary of any article has, and little enough for the Markdown parser to be quick. */
const MOST_LINES = 2500;
const MOST_BLOCKS = 1000;
const MOST_MARKS = 2000;
/** In a run of lines, the openers that the parser seeks the end of, times the run's length. */
const MOST_SEEKING = 4_000_000;

/** What a text has too much of, and from where on. */
export interface Excess {
  readonly offset: number;
  readonly what: string;
}

/** A mark of a quote or of a list's item, of which a line may begin with several. */
const CONTAINER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r\n]|$))/y;
/** What makes a heading, of its own line or of the one above it. */
const HEADING = /[ \t]*(?:#|=|--)/y;
/** What may be markup within a paragraph; a run of the same mark is one. */
const MARK = /\*+|_+|`+|[[\]&\\]|<[!?/a-z]?/gi;
/** What the parser looks for the end of, up to the end of the paragraph. */
const SEEKS = /`+|<[!?/a-z]|\][(:]/gi;
const LINE = /\r\n|\r|\n|$/g;

/**
 * Looks whether a text has more markup than the Markdown parser reads in little time: it takes several
 * minutes for some texts of no more than 100 kB. This takes time in proportion to the text.
 *
 * @param text The Markdown.
 * @returns The first excess found, or `undefined`.
 */
export function tooComplex(text: string): Excess | undefined {
  return tooManyBlocks(text) ?? tooManyMarks(text) ?? tooMuchSeeking(text);
}

function tooManyBlocks(text: string): Excess | undefined {
  let [lines, blocks, from] = [0, 0, 0];
  for (const { index, 0: end } of text.matchAll(LINE)) {
    lines += 1;
    blocks += blocksAt(text, from);
    if (lines > MOST_LINES) return { offset: from, what: `more than ${MOST_LINES} lines` };
    if (blocks > MOST_BLOCKS) {
      return { offset: from, what: `more than ${MOST_BLOCKS} headings, quotes and list items` };
    }
    from = index + end.length;
  }
  return undefined;
}

/** How many marks of quotes, of list items and of headings a line begins with. */
function blocksAt(text: string, lineStart: number): number {
  let count = 0;
  let at = lineStart;
  for (let end = endOf(CONTAINER, text, at); end !== undefined; end = endOf(CONTAINER, text, at)) {
    count += 1;
    at = end;
  }
  return endOf(HEADING, text, at) === undefined ? count : count + 1;
}

/** Where a sticky pattern's match ends that begins at an offset. */
function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function tooManyMarks(text: string): Excess | undefined {
  let marks = 0;
  for (const { index } of text.matchAll(MARK)) {
    marks += 1;
    if (marks > MOST_MARKS) {
      return { offset: index, what: `more than ${MOST_MARKS} marks of emphasis, links and code` };
    }
  }
  return undefined;
}

function tooMuchSeeking(text: string): Excess | undefined {
  let [steps, run, from] = [0, 0, 0];
  for (const { index, 0: end } of text.matchAll(LINE)) {
    const empty = text.slice(from, index).trim() === '';
    if (empty || end === '') {
      const openers = text.slice(run, index).match(SEEKS)?.length ?? 0;
      steps += openers * (index - run);
      if (steps > MOST_SEEKING) return { offset: run, what: 'too many marks in long paragraphs' };
    }
    from = index + end.length;
    if (empty) run = from;
  }
  return undefined;
}
