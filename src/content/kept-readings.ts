import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { readBeside } from './read-beside.ts';
import { keep, keptPath, readKept } from '../publish/kept-file.ts';
import { makerOf } from '../publish/maker.ts';
import type { MarkdownFile, ReadFile, ReadFiles } from './read-files.ts';

/** What is kept on disk: what files were read as, each serialized, by a hash of all that decides it. */
interface Shelf {
  readonly maker: string;
  readonly readings: ReadonlyMap<string, Uint8Array>;
}

/** What is kept of the readings of a content folder, for the project in `root`. */
export function readingsOf(root: string, contentDir: string): ReadFiles {
  return keptReadings(keptPath(root, 'readings', contentDir), makerOf(root, null));
}

/**
 * Reads files as they were read before, where neither they nor the code have changed, and keeps what they
 * were read as for the next time.
 *
 * @param path The file on disk that keeps it. It may be deleted at any time; where it cannot be written,
 * everything is read anew each time.
 * @param maker What differs where the code does, as `makerOf` gives it.
 */
export function keptReadings(path: string, maker: string): ReadFiles {
  let shelf = readShelf(path, maker);
  let known: ReadonlyMap<string, ReadFile> = new Map();
  return (files, fields) => {
    const about = JSON.stringify(fields ?? null);
    const keys = files.map((file) => keyOf(file, about));
    const missing = files.filter((_, index) => !shelf.has(keys[index] ?? ''));
    const fresh = new Map<MarkdownFile, Uint8Array>();
    for (const [index, reading] of readBeside(missing, fields).entries()) {
      const file = missing[index];
      if (file !== undefined) fresh.set(file, reading);
    }
    const readings = new Map<string, Uint8Array>();
    const read = new Map<string, ReadFile>();
    const outcomes = files.map((file, index): ReadFile => {
      const key = keys[index] ?? '';
      const reading = fresh.get(file) ?? shelf.get(key);
      if (reading === undefined) throw new Error(`${file.path} was not read.`);
      const outcome = known.get(key) ?? (deserialize(reading) as ReadFile);
      readings.set(key, reading);
      read.set(key, outcome);
      return outcome;
    });
    known = read;
    if (missing.length > 0 || readings.size < shelf.size)
      keep(path, serialize({ maker, readings } satisfies Shelf));
    shelf = readings;
    return outcomes;
  };
}

function keyOf({ kind, id, path, text }: MarkdownFile, about: string): string {
  const digest = createHash('sha256');
  for (const part of [kind, id, path, about, text]) digest.update(`${part.length}:${part}`);
  return digest.digest('base64url');
}

function readShelf(path: string, maker: string): ReadonlyMap<string, Uint8Array> {
  const kept = readKept(path, (bytes) => deserialize(bytes) as Shelf);
  return kept?.maker === maker ? kept.readings : new Map<string, Uint8Array>();
}
