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

/** Its order is that of `FileRecord`: ten thousand events have sixty thousand files. */
type Row = readonly [path: string, hash: string, size: number, modified: number, key: string];

/**
 * Reads the record that a build has left: an empty one where there is none, or it is of other code.
 *
 * @param maker What the site would be made by now, as `makerOf` gives it.
 */
export function readRecord(path: string, maker: string): SiteRecord {
  const kept = readKept(
    path,
    (bytes) => JSON.parse(bytes.toString()) as { maker: string; files: Row[] },
  );
  if (kept?.maker !== maker) return new Map();
  return new Map(
    kept.files.map(([file, hash, size, modified, key]) => [file, { hash, size, modified, key }]),
  );
}

/** Keeps a record for the next build. */
export function writeRecord(path: string, maker: string, record: SiteRecord): void {
  const files: Row[] = [...record].map(([file, { hash, size, modified, key }]) => [
    file,
    hash,
    size,
    modified,
    key,
  ]);
  keep(path, JSON.stringify({ maker, files }));
}
