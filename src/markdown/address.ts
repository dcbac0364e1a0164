/** Whether a text is a whole web address (`https:` or `http:`, with a host). */
export function isWebAddress(text: string): boolean {
  const url = parsed(text);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '';
}

/** Whether a link in prose may lead to an address: `https:`, `http:` or `mailto:`. */
export function isLinkAddress(text: string): boolean {
  return (
    isWebAddress(text) || (/^mailto:[^\s@]+@[^\s@]+$/i.test(text) && parsed(text) !== undefined)
  );
}

function parsed(text: string): URL | undefined {
  // URL() mends white space and control characters in silence; an address that has them is a mistake.
  return /[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text) ? undefined : new URL(text);
}
