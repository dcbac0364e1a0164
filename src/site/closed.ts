/**
 * The beginning of a text, with what it opens closed: a control of direction whose partner was cut off
 * would turn around what stands behind it too (Unicode, UAX #9, "Explicit Formatting").
 */
export function closed(beginning: string): string {
  const open: string[] = [];
  for (const [control] of beginning.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (/[\u202C\u2069]/.test(control)) open.pop();
    else open.push(control < '\u2066' ? '\u202C' : '\u2069');
  }
  return beginning + open.toReversed().join('');
}
