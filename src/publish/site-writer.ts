import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FileRecord, SiteRecord } from './record.ts';

/** Writes the files of a site, and takes over those of the earlier one that are the same. */
export interface SiteWriter {
  /** Whether the earlier site has a page of this key at a path, and nobody wrote it since. */
  readonly has: (path: string, key: string) => boolean;
  /** Takes a file over from the earlier site. An Error where it is not there. */
  readonly keep: (path: string) => void;
  /**
   * Takes over all that the earlier site has in a folder, where all of it has this key and nobody wrote it
   * since.
   *
   * @param folder With a slash at the end.
   * @returns Whether it did.
   */
  readonly keepFolder: (folder: string, key: string) => boolean;
  /**
   * Writes a file, or takes it over where the earlier one has the same bytes.
   *
   * @param key What its page shows, as `pageKey` gives it.
   */
  readonly put: (path: string, bytes: Uint8Array, key?: string) => void;
  /** Adds what another writer has written into the same folder. */
  readonly add: (record: SiteRecord) => void;
  /** Every file that was written or taken over. */
  readonly record: SiteRecord;
}

/**
 * A writer into an empty folder.
 *
 * A file that is taken over is one file with two names until the earlier folder is deleted: it costs no
 * bytes, and keeps the time at which it was written, by which web servers and `rsync` know that it is
 * the same.
 *
 * @param folder Where the site grows.
 * @param earlierFolder Where the earlier one is, on the same file system.
 * @param earlier The record of the earlier one.
 */
export function siteWriter(folder: string, earlierFolder: string, earlier: SiteRecord): SiteWriter {
  const record = new Map<string, FileRecord>();
  const made = new Set<string>([folder]);
  const placeFor = (path: string): string => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    return file;
  };
  /** The record of an earlier file that is as it was written. */
  const intact = (path: string): FileRecord | undefined => {
    const known = earlier.get(path);
    if (known === undefined) return undefined;
    const found = lstatSync(join(earlierFolder, path), { throwIfNoEntry: false });
    const same = found?.isFile() && found.size === known.size && found.mtimeMs === known.modified;
    return same ? known : undefined;
  };
  const keep = (path: string): void => {
    const known = earlier.get(path);
    if (known === undefined) throw new Error(`There was no ${path} before.`);
    takeOver(join(earlierFolder, path), placeFor(path), known.modified);
    record.set(path, known);
  };
  const has = (path: string, key: string): boolean => intact(path)?.key === key;
  return {
    has,
    keep,
    keepFolder: (prefix, key) => {
      const paths = [...earlier.keys()].filter((path) => path.startsWith(prefix));
      if (paths.length === 0 || !paths.every((path) => has(path, key))) return false;
      for (const path of paths) keep(path);
      return true;
    },
    put: (path, bytes, key = '') => {
      const digest = hash('sha256', bytes, 'base64url');
      const known = intact(path);
      if (known?.hash === digest) {
        keep(path);
        record.set(path, { ...known, key });
        return;
      }
      const file = placeFor(path);
      // Never over a file that is there: it may be one with that of the earlier site.
      writeFileSync(file, bytes, { flag: 'wx' });
      const { mtimeMs } = statSync(file);
      record.set(path, { hash: digest, size: bytes.length, modified: mtimeMs, key });
    },
    add: (others) => {
      for (const [path, file] of others) record.set(path, file);
    },
    record,
  };
}

/** Puts every file of a folder into a site. */
export function putAll(writer: SiteWriter, folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    writer.put(relative(folder, file).split(sep).join('/'), readFileSync(file));
  }
}

function takeOver(from: string, to: string, modified: number): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have one name for a file.
    copyFileSync(from, to);
    utimesSync(to, modified / 1000, modified / 1000);
  }
}
