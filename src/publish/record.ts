import { deserialize, serialize } from 'node:v8';
import { keep, readKept } from './kept-file.ts';

/** What is kept of a file of a built site. */
export interface FileRecord {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** When it was written, in milliseconds since 1970: with the size it tells whether somebody else wrote it since. */
  readonly modified: number;
  /** What its page showed, as `pageKey` gives it; empty where the file is no page. */
  readonly key: string;
}

/** The files of a built site, by path. */
export type SiteRecord = ReadonlyMap<string, FileRecord>;

/** What a build leaves for the next. */
export interface KeptRecord<Notes> {
  readonly record: SiteRecord;
  /** What else was found out about these files: plain data, as V8 serializes it. */
  readonly notes: Notes;
}

/** Its order is that of `FileRecord`: ten thousand events have sixty thousand files. */
type Row = readonly [path: string, hash: string, size: number, modified: number, key: string];

interface Shelf<Notes> {
  readonly maker: string;
  readonly files: readonly Row[];
  readonly notes: Notes;
}

/**
 * Reads the record that a build has left.
 *
 * @param maker What the site would be made by now, as `makerOf` gives it.
 * @returns `undefined` where there is none, or it is of other code.
 */
export function readRecord<Notes>(path: string, maker: string): KeptRecord<Notes> | undefined {
  const kept = readKept(path, (bytes) => deserialize(bytes) as Shelf<Notes>);
  if (kept?.maker !== maker) return undefined;
  const record = new Map(
    kept.files.map(([file, hash, size, modified, key]) => [file, { hash, size, modified, key }]),
  );
  return { record, notes: kept.notes };
}

/** Keeps a record for the next build. */
export function writeRecord<Notes>(
  path: string,
  maker: string,
  { record, notes }: KeptRecord<Notes>,
): void {
  const files: Row[] = [...record].map(([file, { hash, size, modified, key }]) => [
    file,
    hash,
    size,
    modified,
    key,
  ]);
  keep(path, serialize({ maker, files, notes } satisfies Shelf<Notes>));
}
