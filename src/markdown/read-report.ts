import type { List, ListItem } from 'mdast';
import { parseEdtf } from '../edtf/parse.ts';
import { addAll, diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Mention, Report, Status, Value } from '../model/article.ts';
import { statuses } from '../model/article.ts';
import { parseCount, sumOfParts } from '../model/count.ts';
import type { ActorId, FieldId, KindId, PlaceId } from '../model/ids.ts';
import type { Position } from '../model/position.ts';
import { builtInFields, type BuiltInField, type Field } from '../model/site.ts';
import type { Body } from './body.ts';
import { badDate } from './dates.ts';

/** What the list under an account's heading says. */
export interface ReportList {
  readonly reports: readonly Report[];
  readonly kind: Mention<KindId> | undefined;
  readonly status: Status | undefined;
  readonly accordingTo: string | undefined;
}

/** The fields that reports can be about, by id; `undefined` where `site.yaml` cannot be read. */
export type Fields = ReadonlyMap<string, Field> | undefined;

/** A line of the list: `name: value`, with the place of both in the file. */
interface Entry {
  readonly name: string;
  readonly value: string;
  readonly at: Position;
  readonly valueAt: Position;
  /** Where a character of the value stands, the value's lines joined by one space each. */
  readonly charAt: (index: number) => Position;
  readonly details: readonly List[];
}

const AS_REPORTED = 'as reported';
const ACCORDING_TO = 'according to';
const DETAILS = [AS_REPORTED, ACCORDING_TO] as const;

/** Reads the list of reports under an account's heading. */
export function readReports(list: List, body: Body, fields: Fields): Outcome<ReportList> {
  const diagnostics: Diagnostic[] = [];
  const reports: Report[] = [];
  const once = new Map<string, Entry>();
  for (const item of list.children) {
    const entry = readEntry(item, body, diagnostics);
    if (entry === undefined) continue;
    if (entry.name === 'kind' || entry.name === 'status' || entry.name === ACCORDING_TO) {
      refuseDetails(entry, body, diagnostics);
      if (once.has(entry.name)) {
        const details = { name: entry.name };
        diagnostics.push(diagnose('duplicate-detail', body.source.file, entry.at, details));
      } else {
        once.set(entry.name, entry);
      }
      continue;
    }
    const report = readReport(entry, body, fields, diagnostics);
    if (report !== undefined) reports.push(report);
  }
  addAll(diagnostics, voicesApart(reports, body));
  const kind = once.get('kind');
  return {
    value: {
      reports,
      kind: kind === undefined ? undefined : { id: kind.value as KindId, at: kind.valueAt },
      status: readStatus(once.get('status'), body, diagnostics),
      accordingTo: once.get(ACCORDING_TO)?.value,
    },
    diagnostics,
  };
}

/** Whether a list that stands elsewhere in an account looks like reports that lost their place. */
export function reportsIn(list: List, body: Body, fields: Fields): string | undefined {
  for (const item of list.children) {
    const [first] = item.children;
    const name =
      first === undefined ? undefined : /^([^:\n]*):/.exec(body.writtenAs(first))?.[1]?.trim();
    if (name !== undefined && (fields?.has(name) === true || isBuiltIn(name))) return name;
  }
  return undefined;
}

function isBuiltIn(name: string): name is BuiltInField {
  return (builtInFields as readonly string[]).includes(name);
}

