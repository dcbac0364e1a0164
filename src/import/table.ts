import { CsvError, parse } from 'csv-parse/sync';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { withoutStacks } from '../diagnostics/without-stacks.ts';
import type { Source } from '../markdown/source.ts';
import type { Position } from '../model/position.ts';
import { cellOf, type Cell } from './cell.ts';

/** A row of a table: its cells by the name of their column. */
export interface Row {
  /** The row as a spreadsheet counts it: the head is row 1. */
  readonly number: number;
  readonly at: Position;
  readonly cell: (column: string) => Cell | undefined;
}

/** A table with a head, read. */
export interface Table {
  /** The names in the head, as written. */
  readonly columns: readonly Cell[];
  /** The rows under it that hold anything. */
  readonly rows: readonly Row[];
}

/** What may stand between the cells of a row. */
const DELIMITERS = [',', ';', '\t'] as const;

/** More rows than this with another number of cells than the head are no table, and take the parser long. */
const MOST_UNEVEN = 20_000;

/** Thrown out of the parser where a table has too many uneven rows. */
class Uneven extends Error {
  /** Within the row. */
  readonly bytes: number;

  constructor(bytes: number) {
    super(`more than ${MOST_UNEVEN} rows have another number of cells than the first`);
    this.bytes = bytes;
  }
}

/** What `csv-parse` gives for a record with `info` and `raw`. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * Reads a table of separated values (RFC 4180), with the place of every cell. What separates them is
 * whatever parts the head into the most columns: commas, semicolons or tabs.
 */
export function readTable(source: Source): Outcome<Table | undefined> {
  const [headLine = ''] = source.text.split(/[\r\n]/, 1);
  const parts = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: headLine.replace(/"[^"]*"/g, '').split(delimiter).length,
  }));
  const { delimiter } = parts.reduce((best, other) => (other.count > best.count ? other : best));
  let records: readonly Parsed[];
  try {
    const options = { delimiter, info: true, raw: true, relax_column_count: true };
    // With `info` and `raw` the parser gives more than its types say.
    records = withoutStacks(() =>
      parse(source.text, { ...options, on_record: evenly }),
    ) as unknown as readonly Parsed[];
  } catch (fault) {
    if (!(fault instanceof CsvError || fault instanceof Uneven)) throw fault;
    return { value: undefined, diagnostics: [syntaxFault(fault, source)] };
  }
  const [head, ...others] = placed(records, source, delimiter);
  const columns = head?.cells ?? [];
  const rows = others.flatMap(({ cells, at }, index): Row[] => {
    if (cells.every(({ text }) => text.trim() === '')) return [];
    const named = new Map<string, Cell>();
    for (const [n, { text, at: place }] of cells.entries()) {
      const head = columns[n]?.text.trim() ?? '';
      const column = columnName(head);
      const cell = cellOf(text, place, `row ${index + 2}, column “${head}”`);
      if (cell !== undefined && !named.has(column)) named.set(column, cell);
    }
    return [{ number: index + 2, at, cell: (column) => named.get(columnName(column)) }];
  });
  return {
    value: { columns: columns.flatMap(({ text, at }) => cellOf(text, at) ?? []), rows },
    diagnostics: [],
  };
}

/** A column's name as it is compared: capital letters and white space make no other name. */
export function columnName(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Gives a record back, unless there are too many uneven ones by now. */
function evenly<Row>(
  record: Row,
  { bytes, invalid_field_length: uneven }: { bytes: number; invalid_field_length: number },
): Row {
  // Behind the row, that is.
  if (uneven > MOST_UNEVEN) throw new Uneven(bytes - 1);
  return record;
}

function syntaxFault(fault: CsvError | Uneven, source: Source) {
  // The parser's count of lines takes CR LF for two.
  const bytes = typeof fault.bytes === 'number' ? fault.bytes : 0;
  const before = new TextEncoder().encode(source.text).subarray(0, bytes);
  const { line } = source.positionAt(new TextDecoder().decode(before).length);
  const code = fault instanceof CsvError ? fault.code : undefined;
  const problem =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark that opens a cell is not closed'
      : code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE'
        ? 'a quotation mark stands within a cell'
        : fault.message.toLowerCase();
  return diagnose('csv-syntax', source.file, { line, column: 1 }, { problem });
}

/** The records with the place of each and of each cell in it. */
function placed(records: readonly Parsed[], source: Source, delimiter: string) {
  let offset = 0;
  return records.map(({ record, raw }) => {
    const start = offset;
    // Of the line end CR LF the parser leaves LF out.
    offset += raw.length + (raw.endsWith('\r') && source.text[start + raw.length] === '\n' ? 1 : 0);
    const starts = cellStarts(raw, delimiter);
    const cells = record.map((text, n) => ({
      text,
      at: source.positionAt(start + (starts[n] ?? 0)),
    }));
    return { cells, at: source.positionAt(start) };
  });
}

/** Where the cells of a record begin in it. */
function cellStarts(raw: string, delimiter: string): readonly number[] {
  const starts = [0];
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === delimiter && !quoted) starts.push(at + 1);
  }
  return starts;
}
