/** What is needed of a page that was found. */
interface Found {
  /** Text with `<mark>` around what was found; `<` and `>` of the text itself are `&lt;` and `&gt;`. */
  readonly excerpt: string;
  /** The excerpt without marks, and the text that it is cut from. */
  readonly plain_excerpt: string;
  readonly raw_content: string;
}

/** The marks of the site's language that a quote begins and ends with. */
export interface Quotes {
  readonly open: string;
  readonly close: string;
}

const MARK = /<mark>([^]*?)<\/mark>/;
/** A word between the punctuation that Pagefind marks with it. */
const WORD = /^([^\p{L}\p{M}\p{N}]*)([^]*?)([^\p{L}\p{M}\p{N}]*)$/u;

/**
 * Makes nodes of an excerpt: text, with `<mark>` around what was found, and an ellipsis where it is cut.
 * Nothing else in it is markup, whatever the text says. The index has plain marks of quotation; here they
 * are those of the language.
 */
export function excerptNodes(
  { excerpt, plain_excerpt, raw_content }: Found,
  { open, close }: Quotes,
): Node[] {
  const plain = plain_excerpt.trim();
  // The expression has one group, so every second piece is marked.
  const nodes = excerpt
    .trim()
    .split(MARK)
    .map((piece) => piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    .map((piece) => piece.replace(/(^|[\s(])"(?=\S)/g, `$1${open}`).replaceAll('"', close))
    .flatMap((piece, index) => (index % 2 === 0 ? [text(piece)] : marked(piece)));
  return [
    text(raw_content.startsWith(plain) ? '' : '… '),
    ...nodes,
    text(raw_content.endsWith(plain) ? '' : ' …'),
  ];
}

function marked(piece: string): Node[] {
  const [, before = '', word = '', after = ''] = WORD.exec(piece) ?? [];
  const mark = document.createElement('mark');
  mark.append(word);
  return [text(before), mark, text(after)];
}

function text(piece: string): Node {
  return document.createTextNode(piece);
}
