import type { Blockquote, RootContent } from 'mdast';
import { addAll, diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Account, Quote } from '../model/article.ts';
import { idFrom, isId, type EventId } from '../model/ids.ts';
import { TO_BE_WRITTEN } from '../model/unwritten.ts';
import type { Body, Section } from './body.ts';
import { plainText, readProse } from './prose.ts';
import { readReports, reportsIn, type Fields, type ReportList } from './read-report.ts';

/** The most words that may be quoted in one piece. */
export const LONGEST_QUOTE = 25;

const NO_REPORTS: ReportList = {
  reports: [],
  kind: undefined,
  status: undefined,
  accordingTo: undefined,
};

/**
 * Reads one account: the heading with the event's id, the list of reports right under it, quotes, prose.
 *
 * @returns The account, or `undefined` where its heading does not say which event it is about.
 */
export function readSection(
  section: Section,
  body: Body,
  fields: Fields,
): Outcome<Account | undefined> {
  const { file } = body.source;
  const heading = readHeading(section, body);
  const diagnostics: Diagnostic[] = [...heading.diagnostics];
  const [first, ...others] = section.nodes;
  const list = first?.type === 'list' ? first : undefined;
  const listed = list === undefined ? undefined : readReports(list, body, fields);
  addAll(diagnostics, listed?.diagnostics ?? []);

  const quotes: Quote[] = [];
  const prose: RootContent[] = [];
  for (const node of list === undefined ? section.nodes : others) {
    if (node.type === 'blockquote') {
      const quote = readQuote(node, body);
      addAll(diagnostics, quote.diagnostics);
      if (quote.value !== undefined) quotes.push(quote.value);
      continue;
    }
    const field = node.type === 'list' ? reportsIn(node, body, fields) : undefined;
    if (field === undefined) prose.push(node);
    else diagnostics.push(diagnose('misplaced-reports', file, body.positionOf(node), { field }));
  }
  const text = readProse(prose, body, 'an account');
  addAll(diagnostics, text.diagnostics);
  if (heading.value === undefined) return { value: undefined, diagnostics };

  const at = body.positionOf(section.heading);
  const { id, title } = heading.value;
  if (prose.length === 0) diagnostics.push(diagnose('missing-prose', file, at, { event: id }));
  const { reports, kind, status, accordingTo } = listed?.value ?? NO_REPORTS;
  return {
    value: {
      event: id,
      title,
      kind,
      status: status ?? 'happened',
      accordingTo,
      reports,
      quotes,
      prose: text.value,
      at,
    },
    diagnostics,
  };
}

function readHeading(
  { heading }: Section,
  body: Body,
): Outcome<{ id: EventId; title: string } | undefined> {
  const { file, positionAt } = body.source;
  const at = body.positionOf(heading);
  const text = heading.children.map(plainText).join('').trim();
  const match = /^(.*)\{#([^{}]*)\}$/s.exec(text);
  if (match === null) {
    const details = { suggestion: idFrom(text) };
    return { value: undefined, diagnostics: [diagnose('heading-id', file, at, details)] };
  }
  const [, words = '', id = ''] = match;
  const title = words.trimEnd();
  const markup = heading.children.find(({ type }) => type !== 'text');
  const diagnostics: Diagnostic[] = [];
  if (markup !== undefined) {
    diagnostics.push(
      diagnose('unsupported-markup', file, body.positionOf(markup), {
        what: 'markup',
        where: 'a heading',
      }),
    );
  }
  if (title === '') diagnostics.push(diagnose('empty-heading', file, at, {}));
  if (title.startsWith(TO_BE_WRITTEN)) {
    diagnostics.push(diagnose('unwritten', file, at, { where: 'a heading' }));
  }
  if (!isId(id)) {
    const start = body.offsetOf(heading) + body.writtenAs(heading).lastIndexOf('{#');
    const details = { id, suggestion: idFrom(id) };
    diagnostics.push(diagnose('bad-id', file, positionAt(start + '{#'.length), details));
    return { value: undefined, diagnostics };
  }
  return { value: { id: id as EventId, title }, diagnostics };
}

function readQuote(node: Blockquote, body: Body): Outcome<Quote | undefined> {
  const { file, positionAt } = body.source;
  const at = body.positionOf(node);
  const start = body.offsetOf(node);
  // Markdown lets a quote go on over lines without a mark; here that would put prose into a source's mouth.
  const runOn = /[\r\n][ \t]*(?=[^\s>])/.exec(body.writtenAs(node));
  if (runOn !== null) {
    const line = positionAt(start + runOn.index + runOn[0].length);
    return { value: undefined, diagnostics: [diagnose('runs-on', file, line, { what: 'quote' })] };
  }
  const markup = markupIn(node);
  if (markup !== undefined) {
    const details = { what: 'markup', where: 'a quote' };
    return {
      value: undefined,
      diagnostics: [diagnose('unsupported-markup', file, body.positionOf(markup), details)],
    };
  }
  const exact = plainText(node).replace(/\s+/g, ' ').trim();
  if (exact === '') {
    return { value: undefined, diagnostics: [diagnose('empty-value', file, at, { key: '>' })] };
  }
  const words = exact.split(' ').length;
  return {
    value: { exact, at },
    diagnostics:
      words > LONGEST_QUOTE
        ? [diagnose('quote-too-long', file, at, { words, limit: LONGEST_QUOTE })]
        : [],
  };
}

/** The first node of a quote that is not plain text: verbatim words have no markup to lose. */
function markupIn(node: Blockquote): RootContent | undefined {
  for (const child of node.children) {
    if (child.type !== 'paragraph') return child;
    const inner = child.children.find(({ type }) => type !== 'text' && type !== 'break');
    if (inner !== undefined) return inner;
  }
  return undefined;
}
