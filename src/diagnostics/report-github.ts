import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';
import type { Severity } from './rules.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Words diagnostics as GitHub Actions' workflow commands, one a line, which GitHub shows beside the
 * lines of the change (GitHub documentation, "Workflow commands for GitHub Actions").
 *
 * @param folder What stands before each file's name, such as `content/`.
 */
export function reportGitHub(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics
    .toSorted(compareDiagnostics)
    .map(
      ({ file, line, column, rule, severity, message, fix }) =>
        `::${COMMANDS[severity]} file=${property(folder + file)},line=${line},col=${column},title=${rule}::${data(`${message} ${fix}`)}\n`,
    )
    .join('');
}

function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
