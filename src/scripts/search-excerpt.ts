const MARK = /<mark>([^]*?)<\/mark>/g;

/**
 * Makes nodes of an excerpt: text, and `<mark>` around what was found. Nothing else in it is markup,
 * whatever the text says.
 *
 * @param excerpt As Pagefind gives it, with `<` and `>` of the text itself as `&lt;` and `&gt;`.
 */
export function excerptNodes(excerpt: string): Node[] {
  // The expression has one group, so every second piece is marked.
  return excerpt.split(MARK).map((piece, index) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
