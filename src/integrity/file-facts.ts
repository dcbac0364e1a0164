import { Buffer } from 'node:buffer';
import { dataTargetsOf, hasTargets } from './data-targets.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import type { Stand, Target } from './target.ts';

/** What a file of a site says that judging the whole site takes: of a page its facts, else where it leads. */
export type FileFacts =
  | { readonly kind: 'page'; readonly facts: PageFacts }
  | { readonly kind: 'data'; readonly targets: readonly Target[] };

/** Whether anything is to be known of a file. */
export function isTelling(path: string): boolean {
  return isPage(path) || hasTargets(path);
}

/**
 * Reads what a file says, which depends on its bytes, its path and where the site stands alone.
 *
 * @param path The file, relative to the site's folder.
 * @returns `undefined` where nothing is to be known of it.
 */
export function factsIn(path: string, bytes: Uint8Array, stand: Stand): FileFacts | undefined {
  if (!isTelling(path)) return undefined;
  const text = textOf(path, bytes);
  return isPage(path)
    ? { kind: 'page', facts: factsOf(text, path, stand) }
    : { kind: 'data', targets: dataTargetsOf(text, path, stand) };
}

/** The text of a file as it is read here. Addresses are ASCII, and some data files have a hundred megabytes. */
export function textOf(path: string, { buffer, byteOffset, byteLength }: Uint8Array): string {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return isPage(path) ? bytes.toString() : bytes.toString('latin1');
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}
