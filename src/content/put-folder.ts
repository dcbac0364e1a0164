import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { filesIn, type Files } from './files.ts';
import { loadContent } from './load.ts';
import { replaceFolder, stagingFor } from './publish.ts';

/** Files to write, by path. */
type NewFiles = ReadonlyMap<string, string>;

/** Whether there is anything in a folder. */
export function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Which of some files are in a folder already. */
export function inTheWay(folder: string, paths: Iterable<string>): string[] {
  return [...paths].filter((path) => existsSync(join(folder, ...path.split('/'))));
}

/** The errors that files would bring into a folder: those of the two together that it has not alone. */
export function newErrors(folder: string, files: NewFiles): readonly Diagnostic[] {
  const errorsIn = (content: Files): readonly Diagnostic[] =>
    loadContent(content).diagnostics.filter(({ severity }) => severity === 'error');
  const place = ({ file, line, column, rule }: Diagnostic): string =>
    [file, line, column, rule].join(':');
  const before = new Set(errorsIn(filesIn(folder)).map(place));
  return errorsIn(withNew(filesIn(folder), files)).filter((error) => !before.has(place(error)));
}

/** Writes a folder that is not there yet, or is empty: all of it or nothing. */
export function putFolder(folder: string, files: NewFiles): void {
  const staging = stagingFor(folder);
  try {
    for (const [path, text] of files) putFile(staging.path, path, text);
    replaceFolder(folder, staging);
  } finally {
    staging.remove();
  }
}

/** Adds files to a folder: all of them or none. Throws where one is there already. */
export function addFiles(folder: string, files: NewFiles): void {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      putFile(folder, path, text);
      written.push(path);
    }
  } catch (problem) {
    for (const path of written) rmSync(join(folder, ...path.split('/')), { force: true });
    throw problem;
  }
}

function putFile(folder: string, path: string, text: string): void {
  const target = join(folder, ...path.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  // Never over a file that is there, whoever wrote it since this was asked.
  writeFileSync(target, text, { flag: 'wx' });
}

/** The files of a folder with new ones among them. */
function withNew(files: Files, added: NewFiles): Files {
  const bytes = new Map([...added].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    list: (folder) => {
      const names = [...added.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
      const known = files.list(folder);
      return known === undefined && names.length === 0
        ? undefined
        : [...new Set([...(known ?? []), ...names])].toSorted();
    },
    size: (path) => bytes.get(path)?.length ?? files.size(path),
    read: (path) => bytes.get(path) ?? files.read(path),
  };
}
