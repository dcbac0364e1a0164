/** A data item of CBOR (RFC 8949) of the kinds that Pagefind writes: where it stands, and what it holds. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Where the content begins, behind the head. */
  readonly inside: number;
  /** Set where the item is text. */
  readonly text: string | undefined;
  /** Set where the item is an array. */
  readonly members: readonly Item[] | undefined;
}

const INTEGERS = [0, 1];
const TEXT = 3;
const ARRAY = 4;
/** Arguments from here on stand in the 1, 2, 4 or 8 bytes behind the head's first (RFC 8949, 3). */
const FIRST_LONG_ARGUMENT = 24;
/** No count or length of an index takes more bytes. */
const LONGEST_ARGUMENT = 4;

/**
 * Reads the item that begins at an offset.
 *
 * @throws RangeError where there is none, or one of another kind than integers, texts and arrays.
 */
export function itemAt(bytes: Buffer, start: number): Item {
  const head = bytes.readUInt8(start);
  const { argument, inside } = argumentAt(bytes, start, head & 31);
  switch (head >> 5) {
    case ARRAY: {
      const members: Item[] = [];
      let end = inside;
      while (members.length < argument) {
        const member = itemAt(bytes, end);
        members.push(member);
        end = member.end;
      }
      return { start, end, inside, text: undefined, members };
    }
    case TEXT: {
      const end = inside + argument;
      return { start, end, inside, text: bytes.toString('utf8', inside, end), members: undefined };
    }
    default:
      if (!INTEGERS.includes(head >> 5))
        throw new RangeError(`There is no plain item at ${start}.`);
      return { start, end: inside, inside, text: undefined, members: undefined };
  }
}

function argumentAt(
  bytes: Buffer,
  start: number,
  info: number,
): { readonly argument: number; readonly inside: number } {
  if (info < FIRST_LONG_ARGUMENT) return { argument: info, inside: start + 1 };
  const length = 2 ** (info - FIRST_LONG_ARGUMENT);
  if (length > LONGEST_ARGUMENT) throw new RangeError(`The item at ${start} is too long.`);
  return { argument: bytes.readUIntBE(start + 1, length), inside: start + 1 + length };
}

/**
 * A text as an item.
 *
 * @param text At most 23 bytes of ASCII.
 */
export function shortText(text: string): Buffer {
  return Buffer.from([(TEXT << 5) | text.length, ...Buffer.from(text, 'ascii')]);
}
