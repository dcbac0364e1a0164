import { isLoneLink, plain, trimmed, type ReadHtml } from './html.ts';

/**
 * The text of a slide that Dateline itself gave out, without what it adds to the words of the account: in
 * brackets whose they are, and a link to the event's page.
 */
export function asGivenOut(read: ReadHtml): ReadHtml {
  const blocks = isLoneLink(read.blocks.at(-1)) ? read.blocks.slice(0, -1) : read.blocks;
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return { ...read, blocks };
  const [by, ...before] = last.children.toReversed();
  if (by?.type !== 'emphasis' || !/^\(.*\)$/.test(plain(by.children))) return { ...read, blocks };
  const children = trimmed(before.toReversed());
  return { ...read, blocks: [...blocks.slice(0, -1), { ...last, children }] };
}
