import type { Publication } from '../content/publication.ts';
import { factsIn } from '../integrity/file-facts.ts';
import { packer, type PackedFacts } from '../integrity/packed-facts.ts';
import { handOverPages } from '../publish/kept-page.ts';
import type { SiteRecord } from '../publish/record.ts';
import type { SiteWriter } from '../publish/site-writer.ts';
import { openRenderer, type ToDraw } from './renderer.ts';

/** What every thread that draws a site is told. */
export interface Share {
  readonly publication: Publication;
  /** The code that has read it, as `makerOf` gives it. */
  readonly maker: string;
  /** Where the site grows, and where the earlier one is. */
  readonly folder: string;
  readonly earlierFolder: string;
  readonly earlier: SiteRecord;
  /** Which portion of the files is next, for all threads; less than none while there are no templates. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What a thread has drawn. */
export interface Drawn {
  readonly record: SiteRecord;
  /** What its pages and data say of themselves, but for those that were taken over. */
  readonly facts: PackedFacts;
}

/** So many files are drawn before a thread asks for more: neighbours have much in common. */
const PORTION = 4;
const NOT_YET = -1;
/** More portions than any site has. */
const ENOUGH = 2 ** 30;

/** The portions of a site that nobody can draw yet. */
export function nothingYet(): Share['next'] {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NOT_YET);
}

/** Lets the threads draw. */
export function begin({ next }: Pick<Share, 'next'>): void {
  Atomics.store(next, 0, 0);
}

/** Whether they may. */
export function hasBegun({ next }: Pick<Share, 'next'>): boolean {
  return Atomics.load(next, 0) !== NOT_YET;
}

/**
 * Draws files of a site as long as there are some that no other thread has taken. The publication has to be
 * handed over before (`handOver`).
 *
 * @param templates The folder of the compiled templates.
 * @throws What a template throws; the other threads stop then.
 */
export async function drawShare(
  { publication, next }: Share,
  templates: string,
  writer: SiteWriter,
): Promise<Drawn> {
  let path = '';
  let key: string | undefined;
  handOverPages({
    isAsBefore: (shown) => {
      key = shown;
      return writer.has(path, shown);
    },
  });
  const { add, packed } = packer();
  try {
    const { files, draw } = await openRenderer(templates, publication);
    for (const index of indicesFor(files, next)) {
      path = files[index]?.path ?? '';
      key = undefined;
      const bytes = await draw(index);
      if (bytes === undefined) {
        writer.keep(path);
      } else {
        writer.put(path, bytes, key);
        add(path, factsIn(path, bytes, publication));
      }
    }
  } catch (problem) {
    Atomics.store(next, 0, ENOUGH);
    throw problem;
  }
  return { record: writer.record, facts: packed() };
}

/**
 * The files that this thread draws: first, if nobody does yet, those that tell of the whole timeline, which
 * share what is large; then a few at a time of the others.
 */
function* indicesFor(
  files: readonly ToDraw[],
  next: Int32Array<SharedArrayBuffer>,
): Generator<number> {
  const indices = [...files.keys()];
  const others = indices.filter((index) => files[index]?.isAlone === false);
  // Data first: the page about them says how large they are, and would make them to know it.
  const alone = indices
    .filter((index) => files[index]?.isAlone === true)
    .toSorted((one, other) => Number(files[one]?.isPage) - Number(files[other]?.isPage));
  for (;;) {
    const portion = Atomics.add(next, 0, 1);
    const from = (portion - 1) * PORTION;
    if (from >= others.length) return;
    yield* portion === 0 ? alone : others.slice(from, from + PORTION);
  }
}
