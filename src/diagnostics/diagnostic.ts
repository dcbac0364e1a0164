import type { Position } from '../model/position.ts';
import { rules, type Rule, type RuleDetails, type RuleName, type Severity } from './rules.ts';

/** The catalogue, typed so that a rule's name and its details go together. */
const catalogue: { readonly [Name in RuleName]: Rule<RuleDetails<Name>> } = rules;

/** A finding about the content: where it is, which rule it breaks, what is wrong, how to mend it. */
export interface Diagnostic extends Position {
  /** The file, relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly rule: RuleName;
  readonly severity: Severity;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says how to mend it. */
  readonly fix: string;
}

/** What a stage of the pipeline gives back: its value, and everything it found on the way. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds what a stage found. Not `push(...found)`: a file can have more mistakes than a call takes arguments. */
export function addAll(diagnostics: Diagnostic[], found: readonly Diagnostic[]): void {
  for (const diagnostic of found) diagnostics.push(diagnostic);
}

/** The first character of a file, for findings about the file as a whole. */
export const START: Position = { line: 1, column: 1 };

/**
 * Makes the diagnostic of a rule.
 *
 * @param name The rule's permanent name.
 * @param file The file, relative to the content folder.
 * @param at Where in the file.
 * @param details What the rule's sentences need.
 */
export function diagnose<Name extends RuleName>(
  name: Name,
  file: string,
  at: Position,
  details: RuleDetails<Name>,
): Diagnostic {
  const rule = catalogue[name];
  return {
    file,
    line: at.line,
    column: at.column,
    rule: name,
    severity: rule.severity,
    message: rule.message(details),
    fix: rule.fix(details),
  };
}

/** Whether any of the diagnostics is an error, that is, whether a build must not go on. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Orders diagnostics by file, line, column and rule, so that every run prints the same. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.rule, other.rule) ||
    compareText(one.message, other.message)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
