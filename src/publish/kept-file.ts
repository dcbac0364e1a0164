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
import { dirname, join } from 'node:path';

/** Of how many subjects something of a kind is kept. */
const MOST = 24;

/**
 * Where something is kept for the next run; it may be deleted at any time.
 *
 * @param root The project's folder.
 * @param kind What it is.
 * @param subject The folder that it is about, or what else it is kept for.
 */
export function keptPath(root: string, kind: string, subject: string): string {
  const name = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  return join(root, '.cache', kind, name);
}

/** What was kept, as `parse` reads it; `undefined` where there is nothing, or it cannot be read. */
export function readKept<Kept>(path: string, parse: (bytes: Buffer) => Kept): Kept | undefined {
  try {
    return parse(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** Keeps something, whole or not at all; where it cannot be written, the next run manages without it. */
export function keep(path: string, bytes: Uint8Array | string): void {
  const unfinished = `${path}-${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
    forgetOldest(dirname(path));
  } catch {
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where there is no folder there is nothing in it.
  }
}

/** Deletes what was written longest ago where a folder has too much in it. */
export function forgetOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= MOST) return;
  const newestFirst = paths.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of newestFirst.slice(MOST)) rmSync(path, { recursive: true, force: true });
}
