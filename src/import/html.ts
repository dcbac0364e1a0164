import type { DefaultTreeAdapterMap } from 'parse5';
import { parseFragment } from 'parse5';
import type {
  BlockContent,
  DefinitionContent,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { isLinkAddress, isWebAddress } from '../markdown/address.ts';

/** A link in a text: where it leads, the words that it is on. */
export interface FoundLink {
  readonly address: string;
  readonly words: string;
  /** What stands beside it, where it is an item of a list of sources. */
  readonly beside: string;
}

/** What a text has that prose has not. */
export interface Dropped {
  readonly sort: 'picture' | 'link';
  readonly what: string;
}

/** HTML, read as prose. */
export interface ReadHtml {
  readonly blocks: readonly (Paragraph | List)[];
  /** The links to web addresses within the prose, in order. */
  readonly links: readonly FoundLink[];
  /** The items of a list of links that the text ends with; that list is not in the prose. */
  readonly sources: readonly FoundLink[];
  readonly dropped: readonly Dropped[];
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Block = BlockContent | DefinitionContent;

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADINGS = /^h[1-6]$/;
const PICTURES = new Set('img picture iframe video audio embed object source'.split(' '));
const SILENT = new Set('script style template noscript svg math canvas link meta'.split(' '));
const STRONG = new Set(['b', 'strong']);
const EMPHASIS = new Set(['i', 'em', 'cite', 'dfn', 'var']);
/** Lists within lists beyond this are written as paragraphs. */
const DEEPEST_LIST = 4;
/** Elements nested beyond this are read as their text. */
const DEEPEST = 200;
/** A web address in running text, with the punctuation after it. */
const ADDRESS = /https?:\/\/[^\s<>"“”]+/g;
/** What ends a sentence or a bracket, and no address. */
const AFTER_ADDRESS = new Set(".,;:!?)]}'’»");

/**
 * Reads the HTML of a slide: paragraphs, emphasis, lists and links, and the addresses that stand in the
 * text as such. Nothing else is in prose; what is lost is listed.
 */
export function readHtml(html: string): ReadHtml {
  const reader = new Reader();
  // Outside paragraphs, an empty line is all that parts those of a spreadsheet's cell.
  reader.blocksOf(parseFragment(html).childNodes, 0, 0);
  return reader.result();
}

/** The text of HTML in one line, without markup. */
export function textOfHtml(html: string): string {
  return textOf(parseFragment(html).childNodes);
}

/** The text of nodes in one line, however deeply they are nested. */
function textOf(nodes: readonly Node[]): string {
  const pieces: string[] = [];
  const waiting: (Node | string)[] = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if ('value' in node) pieces.push(node.value);
    else if ('tagName' in node && !SILENT.has(node.tagName)) {
      const apart = BLOCKS.has(node.tagName) || node.tagName === 'br' ? ' ' : '';
      waiting.push(apart, ...node.childNodes.toReversed(), apart);
    }
  }
  return pieces.join('').replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

class Reader {
  #blocks: Block[] = [];
  #line: PhrasingContent[] = [];
  readonly #links: FoundLink[] = [];
  readonly #dropped: Dropped[] = [];

  result(): ReadHtml {
    this.#endParagraph();
    const sources = this.#takeSources();
    return {
      blocks: this.#blocks.filter((block) => block.type === 'paragraph' || block.type === 'list'),
      links: this.#links.filter(({ address }) => !sources.some((it) => it.address === address)),
      sources,
      dropped: this.#dropped,
    };
  }

  blocksOf(nodes: readonly Node[], depth: number, lists: number): void {
    for (const node of nodes) this.#block(node, depth, lists);
  }

  #block(node: Node, depth: number, lists: number): void {
    if ('value' in node) {
      for (const [index, part] of node.value.split(/\n[^\S\n]*\n\s*/).entries()) {
        if (index > 0) this.#endParagraph();
        this.#line.push(...this.#text(part));
      }
      return;
    }
    if (!('tagName' in node) || SILENT.has(node.tagName)) return;
    const { tagName } = node;
    if (tagName === 'br') this.#lineBreak();
    else if ((tagName === 'ul' || tagName === 'ol') && lists < DEEPEST_LIST) {
      this.#endParagraph();
      const list = this.#list(node, depth, lists);
      if (list.children.length > 0) this.#blocks.push(list);
    } else if (tagName === 'tr') this.#row(node, depth);
    else if (HEADINGS.test(tagName)) {
      this.#endParagraph();
      this.#line = wrapped('strong', this.#phrases(node.childNodes, depth));
      this.#endParagraph();
    } else if (BLOCKS.has(tagName)) {
      this.#endParagraph();
      if (depth < DEEPEST) this.blocksOf(node.childNodes, depth + 1, lists);
      else this.#line.push(...this.#text(textOf(node.childNodes)));
      this.#endParagraph();
    } else if (holdsBlocks(node) && tagName !== 'a' && depth < DEEPEST) {
      this.blocksOf(node.childNodes, depth + 1, lists);
    } else this.#line.push(...this.#phrase(node, depth));
  }

  /** The second line end in a row ends the paragraph. */
  #lineBreak(): void {
    const last = this.#line.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
    if (last === undefined || last.type === 'break') this.#endParagraph();
    else this.#line.push({ type: 'break' });
  }

  #list(element: Element, depth: number, lists: number): List {
    const outer = this.#blocks;
    const children = element.childNodes.flatMap((node): ListItem[] => {
      if (!('tagName' in node)) return [];
      this.#blocks = [];
      this.#block(node, depth + 1, lists + 1);
      this.#endParagraph();
      const item = this.#blocks;
      return item.length === 0 ? [] : [{ type: 'listItem', spread: false, children: item }];
    });
    this.#blocks = outer;
    return { type: 'list', ordered: element.tagName === 'ol', spread: false, children };
  }

  /** A row of a table is a paragraph, with dashes between its cells. */
  #row(element: Element, depth: number): void {
    this.#endParagraph();
    for (const cell of element.childNodes) {
      if (!('tagName' in cell)) continue;
      const phrases = trimmed(this.#phrases(cell.childNodes, depth + 1));
      if (phrases.length === 0) continue;
      if (this.#line.length > 0) this.#line.push({ type: 'text', value: ' – ' });
      this.#line.push(...phrases);
    }
    this.#endParagraph();
  }

  #phrases(nodes: readonly Node[], depth: number): PhrasingContent[] {
    if (depth > DEEPEST) return this.#text(textOf(nodes));
    return nodes.flatMap((node): PhrasingContent[] => {
      if ('value' in node) return this.#text(node.value);
      return 'tagName' in node ? this.#phrase(node, depth) : [];
    });
  }

  #phrase(element: Element, depth: number): PhrasingContent[] {
    const { tagName } = element;
    if (SILENT.has(tagName)) return [];
    if (tagName === 'br') return [{ type: 'break' }];
    if (PICTURES.has(tagName)) {
      const what = attribute(element, 'src') ?? attribute(element, 'data') ?? `<${tagName}>`;
      if (tagName !== 'source' || attribute(element, 'src') !== undefined) {
        this.#dropped.push({ sort: 'picture', what });
      }
      return tagName === 'img' || tagName === 'embed' || tagName === 'source'
        ? []
        : this.#phrases(element.childNodes, depth + 1).filter(({ type }) => type !== 'text');
    }
    if (tagName === 'a') return this.#link(element, depth);
    const inner = this.#phrases(element.childNodes, depth + 1);
    if (STRONG.has(tagName)) return wrapped('strong', inner);
    if (EMPHASIS.has(tagName)) return wrapped('emphasis', inner);
    return BLOCKS.has(tagName) ? [SPACE, ...inner, SPACE] : inner;
  }

  #link(element: Element, depth: number): PhrasingContent[] {
    const inner = unlinked(this.#phrases(element.childNodes, depth + 1));
    const href = attribute(element, 'href')?.trim();
    if (href === undefined || href === '' || href.startsWith('#')) return inner;
    const address = wholeAddress(href);
    if (address === undefined) {
      this.#dropped.push({ sort: 'link', what: href });
      return inner;
    }
    const words = plain(inner);
    if (isWebAddress(address)) this.#links.push({ address, words, beside: '' });
    // A link on a picture has no words, and would be a link that nobody sees.
    if (words === '') return [];
    return around(inner, (children) => ({
      type: 'link',
      url: address,
      children: unbroken(children),
    }));
  }

  /** Text, with the web addresses in it as links, as TimelineJS makes them. */
  #text(value: string): PhrasingContent[] {
    const text = value
      .toWellFormed()
      .replace(/(?!\s)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
      .replace(/\s+/g, ' ');
    const nodes: PhrasingContent[] = [];
    let end = 0;
    for (const { 0: run, index } of text.matchAll(ADDRESS)) {
      const found = withoutPunctuation(run);
      const address = wholeAddress(found);
      if (address === undefined) continue;
      if (index > end) nodes.push({ type: 'text', value: text.slice(end, index) });
      nodes.push({ type: 'link', url: address, children: [{ type: 'text', value: found }] });
      this.#links.push({ address, words: found, beside: '' });
      end = index + found.length;
    }
    if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
    return nodes;
  }

  #endParagraph(): void {
    const children = trimmed(this.#line);
    this.#line = [];
    if (children.length > 0) this.#blocks.push({ type: 'paragraph', children });
  }

  /**
   * Takes a list off the end in which every item is a link with a few words beside it, and the line that
   * announces it. After it may stand lines that are a link and nothing else, such as "Read more".
   */
  #takeSources(): FoundLink[] {
    const index = this.#blocks.findLastIndex(({ type }) => type === 'list');
    const list = this.#blocks[index];
    if (list?.type !== 'list' || !this.#blocks.slice(index + 1).every(isLoneLink)) return [];
    const items = list.children.map(sourceIn);
    if (items.length === 0 || !items.every((item) => item !== undefined)) return [];
    const announced = this.#blocks[index - 1];
    const words = announced?.type === 'paragraph' ? plain(announced.children) : '';
    const lead = words !== '' && words.length <= 40 && words.endsWith(':') ? 1 : 0;
    this.#blocks.splice(index - lead, 1 + lead);
    return items;
  }
}

