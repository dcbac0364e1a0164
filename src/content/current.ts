import process from 'node:process';
import { reportText } from '../diagnostics/report-text.ts';
import { filesIn } from './files.ts';
import { loadContent } from './load.ts';
import { handedOver, publicationOf, type Publication } from './publication.ts';
import { readSettings } from './settings.ts';

/** Sent by the development server when content has changed and is sound. */
export const CONTENT_CHANGED = 'dateline:content-changed';

let current: Publication | undefined;

/**
 * The publication of the content folder: the one that the build has read, else read once.
 *
 * @throws Error with every diagnostic in its message where the content has an error.
 */
export function currentPublication(): Publication {
  current ??= handedOver() ?? read();
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
  return publicationOf(timeline, settings);
}

import.meta.hot?.on(CONTENT_CHANGED, () => {
  current = undefined;
});
