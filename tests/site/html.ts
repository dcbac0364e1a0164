import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page of a built site, parsed by a parser of another maker. */
export interface ParsedPage {
  readonly path: string;
  readonly elements: readonly Element[];
  /** Every `id` on the page. */
  readonly ids: ReadonlySet<string>;
  /** The page's text, without that of scripts and styles. */
  readonly text: string;
}

/** Parses a page. */
export function parsePage(folder: string, path: string): ParsedPage {
  const elements: Element[] = [];
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      elements.push(node);
      if (node.tagName === 'style' || node.tagName === 'script') return;
    }
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readFileSync(join(folder, path), 'utf8')));
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  return { path, elements, ids: new Set(ids), text: texts.join(' ') };
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((known) => known.name === name)?.value;
}
