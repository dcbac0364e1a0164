import type { Net } from './net.ts';

/** Lets tasks have their turn: at one host one at a time, with a pause between, and not too many in all. */
export interface Turns {
  /**
   * Does a task when it is the host's turn.
   *
   * @param pause Milliseconds since the end of the last task at that host.
   */
  readonly at: <Result>(
    host: string,
    pause: number,
    task: () => Promise<Result>,
  ) => Promise<Result>;
}

/** Makes turns of at most so many tasks at once. */
export function makeTurns(concurrency: number, { sleep, now }: Pick<Net, 'sleep' | 'now'>): Turns {
  const last = new Map<string, Promise<unknown>>();
  const ended = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let free = concurrency;

  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    // Whoever leaves hands the place on; it is never free in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    at: (host, pause, task) => {
      const turn = async () => {
        const before = ended.get(host);
        const rest = before === undefined ? 0 : before + pause - now();
        if (rest > 0) await sleep(rest);
        await enter();
        try {
          return await task();
        } finally {
          leave();
          ended.set(host, now());
        }
      };
      const result = (last.get(host) ?? Promise.resolve()).then(turn, turn);
      last.set(host, result);
      return result;
    },
  };
}
