/** A data item of CBOR (RFC 8949) of the kinds that Pagefind writes: where it stands, and what it holds. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Where the content begins, behind the head. */
  readonly inside: number;
  /** Set where the item is text. */
  readonly text: string | undefined;
  /** Set where the item is a whole number, 0 or more. */
  readonly number: number | undefined;
  /** Set where the item is an array. */
  readonly members: readonly Item[] | undefined;
}

const NUMBER = 0;
const NEGATIVE = 1;
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
      return { start, end, inside, text: undefined, number: undefined, members };
    }
    case TEXT: {
      const end = inside + argument;
      const text = bytes.toString('utf8', inside, end);
      return { start, end, inside, text, number: undefined, members: undefined };
    }
    case NUMBER:
    case NEGATIVE: {
      const number = head >> 5 === NUMBER ? argument : undefined;
      return { start, end: inside, inside, text: undefined, number, members: undefined };
    }
    default:
      throw new RangeError(`There is no plain item at ${start}.`);
  }
}

/**
 * Cuts an array into the bytes of its members, without reading into these.
 *
 * @param start Where the array begins.
 */
export function membersAt(bytes: Buffer, start: number): Buffer[] {
  const { argument, inside } = argumentAt(bytes, start, bytes.readUInt8(start) & 31);
  const members: Buffer[] = [];
  let at = inside;
  while (members.length < argument) {
    const end = endAt(bytes, at);
    members.push(bytes.subarray(at, end));
    at = end;
  }
  return members;
}

/** Where the item ends that begins at an offset. */
function endAt(bytes: Buffer, start: number): number {
  let at = start;
  // Every array read on the way adds its members to those that are still to be passed.
  for (let left = 1; left > 0; left -= 1) {
    const head = bytes.readUInt8(at);
    const { argument, inside } = argumentAt(bytes, at, head & 31);
    at = head >> 5 === TEXT ? inside + argument : inside;
    if (head >> 5 === ARRAY) left += argument;
  }
  return at;
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

/** A text as an item. */
export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([headOf(TEXT, bytes.length), bytes]);
}

/** A whole number, 0 or more, as an item. */
export function numberItem(number: number): Buffer {
  return headOf(NUMBER, number);
}

/** Items as an array. */
export function arrayItem(members: readonly Buffer[]): Buffer {
  return Buffer.concat([headOf(ARRAY, members.length), ...members]);
}

function headOf(kind: number, argument: number): Buffer {
  if (argument < FIRST_LONG_ARGUMENT) return Buffer.from([(kind << 5) | argument]);
  const power = argument < 2 ** 8 ? 0 : argument < 2 ** 16 ? 1 : 2;
  const bytes = Buffer.alloc(1 + 2 ** power);
  bytes.writeUInt8((kind << 5) | (FIRST_LONG_ARGUMENT + power));
  bytes.writeUIntBE(argument, 1, 2 ** power);
  return bytes;
}
