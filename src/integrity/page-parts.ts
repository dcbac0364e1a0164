import type { TagReader } from './tags.ts';

/** What attributes of a page are of use here. */
type Role = 'id' | 'address' | 'addresses' | 'fragment' | 'ids' | 'paint' | 'content';

/** Attributes by what they hold; `paint` is one of SVG's that may refer to an element by `url(#id)`. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['id', 'id'],
  ...all('address', 'href', 'src', 'action', 'formaction', 'poster', 'data'),
  ['srcset', 'addresses'],
  ['content', 'content'],
  ...all('ids', 'for', 'form', 'headers', 'list', 'popovertarget'),
  ...all('ids', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'),
  ...all('ids', 'aria-details', 'aria-errormessage', 'aria-flowto', 'aria-activedescendant'),
  ...all('paint', 'fill', 'stroke', 'clip-path', 'mask', 'filter'),
  ...all('paint', 'marker-start', 'marker-mid', 'marker-end'),
]);

/** The properties of `<meta>` whose content is an address. */
const ADDRESSES = new Set(['og:url', 'og:image', 'twitter:image']);

/** What is found in a tag, one after the other. */
export interface PartListener {
  readonly id: (id: string) => void;
  /** A reference to an element of the page itself. */
  readonly fragment: (id: string) => void;
  /** An address that the page leads to or loads. */
  readonly address: (address: string) => void;
}

function all(role: Role, ...names: readonly string[]): [string, Role][] {
  return names.map((name) => [name, role]);
}

/** Tells what a tag is called and what it refers to. Links that say they leave the site are passed over. */
export function readParts(tag: TagReader, told: PartListener): void {
  for (let index = 0; index < tag.count; index += 1) {
    const role = ROLES.get(tag.attributeName(index));
    if (role !== undefined) readPart(tag, role, tag.attributeValue(index), told);
  }
}

function readPart(tag: TagReader, role: Role, value: string, told: PartListener): void {
  switch (role) {
    case 'id':
      told.id(value);
      break;
    case 'address':
      readAddress(tag, value, told);
      break;
    case 'addresses':
      for (const candidate of value.split(/,\s+|,$/)) {
        const [address = ''] = candidate.trim().split(/\s/, 1);
        if (address !== '') told.address(address);
      }
      break;
    case 'ids':
      for (const id of value.split(' ')) if (id !== '') told.fragment(id);
      break;
    case 'paint': {
      const [, id] = /^url\(["']?#([^"')]+)/.exec(value) ?? [];
      if (id !== undefined) told.fragment(id);
      break;
    }
    case 'content':
      readContent(tag, value, told);
      break;
  }
}

function readAddress(tag: TagReader, value: string, told: PartListener): void {
  // An article's address is the content's affair, even on the host of the site (HTML, 4.6.7.7).
  if (tag.name === 'a' && isExternal(tag)) return;
  if (value.startsWith('#')) {
    if (value !== '#' && value !== '#top') told.fragment(value.slice(1));
  } else {
    told.address(value);
  }
}

function isExternal(tag: TagReader): boolean {
  return tag.value('rel')?.split(' ').includes('external') === true;
}

function readContent(tag: TagReader, value: string, told: PartListener): void {
  if (ADDRESSES.has(tag.value('property') ?? tag.value('name') ?? '')) told.address(value);
  if (tag.value('http-equiv') === 'refresh') {
    const [, address] = /^\d+;\s*url=(.*)$/i.exec(value) ?? [];
    if (address !== undefined) told.address(address);
  }
}
