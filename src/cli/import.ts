import { basename, extname, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { addFiles, checkWith, hasFiles, inTheWay, putFolder } from '../content/put-folder.ts';
import { readImport } from '../content/read-import.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { isZone } from '../edtf/zone.ts';
import { closingOf } from '../import/closing.ts';
import { importTimelineJs, type ImportSettings } from '../import/import-timelinejs.ts';
import { dateForms } from '../import/written-date.ts';
import { isWebAddress } from '../markdown/address.ts';
import { isLanguageTag } from '../markdown/language.ts';
import { sourceOf } from '../markdown/source.ts';
import { formats, report, type Format } from './report.ts';

const kinds = ['timelinejs'] as const;
type ImportKind = (typeof kinds)[number];

const USAGE = `Usage: npm run import -- timelinejs FILE [options]

  --out DIR              the folder to write (content-imported); it is not there yet, or empty
  --into DIR             a folder with files, which are added to and never written over
  --title TEXT           the timeline's title, where the file has none
  --outlet TEXT          who published the timeline (its title)
  --url ADDRESS          where the timeline was published
  --published DATE       when it was published (EDTF)
  --language TAG         the language of its words (en)
  --time-zone NAME       the zone of its times (UTC)
  --date-form FORM       ${dateForms.join(' or ')}, where a date does not say which is the day
  --skip-faulty          leaves out what cannot be imported, and lists it
  --format FORMAT        how mistakes are printed: ${formats.join(', ')}
`;

const NOTHING = 'Nothing was written.\n';

interface Options {
  readonly kind: ImportKind;
  readonly file: string;
  readonly out: string;
  readonly into: string | undefined;
  readonly format: Format;
  readonly settings: ImportSettings;
}

process.exitCode = run(process.argv.slice(2));

/** Imports a file. Exits with 1 where it cannot be imported, and with 2 where the command itself is wrong. */
function run(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 2;
  }
  const { file, format, into } = options;
  const folder = into ?? options.out;
  const path = resolve(folder);
  if (into === undefined && hasFiles(path)) {
    process.stderr.write(
      `\`${folder}\` is not empty. Name another folder with \`--out\`, or add to this one with \`--into ${folder}\`.\n`,
    );
    return 1;
  }
  const text = readImport(resolve(file), file);
  if (text.value === undefined) return refuse(text.diagnostics, format, '');
  const imported = importTimelineJs(sourceOf(file, text.value), options.settings);
  if (imported.value === undefined) return refuse(imported.diagnostics, format, '');
  const { events, articles, leftovers } = imported.value;
  const files = new Map(imported.value.files);
  if (into !== undefined && inTheWay(path, new Map([['site.yaml', '']])).length > 0) {
    files.delete('site.yaml');
  }
  const taken = inTheWay(path, files);
  if (taken.length > 0) {
    process.stderr.write(`These files are in \`${folder}\` already:\n`);
    process.stderr.write(`${taken.map((name) => `  ${name}\n`).join('')}${NOTHING}`);
    return 1;
  }
  const errors = checkWith(path, files).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(errors, format, `${folder}/`);
  if (into === undefined) putFolder(path, files);
  else addFiles(path, files);
  process.stdout.write(
    `${count(events, 'event')} and ${count(articles, 'article')} were written to \`${folder}\`.\n\n${closingOf(leftovers)}\n\nCONTENT_DIR=${folder} npm run check says what else there is to do.\n`,
  );
  return 0;
}

function refuse(diagnostics: readonly Diagnostic[], format: Format, folder: string): number {
  process.stdout.write(report(format, diagnostics, folder, 1));
  process.stderr.write(NOTHING);
  return 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'content-imported' },
        into: { type: 'string' },
        title: { type: 'string' },
        outlet: { type: 'string' },
        url: { type: 'string' },
        published: { type: 'string' },
        language: { type: 'string' },
        'time-zone': { type: 'string' },
        'date-form': { type: 'string' },
        'skip-faulty': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
  const { values, positionals } = parsed;
  const [named, file, ...more] = positionals;
  const kind = kinds.find((known) => known === named);
  const format = formats.find((known) => known === values.format);
  const dateForm = dateForms.find((known) => known === values['date-form']);
  if (kind === undefined) return `Say what to import: ${kinds.join(', ')}.`;
  if (file === undefined || more.length > 0) return 'Name one file to import.';
  if (format === undefined) return `\`--format\` takes ${formats.join(', ')}.`;
  if (values['date-form'] !== undefined && dateForm === undefined) {
    return `\`--date-form\` takes ${dateForms.join(' or ')}.`;
  }
  const { url, published, language, title, outlet } = values;
  const timeZone = values['time-zone'];
  if (url !== undefined && !isWebAddress(url)) return '`--url` takes a whole web address.';
  if (published !== undefined && !parseEdtf(published).ok) {
    return '`--published` takes a date such as `2020-03-11`.';
  }
  if (language !== undefined && !isLanguageTag(language)) {
    return '`--language` takes a tag of BCP 47, such as `en`.';
  }
  if (timeZone !== undefined && !isZone(timeZone)) {
    return '`--time-zone` takes a name of the IANA database, such as `Africa/Nairobi`.';
  }
  const fileTitle = basename(file, extname(file)).replace(/[-_]+/g, ' ').trim();
  const about = { title, fileTitle, outlet, url, published, language, timeZone };
  const settings = { ...about, dateForm, skipFaulty: values['skip-faulty'] };
  return { kind, file, out: values.out, into: values.into, format, settings };
}
