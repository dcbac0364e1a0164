import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder beside the one that it will replace, so that the swap is a rename within one file system. */
export interface Staging {
  readonly path: string;
  /** Deletes what is left of it. */
  readonly remove: () => void;
}

/** Makes an empty folder beside `target`, hidden, and of a name that no other build has. */
export function stagingFor(target: string): Staging {
  mkdirSync(dirname(target), { recursive: true });
  const path = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  // A temporary folder is for its owner alone; a site is for the web server too.
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * Makes an empty folder of a build's own below the project. Astro keeps the code that renders pages
 * beside what it writes only where that is within the project, and elsewhere in one folder for all
 * builds, so that two at once would break each other.
 *
 * @param root The project's folder.
 */
export function workshopIn(root: string): Staging {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const path = mkdtempSync(join(folder, 'build-'));
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Moves what is in one folder into an empty one, on another file system too. */
export function moveInto(target: string, from: string): void {
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(from, target);
  } catch {
    cpSync(from, target, { recursive: true });
  }
}

/**
 * Puts a finished folder in the place of an earlier one. Where the second of the two renames fails,
 * the earlier folder is put back.
 */
export function replaceFolder(target: string, staging: Staging): void {
  const earlier = join(staging.path, '..', `${basename(staging.path)}-earlier`);
  if (existsSync(target)) renameSync(target, earlier);
  try {
    renameSync(staging.path, target);
  } catch (problem) {
    if (existsSync(earlier)) renameSync(earlier, target);
    throw problem;
  }
  rmSync(earlier, { recursive: true, force: true });
}
