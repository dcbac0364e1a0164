import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A thread that gives one answer. */
export interface Thread<Answer> {
  /** @throws What the thread throws. */
  readonly answer: Promise<Answer>;
  /** Ends it, whether it has answered or not. */
  readonly end: () => Promise<void>;
}

/**
 * Starts a thread.
 *
 * @param file Its code, which posts the answer to its parent.
 * @param data What it is told: plain data, which is copied.
 */
export function startThread<Answer>(file: URL, data: unknown): Thread<Answer> {
  const worker = new Worker(file, { workerData: data });
  const answer = once(worker, 'message').then(([message]) => message as Answer);
  // A failure is told where the answer is waited for.
  answer.catch(() => undefined);
  return {
    answer,
    end: async () => {
      await worker.terminate();
    },
  };
}
