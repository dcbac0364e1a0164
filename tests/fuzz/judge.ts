import process from 'node:process';
import { readLinks } from '../../src/content/links-file.ts';
import { readActors, readPlaces } from '../../src/content/read-registers.ts';
import { readSite } from '../../src/content/read-site.ts';
import { decodeUtf8 } from '../../src/content/read-text.ts';
import { verifyFolder } from '../../src/content/verify-folder.ts';
import {
  compareDiagnostics,
  diagnose,
  hasErrors,
  type Diagnostic,
  type Outcome,
} from '../../src/diagnostics/diagnostic.ts';
import { reportGitHub } from '../../src/diagnostics/report-github.ts';
import { reportJson } from '../../src/diagnostics/report-json.ts';
import { reportText } from '../../src/diagnostics/report-text.ts';
import type { RuleName } from '../../src/diagnostics/rules.ts';
import { parseEdtf } from '../../src/edtf/parse.ts';
import { closingOf } from '../../src/import/closing.ts';
import { importCsv, type ColumnRole } from '../../src/import/import-csv.ts';
import { importRecords } from '../../src/import/import-records.ts';
import { importTimelineJs } from '../../src/import/import-timelinejs.ts';
import type { Leftover } from '../../src/import/leftovers.ts';
import { readWritten } from '../../src/import/written-date.ts';
import { readArticle } from '../../src/markdown/read-article.ts';
import { readEventFile } from '../../src/markdown/read-event-file.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import { parseCount, rangeOf } from '../../src/model/count.ts';
import type { ArticleId, EventId } from '../../src/model/ids.ts';
import { textFragment } from '../../src/site/text-fragment.ts';
import {
  COURIER,
  filesOf,
  load,
  outsideTheirFile,
  POST,
  ROCKETS,
  worldWith,
  type World,
} from '../content/world.ts';
import { SETTINGS } from '../import/imported.ts';
import { ARTICLE_TEXT, IMPORT_TARGETS, type ImportTarget, type Input } from './input.ts';

