import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesIn, writerIn, type Files } from '../content/files.ts';
import { readSettings } from '../content/settings.ts';
import type { Tally } from '../content/verify-articles.ts';
import { verifyFolder, type FolderVerification } from '../content/verify-folder.ts';
import { printable } from '../diagnostics/printable.ts';
import { print, printError, printReport } from './print.ts';
import { exitCodeOf, formats, report, type Format } from './report.ts';

const USAGE = `Usage: npm run verify -- --texts DIR [--record] [--format ${formats.join('|')}] [--strict]\n`;
/** How many texts that go with no article are named. */
const STRANGERS_NAMED = 5;

interface Options {
  readonly texts: string;
  readonly record: boolean;
  readonly format: Format;
  readonly strict: boolean;
}

const { contentDir, contentLabel } = readSettings(process.env, process.cwd());
process.exitCode = run(process.argv.slice(2));

/** Proves the quotes of the content folder. Exits with 1 on an error, with `--strict` on a warning too, and with 2 where the command itself is wrong. */
function run(args: readonly string[]): number {
  const options = readOptions(args);
  if (options === undefined) {
    printError(USAGE);
    return 2;
  }
  const texts = filesIn(resolve(options.texts));
  if (!canBeListed(texts)) {
    printError(`\`${options.texts}\` is no folder that can be read, so there are no texts.\n`);
    return 2;
  }
  const write = options.record ? writerIn(contentDir) : undefined;
  const { value, diagnostics } = verifyFolder(filesIn(contentDir), texts, write);
  printReport(report(options.format, diagnostics, contentLabel, value.files));
  if (options.format === 'text') print(closing(value, options.record));
  return exitCodeOf(diagnostics, options.strict);
}

function canBeListed(files: Files): boolean {
  try {
    return files.list('') !== undefined;
  } catch {
    return false;
  }
}

/** What was found, in a few sentences, a line each. */
function closing({ articles, strangers, written }: FolderVerification, record: boolean): string {
  const quotes = `${share(articles.map((it) => it.quotes))} quotes`;
  const asReported = `${share(articles.map((it) => it.asReported))} \`as reported\``;
  const named = strangers.slice(0, STRANGERS_NAMED).map(printable).join(', ');
  const more = strangers.length - STRANGERS_NAMED;
  const lines = [
    `${quotes} and ${asReported} of ${count(articles.length, 'article')} stand word for word in the articles’ texts.`,
    ...(record ? [`The record was written to ${count(written.length, 'file')}.`] : []),
    ...(strangers.length === 0
      ? []
      : [`Texts that go with no article: ${named}${more > 0 ? ` and ${more} more` : ''}.`]),
  ];
  return `\n${lines.join('\n')}\n`;
}

function share(tallies: readonly Tally[]): string {
  const found = tallies.reduce((sum, tally) => sum + tally.found, 0);
  const all = tallies.reduce((sum, tally) => sum + tally.all, 0);
  return `${found} of ${all}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        texts: { type: 'string' },
        record: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
      },
    });
    const { texts, record, strict } = values;
    const format = formats.find((known) => known === values.format);
    return texts === undefined || texts === '' || format === undefined
      ? undefined
      : { texts, record, format, strict };
  } catch {
    return undefined;
  }
}
