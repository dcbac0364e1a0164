import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of Pagefind's bundle; its path is relative to the bundle, with forward slashes. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind begins its unpacked files with. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const FILTER = /^filter\/(.+)\.pf_filter$/;
const META = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';
/** The fourth part of the table of contents: the filters with their files. */
const FILTERS_IN_META = 3;

/**
 * Gives the files of a Pagefind bundle an order that depends on the content alone.
 *
 * Pagefind 1.5 writes the values of a filter, and the filters in its table of contents, in the order
 * of a hash table seeded at random; the names of those files, hashes of what is in them, change with it.
 *
 * @throws RangeError where a file is not of the form that Pagefind 1.5 writes.
 */
export function stableBundle(files: readonly BundleFile[]): BundleFile[] {
  const names = new Map<string, string>();
  const stable: BundleFile[] = [];
  const rename = (known: string, content: Uint8Array): string => {
    const name = nameFor(known, content, new Set(names.values()));
    names.set(known, name);
    return name;
  };
  const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, content } of inOrder) {
    const hash = FILTER.exec(path)?.[1];
    if (hash === undefined) continue;
    const sorted = sortedFilter(unpack(content));
    stable.push({ path: `filter/${rename(hash, sorted)}.pf_filter`, content: pack(sorted) });
  }
  for (const { path, content } of inOrder) {
    const hash = META.exec(path)?.[1];
    if (hash === undefined) continue;
    const sorted = sortedMeta(unpack(content), names);
    stable.push({ path: `pagefind.${rename(hash, sorted)}.pf_meta`, content: pack(sorted) });
  }
  for (const { path, content } of inOrder) {
    if (FILTER.test(path) || META.test(path)) continue;
    stable.push({ path, content: path === ENTRY ? renamedEntry(content, names) : content });
  }
  return stable;
}

/** A filter's file: `[name, [[value, [page, …]], …]]`. */
function sortedFilter(bytes: Buffer): Buffer {
  const [, values] = membersOf(itemAt(bytes, 0));
  return values === undefined ? malformed() : withMembers(bytes, values, sortedSlices(bytes, values));
}

/** The table of contents: `[version, pages, chunks, [[name, hash], …], sorts, fields]`. */
function sortedMeta(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const filters = membersOf(itemAt(bytes, 0))[FILTERS_IN_META];
  if (filters === undefined) return malformed();
  const renamed = sortedSlices(bytes, filters).map((slice) => {
    const [, hash] = membersOf(itemAt(slice, 0));
    if (hash?.text === undefined) return malformed();
    const name = Buffer.from(names.get(hash.text) ?? malformed());
    return Buffer.concat([slice.subarray(0, hash.end - name.length), name]);
  });
  return withMembers(bytes, filters, renamed);
}

function renamedEntry(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  let text = Buffer.from(content).toString();
  for (const [known, name] of names) text = text.replaceAll(`"${known}"`, `"${name}"`);
  return Buffer.from(text);
}

/** A name of the same form and length, by the content; the next one where that is taken. */
function nameFor(known: string, content: Uint8Array, taken: ReadonlySet<string>): string {
  const prefix = known.slice(0, known.lastIndexOf('_') + 1);
  const digits = createHash('sha256').update(content).digest('hex');
  const length = known.length - prefix.length;
  for (let from = 0; from + length <= digits.length; from += 1) {
    const name = prefix + digits.slice(from, from + length);
    if (!taken.has(name)) return name;
  }
  return malformed();
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return malformed();
  return bytes.subarray(SIGNATURE.length);
}

function pack(bytes: Buffer): Buffer {
  const packed = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
  // The header would name the operating system of the build (RFC 1952, 2.3.1); 255 names none.
  packed[9] = 255;
  return packed;
}

/** A data item of CBOR (RFC 8949): where it stands, and what it holds, as far as that is needed here. */
interface Item {
  readonly start: number;
  readonly end: number;
  /** Where the content begins, behind the head. */
  readonly inside: number;
  readonly text: string | undefined;
  readonly members: readonly Item[] | undefined;
}

const INTEGERS = [0, 1];
const TEXT = 3;
const ARRAY = 4;
/** Arguments from here on stand in the 1, 2, 4 or 8 bytes behind the head's first (RFC 8949, 3). */
const FIRST_LONG_ARGUMENT = 24;

function itemAt(bytes: Buffer, start: number): Item {
  const head = bytes[start] ?? malformed();
  const major = head >> 5;
  const { argument, inside } = argumentAt(bytes, start, head & 31);
  if (INTEGERS.includes(major)) {
    return { start, end: inside, inside, text: undefined, members: undefined };
  }
  if (major === TEXT) {
    const end = inside + argument;
    const text = bytes.toString('utf8', inside, end);
    return { start, end, inside, text, members: undefined };
  }
  if (major !== ARRAY) return malformed();
  const members: Item[] = [];
  let end = inside;
  for (let count = 0; count < argument; count += 1) {
    const member = itemAt(bytes, end);
    members.push(member);
    end = member.end;
  }
  return { start, end, inside, text: undefined, members };
}

function argumentAt(
  bytes: Buffer,
  start: number,
  info: number,
): { argument: number; inside: number } {
  if (info < FIRST_LONG_ARGUMENT) return { argument: info, inside: start + 1 };
  const length = 2 ** (info - FIRST_LONG_ARGUMENT);
  // Six bytes are what Node reads at most; a longer argument would be of a file that is not of this world.
  if (length > 4) return malformed();
  return { argument: bytes.readUIntBE(start + 1, length), inside: start + 1 + length };
}

function membersOf(item: Item): readonly Item[] {
  return item.members ?? malformed();
}

/** The bytes of an array's members, in the order of the bytes. */
function sortedSlices(bytes: Buffer, array: Item): Buffer[] {
  return membersOf(array)
    .map(({ start, end }) => bytes.subarray(start, end))
    .toSorted((one, other) => Buffer.compare(one, other));
}

/** The bytes with other members in one of their arrays, as many as there were. */
function withMembers(bytes: Buffer, array: Item, members: readonly Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, array.inside), ...members, bytes.subarray(array.end)]);
}

function malformed(): never {
  throw new RangeError('Pagefind’s files are not of the form that this version of it is known by.');
}
