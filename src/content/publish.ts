import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
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
