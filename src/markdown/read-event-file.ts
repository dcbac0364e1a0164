import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Edtf } from '../edtf/edtf.ts';
import {
  EventFileSchema,
  type Decision,
  type EventFile,
  type VerdictDecision,
} from '../model/event.ts';
import {
  idFrom,
  isId,
  type EventId,
  type FieldId,
  type KindId,
  type PlaceId,
} from '../model/ids.ts';
import type { Position } from '../model/position.ts';
import { parseBody, splitSections } from './body.ts';
import { readDate } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { readProse } from './prose.ts';
import { checkShape } from './shape.ts';
import { sourceOf } from './source.ts';
import type { Yaml, YamlPath } from './yaml.ts';

/** An event's front matter, read. */
type Settings = Omit<EventFile, 'id' | 'file' | 'note'>;

/**
 * Reads an event's file: what the editor adds to what the articles say.
 *
 * @param id The event's id, from the file's name.
 * @param file The file, relative to the content folder.
 * @param text The file's text, without a byte order mark.
 * @returns The file's content, or `undefined` where the front matter cannot be used.
 */
export function readEventFile(
  id: EventId,
  file: string,
  text: string,
): Outcome<EventFile | undefined> {
  const source = sourceOf(file, text);
  const front = readFrontMatter(source);
  const settings =
    front.value.yaml === undefined
      ? { value: undefined, diagnostics: [] }
      : readSettings(front.value.yaml, file);
  const found = [...front.diagnostics, ...settings.diagnostics];
  const { value: body, diagnostics } = parseBody(source, front.value.bodyOffset);
  if (body === undefined) return { value: undefined, diagnostics: [...found, ...diagnostics] };
  const split = splitSections(body);
  const accounts = split.value.sections.map(({ heading }) =>
    diagnose('heading-level', file, body.positionOf(heading), { level: heading.depth }),
  );
  const note = readProse(split.value.opening, body, 'the editor’s note');
  return {
    value:
      settings.value === undefined
        ? undefined
        : { ...settings.value, id, file, note: note.value.text === '' ? undefined : note.value },
    diagnostics: [...found, ...split.diagnostics, ...accounts, ...note.diagnostics],
  };
}

function readSettings(yaml: Yaml, file: string): Outcome<Settings | undefined> {
  const shape = checkShape(EventFileSchema, yaml, file);
  if (shape.value === undefined) return { value: undefined, diagnostics: shape.diagnostics };
  const { title, kind, formerly, date, place, because, verdicts, updated } = shape.value;
  const diagnostics: Diagnostic[] = [];
  const readDay = (text: string | undefined, path: YamlPath): Edtf | undefined => {
    if (text === undefined) return undefined;
    const read = readDate(text, file, (index) => yaml.charAt(path, text, index));
    diagnostics.push(...read.diagnostics);
    return read.value;
  };
  const decide = <Thing>(
    value: Thing | undefined,
    reason: string | undefined,
    at: Position,
    key: string,
  ): Decision<Thing> | undefined => {
    if (value === undefined) return undefined;
    if (reason === undefined) diagnostics.push(diagnose('missing-reason', file, at, { key }));
    return reason === undefined ? undefined : { value, because: reason, at };
  };

  const awaiting = [date, place].some((it) => it !== undefined && it.because === undefined);
  if (because !== undefined && !awaiting) {
    const details = { key: date === undefined ? 'date' : 'place' };
    diagnostics.push(diagnose('idle-reason', file, yaml.keyAt(['because']), details));
  }
  for (const [index, old] of (formerly ?? []).entries()) {
    if (isId(old)) continue;
    const details = { id: old, suggestion: idFrom(old) };
    diagnostics.push(diagnose('bad-id', file, yaml.valueAt(['formerly', index]), details));
  }
  const settled = new Map<FieldId, VerdictDecision>();
  for (const [field, entry] of Object.entries(verdicts ?? {})) {
    const at = yaml.keyAt(['verdicts', field]);
    const decision = decide(entry.verdict, entry.because, at, `verdicts: ${field}`);
    if (decision !== undefined) {
      settled.set(field as FieldId, { ...decision, settle: entry.settle });
    }
  }
  const datePath = yaml.has(['date', 'date']) ? ['date', 'date'] : ['date'];
  const placePath = yaml.has(['place', 'place']) ? ['place', 'place'] : ['place'];
  const value: Settings = {
    title,
    kind: kind === undefined ? undefined : { id: kind as KindId, at: yaml.valueAt(['kind']) },
    formerly: (formerly ?? []).filter(isId).map((old, index) => ({
      id: old as EventId,
      at: yaml.valueAt(['formerly', index]),
    })),
    date: decide(
      readDay(date?.date, datePath),
      date?.because ?? because,
      yaml.valueAt(datePath),
      'date',
    ),
    place: decide(
      place?.place as PlaceId | undefined,
      place?.because ?? because,
      yaml.valueAt(placePath),
      'place',
    ),
    verdicts: settled,
    updated: readDay(updated, ['updated']),
  };
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics };
}
