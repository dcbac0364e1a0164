import { availableParallelism, totalmem } from 'node:os';
import process from 'node:process';

/** What a machine has, or what a container may use of it. */
export interface Machine {
  readonly processors: number;
  /** In bytes. */
  readonly memory: number;
}

/** More of them wait for the disk, and each has all of the timeline for itself. */
const MOST_THREADS = 4;
/** Of fewer events, one thread has drawn all pages before another has started. */
const WORTH_A_THREAD = 10;
/** What a thread takes of memory for each event. */
const THREAD_BYTES = 110_000;
/** What the search index takes while it is made, for each event. */
const INDEX_BYTES = 160_000;
/** The rest is left to other programs, and to what the system remembers of files. */
const PART_OF_MEMORY = 0.75;

/**
 * How many threads draw a site: as many as there are processors, up to four, and memory for. A build that a
 * small machine ends for want of memory is slower than one of one thread.
 *
 * @param events How many events it has.
 */
export function threadCount(events: number, machine: Machine = thisMachine()): number {
  if (events < WORTH_A_THREAD) return 1;
  const bytesAnEvent = (machine.memory * PART_OF_MEMORY) / events;
  const withinMemory = Math.floor((bytesAnEvent - INDEX_BYTES) / THREAD_BYTES);
  return Math.max(1, Math.min(machine.processors, MOST_THREADS, withinMemory));
}

function thisMachine(): Machine {
  // None is told as 0, or as more than any machine has.
  const limit = process.constrainedMemory();
  const memory = limit === 0 ? totalmem() : Math.min(limit, totalmem());
  return { processors: availableParallelism(), memory };
}
