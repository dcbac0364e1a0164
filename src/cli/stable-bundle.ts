import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { itemAt, shortText, type Item } from './cbor.ts';

/** A file of Pagefind's bundle; its path is relative to the bundle, with forward slashes. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The names of all pages' fragments in the order in which the pages were added, for putting results in it. */
const ORDER = 'order.json';
const ENTRY = 'pagefind-entry.json';
/** What Pagefind begins its unpacked files with. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** The parts of the table of contents: `[version, [[fragment, words], …], chunks, [[filter, file], …], …]`. */
const PAGES = 1;
const FILTERS = 3;
/** Letters and digits in the name of a fragment, of which the table of contents has thousands, and of another file. */
const SHORT_NAME = 5;
const LONG_NAME = 10;

/**
 * Makes a Pagefind bundle depend on the content alone, and its table of contents short.
 *
 * Pagefind 1.5 writes the values of a filter, and the filters in its table of contents, in the order
 * of a hash table seeded at random; the names of those files, hashes of what is in them, change with it.
 * A reader's first search loads the whole table of contents, most of which are the names of the pages'
 * fragments, so all names are given anew, by content, and shorter.
 *
 * @throws RangeError where a file is not of the form that Pagefind 1.5 writes.
 */
export function stableBundle(files: readonly BundleFile[]): BundleFile[] {
  const names = new Names();
  const stable: BundleFile[] = [];
  let order: readonly string[] = [];
  for (const { path, content } of files.toSorted(byKindAndPath)) {
    const [, folder = '', known = '', ending = ''] =
      /^(.*[./])(\w[\w-]*)(\.pf_\w+)$/.exec(path) ?? [];
    switch (ending) {
      case '.pf_fragment':
        stable.push({ path: folder + names.give(known, content, SHORT_NAME) + ending, content });
        break;
      case '.pf_filter': {
        const sorted = sortedFilter(unpack(content));
        stable.push({
          path: folder + names.give(known, sorted, LONG_NAME) + ending,
          content: pack(sorted),
        });
        break;
      }
      case '.pf_meta': {
        const meta = renamedMeta(unpack(content), names);
        order = orderOf(meta);
        stable.push({
          path: folder + names.give(known, meta, LONG_NAME) + ending,
          content: pack(meta),
        });
        break;
      }
      default:
        stable.push({ path, content: path === ENTRY ? renamedEntry(content, names) : content });
    }
  }
  return [...stable, { path: ORDER, content: Buffer.from(JSON.stringify(order)) }];
}

/** Files that others name come before those: the table of contents names the parts, and the entry names it. */
function byKindAndPath(one: BundleFile, other: BundleFile): number {
  const rank = ({ path }: BundleFile): number =>
    path === ENTRY ? 2 : path.endsWith('.pf_meta') ? 1 : 0;
  return rank(one) - rank(other) || (one.path < other.path ? -1 : 1);
}

/** The new names of files, by the names that Pagefind gave them. */
class Names {
  readonly #byKnown = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** A name by the content; the next that the content gives where another file has it already. */
  give(known: string, content: Uint8Array, length: number): string {
    const digest = createHash('sha256').update(content).digest('hex');
    const digits = BigInt(`0x${digest}`).toString(36);
    // The first digits of so large a number are not all as likely.
    for (let end = digits.length; end >= length; end -= 1) {
      const name = digits.slice(end - length, end);
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      this.#byKnown.set(known, name);
      return name;
    }
    throw new RangeError(`There is no name left for ${known}.`);
  }

  of(known: string | undefined): string {
    const name = known === undefined ? undefined : this.#byKnown.get(known);
    return name ?? malformed();
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#byKnown.entries();
  }
}

/** A filter's file: `[name, [[value, [page, …]], …]]`. */
function sortedFilter(bytes: Buffer): Buffer {
  const values = memberOf(itemAt(bytes, 0), 1);
  return withMembers(bytes, values, inOrderOfBytes(slicesOf(bytes, values)));
}

function renamedMeta(bytes: Buffer, names: Names): Buffer {
  const filters = memberOf(itemAt(bytes, 0), FILTERS);
  const sorted = inOrderOfBytes(slicesOf(bytes, filters)).map((filter) => {
    const file = memberOf(itemAt(filter, 0), 1);
    return replaced(filter, file, shortText(names.of(file.text)));
  });
  // From the end to the front, so that what is still to be replaced stays where it is.
  const withFilters = withMembers(bytes, filters, sorted);
  const pages = memberOf(itemAt(bytes, 0), PAGES);
  const renamed = slicesOf(bytes, pages).map((page) => {
    const fragment = memberOf(itemAt(page, 0), 0);
    return replaced(page, fragment, shortText(names.of(fragment.text)));
  });
  return withMembers(withFilters, pages, renamed);
}

function orderOf(meta: Buffer): string[] {
  const pages = memberOf(itemAt(meta, 0), PAGES).members ?? malformed();
  return pages.map((page) => memberOf(page, 0).text ?? malformed());
}

function renamedEntry(content: Uint8Array, names: Names): Uint8Array {
  let text = Buffer.from(content).toString();
  for (const [known, name] of names) text = text.replace(`"${known}"`, `"${name}"`);
  return Buffer.from(text);
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)
    ? bytes.subarray(SIGNATURE.length)
    : malformed();
}

function pack(bytes: Buffer): Buffer {
  const packed = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
  // The header would name the operating system of the build (RFC 1952, 2.3.1); 255 names none.
  packed[9] = 255;
  return packed;
}

function memberOf(item: Item, index: number): Item {
  return item.members?.[index] ?? malformed();
}

function slicesOf(bytes: Buffer, array: Item): Buffer[] {
  return (array.members ?? malformed()).map(({ start, end }) => bytes.subarray(start, end));
}

function inOrderOfBytes(slices: readonly Buffer[]): Buffer[] {
  return slices.toSorted((one, other) => Buffer.compare(one, other));
}

/** The bytes with other members in one of their arrays, as many as there were. */
function withMembers(bytes: Buffer, array: Item, members: readonly Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, array.inside), ...members, bytes.subarray(array.end)]);
}

function replaced(bytes: Buffer, item: Item, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, item.start), by, bytes.subarray(item.end)]);
}

function malformed(): never {
  throw new RangeError('Pagefind’s files are not of the form by which they are known here.');
}
