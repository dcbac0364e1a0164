import process from 'node:process';
import type { CardChoice } from '../model/card-choice.ts';
import type { Timeline } from '../model/timeline.ts';
import { readCardChoice } from './card-settings.ts';
import { publishedAt, type Address, type Settings } from './settings.ts';

/** A timeline and where it is published. */
export interface Publication extends Address {
  readonly timeline: Timeline;
  /** Which events have a social card of their own. */
  readonly cards: CardChoice;
}

/** The publication of a timeline. An Error where `CARDS` in the environment is wrong. */
export function publicationOf(timeline: Timeline, settings: Settings): Publication {
  return {
    timeline,
    cards: readCardChoice(process.env),
    ...publishedAt(settings, timeline.site.url),
  };
}

const SHELF = Symbol.for('dateline.publication');

interface Shelf {
  [SHELF]?: { readonly publication: Publication; readonly maker: string };
}

/**
 * Leaves a publication for the pages of this process. Astro has its modules for itself, which share no
 * variable with those that have read the content, and would read all of it once more.
 *
 * @param maker The code that has read it, as `makerOf` gives it.
 */
export function handOver(publication: Publication, maker: string): void {
  (globalThis as Shelf)[SHELF] = { publication, maker };
}

/** The publication that was left for the pages, if one was, and by this code. */
export function handedOver(maker: string): Publication | undefined {
  const left = (globalThis as Shelf)[SHELF];
  return left?.maker === maker ? left.publication : undefined;
}
