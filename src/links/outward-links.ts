import type { DefaultTreeAdapterMap } from 'parse5';
import { parseFragment } from 'parse5';
import { isWebAddress } from '../markdown/address.ts';
import type { Article, Prose } from '../model/article.ts';
import type { Event } from '../model/event.ts';

/** A link that leads out of the site, and the files that have it. */
export interface OutwardLink {
  readonly address: string;
  /** Relative to the content folder, in order. */
  readonly files: readonly string[];
}

/** Every link of the content that leads to the web, each once: articles' addresses and copies, and links in prose. */
export function outwardLinks(
  articles: readonly Article[],
  events: readonly Event[],
): readonly OutwardLink[] {
  const files = new Map<string, Set<string>>();
  const add = (address: string, file: string): void => {
    const known = files.get(address);
    if (known === undefined) files.set(address, new Set([file]));
    else known.add(file);
  };
  for (const { url, archived, summary, accounts, file } of articles) {
    for (const address of [url, ...(archived === undefined ? [] : [archived])]) add(address, file);
    const prose = [summary, ...accounts.map((account) => account.prose)];
    for (const address of prose.flatMap(linksIn)) add(address, file);
  }
  for (const { id, note } of events) {
    if (note !== undefined) for (const address of linksIn(note)) add(address, `events/${id}.md`);
  }
  return [...files]
    .map(([address, names]) => ({ address, files: [...names].toSorted() }))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));
}

type Node = DefaultTreeAdapterMap['node'];

function linksIn({ html }: Prose): readonly string[] {
  const hrefs = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => {
      if (!('tagName' in node)) return [];
      const href = node.attrs.find(({ name }) => name === 'href')?.value;
      return [...(href === undefined ? [] : [href]), ...hrefs(node.childNodes)];
    });
  return hrefs(parseFragment(html).childNodes).filter(isWebAddress);
}
