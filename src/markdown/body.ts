import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Position } from '../model/position.ts';
import type { Source } from './source.ts';

/** The Markdown of a file, parsed, with the means to say where in the file a node stands. */
export interface Body {
  readonly source: Source;
  readonly nodes: readonly RootContent[];
  readonly positionOf: (node: Nodes) => Position;
  /** A node's Markdown as written. */
  readonly writtenAs: (node: Nodes) => string;
}

/** A part of the body: a heading of the second level and all that follows up to the next one. */
export interface Section {
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/** Parts nested beyond this are no content, and readers that recurse would run out of stack. A list and its item are two. */
const DEEPEST = 32;
/** As much as that by the marks of lists and quotes in a row, or by indentation: the parser is slow on it. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){17}|^[ \t]{200,}(?=\S)/m;

const parser = remark().freeze();

/**
 * Parses the Markdown after a file's front matter.
 *
 * @param bodyOffset Where it begins in the file.
 * @returns The body, or `undefined` with a diagnostic where its parts are nested too deeply.
 */
export function parseBody(source: Source, bodyOffset: number): Outcome<Body | undefined> {
  const deep = TOO_DEEP.exec(source.text.slice(bodyOffset));
  if (deep !== null) return tooDeep(source, bodyOffset + deep.index);
  // Front matter becomes empty lines, so that the parser's positions are those of the file.
  const blank = source.text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ');
  const root: Root = parser.parse(blank + source.text.slice(bodyOffset));
  const deepest = deeperThan(DEEPEST, root);
  if (deepest !== undefined) return tooDeep(source, deepest.position?.start.offset ?? bodyOffset);
  const offsets = (node: Nodes): { start: number; end: number } => ({
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  });
  const body: Body = {
    source,
    nodes: root.children,
    positionOf: (node) => source.positionAt(offsets(node).start),
    writtenAs: (node) => source.text.slice(offsets(node).start, offsets(node).end),
  };
  return { value: body, diagnostics: [] };
}

function tooDeep(source: Source, offset: number): Outcome<undefined> {
  const details = { what: 'markup nested too deeply', where: 'the text' };
  const at = source.positionAt(offset);
  return {
    value: undefined,
    diagnostics: [diagnose('unsupported-markup', source.file, at, details)],
  };
}

/** The first node found below so many others, without recursion. */
function deeperThan(depth: number, root: Root): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let above = 0; above <= depth; above += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return level[0];
}

/** Splits a body into what stands before the first heading of the second level, and a section for each. */
export function splitSections(body: Body): Outcome<{
  readonly opening: readonly RootContent[];
  readonly sections: readonly Section[];
}> {
  const opening: RootContent[] = [];
  const sections: { heading: Heading; nodes: RootContent[] }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const node of body.nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ heading: node, nodes: [] });
    } else if (node.type === 'heading') {
      const details = { level: node.depth };
      diagnostics.push(diagnose('heading-level', body.source.file, body.positionOf(node), details));
    } else {
      (sections.at(-1)?.nodes ?? opening).push(node);
    }
  }
  return { value: { opening, sections }, diagnostics };
}
