import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page written by hand would have. */
const KEPT = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'a',
  'q',
  'time',
  'em',
  'strong',
]);
const DROPPED = new Set([
  'script',
  'style',
  'svg',
  'form',
  'template',
  'noscript',
  'img',
  'picture',
]);

const STYLE =
  'body{max-width:40rem;margin:0 auto;padding:1rem;font:1rem/1.5 Georgia,serif;color:#222;background:#fffdf8}' +
  'h1{font-size:2rem;line-height:1.2}h2{font-size:1.4rem;border-bottom:1px solid #ccc}h3{font-size:1.1rem;margin-bottom:0}' +
  'ul,ol{padding:0;list-style:none}li{margin-bottom:.75rem}a{color:#0b5394}p{margin:.25rem 0}' +
  '@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}a{color:#8ab4f8}}';

/**
 * The text of a built page as somebody would write it by hand: headings, paragraphs, lists and links, a few
 * lines of CSS, no script.
 */
export function staticPage(site: string, path: string): string {
  const document = parse(readFileSync(join(site, path), 'utf8'));
  const main = find(document, 'main');
  const title = find(document, 'title');
  if (main === undefined || title === undefined) throw new Error(`${path} has no main or title.`);
  main.childNodes = main.childNodes.flatMap(plain);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<title>${serialize(title)}</title><style>${STYLE}</style></head>`,
    `<body><main>${serialize(main)}</main></body></html>`,
  ].join('\n');
}

function plain(node: Node): Node[] {
  if (node.nodeName === '#text') return [node];
  if (!('tagName' in node) || DROPPED.has(node.tagName)) return [];
  const inner = node.childNodes.flatMap(plain);
  if (!KEPT.has(node.tagName)) return inner;
  node.attrs = node.attrs.filter(({ name }) => name === 'href' || name === 'datetime');
  node.childNodes = inner;
  return [node];
}

function find(node: DefaultTreeAdapterTypes.Node, tagName: string): Element | undefined {
  if ('tagName' in node && node.tagName === tagName) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, tagName);
    if (found !== undefined) return found;
  }
  return undefined;
}
