import { resolve } from 'node:path';
import process from 'node:process';
import { filesIn } from '../content/files.ts';
import { loadContent } from '../content/load.ts';
import { addFiles, hasFiles, inTheWay, newErrors, putFolder } from '../content/put-folder.ts';
import { readImport } from '../content/read-import.ts';
import { SITE_FILE } from '../content/read-site.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import { closingOf } from '../import/closing.ts';
import { importCsv } from '../import/import-csv.ts';
import { importRecords } from '../import/import-records.ts';
import { importTimelineJs } from '../import/import-timelinejs.ts';
import type { Leftover } from '../import/leftovers.ts';
import { sourceOf, type Source } from '../markdown/source.ts';
import { IMPORT_USAGE, readImportOptions, type ImportOptions } from './import-options.ts';
import { print, printError, printReport } from './print.ts';
import { report, type Format } from './report.ts';

const NOTHING = 'Nothing was written.\n';
/** What is still to be done about articles that came as records: a bibliography has no accounts. */
const TO_DO: readonly RuleName[] = ['unwritten', 'missing-accounts', 'missing-file'];

/** What an import comes to, whatever is imported. */
interface Result {
  readonly files: ReadonlyMap<string, string>;
  readonly events?: number;
  readonly articles: number;
  readonly leftovers: readonly Leftover[];
}

process.exitCode = run(process.argv.slice(2));

/** Imports a file. Exits with 1 where it cannot be imported, and with 2 where the command itself is wrong. */
function run(args: readonly string[]): number {
  const options = readImportOptions(args);
  if (typeof options === 'string') {
    printError(`${options}\n\n${IMPORT_USAGE}`);
    return 2;
  }
  const { file, format, into } = options;
  const folder = into ?? options.out;
  const path = resolve(folder);
  if (into === undefined && hasFiles(path)) {
    printError(
      `\`${folder}\` is not empty. Name another folder with \`--out\`, or add to this one with \`--into ${folder}\`.\n`,
    );
    return 1;
  }
  const text = readImport(resolve(file), file);
  if (text.value === undefined) return refuse(text.diagnostics, format, '');
  const { value, diagnostics } = importFile(options, sourceOf(file, text.value), path);
  if (value === undefined) return refuse(diagnostics, format, '');
  return write(value, options, folder, path);
}

function importFile(
  { kind, settings, columns }: ImportOptions,
  source: Source,
  path: string,
): Outcome<Result | undefined> {
  switch (kind) {
    case 'timelinejs':
      return importTimelineJs(source, settings);
    case 'csv':
      return importCsv(source, columns, settings);
    case 'bibtex':
    case 'csljson': {
      const { articles } = loadContent(filesIn(path)).value;
      return importRecords(source, kind, articles, settings.skipFaulty);
    }
    default:
      return kind satisfies never;
  }
}

/** Writes the files, unless one is there already, or they would bring mistakes into the folder. */
function write(result: Result, options: ImportOptions, folder: string, path: string): number {
  const files = new Map(result.files);
  // The site of a folder that is added to stays as it is.
  if (options.into !== undefined && inTheWay(path, [SITE_FILE]).length > 0) files.delete(SITE_FILE);
  const taken = inTheWay(path, files.keys());
  if (taken.length > 0) {
    printError(`These files are in \`${folder}\` already:\n`);
    printError(`${taken.map((name) => `  ${name}\n`).join('')}${NOTHING}`);
    return 1;
  }
  const toDo = result.events === undefined ? TO_DO : [];
  const errors = newErrors(path, files).filter(({ rule }) => !toDo.includes(rule));
  if (errors.length > 0) return refuse(errors, options.format, `${folder}/`);
  if (options.into === undefined) putFolder(path, files);
  else addFiles(path, files);
  const { events, articles, leftovers } = result;
  const made = [
    ...(events === undefined ? [] : [count(events, 'event')]),
    count(articles, 'article'),
  ];
  print(
    `${made.join(' and ')} ${articles === 1 && made.length === 1 ? 'was' : 'were'} written to \`${folder}\`.\n\n${closingOf(leftovers)}\n\nCONTENT_DIR=${folder} npm run check says what else there is to do.\n`,
  );
  return 0;
}

function refuse(diagnostics: readonly Diagnostic[], format: Format, folder: string): number {
  printReport(report(format, diagnostics, folder, 1));
  printError(NOTHING);
  return 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
