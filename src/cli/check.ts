import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesIn } from '../content/files.ts';
import { readingsOf } from '../content/kept-readings.ts';
import { loadContent } from '../content/load.ts';
import { readSettings } from '../content/settings.ts';
import { adviseOnQuotes } from '../timeline/advice.ts';
import { printError, printReport } from './print.ts';
import { exitCodeOf, formats, report, type Format } from './report.ts';

const USAGE = `Usage: npm run check -- [--format ${formats.join('|')}] [--strict]\n`;

const { contentDir, contentLabel } = readSettings(process.env, process.cwd());
process.exitCode = run(process.argv.slice(2));

/** Prints every diagnostic of the content folder. Exits with 1 on an error, with `--strict` on a warning too, and with 2 where the command itself is wrong. */
function run(args: readonly string[]): number {
  const options = readOptions(args);
  if (options === undefined) {
    printError(USAGE);
    return 2;
  }
  const { value, diagnostics: found } = loadContent(
    filesIn(contentDir),
    readingsOf(process.cwd(), contentDir),
  );
  const diagnostics = [...found, ...value.articles.flatMap(adviseOnQuotes)];
  printReport(report(options.format, diagnostics, contentLabel, value.files));
  return exitCodeOf(diagnostics, options.strict);
}

function readOptions(args: readonly string[]): { format: Format; strict: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
      },
    });
    const format = formats.find((known) => known === values.format);
    return format === undefined ? undefined : { format, strict: values.strict };
  } catch {
    return undefined;
  }
}