function readEntry(item: ListItem, body: Body, diagnostics: Diagnostic[]): Entry | undefined {
  const { file, positionAt } = body.source;
  const [paragraph, ...rest] = item.children;
  const written = paragraph?.type === 'paragraph' ? body.writtenAs(paragraph) : '';
  const colon = written.indexOf(':');
  const strangers = rest.filter((node) => node.type !== 'list');
  if (paragraph === undefined || colon < 1 || strangers.length > 0) {
    const at = body.positionOf(strangers[0] ?? item);
    const text = body.writtenAs(strangers[0] ?? paragraph ?? item).replace(/\s+/g, ' ');
    diagnostics.push(diagnose('report-syntax', file, at, { text }));
    return undefined;
  }
  const name = written.slice(0, colon).trim().replace(/\s+/g, ' ');
  const value = written.slice(colon + 1).trimStart();
  const start = body.offsetOf(paragraph);
  const valueStart = start + written.length - value.length;
  const at = positionAt(start);
  const runOn = /[\r\n](?=\S)/.exec(written);
  if (runOn !== null) {
    const line = positionAt(start + runOn.index + runOn[0].length);
    diagnostics.push(diagnose('runs-on', file, line, { what: 'list' }));
    return undefined;
  }
  if (value === '') {
    diagnostics.push(diagnose('empty-value', file, at, { key: name }));
    return undefined;
  }
  let offsets: readonly number[] | undefined;
  return {
    name,
    value: joinLines(value),
    at,
    valueAt: positionAt(valueStart),
    charAt: (index) => {
      offsets ??= offsetsIn(value);
      return positionAt(valueStart + (offsets[index] ?? value.length));
    },
    details: rest.filter((node) => node.type === 'list'),
  };
}

/** Joins the lines of a value by one space each. */
function joinLines(value: string): string {
  return value
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ');
}

/** Where in a value every character of its joined lines came from. */
function offsetsIn(value: string): readonly number[] {
  const offsets: number[] = [];
  for (const { 0: line, index } of value.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    const start = index + line.indexOf(words);
    if (offsets.length > 0) offsets.push(start - 1);
    for (let at = 0; at < words.length; at += 1) offsets.push(start + at);
  }
  return offsets;
}

function readReport(
  entry: Entry,
  body: Body,
  fields: Fields,
  diagnostics: Diagnostic[],
): Report | undefined {
  const details = readDetails(entry, body, diagnostics);
  const field = fields?.get(entry.name);
  if (field === undefined && !isBuiltIn(entry.name)) {
    if (fields !== undefined) {
      const known = [...fields.keys(), ...builtInFields];
      diagnostics.push(
        diagnose('unknown-field', body.source.file, entry.at, {
          name: entry.name,
          nearest: nearest(entry.name, known),
          known,
        }),
      );
    }
    return undefined;
  }
  const value = readValue(entry, field, body, diagnostics);
  if (value === undefined) return undefined;
  return {
    field: entry.name as FieldId,
    value,
    written: entry.value,
    asReported: details.get(AS_REPORTED)?.value,
    accordingTo: details.get(ACCORDING_TO)?.value,
    at: entry.valueAt,
    asReportedAt: details.get(AS_REPORTED)?.valueAt,
  };
}

function readValue(
  entry: Entry,
  field: Field | undefined,
  body: Body,
  diagnostics: Diagnostic[],
): Value | undefined {
  const { file } = body.source;
  const type = field?.type ?? (entry.name as 'date' | 'place' | 'actors');
  switch (type) {
    case 'date': {
      const parsed = parseEdtf(entry.value);
      if (parsed.ok) return { type, date: parsed.value };
      diagnostics.push(badDate(parsed.problem, file, entry.charAt));
      return undefined;
    }
    case 'count': {
      const count = parseCount(entry.value.replace(/\s+/g, ' '));
      if (count === undefined) {
        diagnostics.push(diagnose('count-syntax', file, entry.valueAt, { text: entry.value }));
        return undefined;
      }
      const sum = sumOfParts(count);
      if (sum !== undefined && count.quantity.form === 'exact' && sum !== count.quantity.value) {
        const total = count.quantity.value;
        diagnostics.push(diagnose('count-breakdown', file, entry.valueAt, { total, sum }));
      }
      return { type, count };
    }
    case 'place':
    case 'places': {
      const places = readNames<PlaceId>(entry, body, diagnostics);
      return places.length === 0 ? undefined : { type, places };
    }
    case 'actors': {
      const actors = readNames<ActorId>(entry, body, diagnostics);
      return actors.length === 0 ? undefined : { type, actors };
    }
    case 'choice': {
      const known = field?.choices ?? [];
      const choice = known.find(({ id }) => id === entry.value);
      if (choice !== undefined) return { type, choice: choice.id };
      const ids = known.map(({ id }) => id);
      diagnostics.push(
        diagnose('not-a-choice', file, entry.valueAt, {
          key: entry.name,
          name: entry.value,
          nearest: nearest(entry.value, ids),
          known: ids,
        }),
      );
      return undefined;
    }
    case 'text':
      return { type, text: entry.value };
    default:
      return type satisfies never;
  }
}

