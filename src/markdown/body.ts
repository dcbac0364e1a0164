import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Position } from '../model/position.ts';
import { tooComplex } from './complexity.ts';
import { parseBlocks } from './parse-blocks.ts';
import type { Source } from './source.ts';
import { unseenInBody } from './unseen-in-body.ts';

/** The Markdown of a file, parsed, with the means to say where in the file a node stands. */
export interface Body {
  readonly source: Source;
  readonly nodes: readonly RootContent[];
  /** Where in the file's text a node begins. */
  readonly offsetOf: (node: Nodes) => number;
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
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){9}|^[ \t]{200,}(?=\S)/m;

/**
 * Parses the Markdown after a file's front matter.
 *
 * @param bodyOffset Where it begins in the file.
 * @returns The body, or `undefined` with a diagnostic where its parts are nested too deeply or too many.
 */
export function parseBody(source: Source, bodyOffset: number): Outcome<Body | undefined> {
  const text = source.text.slice(bodyOffset);
  const deep = TOO_DEEP.exec(text);
  if (deep !== null) return tooDeep(source, bodyOffset + deep.index);
  const excess = tooComplex(text);
  if (excess !== undefined) {
    const at = source.positionAt(bodyOffset + excess.offset);
    const { what } = excess;
    return { value: undefined, diagnostics: [diagnose('too-complex', source.file, at, { what })] };
  }
  const root: Root = { type: 'root', children: parseBlocks(`\n${text}`) };
  const shift = bodyOffset - 1;
  const startOf = (node: Nodes): number => shift + (node.position?.start.offset ?? 1);
  const endOf = (node: Nodes): number => shift + (node.position?.end.offset ?? 1);
  const deepest = deeperThan(DEEPEST, root);
  if (deepest !== undefined) return tooDeep(source, startOf(deepest));
  const body: Body = {
    source,
    nodes: root.children,
    offsetOf: startOf,
    positionOf: (node) => source.positionAt(startOf(node)),
    writtenAs: (node) => source.text.slice(startOf(node), endOf(node)),
  };
  return { value: body, diagnostics: unseenInBody(root, body) };
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
