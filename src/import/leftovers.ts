import type { Position } from '../model/position.ts';

/** What the content format has no place for. */
export type LeftBehind =
  'media' | 'picture' | 'link' | 'era' | 'time' | 'background' | 'key' | 'faulty' | 'known';

/** What an import could not know, and an editor has to look at. */
export type ToLookAt =
  | 'address'
  | 'headline'
  | 'published-unknown'
  | 'published-read'
  | 'published-before'
  | 'outlet'
  | 'no-text'
  | 'no-headline'
  | 'second-source'
  | 'setting';

/** One thing that an import has to say at its end. */
export interface Leftover {
  readonly sort: LeftBehind | ToLookAt;
  /** What exactly: an address, a headline, a key. */
  readonly what: string;
  /** Where in the file that is imported; `undefined` for what is in none of its places. */
  readonly at: Position | undefined;
}
