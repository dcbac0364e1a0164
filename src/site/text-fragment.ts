/** The longest text that is given whole; the specification advises a range for more ("Prefer exact matching to range-based matching"). */
const LONGEST_EXACT = 300;
/** How many words stand for the beginning and for the end of a longer text. */
const RANGE_WORDS = 8;
/** What parts a fragment from the directives for the browser behind it. */
const DELIMITER = ':~:';

/** What stands right before and after a text, where the text alone could be found elsewhere first. */
export interface FragmentContext {
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Makes an address that opens a page at a text (WICG, "URL Fragment Text Directives").
 *
 * @param address The page's address. A fragment of its own is kept; directives that it has are not.
 * @param exact The text, verbatim.
 * @returns The address with the directive, or as it is where the text is empty.
 */
export function textFragment(
  address: string,
  exact: string,
  context: FragmentContext = {},
): string {
  const text = exact.trim();
  if (text === '') return address;
  const prefix = context.prefix?.trim() ?? '';
  const suffix = context.suffix?.trim() ?? '';
  const parts = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    ...ends(text).map(encode),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ];
  const hash = address.indexOf('#');
  const directives = hash < 0 ? -1 : address.indexOf(DELIMITER, hash);
  const bare = directives < 0 ? address : address.slice(0, directives);
  return `${bare}${hash < 0 ? '#' : ''}${DELIMITER}text=${parts.join(',')}`;
}

/** A text whole, or the beginning and the end of a long one. */
function ends(text: string): readonly string[] {
  if (text.length <= LONGEST_EXACT) return [text];
  const words = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const first = words[RANGE_WORDS - 1];
  const last = words.at(-RANGE_WORDS);
  return first === undefined || last === undefined || first.end >= last.start
    ? [text]
    : [text.slice(0, first.end), text.slice(last.start)];
}

/** Encodes all that is not unreserved (RFC 3986, 2.3), and the hyphen, which has a meaning in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*-]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
