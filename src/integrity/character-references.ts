const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** HTML’s text for what its source says, of the references that our renderer writes: by number, and those of XML. */
export function decoded(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (reference, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? reference;
      const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
