/** What XML 1.0 has no place for (production 2, "Char"); tab, LF and CR are text. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text without the control characters and halves of surrogate pairs that XML and calendars may not
 * hold. U+FFFD stands in the place of each, so that readers see that something was there.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\uFFFD');
}