/** Reads ids with commas between them, of either kind that keyboards have. Whether each is known is for the timeline to check. */
function readNames<Id extends PlaceId | ActorId>(
  entry: Entry,
  body: Body,
  diagnostics: Diagnostic[],
): readonly Mention<Id>[] {
  const names = new Map<string, Mention<Id>>();
  for (const { 0: piece, index } of entry.value.matchAll(/[^,،]+/g)) {
    const name = piece.trim();
    if (name === '') continue;
    const at = entry.charAt(index + piece.indexOf(name));
    if (names.has(name)) {
      diagnostics.push(diagnose('repeated-name', body.source.file, at, { name }));
    } else {
      names.set(name, { id: name as Id, at });
    }
  }
  if (names.size === 0) {
    const details = { key: entry.name };
    diagnostics.push(diagnose('empty-value', body.source.file, entry.valueAt, details));
  }
  return [...names.values()];
}

function readDetails(entry: Entry, body: Body, diagnostics: Diagnostic[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const item of entry.details.flatMap(({ children }) => children)) {
    const detail = readEntry(item, body, diagnostics);
    if (detail === undefined) continue;
    refuseDetails(detail, body, diagnostics);
    if (!(DETAILS as readonly string[]).includes(detail.name)) {
      diagnostics.push(
        diagnose('unknown-detail', body.source.file, detail.at, {
          name: detail.name,
          nearest: nearest(detail.name, DETAILS),
        }),
      );
    } else if (found.has(detail.name)) {
      const details = { name: detail.name };
      diagnostics.push(diagnose('duplicate-detail', body.source.file, detail.at, details));
    } else {
      found.set(detail.name, detail);
    }
  }
  return found;
}

function refuseDetails(entry: Entry, body: Body, diagnostics: Diagnostic[]): void {
  for (const item of entry.details.flatMap(({ children }) => children)) {
    const text = body
      .writtenAs(item)
      .replace(/^[-*+]\s*/, '')
      .replace(/\s+/g, ' ');
    diagnostics.push(diagnose('report-syntax', body.source.file, body.positionOf(item), { text }));
  }
}

function readStatus(
  entry: Entry | undefined,
  body: Body,
  diagnostics: Diagnostic[],
): Status | undefined {
  if (entry === undefined) return undefined;
  const status = statuses.find((known) => known === entry.value);
  if (status === undefined) {
    diagnostics.push(
      diagnose('not-a-choice', body.source.file, entry.valueAt, {
        key: entry.name,
        name: entry.value,
        nearest: nearest(entry.value, statuses),
        known: statuses,
      }),
    );
  }
  return status;
}

/** A field that stands twice must say of each report whose voice or which words it is. */
function voicesApart(reports: readonly Report[], body: Body): Diagnostic[] {
  const times = new Map<FieldId, number>();
  for (const { field } of reports) times.set(field, (times.get(field) ?? 0) + 1);
  return reports
    .filter(
      ({ field, asReported, accordingTo }) =>
        (times.get(field) ?? 0) > 1 && asReported === undefined && accordingTo === undefined,
    )
    .map(({ field, at }) => diagnose('repeated-report', body.source.file, at, { field }));
}
