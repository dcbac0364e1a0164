import { decoded } from './character-references.ts';

/** Elements whose content is text, whatever it looks like (HTML, 13.1.2). */
const RAW = new Set([
  'style',
  'script',
  'title',
  'textarea',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
]);

const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
/** White space is at most this, and nothing else in a page is. */
const SPACE = 32;

/**
 * Goes through the start tags of a page, each with its attributes, in one pass over the text.
 *
 * It reads what a renderer writes: names in lower case, closed comments, tags and quotation marks. A
 * page of 25 kB takes it 0.04 ms, where the tokenizers of htmlparser2 and parse5 take 0.2 and 0.5, and
 * a build can write tens of thousands. A test compares it with parse5 on every page of four sites.
 */
export class TagReader {
  readonly #html: string;
  /** Of each attribute the name, and where its value begins and ends; beyond `count` those of earlier tags. */
  readonly #names: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** Where the tag ends, and where the next is looked for. */
  #end = 0;
  #next = 0;

  /** The element's name. */
  name = '';
  /** Where the tag begins. */
  start = 0;
  /** How many attributes the tag has. */
  count = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Goes to the next start tag; false where there is none. */
  next(): boolean {
    const html = this.#html;
    const at = this.#nextName();
    if (at === 0) return false;
    let end = at;
    while (!endsName(html.charCodeAt(end))) end += 1;
    this.start = at - 1;
    this.name = html.slice(at, end);
    this.#end = this.#readAttributes(end);
    const close = RAW.has(this.name) ? html.indexOf(`</${this.name}`, this.#end) : this.#end;
    this.#next = close === -1 ? html.length : close;
    return true;
  }

  attributeName(index: number): string {
    return this.#names[index] ?? '';
  }

  attributeValue(index: number): string {
    return decoded(this.#html.slice(this.#from[index], this.#to[index]));
  }

  /** The value of an attribute; `undefined` where the tag does not have it. */
  value(name: string): string | undefined {
    const index = this.#names.indexOf(name);
    return index === -1 || index >= this.count ? undefined : this.attributeValue(index);
  }

  /** The tag as it stands in the page. */
  get source(): string {
    return this.#html.slice(this.start, this.#end);
  }

  /** What stands in an element that has text alone, such as a title. */
  get text(): string {
    return decoded(this.#html.slice(this.#end, this.#next));
  }

  /** Where the name of the next start tag begins; 0 where there is none. */
  #nextName(): number {
    const html = this.#html;
    let at = this.#next;
    for (;;) {
      const name = html.indexOf('<', at) + 1;
      const code = html.charCodeAt(name);
      if (name === 0 || (code >= 97 && code <= 122)) return name;
      at = name;
      if (code === EXCLAMATION && html.startsWith('!--', name)) {
        at = html.indexOf('-->', name + 3);
        if (at === -1) return 0;
      }
    }
  }

  /** Reads the attributes from the end of a tag's name on, and gives where the tag ends. */
  #readAttributes(from: number): number {
    const html = this.#html;
    let at = from;
    this.count = 0;
    for (;;) {
      let code = html.charCodeAt(at);
      while (code <= SPACE || code === SLASH) code = html.charCodeAt(++at);
      if (code === GREATER) return at + 1;
      if (at >= html.length) return at;
      const name = at;
      do code = html.charCodeAt(++at);
      while (code !== EQUALS && !endsName(code));
      this.#names[this.count] = html.slice(name, at);
      while (html.charCodeAt(at) <= SPACE) at += 1;
      code = html.charCodeAt(at);
      at = code === EQUALS ? this.#readValue(at + 1) : this.#keep(at, at, at);
      this.count += 1;
    }
  }

  /** Reads an attribute's value, and gives where reading goes on. */
  #readValue(from: number): number {
    const html = this.#html;
    let start = from;
    while (html.charCodeAt(start) <= SPACE) start += 1;
    const mark = html.charCodeAt(start);
    if (mark === QUOTE || mark === APOSTROPHE) {
      const close = html.indexOf(mark === QUOTE ? '"' : "'", start + 1);
      const to = close === -1 ? html.length : close;
      return this.#keep(start + 1, to, to + 1);
    }
    let to = start;
    for (let code = mark; code > SPACE && code !== GREATER; code = html.charCodeAt(to)) to += 1;
    return this.#keep(start, to, to);
  }

  #keep(from: number, to: number, next: number): number {
    this.#from[this.count] = from;
    this.#to[this.count] = to;
    return next;
  }
}

/** Whether a character ends the name of a tag or an attribute; nothing, at the end of the text, does too. */
function endsName(code: number): boolean {
  return !(code > SPACE) || code === GREATER || code === SLASH;
}
