import { loadContent } from '../../src/content/load.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { closingOf } from '../../src/import/closing.ts';
import type { DeckFolder } from '../../src/import/deck-folder.ts';
import { importTimelineJs, type ImportSettings } from '../../src/import/import-timelinejs.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { filesOf } from '../content/world.ts';

export const SETTINGS: ImportSettings = {
  title: undefined,
  fileTitle: 'harbour years',
  outlet: undefined,
  url: undefined,
  published: undefined,
  language: undefined,
  timeZone: undefined,
  dateForm: undefined,
  skipFaulty: false,
};

/** A file imported: the folder, and the timeline that it holds. */
export interface Imported {
  readonly folder: DeckFolder;
  readonly timeline: Timeline;
  /** "events/id: title | date | as reported". */
  readonly events: readonly string[];
  readonly closing: string;
}

/** Imports a text that bears it, and loads what comes of it: it has to be content without an error. */
export function imported(text: string, settings: Partial<ImportSettings> = {}): Imported {
  const { value: folder, diagnostics } = importTimelineJs(sourceOf('file', text), {
    ...SETTINGS,
    ...settings,
  });
  if (folder === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return read(folder);
}

/** Loads the files of an import. */
export function read(folder: DeckFolder): Imported {
  const loaded = loadContent(filesOf(new Map(folder.files)));
  const { timeline } = loaded.value;
  if (timeline === undefined) {
    const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(
      errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'),
    );
  }
  const events = timeline.events.map(({ id, title, date, accounts }) => {
    const words = accounts
      .flatMap(({ reports }) => reports)
      .find(({ field }) => field === 'date')?.asReported;
    return `${id}: ${title} | ${date.value.text}${words === undefined ? '' : ` | ${words}`}`;
  });
  return { folder, timeline, events, closing: closingOf(folder.leftovers) };
}

/** What keeps a text from being imported, "line:column rule: message", in order. */
export function refusals(text: string, settings: Partial<ImportSettings> = {}): string[] {
  const { value, diagnostics } = importTimelineJs(sourceOf('file', text), {
    ...SETTINGS,
    ...settings,
  });
  if (value !== undefined) throw new Error('It was imported.');
  return rowsOf(diagnostics);
}

export function rowsOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .toSorted(compareDiagnostics)
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

/** A slide of TimelineJS 3 with what a test is about. */
export function slide(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    start_date: { year: '2020' },
    text: { headline: 'It happens', text: 'It does.' },
    ...more,
  };
}

/** The JSON of a timeline with some slides. */
export function deck(...events: readonly unknown[]): string {
  return JSON.stringify({ events }, undefined, 2);
}
