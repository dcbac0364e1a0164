import type { Nodes, RootContent } from 'mdast';
import { remark } from 'remark';
import { plainBlock, type Line } from './plain-block.ts';

const parser = remark().freeze();

/**
 * What reaches over empty lines to what stands elsewhere: fenced code, HTML, the definition of a link; and
 * line ends that are not counted here.
 */
const REACHES_FAR = /```|~~~|<[!?/a-z]|\]:|\r(?!\n)/i;
/** How a line begins that may belong to a block above an empty line: another item, or something indented. */
const BELONGS_ABOVE = /^[\s*+\-\d]/;

/** Lines without an empty one among them. */
type Run = [Line, ...Line[]];

/**
 * Parses Markdown as `remark` does. Over the lines of reports it takes longer than all else that is done
 * with them: what is plain text is made into its blocks without it.
 *
 * @param text Markdown that begins with a line feed. At the very beginning of a text, `remark` drops a
 *   byte order mark and counts without it.
 * @returns The blocks, with their positions in the text.
 */
export function parseBlocks(text: string): RootContent[] {
  if (REACHES_FAR.test(text)) return parser.parse(text).children;
  const blocks: RootContent[] = [];
  const runs = runsOf(text);
  /** Where that begins which is left to `remark`. */
  let rest: Line | undefined;
  for (const [index, run] of runs.entries()) {
    if (rest !== undefined && belongsAbove(run)) continue;
    const block = plainBlock(run);
    if (block === undefined || (block.type === 'list' && belongsAbove(runs[index + 1]))) {
      rest ??= run[0];
      continue;
    }
    if (rest !== undefined) blocks.push(...parseFrom(rest, text.slice(0, run[0].offset)));
    rest = undefined;
    blocks.push(block);
  }
  if (rest !== undefined) blocks.push(...parseFrom(rest, text));
  return blocks;
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let offset = 0;
  for (const [index, words] of text.split('\n').entries()) {
    const isWindows = words.endsWith('\r');
    const line: Line = {
      text: isWindows ? words.slice(0, -1) : words,
      end: isWindows ? '\r\n' : '\n',
      line: index + 1,
      offset,
    };
    offset += words.length + 1;
    if (line.text === '') {
      run = undefined;
    } else if (run === undefined) {
      run = [line];
      runs.push(run);
    } else {
      run.push(line);
    }
  }
  return runs;
}

function belongsAbove(run: Run | undefined): boolean {
  return run !== undefined && BELONGS_ABOVE.test(run[0].text);
}

/** Parses what stands from a line on, and moves the positions to where they are in the whole text. */
function parseFrom({ line, offset }: Line, text: string): RootContent[] {
  // With the line feed before it.
  const { children } = parser.parse(text.slice(offset - 1));
  // Without recursion: nobody has looked yet how deep these are.
  const nodes: Nodes[] = [...children];
  for (const node of nodes) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset === undefined) continue;
      point.line += line - 2;
      point.offset += offset - 1;
    }
    if ('children' in node) nodes.push(...node.children);
  }
  return children;
}
