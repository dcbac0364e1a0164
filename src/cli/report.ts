import process from 'node:process';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportGitHub } from '../diagnostics/report-github.ts';
import { reportJson } from '../diagnostics/report-json.ts';
import { reportText } from '../diagnostics/report-text.ts';

/** The forms in which a command prints diagnostics. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/**
 * Words diagnostics in the form asked for.
 *
 * @param folder What stands before each file's name, such as `content/`.
 * @param files How many files were read.
 */
export function report(
  format: Format,
  diagnostics: readonly Diagnostic[],
  folder: string,
  files: number,
): string {
  switch (format) {
    case 'json':
      return reportJson(diagnostics);
    case 'github':
      return reportGitHub(diagnostics, folder);
    case 'text': {
      const colour = process.stdout.isTTY && process.stdout.hasColors();
      return reportText(diagnostics, { folder, colour, files });
    }
    default:
      return format satisfies never;
  }
}

/** The exit code that diagnostics come to: 1 on an error, with `strict` on a warning too. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const failing = strict ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}
