import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { sourceOf, type Source } from '../markdown/source.ts';
import { articlePath, writeArticle } from './folder.ts';
import { sourceKey } from './found-sources.ts';
import { readJson, type Json } from './json.ts';
import type { Leftover } from './leftovers.ts';
import { summaryToWrite } from './new-file.ts';
import { publicationOf } from './published.ts';
import { readRecord, type BookRecord } from './records.ts';
import { idsBeside, nameForId } from './unique-ids.ts';
import { writeText } from './write-markdown.ts';

/** What is in the folder that records are added to. */
export interface KnownArticle {
  readonly id: string;
  readonly url: string;
}

/** Articles' files made from records. */
export interface RecordFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly articles: number;
  readonly leftovers: readonly Leftover[];
}

/** Where an entry of BibTeX begins; comments, strings and preambles are none. */
const ENTRY = /^[ \t]*@\s*(?!comment|string|preamble)[a-z]+\s*[{(]/gim;
/** The date of an entry of BibLaTeX, which may be marked as uncertain. */
const DATE = /[{,\r\n][ \t]*date\s*=\s*["{]([^"{}]*)["}]/i;

/**
 * Imports the records of BibTeX, BibLaTeX or CSL-JSON, as Zotero gives them out, as articles' files. The
 * summary is for the editor to write; a record's abstract stands under what says so.
 *
 * @param known The articles that there are; a record of one of them is left out.
 * @param skipFaulty Whether records that lack what a file requires are left out, instead of stopping the import.
 */
export function importRecords(
  source: Source,
  format: 'bibtex' | 'csljson',
  known: readonly KnownArticle[],
  skipFaulty: boolean,
): Outcome<RecordFiles | undefined> {
  const read = format === 'bibtex' ? readBibtex(source) : readCsl(source);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  if (read.value.length === 0) {
    const details = { expected: 'there is no record in the file' };
    const diagnostics = [diagnose('nothing-to-import', source.file, START, details)];
    return { value: undefined, diagnostics };
  }
  const diagnostics: Diagnostic[] = [];
  const leftovers: Leftover[] = [];
  const files = new Map<string, string>();
  const articleId = idsBeside(known.map(({ id }) => id));
  const byAddress = new Map(known.map(({ id, url }) => [sourceKey(url), id]));
  for (const record of read.value) {
    const { at, name } = record;
    const faults = missingIn(record).map((missing) =>
      diagnose('import-missing', source.file, at, { what: name, missing }),
    );
    diagnostics.push(...faults);
    if (faults.length > 0) continue;
    const url = record.url ?? '';
    const already = byAddress.get(sourceKey(url));
    if (already !== undefined) {
      leftovers.push({ sort: 'known', what: `${url} is \`${already}\``, at });
      continue;
    }
    leftovers.push(...record.leftovers);
    const article = articleOf(record, url, articleId, leftovers);
    byAddress.set(sourceKey(url), article.id);
    files.set(articlePath(article.id), writeArticle(article));
  }
  const faulty = diagnostics.map(({ message, line, column }) => ({
    sort: 'faulty' as const,
    what: message,
    at: { line, column },
  }));
  if (diagnostics.length > 0 && !skipFaulty) return { value: undefined, diagnostics };
  const value = { files, articles: files.size, leftovers: [...faulty, ...leftovers] };
  return { value, diagnostics: [] };
}

function missingIn({ title, url, published, retrieved }: BookRecord): string[] {
  const dated = published ?? retrieved ?? (url === undefined ? undefined : datedByAddress(url));
  return [
    ...(title === undefined ? ['title'] : []),
    ...(url === undefined ? ['web address'] : []),
    ...(dated === undefined && url !== undefined ? ['day of publication'] : []),
  ];
}

function datedByAddress(url: string): string | undefined {
  const { published, known } = publicationOf(url, undefined, '0001');
  return known === 'read' ? published : undefined;
}

function articleOf(
  record: BookRecord,
  url: string,
  articleId: (wanted: readonly string[]) => string,
  leftovers: Leftover[],
) {
  const { at, title = '', byline, retrieved, language, abstract } = record;
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (record.outlet === undefined) leftovers.push({ sort: 'outlet', what: host, at });
  const read = record.published === undefined ? datedByAddress(url) : undefined;
  if (record.published === undefined) {
    const sort = read === undefined ? 'published-before' : 'published-read';
    leftovers.push({ sort, what: url, at });
  }
  const published = record.published ?? read ?? `[..${(retrieved ?? '').slice(0, 10)}]`;
  const outlet = record.outlet ?? host;
  const day = /^\d{4}(?:-\d\d){0,2}/.exec(published)?.[0] ?? '';
  const hint =
    abstract === undefined ? '' : `\n\n${writeText(`The record’s abstract: ${abstract}`)}`;
  return {
    id: articleId([`${day} ${nameForId(outlet, url)}`, `${day} ${host}`]),
    card: { title, outlet, byline, published, url, retrieved, language },
    summary: `${summaryToWrite()}${hint}`,
    accounts: [],
  };
}

function readCsl(source: Source): Outcome<readonly BookRecord[] | undefined> {
  const { value: json, diagnostics } = readJson(source);
  if (json === undefined) return { value: undefined, diagnostics };
  return { value: itemsOf(json).map((item, index) => readRecord(item, index + 1)), diagnostics };
}

function itemsOf(json: Json): readonly Json[] {
  if (json.form === 'list') return json.items.filter(({ form }) => form === 'map');
  const items = json.form === 'map' ? json.entries.get('items') : undefined;
  if (items !== undefined) return itemsOf(items);
  return json.form === 'map' && json.entries.size > 0 ? [json] : [];
}

function readBibtex(source: Source): Outcome<readonly BookRecord[] | undefined> {
  const starts = [...source.text.matchAll(ENTRY)].map(({ index }) => index);
  // The parser would look for the end of every entry in all that follows.
  const open = source.text.lastIndexOf('{');
  if (open > source.text.lastIndexOf('}')) {
    const at = source.positionAt(open);
    const details = { problem: 'a brace that opens is not closed' };
    return { value: undefined, diagnostics: [diagnose('bibtex-syntax', source.file, at, details)] };
  }
  let items: unknown;
  try {
    items = plugins.input.chain(source.text, {
      generateGraph: false,
      // Reads BibTeX too, and keeps abstract, language and day of access, which the other does not.
      forceType: '@biblatex/text',
    });
  } catch (fault) {
    return { value: undefined, diagnostics: [bibtexFault(fault, source, starts)] };
  }
  const { value: json } = readJson(sourceOf(source.file, JSON.stringify(items)));
  const records = json === undefined ? [] : itemsOf(json);
  return {
    value: records.map((item, index) => {
      const start = starts[index] ?? 0;
      const entry = source.text.slice(start, starts[index + 1]);
      const at = source.positionAt(start);
      const record = readRecord(item, index + 1);
      // The parser drops what says that a date is uncertain.
      const written = DATE.exec(entry)?.[1]?.trim() ?? '';
      return {
        ...record,
        at,
        leftovers: record.leftovers.map((leftover) => ({ ...leftover, at })),
        published: parseEdtf(written).ok ? written : record.published,
      };
    }),
    diagnostics: [],
  };
}

/** The parser's message names a line where the text is no BibTeX; else the first entry stands for it. */
function bibtexFault(fault: unknown, source: Source, starts: readonly number[]): Diagnostic {
  const message = fault instanceof Error ? fault.message : String(fault);
  const [, line, column] = /line (\d+) col (\d+)/.exec(message) ?? [];
  const at = source.positionAt(
    line === undefined || column === undefined || line === '0'
      ? (starts[0] ?? 0)
      : offsetOf(source.text, Number(line), Number(column)),
  );
  const [problem = ''] = message.replace(/ at line \d+ col \d+:?/, '').split('\n', 1);
  return diagnose('bibtex-syntax', source.file, at, { problem: problem.trim() });
}

/** The offset of a place as the parser counts: lines end in LF alone. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1)
    start = text.indexOf('\n', start) + 1 || text.length;
  return Math.min(start + column - 1, text.length);
}
