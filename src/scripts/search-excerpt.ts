/** What is needed of a page that was found. */
interface Found {
  /** Text with `<mark>` around what was found; `<` and `>` of the text itself are `&lt;` and `&gt;`. */
  readonly excerpt: string;
  /** The excerpt without marks, and the text that it is cut from. */
  readonly plain_excerpt: string;
  readonly raw_content: string;
}

const MARK = /<mark>([^]*?)<\/mark>/g;

/**
 * Makes nodes of an excerpt: text, with `<mark>` around what was found, and an ellipsis where it is cut.
 * Nothing else in it is markup, whatever the text says.
 */
export function excerptNodes({ excerpt, plain_excerpt, raw_content }: Found): Node[] {
  const plain = plain_excerpt.trim();
  // The expression has one group, so every second piece is marked.
  const nodes = excerpt
    .trim()
    .split(MARK)
    .map((piece, index) =>
      index % 2 === 0 ? document.createTextNode(unescaped(piece)) : marked(piece),
    );
  return [
    document.createTextNode(raw_content.startsWith(plain) ? '' : '… '),
    ...nodes,
    document.createTextNode(raw_content.endsWith(plain) ? '' : ' …'),
  ];
}

function marked(text: string): Node {
  const mark = document.createElement('mark');
  mark.textContent = unescaped(text);
  return mark;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
