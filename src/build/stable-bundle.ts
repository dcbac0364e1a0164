import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayItem, itemAt, membersAt, numberItem, textItem, type Item } from './cbor.ts';

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
/** The parts of the table of contents: `[version, [[fragment, words], …], [[from, to, file], …], [[filter, file], …], …]`. */
const PAGES = 1;
const CHUNKS = 2;
const FILTERS = 3;
/** A word with more bytes than this, before they are packed, has a file of its own. */
const LARGE_WORD = 20_000;
/** The lengths of pages are rounded to so many steps for every doubling. */
const STEPS_A_DOUBLING = 2;
/** Letters and digits in the name of a fragment, of which the table of contents has thousands, and of another file. */
const SHORT_NAME = 5;
const LONG_NAME = 10;

/**
 * Makes a Pagefind bundle depend on the content alone, and its table of contents short.
 *
 * Pagefind 1.5 writes the values of a filter, and the filters in its table of contents, in the order
 * of a hash table seeded at random; the names of those files, hashes of what is in them, change with it.
 * A reader's first search loads the whole table of contents, most of which are the names of the pages'
 * fragments and how many words each has, so all names are given anew, by content, and shorter, and the
 * lengths, which only weigh results against one another, are rounded. It also loads the part of the index
 * that has its word: a word that stands on thousands of pages is put into a part of its own, so that the
 * search for its neighbours does not load it.
 *
 * @throws RangeError where a file is not of the form that Pagefind 1.5 writes.
 */
export function stableBundle(files: readonly BundleFile[]): BundleFile[] {
  const names = new Names();
  const stable: BundleFile[] = [];
  const chunks = new Map<string, readonly Buffer[]>();
  let order: readonly string[] = [];
  for (const { path, content } of files.toSorted(byKindAndPath)) {
    const [, folder = '', known = '', ending = ''] =
      /^(.*[./])(\w[\w-]*)(\.pf_\w+)$/.exec(path) ?? [];
    switch (ending) {
      case '.pf_fragment':
        stable.push({ path: folder + names.give(known, content, SHORT_NAME) + ending, content });
        break;
      case '.pf_index': {
        const parts = partsOf(unpack(content));
        const ranges = parts.map((words, index) => {
          const name = `${known}${index === 0 ? '' : `-${index}`}`;
          const part = parts.length === 1 ? content : pack(arrayItem([arrayItem(words)]));
          stable.push({ path: folder + name + ending, content: part });
          return arrayItem([wordOf(words[0]), wordOf(words.at(-1)), textItem(name)]);
        });
        chunks.set(known, ranges);
        break;
      }
      case '.pf_filter': {
        const sorted = sortedFilter(unpack(content));
        stable.push({
          path: folder + names.give(known, sorted, LONG_NAME) + ending,
          content: pack(sorted),
        });
        break;
      }
      case '.pf_meta': {
        const meta = renamedMeta(unpack(content), names, chunks);
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

/**
 * The words of a part of the index, `[[[word, pages, variants], …]]`, as the items of one part or more:
 * between large words, each in a part of its own, those that stand there.
 */
function partsOf(bytes: Buffer): (readonly Buffer[])[] {
  const parts: Buffer[][] = [];
  let isOpen = false;
  const [words] = membersAt(bytes, 0);
  for (const word of membersAt(words ?? malformed(), 0)) {
    const isLarge = word.length > LARGE_WORD;
    const last = parts.at(-1);
    if (isLarge || !isOpen || last === undefined) parts.push([word]);
    else last.push(word);
    isOpen = !isLarge;
  }
  return parts;
}

/** The word that an item of the index is about, as an item. */
function wordOf(item: Buffer | undefined): Buffer {
  const [word] = membersAt(item ?? malformed(), 0);
  return word ?? malformed();
}

function renamedMeta(
  bytes: Buffer,
  names: Names,
  chunks: ReadonlyMap<string, readonly Buffer[]>,
): Buffer {
  const filters = memberOf(itemAt(bytes, 0), FILTERS);
  const sorted = inOrderOfBytes(slicesOf(bytes, filters)).map((filter) => {
    const file = memberOf(itemAt(filter, 0), 1);
    return replaced(filter, file, textItem(names.of(file.text)));
  });
  // From the end to the front, so that what is still to be replaced stays where it is.
  const withFilters = withMembers(bytes, filters, sorted);
  const ranges = memberOf(itemAt(bytes, 0), CHUNKS);
  const divided = slicesOf(bytes, ranges).flatMap((range) => {
    const parts = chunks.get(memberOf(itemAt(range, 0), 2).text ?? '') ?? malformed();
    // Pagefind's own ends of a part are as short as can be, and leave no gap to its neighbours.
    return parts.length === 1 ? [range] : parts;
  });
  const withRanges = replaced(withFilters, ranges, arrayItem(divided));
  const pages = memberOf(itemAt(bytes, 0), PAGES);
  const renamed = slicesOf(bytes, pages).map((page) => {
    const [fragment, words] = [memberOf(itemAt(page, 0), 0), memberOf(itemAt(page, 0), 1)];
    return arrayItem([textItem(names.of(fragment.text)), numberItem(rounded(words.number))]);
  });
  return withMembers(withRanges, pages, renamed);
}

function rounded(words: number | undefined): number {
  if (words === undefined) return malformed();
  const step = Math.round(Math.log2(Math.max(1, words)) * STEPS_A_DOUBLING);
  return Math.round(2 ** (step / STEPS_A_DOUBLING));
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
