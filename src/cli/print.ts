import process from 'node:process';
import { printableLines } from '../diagnostics/printable.ts';

/** Prints lines. What a terminal or the log of a workflow would obey is written out, whoever it is from. */
export function print(text: string): void {
  process.stdout.write(printableLines(text));
}

/** Prints lines to standard error, in the same way. */
export function printError(text: string): void {
  process.stderr.write(printableLines(text));
}

/** Prints a report of diagnostics, which is fit for a terminal, and may have colours, or commands for a workflow. */
export function printReport(report: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(report);
}
