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
  [SHELF]?: Publication;
}

/**
 * Leaves a publication for the pages of this process. Astro bundles them with modules of their own,
 * which share no variable with those of the build, and would read all content once more.
 */
export function handOver(publication: Publication): void {
  (globalThis as Shelf)[SHELF] = publication;
}

/** The publication that was left for the pages, if one was. */
export function handedOver(): Publication | undefined {
  return (globalThis as Shelf)[SHELF];
}