function withoutPunctuation(run: string): string {
  let end = run.length;
  while (AFTER_ADDRESS.has(run.charAt(end - 1))) end -= 1;
  return run.slice(0, end);
}

/** Whether a block is one link and nothing else. */
export function isLoneLink(block: RootContent | undefined): boolean {
  return (
    block?.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'link'
  );
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

function sourceIn(item: ListItem): FoundLink | undefined {
  const [paragraph, more] = item.children;
  if (paragraph?.type !== 'paragraph' || more !== undefined) return undefined;
  const links = paragraph.children.filter((node): node is Link => node.type === 'link');
  const [link] = links;
  if (link === undefined || links.length > 1 || !isWebAddress(link.url)) return undefined;
  const beside = plain(paragraph.children.filter((node) => node !== link));
  return beside.length > 160
    ? undefined
    : { address: link.url, words: plain(link.children), beside };
}

/** An address that a reader can follow, whole; `undefined` where the text is none. */
export function wholeAddress(text: string): string | undefined {
  const address = text.trim().startsWith('//') ? `https:${text.trim()}` : text.trim();
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return isLinkAddress(href) ? href : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((known) => known.name === name)?.value;
}

function holdsBlocks(element: Element, depth = 0): boolean {
  return element.childNodes.some(
    (node) =>
      'tagName' in node &&
      (BLOCKS.has(node.tagName) || (depth < DEEPEST && holdsBlocks(node, depth + 1))),
  );
}

/** Isolates, with which pages keep a name of another direction together. No file of content has them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** The words of phrases, in one line. */
export function plain(nodes: readonly PhrasingContent[]): string {
  const pieces = nodes.map((node): string => {
    if (node.type === 'break') return ' ';
    if ('value' in node) return node.value;
    return 'children' in node ? plain(node.children) : '';
  });
  return pieces.join('').replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

/** A link within a link is its words. */
function unlinked(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return unlinked(node.children);
    if (node.type === 'strong' || node.type === 'emphasis') {
      return [{ ...node, children: unlinked(node.children) }];
    }
    return [node];
  });
}

