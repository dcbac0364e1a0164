import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLE_TEXT, FILE_TARGETS, IMPORT_TARGETS, TEXT_TARGETS, type Input } from './input.ts';

const folder = fileURLToPath(new URL('found', import.meta.url));

const FILES = [...FILE_TARGETS, ...IMPORT_TARGETS, ARTICLE_TEXT] as const;

/** The name of the file that keeps an input: its target without slashes, and what tells it from others. */
export function nameOf(target: Input['target'], distinction: string): string {
  return `${target.replaceAll('/', '+')}~${distinction}`;
}

/** Every input that once failed, by the name of its file. */
export function foundInputs(): ReadonlyMap<string, Input> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.includes('~'))
      .map((name) => [name, inputOf(name)]),
  );
}

function inputOf(name: string): Input {
  const target = name.slice(0, name.lastIndexOf('~')).replaceAll('+', '/');
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const file = FILES.find((known) => known === target);
  if (file !== undefined) return { target: file, bytes };
  const text = TEXT_TARGETS.find((known) => known === target);
  if (text !== undefined) return { target: text, text: new TextDecoder().decode(bytes) };
  throw new Error(`${name} names nothing that is read.`);
}
