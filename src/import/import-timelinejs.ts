import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Source } from '../markdown/source.ts';
import type { Deck } from './deck.ts';
import { readDeckCsv } from './deck-csv.ts';
import { deckFolder, type DeckFolder, type DeckSettings } from './deck-folder.ts';
import { readDeckJson } from './deck-json.ts';
import type { DateForm } from './written-date.ts';

/** How an import is to go about what it finds. */
export interface ImportSettings extends DeckSettings {
  /** Which of day and month comes first where a date does not say. */
  readonly dateForm: DateForm | undefined;
  /** Whether what cannot be imported is left out, instead of stopping the import. */
  readonly skipFaulty: boolean;
}

/** JSON, or a script with JSON in it; a table begins with the name of a column. */
const JSON_LIKE = /^\s*(?:[[{]|\/\/|\/\*|(?:var|let|const|export)\s|[\w$.]+\s*[=(])/;

/**
 * Imports a timeline of TimelineJS: its JSON, of version 3 or 2, or its spreadsheet saved as CSV.
 *
 * @returns The content folder, or `undefined` where a diagnostic is an error.
 */
export function importTimelineJs(
  source: Source,
  settings: ImportSettings,
): Outcome<DeckFolder | undefined> {
  const read = JSON_LIKE.test(source.text) ? readDeckJson : readDeckCsv;
  const { value: deck, diagnostics } = read(source, settings.dateForm);
  return deck === undefined
    ? { value: undefined, diagnostics }
    : folderOf(deck, diagnostics, settings, source.file);
}

/** The folder of a timeline, unless something in it is faulty; with `skipFaulty`, the folder of the rest. */
export function folderOf(
  deck: Deck,
  diagnostics: readonly Diagnostic[],
  settings: ImportSettings,
  file: string,
): Outcome<DeckFolder | undefined> {
  const stops = diagnostics.length > 0 && !settings.skipFaulty;
  if (deck.slides.length === 0 && diagnostics.length === 0) {
    const details = { expected: 'nothing in it is an event' };
    const nothing = diagnose('nothing-to-import', file, START, details);
    return { value: undefined, diagnostics: [nothing] };
  }
  if (stops || deck.slides.length === 0) return { value: undefined, diagnostics };
  const skipped = diagnostics.map(({ message, line, column }) => ({
    sort: 'faulty' as const,
    what: message,
    at: { line, column },
  }));
  const leftovers = [...skipped, ...deck.leftovers];
  return { value: deckFolder({ ...deck, leftovers }, settings), diagnostics: [] };
}
