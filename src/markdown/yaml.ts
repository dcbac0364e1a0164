import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { withoutStacks } from '../diagnostics/without-stacks.ts';
import type { Position } from '../model/position.ts';
import type { Source } from './source.ts';
import { invisibleIn, noCharacterIn, stackedIn, type Unseen } from './unseen.ts';

/** Keys and list indexes that lead from the top of a YAML document to a value. */
export type YamlPath = readonly (string | number)[];

/** YAML read as plain data, every scalar a text, with the position of every key and value. */
export interface Yaml {
  readonly value: unknown;
  /** Where the value at a path begins; where there is none, its nearest parent. */
  readonly valueAt: (path: YamlPath) => Position;
  /** Where the key at the end of a path stands; where there is none, its nearest parent. */
  readonly keyAt: (path: YamlPath) => Position;
  /** Where a character of the text at a path stands; where it is not written as it reads, where it begins. */
  readonly charAt: (path: YamlPath, text: string, index: number) => Position;
  /** Whether there is a value at a path. */
  readonly has: (path: YamlPath) => boolean;
}

const options = {
  schema: 'failsafe',
  version: '1.2',
  // The parser would compare every key with every other; see `refusedNodes`.
  uniqueKeys: false,
  // Not 'silent', which would drop a second document without an error.
  logLevel: 'error',
  prettyErrors: false,
} as const;
/** Values nested beyond this are no content, and whatever recurses would run out of stack. */
const DEEPEST = 64;
/** What the parser has open beside those values: the document, a scalar, an error. */
const AROUND = 8;
const LONGEST_MESSAGE = 200;
/** More than this many mistakes of syntax come of one another, and what follows is not read. */
const MOST_PROBLEMS = 1000;

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
  const tokens = tokensOf(text);
  const deep = typeof tokens === 'number' ? tokens : deeperThan(DEEPEST, tokens);
  if (typeof tokens === 'number' || deep !== undefined) {
    const problem = 'it is nested too deeply';
    return {
      value: undefined,
      diagnostics: [diagnose('yaml-syntax', source.file, at(deep ?? 0), { problem })],
    };
  }
  const [document, second] = withoutStacks(() =>
    Array.from(new Composer(options).compose(tokens, true, text.length).take(2)),
  );
  if (document === undefined) return { value: undefined, diagnostics: [] };
  const diagnostics = [
    ...problemsOf(document, second)
      .slice(0, MOST_PROBLEMS)
      .map(({ offset, problem }) => diagnose('yaml-syntax', source.file, at(offset), { problem })),
    ...refusedNodes(document, text, source.file, at),
  ];
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const value = document.toJS() as unknown;
  const offsetOf = offsetsIn(document.contents);
  return {
    value: {
      value,
      valueAt: (path) => at(offsetOf(path, 'value')),
      keyAt: (path) => at(offsetOf(path, 'key')),
      charAt: (path, written, index) => {
        const offset = offsetOf(path, 'value');
        const quote = /^["']$/.test(text.charAt(offset)) ? 1 : 0;
        const plain = text.startsWith(written, offset + quote);
        return at(plain ? offset + quote + index : offset);
      },
      has: (path) => holds(value, path),
    },
    diagnostics: [],
  };
}

/** What is wrong with the text as YAML. Of a second document nothing is read but that it begins. */
function problemsOf(
  { errors, warnings }: Document.Parsed,
  second: Document.Parsed | undefined,
): readonly { offset: number; problem: string }[] {
  return [
    ...[...errors, ...warnings]
      // Tags are refused in any case, resolved or not.
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      .map(({ pos, message }) => ({ offset: pos[0], problem: sentence(message) })),
    ...(second === undefined
      ? []
      : [{ offset: second.range[0], problem: 'a second document begins here' }]),
  ];
}

/** The tokens of a text, or the offset from which on it is nested so deeply that the parser would run out of stack. */
function tokensOf(text: string): readonly CST.Token[] | number {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors += 1;
    }
    if (parser.stack.length > DEEPEST + AROUND) return parser.offset;
    if (errors > MOST_PROBLEMS) return tokens;
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The offset of the first value that lies within so many others, found without recursion. */
function deeperThan(depth: number, tokens: readonly CST.Token[]): number | undefined {
  let level = tokens;
  for (let above = 0; above <= depth && level.length > 0; above += 1) level = level.flatMap(inside);
  return level[0]?.offset;
}