/** What a terminal would obey. */
const OBEYED = /(?![\n])[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** What the log of a workflow would. */
const COMMAND = /^[^\S\n]*::|##\[/m;
const LONGEST_MESSAGE = 1_000;
const FILE = 'file';
/** What is longer than this is read once, and what an import writes of it is not. */
const MOST_READ_AGAIN = 200_000;
const TEXT_OF_POST = '2021-05-12-example-post.txt';
const COLUMNS = new Map<ColumnRole, string>([
  ['headline', 'What'],
  ['date', 'When'],
  ['text', 'Told'],
  ['url', 'Link'],
  ['outlet', 'Paper'],
  ['published', 'Of'],
  ['group', 'Lane'],
]);
/** What an import cannot help: what it carries over is unseen, or more than a file of content may have. */
const CARRIED_OVER: readonly RuleName[] = [
  ...(['invisible-in-name', 'unpaired-direction', 'stacked-marks'] as const),
  ...(['file-too-large', 'too-complex'] as const),
];
/** What is still to be done about articles that came as records. */
const TO_DO: readonly RuleName[] = ['unwritten', 'missing-accounts', 'missing-file'];

/** What came of an input. */
export interface Judgement {
  /** What is wrong with it, in words; nothing where all is well. */
  readonly faults: readonly string[];
  /** How long the reading took, in milliseconds of processor time. */
  readonly milliseconds: number;
  /** How many bytes were written in the place of the input; 0 where it was only read. */
  readonly written: number;
}

/** Reads an input, and looks at what comes of it. */
export function judge(input: Input): Judgement {
  const start = processorTime();
  let milliseconds = 0;
  try {
    const read = readerOf(input);
    milliseconds = processorTime() - start;
    return { ...read(), milliseconds };
  } catch (problem) {
    const told = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { faults: [`throws ${told}`], milliseconds, written: 0 };
  }
}

/** What is wrong with what comes of an input. */
export function faultsOf(input: Input): readonly string[] {
  return judge(input).faults;
}

/** Milliseconds that the processor has worked for this thread: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

type Look = () => Pick<Judgement, 'faults' | 'written'>;
const only = (faults: readonly string[]): ReturnType<Look> => ({ faults, written: 0 });

/** Reads an input, and gives back how to look at what came of it. */
function readerOf(input: Input): Look {
  if (!('bytes' in input)) return readText(input);
  const { target, bytes } = input;
  const kind = IMPORT_TARGETS.find((known) => known === target);
  if (kind !== undefined) return readImport(kind, bytes);
  if (target === ARTICLE_TEXT) {
    const world = worldWith();
    const texts = filesOf(new Map([[TEXT_OF_POST, bytes]]));
    const { diagnostics } = verifyFolder(filesOf(world), texts, undefined);
    return () => only(faultsOfDiagnostics(diagnostics, world));
  }
  const world = worldWith({ [target]: bytes });
  const { value, diagnostics } = load(world);
  return () => {
    if (bytes.length < MOST_READ_AGAIN) {
      readAlone(target, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    }
    return only([
      ...faultsOfDiagnostics(diagnostics, world),
      ...(hasErrors(diagnostics) === (value.timeline === undefined)
        ? []
        : ['there is a timeline in spite of errors, or none without']),
    ]);
  };
}

function faultsOfDiagnostics(diagnostics: readonly Diagnostic[], world: World): string[] {
  const text = reportText(diagnostics, { folder: 'content/', colour: false, files: 6 });
  const json = reportJson(diagnostics);
  const commands = reportGitHub(diagnostics, 'content/');
  return [
    ...outsideTheirFile(diagnostics, world).map(
      ({ file, line, column, rule }) => `${rule} at ${file}:${line}:${column}, which is nowhere`,
    ),
    ...diagnostics
      .filter(({ message, fix }) => message.length + fix.length > LONGEST_MESSAGE)
      .map(({ rule }) => `${rule} has a message without end`),
    ...diagnostics
      .filter(({ message, fix }) => message === '' || fix === '')
      .map(({ rule }) => `${rule} says nothing`),
    ...[text, json, commands]
      .filter((report) => OBEYED.test(report))
      .map((report) => `prints ${JSON.stringify(OBEYED.exec(report)?.[0])}`),
    ...[text, json]
      .filter((report) => COMMAND.test(report))
      .map(() => 'prints a command for a workflow’s log'),
    ...(commands.split('\n').length === diagnostics.length + 1
      ? []
      : ['a finding is no line of the workflow’s log']),
    ...(diagnostics.toSorted(compareDiagnostics).length === diagnostics.length
      ? []
      : ['lost findings']),
  ];
}

/** The readers have to bear a text that no file can hold, too: halves of surrogate pairs, control characters. */
function readAlone(target: string, text: string): void {
  const broken = text.replaceAll('\uFFFD', '\uD800');
  if (target === POST || target === COURIER)
    readArticle('a' as ArticleId, target, broken, undefined);
  if (target === ROCKETS) readEventFile('a' as EventId, target, broken);
  if (target === 'site.yaml') readSite(broken);
  if (target === 'places.yaml') readPlaces(broken);
  if (target === 'actors.yaml') readActors(broken);
  if (target === 'links.yaml') readLinks(broken);
}

/** What every import gives. */
type Imported = Outcome<
  | { readonly files: ReadonlyMap<string, string>; readonly leftovers: readonly Leftover[] }
  | undefined
>;

function readImport(target: ImportTarget, bytes: Uint8Array): Look {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') {
    const found = [diagnose('not-utf-8', FILE, text, {})];
    return () => only(faultsOfDiagnostics(found, new Map([[FILE, bytes]])));
  }
  const bare = text.replace(/^\uFEFF/, '');
  const { value, diagnostics } = importText(target, bare, false);
  return () => {
    // What is faulty is left out where that is asked for.
    const isShort = bytes.length < MOST_READ_AGAIN;
    const rest = value ?? (isShort ? importText(target, bare, true).value : undefined);
    const world = new Map([[FILE, bare]]);
    const files = rest?.files ?? new Map<string, string>();
    const leftovers = rest?.leftovers ?? [];
    const records = target === 'import-bibtex' || target === 'import-csljson';
    const written = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    const isRead = files.size > 0 && written < MOST_READ_AGAIN;
    const loaded = isRead ? load(worldOf(files, records)) : undefined;
    const allowed = records ? [...CARRIED_OVER, ...TO_DO] : CARRIED_OVER;
    return {
      faults: [
        ...faultsOfDiagnostics(diagnostics, world),
        ...(value === undefined && diagnostics.length === 0
          ? ['imports nothing and is silent']
          : []),
        ...leftovers
          .filter(({ at }) => at !== undefined && isOutside(at, world))
          .map(({ sort, at }) => `${sort} at ${at?.line}:${at?.column}, which is nowhere`),
        ...Array.from(files.keys())
          .filter((path) => !/^(?:site\.yaml|articles\/[a-z0-9]+(?:-[a-z0-9]+)*\.md)$/.test(path))
          .map((path) => `writes a file of the name ${path}`),
        ...(OBEYED.test(closingOf(leftovers).replace(/\p{Cf}/gu, '')) ? ['tells a control'] : []),
        ...(loaded?.diagnostics ?? [])
          .filter(({ severity, rule }) => severity === 'error' && !allowed.includes(rule))
          .map(({ file, line, rule, message }) => `writes ${file}:${line} ${rule}: ${message}`),
      ],
      written,
    };
  };
}

function importText(target: ImportTarget, text: string, skipFaulty: boolean): Imported {
  const source = sourceOf(FILE, text);
  const settings = { ...SETTINGS, skipFaulty };
  switch (target) {
    case 'import-timelinejs':
      return importTimelineJs(source, settings);
    case 'import-csv':
      return importCsv(source, COLUMNS, settings);
    case 'import-bibtex':
    case 'import-csljson':
      return importRecords(
        source,
        target === 'import-bibtex' ? 'bibtex' : 'csljson',
        [],
        skipFaulty,
      );
    default:
      return target satisfies never;
  }
}

/** Records come without a site. */
function worldOf(files: ReadonlyMap<string, string>, records: boolean): World {
  const { 'site.yaml': site = '' } = Object.fromEntries(worldWith());
  return records ? new Map<string, string | Uint8Array>([['site.yaml', site], ...files]) : files;
}

function isOutside(at: { readonly line: number; readonly column: number }, world: World): boolean {
  const found = diagnose('not-utf-8', FILE, at, {});
  return outsideTheirFile([found], world).length > 0;
}

function readText({ target, text }: Extract<Input, { readonly text: string }>): Look {
  switch (target) {
    case 'edtf': {
      const parsed = parseEdtf(text);
      if (parsed.ok)
        return () => only(parsed.value.text === text ? [] : ['the date is not the text']);
      const { offset, length, suggestion } = parsed.problem;
      const inside = offset >= 0 && length >= 0 && offset + length <= text.length;
      return () =>
        only([
          ...(inside ? [] : [`the problem is at ${offset}+${length} of ${text.length}`]),
          ...(suggestion === null || parseEdtf(suggestion).ok ? [] : ['suggests what is no date']),
        ]);
    }
    case 'written-date': {
      const outcomes = [undefined, 'd/m/y' as const].map((form) =>
        readWritten({ text, at: { line: 1, column: 1 } }, FILE, form),
      );
      return () =>
        only(
          outcomes.flatMap(({ value, diagnostics }) => [
            ...faultsOfDiagnostics(diagnostics, new Map([[FILE, 'a']])),
            ...(value === undefined && diagnostics.length === 0
              ? ['is no date and says so not']
              : []),
            ...(value === undefined || parseEdtf(value.edtf).ok ? [] : [`reads ${value.edtf}`]),
          ]),
        );
    }
    case 'count': {
      const parsed = parseCount(text);
      if (parsed === undefined) return () => only([]);
      return () =>
        only(
          [parsed.quantity, ...parsed.parts.map(({ quantity }) => quantity)]
            .map(rangeOf)
            .filter(({ least, most }) => !(least >= 0 && (most === null || most >= least)))
            .map(() => 'a quantity allows no number'),
        );
    }
    case 'fragment': {
      const address = textFragment('https://example.org/a', text, { prefix: text, suffix: text });
      return () =>
        only(
          /^https:\/\/example\.org\/a(?:#:~:text=[\w.~%,-]*)?$/.test(address) &&
            URL.canParse(address)
            ? []
            : [`makes ${address}`],
        );
    }
    default:
      return target satisfies never;
  }
}
