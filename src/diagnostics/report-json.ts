import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { printableJson } from './printable.ts';

/** Words diagnostics as one JSON array of `{file, line, column, rule, severity, message, fix}`. */
export function reportJson(diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics
    .toSorted(compareDiagnostics)
    .map(({ file, line, column, rule, severity, message, fix }) => ({
      file,
      line,
      column,
      rule,
      severity,
      message,
      fix,
    }));
  return `${printableJson(JSON.stringify(rows, undefined, 2))}\n`;
}
