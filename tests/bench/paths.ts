import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../site/build.ts';

/** Where the bench works: below the project, so that peers find its packages, and kept out of git. */
export const workFolder = join(projectRoot, '.cache', 'bench');

/** The last results, as JSON. */
export const resultsFile = join(workFolder, 'results.json');

/** A folder in the work folder, made where it is not there. */
export function workIn(name: string): string {
  const folder = join(workFolder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
