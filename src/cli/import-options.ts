import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { parseEdtf } from '../edtf/parse.ts';
import { isZone } from '../edtf/zone.ts';
import { columnRoles, type ColumnMap, type ColumnRole } from '../import/import-csv.ts';
import type { ImportSettings } from '../import/import-timelinejs.ts';
import { dateForms } from '../import/written-date.ts';
import { isWebAddress } from '../markdown/address.ts';
import { isLanguageTag } from '../markdown/language.ts';
import { formats, type Format } from './report.ts';

const importKinds = ['timelinejs', 'csv', 'bibtex', 'csljson'] as const;

export const IMPORT_USAGE = `Usage: npm run import -- timelinejs FILE
       npm run import -- csv FILE --map headline=Title,date=When,…
       npm run import -- bibtex FILE
       npm run import -- csljson FILE

  --out DIR              the folder to write (content-imported); it is not there yet, or empty
  --into DIR             a folder with files, which are added to and never written over
  --skip-faulty          leaves out what cannot be imported, and lists it
  --format FORMAT        how mistakes are printed: ${formats.join(', ')}

Of a timeline, as TimelineJS or CSV:
  --title TEXT           its title, where the file has none
  --outlet TEXT          who published it (its title)
  --url ADDRESS          where it was published
  --published DATE       when it was published (EDTF)
  --language TAG         the language of its words (en)
  --time-zone NAME       the zone of its times (UTC)
  --date-form FORM       ${dateForms.join(' or ')}, where a date does not say which is the day
  --map ROLE=COLUMN,…    of a CSV, which column holds what: ${columnRoles.slice(0, 7).join(', ')};
                         ${columnRoles.slice(7, 11).join(', ')}; of the source: ${columnRoles.slice(11).join(', ')}
`;

/** What an import is told. */
export interface ImportOptions {
  readonly kind: (typeof importKinds)[number];
  readonly file: string;
  readonly out: string;
  readonly into: string | undefined;
  readonly format: Format;
  readonly columns: ColumnMap;
  readonly settings: ImportSettings;
}

/** Reads the options of `npm run import`: what they say, or what is wrong with them. */
export function readImportOptions(args: readonly string[]): ImportOptions | string {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [named, file, ...more] = positionals;
  const kind = importKinds.find((known) => known === named);
  const format = formats.find((known) => known === values.format);
  const dateForm = dateForms.find((known) => known === values['date-form']);
  const columns = columnsIn(values.map ?? []);
  if (kind === undefined) return `Say what to import: ${importKinds.join(', ')}.`;
  if (file === undefined || more.length > 0) return 'Name one file to import.';
  if (format === undefined) return `\`--format\` takes ${formats.join(', ')}.`;
  if (values['date-form'] !== undefined && dateForm === undefined) {
    return `\`--date-form\` takes ${dateForms.join(' or ')}.`;
  }
  if (typeof columns === 'string') return columns;
  if (
    kind === 'csv' &&
    !(columns.has('headline') && (columns.has('date') || columns.has('year')))
  ) {
    return 'Say with `--map` which columns hold the headline and the date: `--map headline=Title,date=When`.';
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
  return { kind, file, out: values.out, into: values.into, format, columns, settings };
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
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
        map: { type: 'string', multiple: true },
        'skip-faulty': { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** Reads `headline=Title,date=When`. A comma that no role follows belongs to the column's name. */
function columnsIn(maps: readonly string[]): ColumnMap | string {
  const columns = new Map<ColumnRole, string>();
  for (const pair of maps.flatMap((map) => map.split(/,(?=\s*[a-z]+\s*=)/))) {
    const [name = '', ...rest] = pair.split('=');
    const role = columnRoles.find((known) => known === name.trim());
    const column = rest.join('=').trim();
    if (role === undefined || column === '') {
      return `\`--map\` takes ROLE=COLUMN, and the roles are ${columnRoles.join(', ')}.`;
    }
    columns.set(role, column);
  }
  return columns;
}
