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
  /** The folder of the compiled templates. */
  readonly templates: string;
  /** Where the site grows, and where the earlier one is. */
  readonly folder: string;
  readonly earlierFolder: string;
  readonly earlier: SiteRecord;
  /** Which portion of the files is next, for all threads. */
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
/** More portions than any site has. */
const ENOUGH = 2 ** 30;

/**
 * Draws files of a site as long as there are some that no other thread has taken. The publication has to be
 * handed over before (`handOver`).
 *
 * @throws What a template throws; the other threads stop then.
 */
export async function drawShare(share: Share, writer: SiteWriter): Promise<Drawn> {
  const { publication, next } = share;
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
    const { files, draw } = await openRenderer(share.templates, publication);
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
  const [alone, others] = [true, false].map((isAlone) =>
    [...files.keys()].filter((index) => files[index]?.isAlone === isAlone),
  ) as [number[], number[]];
  for (;;) {
    const portion = Atomics.add(next, 0, 1);
    const from = (portion - 1) * PORTION;
    if (from >= others.length) return;
    yield* portion === 0 ? alone : others.slice(from, from + PORTION);
  }
}
