import type { Position } from '../model/position.ts';
import type { Finding } from './findings.ts';
import { readParts } from './page-parts.ts';
import { TagReader } from './tags.ts';
import { targetOf, type Stand } from './target.ts';

/** Where a finding stands in a built file, and the element that is meant; `undefined` where it is the whole file. */
export interface Place extends Position {
  readonly element: string | undefined;
}

/** Finds the element of a page, or the line of another file, that a finding is about. */
export function placeOf(finding: Finding, text: string, stand: Stand): Place {
  return finding.path.endsWith('.html')
    ? placeInPage(finding, text, stand)
    : placeInData(finding, text, stand);
}

function placeInPage(finding: Finding, html: string, stand: Stand): Place {
  const isMeant = isMeantBy(finding, stand);
  const tag = new TagReader(html);
  while (tag.next()) {
    if (isMeant(tag)) return { ...positionAt(html, tag.start), element: withoutScopes(tag.source) };
  }
  return { line: 1, column: 1, element: undefined };
}

function isMeantBy({ rule, path, what }: Finding, stand: Stand): (tag: TagReader) => boolean {
  switch (rule) {
    case 'broken-link':
    case 'broken-fragment':
      return (tag) => {
        let isIt = false;
        readParts(tag, {
          id: () => undefined,
          fragment: (id) => (isIt ||= id === what),
          address: (address) => (isIt ||= targetOf(address, path, stand) === what),
        });
        return isIt;
      };
    case 'duplicate-id':
      return another((tag) => tag.value('id') === what);
    case 'main-heading':
      return another(({ name }) => name === 'h1');
    case 'missing-title':
    case 'same-title':
      return ({ name }) => name === 'title';
    case 'page-language':
      return ({ name }) => name === 'html';
    case 'wrong-canonical':
      return (tag) => tag.name === 'link' && tag.value('rel') === 'canonical';
    default:
      return () => false;
  }
}

/** Whether a tag is the second of those that are meant. */
function another(isMeant: (tag: TagReader) => boolean): (tag: TagReader) => boolean {
  let count = 0;
  return (tag) => {
    if (isMeant(tag)) count += 1;
    return count === 2;
  };
}

function placeInData({ what }: Finding, text: string, { url, base }: Stand): Place {
  const address = [url + what, base + what].find((form) => text.includes(form));
  if (address === undefined) return { line: 1, column: 1, element: undefined };
  return { ...positionAt(text, text.indexOf(address)), element: address };
}

function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A tag without the attributes by which styles find the component's elements. */
function withoutScopes(tag: string): string {
  return tag.replaceAll(/ data-astro-cid-\w+(?:="")?/g, '');
}
