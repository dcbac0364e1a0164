/** Text without what no file of content has: control characters, halves of characters, runs of white space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?!\s)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
}

/** The beginning of a text, of at most so many characters, cut between words where it can be. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const words = cut.replace(/\s\S*$/, '').trimEnd();
  return `${words.length > length / 2 ? words : cut}…`;
}
