import { compareDiagnostics, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { reportGitHub } from '../../src/diagnostics/report-github.ts';
import { reportJson } from '../../src/diagnostics/report-json.ts';
import { reportText } from '../../src/diagnostics/report-text.ts';
import { parseEdtf } from '../../src/edtf/parse.ts';
import { readArticle } from '../../src/markdown/read-article.ts';
import { readEventFile } from '../../src/markdown/read-event-file.ts';
import { parseCount, rangeOf } from '../../src/model/count.ts';
import type { ArticleId, EventId } from '../../src/model/ids.ts';
import { readActors, readPlaces } from '../../src/content/read-registers.ts';
import { readSite } from '../../src/content/read-site.ts';
import { textFragment } from '../../src/site/text-fragment.ts';
import { COURIER, load, outsideTheirFile, POST, ROCKETS, worldWith } from '../content/world.ts';
import type { Input } from './inputs.ts';

/** What a terminal would obey. */
const OBEYED = /(?![\n])[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** What the log of a workflow would. */
const COMMAND = /^[^\S\n]*::|##\[/m;
const LONGEST_MESSAGE = 1_000;

/** What is wrong with what comes of an input, in words; nothing where all is well. */
export function faultsOf(input: Input): string[] {
  try {
    return 'bytes' in input ? faultsOfFile(input.target, input.bytes) : faultsOfText(input);
  } catch (problem) {
    return [`throws ${String(problem)} ${problem instanceof Error ? String(problem.stack) : ''}`];
  }
}

function faultsOfFile(target: string, bytes: Uint8Array): string[] {
  const world = worldWith({ [target]: bytes });
  const { value, diagnostics } = load(world);
  readAlone(target, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const reports = [
    reportText(diagnostics, { folder: 'content/', colour: false, files: 6 }),
    reportGitHub(diagnostics, 'content/'),
    reportJson(diagnostics),
  ];
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
    ...(hasErrors(diagnostics) === (value.timeline === undefined)
      ? []
      : ['there is a timeline in spite of errors, or none without']),
    ...reports
      .filter((report) => OBEYED.test(report))
      .map((report) => `prints ${JSON.stringify(OBEYED.exec(report)?.[0])}`),
    ...reports
      .filter((report, index) => index !== 1 && COMMAND.test(report))
      .map(() => 'prints a command for a workflow’s log'),
    ...(reports[1]?.split('\n').length === diagnostics.length + 1
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
}

function faultsOfText(input: Extract<Input, { readonly text: string }>): string[] {
  const { target, text } = input;
  switch (target) {
    case 'edtf': {
      const parsed = parseEdtf(text);
      if (parsed.ok) return parsed.value.text === text ? [] : ['the date is not the text'];
      const { offset, length, suggestion } = parsed.problem;
      const inside = offset >= 0 && length >= 0 && offset + length <= text.length;
      return [
        ...(inside ? [] : [`the problem is at ${offset}+${length} of ${text.length}`]),
        ...(suggestion === null || parseEdtf(suggestion).ok ? [] : ['suggests what is no date']),
      ];
    }
    case 'count': {
      const parsed = parseCount(text);
      if (parsed === undefined) return [];
      return [parsed.quantity, ...parsed.parts.map(({ quantity }) => quantity)]
        .map(rangeOf)
        .filter(({ least, most }) => !(least >= 0 && (most === null || most >= least)))
        .map(() => 'a quantity allows no number');
    }
    case 'fragment': {
      const address = textFragment('https://example.org/a', text, { prefix: text, suffix: text });
      return /^https:\/\/example\.org\/a(?:#:~:text=[\w.~%,-]*)?$/.test(address) &&
        URL.canParse(address)
        ? []
        : [`makes ${address}`];
    }
    default:
      return target satisfies never;
  }
}
