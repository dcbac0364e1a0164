import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Keeps what took long to make, by what it was made from. */
export interface Cache {
  /** What was kept for a source, else what `make` makes of it, which is kept from now on. */
  readonly get: (source: string, make: () => Uint8Array) => Uint8Array;
}

/** How many entries a cache may have before the older half of them goes. */
const MOST_ENTRIES = 12_000;

/**
 * A cache in a folder on disk, which may be deleted at any time. Two builds may share it: an entry appears
 * there whole or not at all. Where it cannot be written, everything is made anew each time.
 *
 * @param extension How the names of its files end, with the dot.
 */
export function cacheIn(folder: string, extension: string, most = MOST_ENTRIES): Cache {
  let isTidy = false;
  return {
    get: (source, make) => {
      if (!isTidy) tidy(folder, extension, most);
      isTidy = true;
      const path = join(folder, createHash('sha256').update(source).digest('hex') + extension);
      const kept = read(path);
      if (kept !== undefined) return kept;
      const made = make();
      keep(folder, path, made);
      return made;
    },
  };
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, bytes: Uint8Array): void {
  const unfinished = `${path}-${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    // A full or a read-only disk costs time, not the build. What is unfinished, the next tidying takes.
  }
}

/** Deletes the older half of too many entries: a cache of one site's cards stays as it is. */
function tidy(folder: string, extension: string, most: number): void {
  try {
    const entries = readdirSync(folder)
      .filter((name) => name.includes(extension))
      .map((name) => join(folder, name));
    if (entries.length <= most) return;
    const ages = new Map(entries.map((path) => [path, statSync(path).mtimeMs]));
    const oldestFirst = entries.toSorted((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0));
    for (const path of oldestFirst.slice(0, entries.length >> 1)) rmSync(path, { force: true });
  } catch {
    // No folder yet, or another build is tidying it: either way there is nothing to do.
  }
}
