import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/** A folder that a build works in, and that nobody else has. */
export interface Staging {
  readonly path: string;
  /** Deletes what is left of it. */
  readonly remove: () => void;
}

/** What the name of the folder ends with that a swap puts aside. */
const EARLIER = '-earlier';

/**
 * Makes an empty, hidden folder beside `target`, so that the swap is a rename within one file system, and
 * deletes those that builds have left there which were killed.
 */
export function stagingFor(target: string): Staging {
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  return folderOfOwn(folder, stem(target));
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
  return folderOfOwn(folder, 'build');
}

/**
 * Puts a finished folder in the place of an earlier one. Where the second of the two renames fails,
 * the earlier folder is put back.
 */
export function replaceFolder(target: string, staging: Staging): void {
  const earlier = staging.path + EARLIER;
  if (existsSync(target)) renameSync(target, earlier);
  try {
    renameSync(staging.path, target);
  } catch (problem) {
    if (existsSync(earlier)) renameSync(earlier, target);
    throw problem;
  }
  rmSync(earlier, { recursive: true, force: true });
}

/**
 * Puts back the folder that was `target` until a build was killed between the two renames of its swap.
 * There is no rename in Node that exchanges two folders at once.
 */
export function recover(target: string): void {
  if (existsSync(target)) return;
  const folder = dirname(target);
  const [put] = leftIn(folder, stem(target)).filter((name) => name.endsWith(EARLIER));
  if (put !== undefined) renameSync(join(folder, put), target);
}

function stem(target: string): string {
  return `.${basename(target)}`;
}

/** A new folder whose name says which process it belongs to. Folders of processes that are no more go. */
function folderOfOwn(folder: string, name: string): Staging {
  for (const left of leftIn(folder, name)) {
    rmSync(join(folder, left), { recursive: true, force: true });
  }
  const path = mkdtempSync(join(folder, `${name}-${process.pid}-`));
  // A temporary folder is for its owner alone; a site is for the web server too.
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The folders of builds that were killed. */
function leftIn(folder: string, name: string): string[] {
  return readdirSync(folder).filter((each) => {
    if (!each.startsWith(`${name}-`)) return false;
    const [, owner] = /^-(\d+)-\w{6}(?:-earlier)?$/.exec(each.slice(name.length)) ?? [];
    return owner !== undefined && !isRunning(Number(owner));
  });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (problem) {
    // Another user's process cannot be signalled, but it is there.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
