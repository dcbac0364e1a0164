import type { Files } from '../../src/content/files.ts';
import { loadContent, type Loaded } from '../../src/content/load.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** A content folder in memory: its files by path. */
export type World = ReadonlyMap<string, string | Uint8Array>;

/** What differs from the base world: a file's new content, an edit of its text, or `undefined` to delete it. */
export type Overlay = Readonly<
  Record<string, string | Uint8Array | ((text: string) => string | Uint8Array) | undefined>
>;

export const POST = 'articles/2021-05-12-example-post.md';
export const COURIER = 'articles/2021-05-13-harbour-courier.md';
export const ROCKETS = 'events/harbour-rockets.md';

/** A small world without a mistake. Every type of field is declared, and reported at least once. */
const BASE: Readonly<Record<string, string>> = {
  'site.yaml': `title: Harbour strikes, May 2021
description: What happened at the harbour, and who says so.
language: en
timeZone: Europe/Kyiv
url: https://example.org/harbour/
strands:
  attacks: Attacks
  politics: { label: Politics }
kinds:
  attack: { label: Attack, strand: attacks }
  vote: { label: Vote, strand: politics }
fields:
  killed: { label: Killed, type: count, unit: people }
  ends-by: { label: Ends by, type: date }
  launched-from: { label: Launched from, type: place }
  closed: { label: Harbours closed, type: places }
  blamed: { label: Blamed, type: actors }
  cause:
    label: Whether it was the reason
    type: choice
    choices: { 'yes': it was, 'no': it was not }
  weapon: { label: Weapon, type: text }
`,
  'places.yaml': `coast:
  name: The Coast
east-harbour:
  name: East Harbour
  spellings: [Port East]
  lat: 46.49
  lon: 30.74
  precision: town
  source: Harbour Office
  within: coast
west-harbour: { name: West Harbour, within: coast }
`,
  'actors.yaml': `harbour-brigade:
  name: Harbour Brigade
  spellings: [the Brigade]
  description: An armed group
navy: { name: Navy }
`,
  [POST]: `---
title: Rockets strike harbour twice in a week
outlet: The Example Post
wire: [Example Agency]
published: 2021-05-12
url: https://example.org/harbour
retrieved: 2026-11-20
language: en
---

The Post tells of two nights of rockets.

## Rockets hit the harbour {#harbour-rockets}

- kind: attack
- date: 2021-05-10
  - as reported: late on Monday night
- place: east-harbour
- actors: harbour-brigade, navy
- killed: 3 (2 soldiers, 1 sailor)
  - according to: a navy spokesman
- cause: no
- weapon: rockets

Three people were killed, a spokesman says.

> The rockets struck the east harbour late on Monday night

## A vote on the harbour is to come {#council-vote}

- status: announced
- date: 2021-05-20

The Post mentions the vote.
`,
  [COURIER]: `---
title: Council to vote on the harbour
outlet: Harbour Courier
published: 2021-05-13
url: https://example.org/council
---

The Courier looks ahead to a vote.

## A night of rockets {#harbour-rockets}

- according to: the Navy
- date: 2021-05-10
- killed: <24
- launched-from: west-harbour
- closed: east-harbour, west-harbour
- blamed: harbour-brigade

The Courier recalls the rockets.

## The council votes {#council-vote}

- kind: vote
- status: announced
- date: 2021-05-20
- ends-by: 2021-06

The council is to vote in a week.
`,
  [ROCKETS]: `---
title: Rockets hit the harbour
kind: attack
formerly: [harbour-strike]
date: 2021-05-10
because: Both papers were there.
verdicts:
  killed: { verdict: compatible, because: The two counts are of different nights. }
updated: 2026-11-20
---

A note from the editor.
`,
};

/** The base world with what differs from it. */
export function worldWith(overlay: Overlay = {}): World {
  const world = new Map<string, string | Uint8Array>(Object.entries(BASE));
  for (const [path, change] of Object.entries(overlay)) {
    if (change === undefined) world.delete(path);
    else world.set(path, typeof change === 'function' ? change(BASE[path] ?? '') : change);
  }
  return world;
}

/** An edit: puts `to` in the place of `from`, which has to stand in the text exactly once. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    const [before, after, more] = text.split(from);
    if (before === undefined || after === undefined || more !== undefined) {
      throw new RangeError(`“${from}” does not stand in the text exactly once.`);
    }
    return before + to + after;
  };
}

/** Edits one after the other. */
export function swaps(...edits: readonly (readonly [from: string, to: string])[]) {
  return (text: string): string =>
    edits.reduce((edited, [from, to]) => swap(from, to)(edited), text);
}

/** The file system of a world. A folder is there where a file is in it. */
export function filesOf(world: World): Files {
  const isFolder = (path: string): boolean =>
    [...world.keys()].some((known) => known.startsWith(`${path}/`));
  return {
    list: (folder) => {
      const names = [...world.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return names.length === 0 ? undefined : [...new Set(names)].toSorted();
    },
    size: (path) => {
      const content = world.get(path);
      if (content !== undefined) return bytesOf(content).length;
      return isFolder(path) ? 0 : undefined;
    },
    read: (path) => {
      const content = world.get(path);
      if (content !== undefined) return bytesOf(content);
      throw Object.assign(new Error(path), { code: isFolder(path) ? 'EISDIR' : 'ENOENT' });
    },
  };
}

/** Loads a world. Its diagnostics are in order. */
export function load(world: World): { value: Loaded; diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = loadContent(filesOf(world));
  return { value, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

/**
 * A diagnostic in one line: `file:line:column rule severity | text`, where `text` is what stands at the
 * position, up to the end of the line or 24 characters of it.
 */
export function row(diagnostic: Diagnostic, world: World): string {
  const { file, line, column, rule, severity } = diagnostic;
  return `${file}:${line}:${column} ${rule} ${severity} | ${textAt(diagnostic, world)}`;
}

/** What stands at a diagnostic's position. */
export function textAt({ file, line, column }: Diagnostic, world: World): string {
  return (linesOf(file, world)[line - 1] ?? '').slice(column - 1, column + 23);
}

/** The diagnostics of the base world with what differs from it, a line each. */
export function rowsOf(overlay: Overlay): string[] {
  const world = worldWith(overlay);
  return load(world).diagnostics.map((diagnostic) => row(diagnostic, world));
}

/** The diagnostics whose position is none of their file: neither a character of it nor the end of a line. */
export function outsideTheirFile(diagnostics: readonly Diagnostic[], world: World): Diagnostic[] {
  const lines = new Map([...world.keys()].map((file) => [file, linesOf(file, world)]));
  return diagnostics.filter(({ file, line, column }) => {
    const found = (lines.get(file) ?? [''])[line - 1];
    return found === undefined || column < 1 || column > found.length + 1;
  });
}

function linesOf(file: string, world: World): string[] {
  const content = world.get(file) ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