function unbroken(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => (node.type === 'break' ? SPACE : node));
}

function wrapped(type: 'strong' | 'emphasis', inner: PhrasingContent[]): PhrasingContent[] {
  return around(inner, (children) => ({
    type,
    // Twice as strong is not stronger, and Markdown has no marks for it.
    children: children.flatMap((node) => (node.type === type ? node.children : [node])),
  }));
}

/** Puts phrases into a wrapper that does not begin or end with white space: Markdown's marks do not bear it. */
function around(
  inner: PhrasingContent[],
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const children = trimmed(inner);
  if (children.length === 0) return inner.some(({ type }) => type === 'break') ? inner : [SPACE];
  const before = startsBlank(inner) ? [SPACE] : [];
  const after = endsBlank(inner) ? [SPACE] : [];
  return [...before, wrap(children), ...after];
}

function startsBlank([first]: readonly PhrasingContent[]): boolean {
  return first?.type === 'break' || (first?.type === 'text' && /^\s/.test(first.value));
}

function endsBlank(nodes: readonly PhrasingContent[]): boolean {
  const last = nodes.at(-1);
  return last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.value));
}

/** Phrases without white space and line ends at both ends, with neighbouring texts as one. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = {
        type: 'text',
        value: `${last.value}${node.value}`.replace(/\s+/g, ' '),
      };
    } else if (node.type !== 'text' || node.value !== '') {
      joined.push(node);
    }
  }
  while (isBlank(joined[0])) joined.shift();
  while (isBlank(joined.at(-1))) joined.pop();
  return joined.map((node, index) => {
    if (node.type !== 'text') return node;
    const atStart = index === 0 || joined[index - 1]?.type === 'break';
    const atEnd = index === joined.length - 1 || joined[index + 1]?.type === 'break';
    const start = atStart ? node.value.trimStart() : node.value;
    return { type: 'text', value: atEnd ? start.trimEnd() : start };
  });
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
