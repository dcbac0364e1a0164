import process from 'node:process';
import { reportText } from '../diagnostics/report-text.ts';
import type { CardChoice } from '../model/card-choice.ts';
import type { Timeline } from '../model/timeline.ts';
import { readCardChoice } from './card-settings.ts';
import { filesIn } from './files.ts';
import { loadContent } from './load.ts';
import { publishedAt, readSettings, type Address } from './settings.ts';

/** A timeline and where it is published. */
export interface Publication extends Address {
  readonly timeline: Timeline;
  /** Which events have a social card of their own. */
  readonly cards: CardChoice;
}

/** Sent by the development server when content has changed and is sound. */
export const CONTENT_CHANGED = 'dateline:content-changed';

let current: Publication | undefined;

/**
 * The publication of the content folder, read once.
 *
 * @throws Error with every diagnostic in its message where the content has an error.
 */
export function currentPublication(): Publication {
  current ??= read();
  return current;
}

function read(): Publication {
  const settings = readSettings(process.env, process.cwd());
  const { value, diagnostics } = loadContent(filesIn(settings.contentDir));
  const { timeline, files } = value;
  if (timeline === undefined) {
    const options = { folder: settings.contentLabel, colour: false, files };
    throw new Error(`The content has errors.\n\n${reportText(diagnostics, options)}`);
  }
  return {
    timeline,
    cards: readCardChoice(process.env),
    ...publishedAt(settings, timeline.site.url),
  };
}

import.meta.hot?.on(CONTENT_CHANGED, () => {
  current = undefined;
});
