import { readdirSync, readFileSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** The file system as the content room needs it: a folder's names, a file's bytes. */
export interface Files {
  /** The names in a folder, in an order that does not depend on the file system; `undefined` where it is none. */
  readonly list: (folder: string) => readonly string[] | undefined;
  /** A file's size in bytes; `undefined` where there is no such thing. */
  readonly size: (path: string) => number | undefined;
  /** A file's bytes. Throws what the operating system says where it cannot be read. */
  readonly read: (path: string) => Uint8Array;
}

/** The files below a folder on disk; paths have forward slashes. */
export function filesIn(root: string): Files {
  const resolve = (path: string): string => join(root, ...path.split('/'));
  const stats = (path: string): Stats | undefined => {
    try {
      return statSync(resolve(path), { throwIfNoEntry: false });
    } catch {
      // What cannot even be looked at, such as a link to itself, is refused when it is read.
      return undefined;
    }
  };
  return {
    list: (folder) =>
      stats(folder)?.isDirectory() === true ? readdirSync(resolve(folder)).toSorted() : undefined,
    size: (path) => stats(path)?.size,
    read: (path) => readFileSync(resolve(path)),
  };
}

/** Writes a file's bytes. Throws what the operating system says where it cannot be written. */
export type Write = (path: string, bytes: Uint8Array) => void;

/** Writes files below a folder on disk; paths have forward slashes. */
export function writerIn(root: string): Write {
  return (path, bytes) => {
    writeFileSync(join(root, ...path.split('/')), bytes);
  };
}
