import { packer, unpacked, type PackedFacts } from '../integrity/packed-facts.ts';
import type { KeptRecord } from '../publish/record.ts';
import type { SiteWriter } from '../publish/site-writer.ts';
import { begin, drawShare, nothingYet, type Drawn, type Share } from './draw-share.ts';
import { threadCount } from './thread-count.ts';
import { startThread } from './thread.ts';

// Apart from the thread that it is for: a bundler would take the two together for one of a browser.
const THREAD = new URL('./draw-thread.ts', import.meta.url);

/** A site that is being drawn. */
export interface Drawing {
  /**
   * Draws what the other threads have not, and waits for them.
   *
   * @param templates The folder of the compiled templates.
   * @returns What is known of the files that were drawn or taken over.
   * @throws What a template throws, in whichever thread.
   */
  readonly finish: (templates: string) => Promise<PackedFacts>;
  /** Ends the other threads, whether they are done or not. */
  readonly end: () => Promise<void>;
}

/**
 * Begins to draw a site, in as many threads as are worth it here: they start while templates are compiled,
 * and draw what needs none. The publication has to be handed over to pages (`handOver`) before it
 * is finished.
 *
 * @param writer Writes into the site's folder.
 * @param kept What the build before has left.
 */
export function beginDrawing(
  about: Omit<Share, 'earlier' | 'next'>,
  writer: SiteWriter,
  kept: KeptRecord<PackedFacts>,
): Drawing {
  const share: Share = { ...about, earlier: kept.record, next: nothingYet() };
  const count = threadCount(about.publication.timeline.events.length);
  const threads = Array.from({ length: count - 1 }, () => startThread<Drawn>(THREAD, share));
  return {
    finish: async (templates) => {
      begin(share);
      for (const { tell } of threads) tell(templates);
      const own = await drawShare(share, templates, writer);
      const others = await Promise.all(threads.map(({ answer }) => answer));
      for (const { record } of others) writer.add(record);
      return merged([own, ...others], writer, kept);
    },
    end: async () => {
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
}

/** The facts of all files that were drawn, and of those taken over from the earlier site. */
function merged(
  drawn: readonly Drawn[],
  { record }: SiteWriter,
  kept: KeptRecord<PackedFacts>,
): PackedFacts {
  const { add, packed } = packer();
  for (const { facts } of drawn) {
    for (const path of facts.files.keys()) add(path, unpacked(facts, path));
  }
  const fresh = packed().files;
  for (const [path, { hash }] of record) {
    if (!fresh.has(path) && kept.record.get(path)?.hash === hash) {
      add(path, unpacked(kept.notes, path));
    }
  }
  return packed();
}