function inside(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

/** The parser's message as the rest of a sentence of ours. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n', 1);
  // It may quote the text, however long.
  const short = line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
  return short.charAt(0).toLowerCase() + short.slice(1).replace(/[.:]$/, '');
}

/** What YAML has and the format does not, and what stands twice. */
function refusedNodes(
  document: Document.Parsed,
  text: string,
  file: string,
  at: (offset: number) => Position,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Node(_key, node) {
      if (found.length > MOST_PROBLEMS) return visit.BREAK;
      const sign = referenceIn(node);
      if (sign !== undefined) {
        // A node begins behind its anchor and its tag.
        const offset = Math.max(text.lastIndexOf(sign, node.range?.[0]), 0);
        const what = /[^\s,[\]{}]*/.exec(text.slice(offset, offset + 80))?.[0] ?? sign;
        found.push(diagnose('yaml-alias', file, at(offset), { what }));
      }
      if (isScalar(node)) found.push(...unseenIn(node, text, file, at));
      if (!isMap<Node, Node | null>(node)) return undefined;
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (found.length > MOST_PROBLEMS) break;
        const place = at(key.range?.[0] ?? 0);
        if (!isScalar(key)) {
          const problem = 'a key is a text, and here it is a list or a map';
          found.push(diagnose('yaml-syntax', file, place, { problem }));
          continue;
        }
        if (seen.has(key.value)) {
          found.push(diagnose('duplicate-key', file, place, { key: String(key.value) }));
        } else if (key.value === '__proto__') {
          // Zod passes over this key in silence.
          found.push(diagnose('bad-id', file, place, { id: key.value, suggestion: undefined }));
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** What a text has that readers cannot see. An escape such as `\e` may stand for it. */
function unseenIn(
  { value, range }: Scalar,
  text: string,
  file: string,
  at: (offset: number) => Position,
): Diagnostic[] {
  if (typeof value !== 'string') return [];
  const [start = 0, end = start] = range ?? [];
  const place = ({ character }: Unseen): Position =>
    at(start + Math.max(text.slice(start, end).indexOf(character), 0));
  const none = noCharacterIn(value);
  const invisible = invisibleIn(value);
  const stacked = stackedIn(value);
  return [
    ...(none === undefined ? [] : [diagnose('control-character', file, place(none), none)]),
    ...(invisible === undefined
      ? []
      : [diagnose('invisible-in-name', file, place(invisible), invisible)]),
    ...(stacked === undefined ? [] : [diagnose('stacked-marks', file, place(stacked), stacked)]),
  ];
}

/** The sign of an anchor, an alias or a tag: the means of YAML bombs and of types that the format does not have. */
function referenceIn(node: Node): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && typeof node.anchor === 'string') return '&';
  if (node.tag === undefined || /^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag))
    return undefined;
  return node.tag.startsWith('tag:yaml.org,2002:') ? '!!' : '!';
}

/** Whether there is a value at a path of plain data. */
function holds(value: unknown, path: YamlPath): boolean {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return false;
    part = (part as Record<string | number, unknown>)[step];
  }
  return true;
}

/** Finds where the keys and values of a document stand. */
function offsetsIn(root: ParsedNode | null): (path: YamlPath, part: 'key' | 'value') => number {
  const maps = new Map<unknown, ReadonlyMap<unknown, Pair<Node, Node | null>>>();
  const pairOf = (map: YAMLMap<Node, Node | null>, step: string | number) => {
    const known = maps.get(map);
    if (known !== undefined) return known.get(step);
    const pairs = new Map(
      map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]),
    );
    maps.set(map, pairs);
    return pairs.get(step);
  };
  return (path, part) => {
    let node: unknown = root;
    let offset = root?.range[0] ?? 0;
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap<Node, Node | null>(node)) {
        const pair = pairOf(node, step);
        if (pair === undefined) return offset;
        const key = pair.key.range?.[0] ?? offset;
        const value = pair.value?.range?.[0] ?? key;
        offset = last && part === 'key' ? key : value;
        node = pair.value;
      } else if (isSeq<Node>(node) && typeof step === 'number') {
        node = node.items[step];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else {
        return offset;
      }
    }
    return offset;
  };
}
