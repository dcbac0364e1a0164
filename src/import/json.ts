import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../markdown/source.ts';
import type { Position } from '../model/position.ts';
import { cellOf, type Cell } from './cell.ts';

/** JSON with the place of every value. Numbers, `true` and `false` are texts, as written; `null` is nothing. */
export type Json = JsonText | JsonList | JsonMap | JsonNull;

export interface JsonText {
  readonly form: 'text';
  readonly text: string;
  readonly at: Position;
}

export interface JsonList {
  readonly form: 'list';
  readonly items: readonly Json[];
  readonly at: Position;
}

export interface JsonMap {
  readonly form: 'map';
  readonly entries: ReadonlyMap<string, Json>;
  readonly at: Position;
}

export interface JsonNull {
  readonly form: 'null';
  readonly at: Position;
}

/** A script that gives the data a name, or hands them to a function: `storyjs_jsonp_data = {…};`, `callback({…});`. */
const WRAPPER =
  /^\s*(?:(?:(?:var|let|const)\s+)?[\w$.]+\s*=|[A-Za-z_$][\w$.]*\s*\(|export\s+default\b)\s*(?=[[{])/;
/** The name that TimelineJS gives such data, wherever in a script it stands. */
const NAMED = /\bstoryjs_jsonp_data\s*=\s*(?=[[{])/;
/** Values nested beyond this are no timeline. */
const DEEPEST = 64;
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '',
};

/** Where reading cannot go on, and why, as the end of a sentence. */
class Fault extends Error {
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}

/**
 * Reads JSON, and JSON as people write it by hand: with comments, commas after the last value, line ends
 * within texts, single quotes, keys without quotes, or within a script that gives it a name.
 */
export function readJson(source: Source): Outcome<Json | undefined> {
  try {
    return { value: new Reader(source).whole(), diagnostics: [] };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const at = source.positionAt(fault.offset);
    const details = { problem: fault.message };
    return { value: undefined, diagnostics: [diagnose('json-syntax', source.file, at, details)] };
  }
}

class Reader {
  readonly #source: Source;
  readonly #text: string;
  #at = 0;

  constructor(source: Source) {
    this.#source = source;
    this.#text = source.text;
  }

  whole(): Json {
    const wrapper = WRAPPER.exec(this.#text) ?? NAMED.exec(this.#text);
    if (wrapper !== null) this.#at = wrapper.index + wrapper[0].length;
    const value = this.#value(0);
    this.#skip();
    const rest = this.#text.slice(this.#at);
    if (wrapper === null && rest !== '' && !/^;\s*$/.test(rest)) this.#fail('more follows its end');
    return value;
  }

  #value(depth: number): Json {
    if (depth > DEEPEST) this.#fail('it is nested too deeply');
    this.#skip();
    const at = this.#source.positionAt(this.#at);
    switch (this.#text[this.#at]) {
      case '{':
        return this.#map(depth, at);
      case '[':
        return this.#list(depth, at);
      case '"':
      case "'":
        return { form: 'text', text: this.#string(), at };
      default:
        return this.#word(at);
    }
  }

  #map(depth: number, at: Position): JsonMap {
    const entries = new Map<string, Json>();
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#take('}')) return { form: 'map', entries, at };
      const key = this.#key();
      this.#skip();
      if (!this.#take(':')) this.#fail('a colon is expected after a key');
      entries.set(key, this.#value(depth + 1));
      this.#skip();
      if (!this.#take(',') && this.#text[this.#at] !== '}') {
        this.#fail('a comma or a closing brace is expected');
      }
    }
  }

  #list(depth: number, at: Position): JsonList {
    const items: Json[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#take(']')) return { form: 'list', items, at };
      items.push(this.#value(depth + 1));
      this.#skip();
      if (!this.#take(',') && this.#text[this.#at] !== ']') {
        this.#fail('a comma or a closing bracket is expected');
      }
    }
  }

  #key(): string {
    if (/["']/.test(this.#text[this.#at] ?? '')) return this.#string();
    const name = this.#match(/[\p{L}\p{N}_$-]+/uy);
    return name ?? this.#fail('a key between quotation marks is expected');
  }

  #word(at: Position): Json {
    const word = this.#match(/[-+.\w]+/y);
    if (word === 'null' || word === 'undefined') return { form: 'null', at };
    if (word === 'true' || word === 'false' || (word !== undefined && Number.isFinite(+word))) {
      return { form: 'text', text: word, at };
    }
    if (word !== undefined) this.#at -= word.length;
    return this.#fail(this.#at === this.#text.length ? 'it ends too early' : 'a value is expected');
  }

  #string(): string {
    const start = this.#at;
    const quote = this.#text[start] ?? '';
    const plain = quote === '"' ? /[^"\\]+/y : /[^'\\]+/y;
    let read = '';
    this.#at += 1;
    while (!this.#take(quote)) {
      const piece = this.#match(plain);
      if (piece !== undefined) read += piece;
      else if (this.#take('\\')) read += this.#escaped();
      else {
        this.#at = start;
        this.#fail('this text has no closing quotation mark');
      }
    }
    return read;
  }

  #escaped(): string {
    const code = this.#match(/u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}/y);
    if (code !== undefined) return String.fromCharCode(parseInt(code.slice(1), 16));
    const character = this.#match(/\r\n|[^]/y) ?? '';
    if (character === 'u' || character === 'x') this.#fail('the escape is cut short');
    return /[\r\n]/.test(character) ? '' : (ESCAPES[character] ?? character);
  }

  #skip(): void {
    let more = true;
    while (more) more = this.#match(/\s+|\/\/[^\n]*/y) !== undefined || this.#skipComment();
  }

  /** A comment of several lines that has an end. */
  #skipComment(): boolean {
    if (!this.#text.startsWith('/*', this.#at)) return false;
    const end = this.#text.indexOf('*/', this.#at + 2);
    if (end < 0) return false;
    this.#at = end + 2;
    return true;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(problem: string): never {
    throw new Fault(problem, this.#at);
  }
}

/** The value at a key of a map; `undefined` where there is none, or it is `null`. */
export function valueAt(json: Json | undefined, key: string): Json | undefined {
  const value = json?.form === 'map' ? json.entries.get(key) : undefined;
  return value?.form === 'null' ? undefined : value;
}

/** The text at a key of a map; `undefined` where there is none, or it is empty. */
export function cellAt(json: Json | undefined, key: string): Cell | undefined {
  const value = valueAt(json, key);
  return value?.form === 'text' ? cellOf(value.text, value.at) : undefined;
}

/** The values of a list. One map stands for a list of one. */
export function itemsAt(json: Json | undefined, key: string): readonly Json[] {
  const value = valueAt(json, key);
  if (value?.form === 'list') return value.items.filter(({ form }) => form !== 'null');
  return value?.form === 'map' ? [value] : [];
}
