import { stringify, type Options } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** A column: its name, and what stands in it for a thing. */
export type Column<Thing> = readonly [name: string, cell: (thing: Thing) => Cell];

/** Between the members of a list within a cell. */
export const AND = '; ';

const FORM: Options = {
  record_delimiter: '\r\n',
  // A lone LF or CR would stand unquoted beside CRLF, and readers take it for the end of the line.
  quote_record_delimiter: true,
};

/** So many lines are written at once: a table of ten thousand events has fifty megabytes. */
const LINES = 500;

/**
 * A table as CSV (RFC 4180) in pieces: one header, CRLF after every line, quotes where they are needed.
 *
 * It begins with a byte order mark, because the file is for people who open it in a spreadsheet:
 * without one, Excel reads UTF-8 as the machine's old code page, and Arabic or a dash turns to
 * rubbish. LibreOffice, R, pandas and browsers drop the mark.
 */
export function* csv<Thing>(
  columns: readonly Column<Thing>[],
  things: Iterable<Thing>,
): Generator<string> {
  yield stringify([columns.map(([name]) => name)], { ...FORM, bom: true });
  let lines: string[][] = [];
  for (const thing of things) {
    lines.push(columns.map(([, cell]) => cellText(cell(thing))));
    if (lines.length < LINES) continue;
    yield stringify(lines, FORM);
    lines = [];
  }
  yield stringify(lines, FORM);
}

/** What a spreadsheet takes for a formula at the beginning of a cell, full-width forms with it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A cell that no spreadsheet runs as a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a
 * carriage return gets an apostrophe before it (OWASP, "CSV injection"). Numbers stay as they are,
 * negative ones too. A cell that has apostrophes before such a sign gets one more, so that taking one
 * away always gives back what was there.
 */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell).toWellFormed();
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
