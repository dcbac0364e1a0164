import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { printable, withoutCommands } from './printable.ts';
import { ruleNames, rules, type Rule, type Severity } from './rules.ts';

const COLOURS: Record<Severity, string> = { error: '31', warning: '33', info: '36' };

export interface TextOptions {
  /** What stands before each file's name, such as `content/`. */
  readonly folder: string;
  /** Whether the terminal shows colours. */
  readonly colour: boolean;
  /** How many files were read, for the closing line. */
  readonly files: number;
}

/**
 * Words diagnostics for a terminal: a block for each file, a line for each finding with its fix
 * under it, and a closing line that counts them. What is no mistake stands in a table at the end.
 */
export function reportText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const paint = (code: string, text: string): string =>
    options.colour ? `\u001B[${code}m${text}\u001B[0m` : text;
  const blocks: string[] = [];
  const mistakes = diagnostics.filter(({ rule }) => tallyOf(rule) === undefined);
  for (const [file, found] of byFile(mistakes)) {
    const places = found.map(({ line, column }) => `${line}:${column}`);
    const placeWidth = longest(places);
    const ruleWidth = longest(found.map(({ rule }) => rule));
    const lines = found.map((finding, index) => {
      const place = (places[index] ?? '').padEnd(placeWidth);
      const severity = finding.severity.padEnd(7);
      const indent = ' '.repeat(2 + placeWidth + 2 + 7 + 2 + ruleWidth + 2);
      return [
        `  ${place}  ${paint(COLOURS[finding.severity], severity)}  ${finding.rule.padEnd(ruleWidth)}  ${printable(finding.message)}`,
        `${indent}${printable(finding.fix)}`,
      ].join('\n');
    });
    blocks.push([paint('1', printable(`${options.folder}${file}`)), ...lines].join('\n'));
  }
  const parts = [...blocks, summary(mistakes, options.files), ...adviceTable(diagnostics)];
  return withoutCommands(parts.join('\n\n') + '\n');
}

/** The words for many breaches of a rule, where a breach is no mistake. */
function tallyOf(name: Diagnostic['rule']): Rule<never>['tally'] {
  const rule: Rule<never> = rules[name];
  return rule.tally;
}

/** A line for each rule whose breaches are no mistakes. */
function adviceTable(diagnostics: readonly Diagnostic[]): string[] {
  const rows = ruleNames.flatMap((name) => {
    const tally = tallyOf(name);
    const found = diagnostics.filter(({ rule }) => rule === name).toSorted(compareDiagnostics);
    if (tally === undefined || found.length === 0) return [];
    return [{ name, words: tally(found.length) }];
  });
  if (rows.length === 0) return [];
  const width = longest(rows.map(({ name }) => name));
  const lines = rows.map(({ name, words }) => `  ${name.padEnd(width)}  ${words}`);
  return [['For the editor (each by line with --format json):', ...lines].join('\n')];
}

/** The length of the longest text. Not `Math.max(...)`: there can be more mistakes than a call takes arguments. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const read = `${files} ${files === 1 ? 'file' : 'files'} read`;
  if (diagnostics.length === 0) return `No problems. ${read}.`;
  const count = (severity: Severity): number =>
    diagnostics.filter((finding) => finding.severity === severity).length;
  const parts = [
    [count('error'), 'error', 'errors'] as const,
    [count('warning'), 'warning', 'warnings'] as const,
    [count('info'), 'note', 'notes'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  return `${parts.join(', ')}. ${read}. Every rule is explained in README.md.`;
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  return Map.groupBy(diagnostics.toSorted(compareDiagnostics), ({ file }) => file);
}
