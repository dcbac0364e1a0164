import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Body } from './body.ts';
import { invisibleIn, mayBeUnseen, stackedIn, unpairedIn, type Unseen } from './unseen.ts';

/** A piece of text as readers get it, with the node that it is from. */
interface Piece {
  readonly node: Nodes;
  readonly text: string;
}

/** What Markdown may read as a character that does not stand there as itself. */
const REFERENCE = /&[#a-z]/i;
/** How a report's item begins that says whom the article cites. */
const ATTRIBUTION = /^according\s+to\s*:/;

/**
 * Finds in the Markdown of a file what readers cannot see. In a heading, which is a name, and in whom an
 * article cites it is an error; in prose and in an article's own words a warning, as long as it stays
 * within its paragraph.
 */
export function unseenInBody(root: Root, body: Pick<Body, 'source' | 'offsetOf'>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const [first] = root.children;
  // Going through the tree takes far longer than a look at the text.
  if (first === undefined || isSeen(body.source.text.slice(body.offsetOf(first)))) return found;
  visit(root, (node, _index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const written = body.source.text.slice(body.offsetOf(node), body.offsetOf(node) + sizeOf(node));
    if (isSeen(written)) return SKIP;
    const isName =
      node.type === 'heading' || (parent?.type === 'listItem' && ATTRIBUTION.test(written));
    found.push(...unseenIn(node, isName ? 'invisible-in-name' : 'invisible-in-text', body));
    return SKIP;
  });
  return found;
}

/** Whether there is nothing to find in Markdown, whatever it is read as. */
function isSeen(markdown: string): boolean {
  return !REFERENCE.test(markdown) && !mayBeUnseen(markdown);
}

function unseenIn(
  block: Nodes,
  rule: 'invisible-in-name' | 'invisible-in-text',
  { source, offsetOf }: Pick<Body, 'source' | 'offsetOf'>,
): Diagnostic[] {
  const pieces = piecesOf(block);
  const report = (
    rule: 'invisible-in-name' | 'invisible-in-text' | 'unpaired-direction' | 'stacked-marks',
    { node }: Piece,
    { character, name }: Unseen,
  ): Diagnostic => {
    const start = offsetOf(node);
    // It may be written as a character reference, and then stands nowhere as itself.
    const size = source.text.slice(start, start + sizeOf(node)).indexOf(character);
    return diagnose(rule, source.file, source.positionAt(start + Math.max(size, 0)), { name });
  };
  const found = pieces.flatMap((piece) => {
    const invisible = invisibleIn(piece.text);
    const stacked = stackedIn(piece.text);
    return [
      ...(invisible === undefined ? [] : [report(rule, piece, invisible)]),
      ...(stacked === undefined ? [] : [report('stacked-marks', piece, stacked)]),
    ];
  });
  const unpaired = unpairedIn(pieces.map(({ text }) => text).join(''));
  if (unpaired === undefined) return found;
  let before = 0;
  const piece = pieces.find(({ text }) => (before += text.length) > unpaired.index);
  return piece === undefined ? found : [...found, report('unpaired-direction', piece, unpaired)];
}

function sizeOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

/** The texts below a node, in order: words, code, and what a link says when it is pointed at. */
function piecesOf(block: Nodes): readonly Piece[] {
  const pieces: Piece[] = [];
  visit(block, (node) => {
    if ('value' in node) pieces.push({ node, text: node.value });
    if (node.type === 'link') pieces.push({ node, text: `${node.url} ${node.title ?? ''}` });
  });
  return pieces;
}
