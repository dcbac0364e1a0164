import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type ParsedNode,
} from 'yaml';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Position } from '../model/position.ts';
import type { Source } from './source.ts';

/** Keys and list indexes that lead from the top of a YAML document to a value. */
export type YamlPath = readonly (string | number)[];

/** YAML read as plain data, every scalar a text, with the position of every key and value. */
export interface Yaml {
  readonly value: unknown;
  /** Where the value at a path begins; where there is none, its nearest parent. */
  readonly valueAt: (path: YamlPath) => Position;
  /** Where the key at the end of a path stands; where there is none, its nearest parent. */
  readonly keyAt: (path: YamlPath) => Position;
  /** Whether there is a value at a path. */
  readonly has: (path: YamlPath) => boolean;
}

/** Brackets nested beyond this are no content, and a reader that recurses would run out of stack. */
const DEEPEST = 16;

/**
 * Reads YAML 1.2 with the failsafe schema: maps, lists and texts, no other types, no references.
 *
 * @param source The file.
 * @param start The offset in the file at which the YAML begins.
 * @param end The offset at which it ends.
 * @returns The data, or `undefined` with a diagnostic for everything that is not YAML or not allowed.
 */
export function readYaml(source: Source, start: number, end: number): Outcome<Yaml | undefined> {
  const text = source.text.slice(start, end);
  const at = (offset: number): Position => source.positionAt(start + offset);
  const document = parse(text);
  if (typeof document === 'number') {
    const problem = 'it is nested too deeply';
    return failed([diagnose('yaml-syntax', source.file, at(document), { problem })]);
  }
  const diagnostics = [
    ...[...document.errors, ...document.warnings].map((problem) => {
      const [offset] = problem.pos;
      return problem.code === 'DUPLICATE_KEY'
        ? diagnose('duplicate-key', source.file, at(offset), { key: wordAt(text, offset) })
        : diagnose('yaml-syntax', source.file, at(offset), { problem: sentence(problem.message) });
    }),
    ...references(document).map(({ offset, what }) =>
      diagnose('yaml-alias', source.file, at(offset), { what }),
    ),
  ];
  if (diagnostics.length > 0) return failed(diagnostics);
  return {
    value: {
      value: document.toJS() as unknown,
      valueAt: (path) => at(offsetOf(document.contents, path, 'value')),
      keyAt: (path) => at(offsetOf(document.contents, path, 'key')),
      has: (path) => document.hasIn(path),
    },
    diagnostics: [],
  };
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics };
}

/** Parses a document, or gives the offset at which it nests too deeply to be parsed. */
function parse(text: string): Document.Parsed | number {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]/g)) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      uniqueKeys: true,
      logLevel: 'silent',
      prettyErrors: false,
    });
  } catch (problem) {
    // Indentation can nest deeper than the parser's recursion bears.
    if (problem instanceof RangeError) return 0;
    throw problem;
  }
}

function wordAt(text: string, offset: number): string {
  return /[^\s:]*/y.exec(text.slice(offset, offset + 100))?.[0] ?? '';
}

/** The parser's message as the rest of a sentence of ours. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}

/** Anchors, aliases and tags: the means of YAML bombs and of types that the format does not have. */
function references(document: Document.Parsed): { offset: number; what: string }[] {
  const found: { offset: number; what: string }[] = [];
  visit(document, {
    Node(_key, node) {
      const what = isAlias(node)
        ? `*${node.source}`
        : 'anchor' in node && typeof node.anchor === 'string'
          ? `&${node.anchor}`
          : explicitTag(node);
      if (what !== undefined) found.push({ offset: node.range?.[0] ?? 0, what });
    },
  });
  return found;
}

function explicitTag(node: Node): string | undefined {
  return node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)
    ? node.tag
    : undefined;
}

function offsetOf(root: ParsedNode | null, path: YamlPath, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined || !isPair(pair)) return offset;
      const key = (pair.key as Node).range?.[0] ?? offset;
      const value = (pair.value as Node | null)?.range?.[0] ?? key;
      offset = last && part === 'key' ? key : value;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
