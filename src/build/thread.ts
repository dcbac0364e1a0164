import { once } from 'node:events';
import process from 'node:process';
import { parentPort, Worker } from 'node:worker_threads';

/** A thread that gives one answer. */
export interface Thread<Answer> {
  /** @throws What the thread throws. */
  readonly answer: Promise<Answer>;
  /** Tells it something, which it gets as a message from its parent. */
  readonly tell: (message: unknown) => void;
  /** Ends it, whether it has answered or not. */
  readonly end: () => Promise<void>;
}

/**
 * Starts a thread.
 *
 * @param file Its code, which gives its answer by `answerParent`.
 * @param data What it is told: plain data, which is copied.
 */
export function startThread<Answer>(file: URL, data: unknown): Thread<Answer> {
  const worker = new Worker(file, { workerData: data });
  const ended = once(worker, 'exit');
  const answer = once(worker, 'message').then(async ([message]) => {
    await ended;
    return message as Answer;
  });
  // A failure is told where the answer is waited for.
  answer.catch(() => undefined);
  ended.catch(() => undefined);
  return {
    answer,
    tell: (message) => {
      worker.postMessage(message);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Gives a thread's answer, and ends the thread, whatever else it has open. */
export function answerParent(answer: unknown): void {
  parentPort?.postMessage(answer);
  process.exit();
}
