/** The most octets of a line, without its end (RFC 5545, section 3.1). */
const WIDEST = 75;

/**
 * Folds a line of a calendar: CRLF and a space wherever it would become too long, never within a
 * character.
 */
export function fold(line: string): string {
  // No UTF-16 code unit takes more than three octets.
  if (line.length * 3 <= WIDEST) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const width = octetsOf(code);
    if (octets + width > WIDEST) {
      pieces.push(line.slice(start, at));
      start = at;
      // The space that the next line begins with.
      octets = 1;
    }
    octets += width;
    at += code > 0xffff ? 2 : 1;
  }
  pieces.push(line.slice(start));
  return pieces.join('\r\n ');
}

/** How many octets a character takes in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
