import type { Files } from '../../src/content/files.ts';
import { verifyFolder, type FolderVerification } from '../../src/content/verify-folder.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** The text of the one article of the world. */
export const TEXT = `The Example Post

Rockets strike harbour twice
in a week

12 May 2021

The rockets struck the east harbour late on Monday night, a navy
spokesman said. “It’s a grave matter,” he added, and put the number of the
wounded at almost two dozen. In all, 5,200 sailors serve at the harbour.

A second official said that it helped keep the pace fast.
The harbour is quiet now. The harbour is quiet now.
`;

export const ARTICLE = 'articles/2021-05-12-example-post.md';
export const TEXT_NAME = '2021-05-12-example-post.txt';

export const FRONT = `---
title: Rockets strike harbour twice in a week
outlet: The Example Post
published: 2021-05-12
url: https://example.org/harbour
language: en
---
`;

export const BODY = `
The Post tells of two nights of rockets.

## Rockets hit the harbour {#harbour-rockets}

- kind: attack
- date: 2021-05-10
  - as reported: late on Monday night
- wounded: <24
  - as reported: almost two dozen

Two dozen people were hurt, a spokesman says.

> The rockets struck the east harbour late on Monday night

> "It's a grave matter,"
`;

const SITE = `title: Harbour strikes, May 2021
description: What happened at the harbour, and who says so.
language: en
timeZone: UTC
url: https://example.org/harbour/
strands: { attacks: Attacks }
kinds: { attack: { label: Attack, strand: attacks } }
fields: { wounded: { label: Wounded, type: count, unit: people } }
`;

/** A folder in memory. */
export type Folder = Map<string, string | Uint8Array>;

/** A content folder of one article, written as given. */
export function contentWith(article = FRONT + BODY): Folder {
  return new Map([
    ['site.yaml', SITE],
    [ARTICLE, article],
  ]);
}

/** The texts of that article. */
export function textsWith(text: string | Uint8Array = TEXT): Folder {
  return new Map([[TEXT_NAME, text]]);
}

/** The file system of a folder in memory. */
export function filesOf(folder: Folder): Files {
  const below = (path: string): string[] => {
    const start = path === '' ? '' : `${path}/`;
    return [...folder.keys()]
      .filter((known) => known.startsWith(start))
      .map((known) => known.slice(start.length).split('/')[0] ?? '');
  };
  return {
    list: (path) => (below(path).length === 0 ? undefined : [...new Set(below(path))].toSorted()),
    size: (path) => {
      const content = folder.get(path);
      return content === undefined ? undefined : bytesOf(content).length;
    },
    read: (path) => {
      const content = folder.get(path);
      if (content === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return bytesOf(content);
    },
  };
}

/** Verifies folders in memory; with `record`, records are written into the content folder. */
export function verifyWorld(
  content: Folder,
  texts: Folder,
  { record = false } = {},
): { value: FolderVerification; diagnostics: readonly Diagnostic[] } {
  const write = (path: string, bytes: Uint8Array): void => {
    content.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  };
  const { value, diagnostics } = verifyFolder(
    filesOf(content),
    filesOf(texts),
    record ? write : undefined,
  );
  return { value, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

/** A diagnostic in a few lines: where, which rule, what is wrong, how to mend it. */
export function told({ file, line, column, rule, severity, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${rule}\n${message}\n${fix}`;
}

/** An edit: puts `to` in the place of `from`, which has to stand in the text exactly once. */
export function swap(text: string, from: string, to: string): string {
  const [before, after, more] = text.split(from);
  if (before === undefined || after === undefined || more !== undefined) {
    throw new RangeError(`“${from}” does not stand in the text exactly once.`);
  }
  return before + to + after;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
