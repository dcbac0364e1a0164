import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesIn } from '../content/files.ts';
import { loadContent } from '../content/load.ts';
import { readSettings } from '../content/settings.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportGitHub } from '../diagnostics/report-github.ts';
import { reportJson } from '../diagnostics/report-json.ts';
import { reportText } from '../diagnostics/report-text.ts';

const FORMATS = ['text', 'json', 'github'] as const;
const USAGE = `Usage: npm run check -- [--format ${FORMATS.join('|')}] [--strict]\n`;

const { contentDir, contentLabel } = readSettings(process.env, process.cwd());
process.exitCode = run(process.argv.slice(2));

/** Prints every diagnostic of the content folder. Exits with 1 on an error, with `--strict` on a warning too, and with 2 where the command itself is wrong. */
function run(args: readonly string[]): number {
  const options = readOptions(args);
  if (options === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { value, diagnostics } = loadContent(filesIn(contentDir));
  process.stdout.write(report(options.format, diagnostics, value.files));
  const failing = options.strict ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

function report(
  format: (typeof FORMATS)[number],
  diagnostics: readonly Diagnostic[],
  files: number,
): string {
  switch (format) {
    case 'json':
      return reportJson(diagnostics);
    case 'github':
      return reportGitHub(diagnostics, contentLabel);
    case 'text':
      return reportText(diagnostics, {
        folder: contentLabel,
        colour: process.stdout.isTTY && process.stdout.hasColors(),
        files,
      });
    default:
      return format satisfies never;
  }
}

function readOptions(
  args: readonly string[],
): { format: (typeof FORMATS)[number]; strict: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
      },
    });
    const format = FORMATS.find((known) => known === values.format);
    return format === undefined ? undefined : { format, strict: values.strict };
  } catch {
    return undefined;
  }
}
