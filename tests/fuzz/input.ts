import { COURIER, POST, ROCKETS } from '../content/world.ts';

/** A file of a content folder, among the others of a sound one. */
export const FILE_TARGETS = [
  POST,
  COURIER,
  ROCKETS,
  'site.yaml',
  'places.yaml',
  'actors.yaml',
  'links.yaml',
] as const;
/** A file that is imported. */
export const IMPORT_TARGETS = [
  'import-timelinejs',
  'import-csv',
  'import-bibtex',
  'import-csljson',
] as const;
/** The text of an article, in which `npm run verify` looks for what is quoted from it. */
export const ARTICLE_TEXT = 'article-text';
/** A text on its own. */
export const TEXT_TARGETS = ['edtf', 'count', 'fragment', 'written-date'] as const;

export type FileTarget = (typeof FILE_TARGETS)[number];
export type ImportTarget = (typeof IMPORT_TARGETS)[number];
export type TextTarget = (typeof TEXT_TARGETS)[number];

/** What is read, and what reads it. */
export type Input =
  | {
      readonly target: FileTarget | ImportTarget | typeof ARTICLE_TEXT;
      readonly bytes: Uint8Array;
    }
  | { readonly target: TextTarget; readonly text: string };

/** An input of a file's text. */
export function fileInput(
  target: Extract<Input, { readonly bytes: Uint8Array }>['target'],
  text: string,
): Input {
  return { target, bytes: new TextEncoder().encode(text) };
}

/** How many bytes an input has. */
export function sizeOf(input: Input): number {
  return 'bytes' in input ? input.bytes.length : Buffer.byteLength(input.text);
}
