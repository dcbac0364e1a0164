import { receiveMessageOnPort, MessageChannel, Worker } from 'node:worker_threads';
import { serialize } from 'node:v8';
import { fileReader, type DeclaredFields, type MarkdownFile } from './read-files.ts';

/** What the second thread is given. */
export interface Share {
  readonly files: readonly MarkdownFile[];
  readonly fields: DeclaredFields;
  /** Which file is next, of both threads; then whether the second has sent all. */
  readonly counters: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

/** What the second thread sends: what the files were read as, by their index, or why it could not. */
export type Sent =
  { readonly readings: ReadonlyMap<number, Uint8Array> } | { readonly why: unknown };

export const NEXT = 0;
export const DONE = 1;

// Apart from the thread that it is for: a bundler would take the two together for one of a browser.
const SHARE = new URL('./read-share.ts', import.meta.url);

/** So many letters of text are read before a second thread has started. */
const WORTH_A_THREAD = 4_000_000;

/**
 * Reads files in two threads, this one and another, where there are enough of them.
 *
 * @returns What each was read as, serialized as V8 does, in their order.
 */
export function readBeside(
  files: readonly MarkdownFile[],
  fields: DeclaredFields,
): readonly Uint8Array[] {
  const letters = files.reduce((sum, { text }) => sum + text.length, 0);
  const read = fileReader(fields);
  if (letters < WORTH_A_THREAD) return files.map((file) => serialize(read(file)));
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const share: Share = { files, fields, counters, port: port2 as unknown as MessagePort };
  const worker = new Worker(SHARE, {
    workerData: share,
    transferList: [port2],
  });
  worker.unref();
  const readings = readShare(share, read);
  Atomics.wait(counters, DONE, 0);
  const sent = receiveMessageOnPort(port1)?.message as Sent | undefined;
  port1.close();
  if (sent === undefined || 'why' in sent)
    throw new Error('The second thread cannot read files.', { cause: sent?.why });
  return files.map((file, index) => {
    const reading = readings.get(index) ?? sent.readings.get(index);
    if (reading === undefined) throw new Error(`${file.path} was not read.`);
    return reading;
  });
}

/** Reads files as long as there are some that the other thread has not taken. */
export function readShare(
  { files, counters }: Pick<Share, 'files' | 'counters'>,
  read: ReturnType<typeof fileReader>,
): ReadonlyMap<number, Uint8Array> {
  const readings = new Map<number, Uint8Array>();
  for (;;) {
    const index = Atomics.add(counters, NEXT, 1);
    const file = files[index];
    if (file === undefined) return readings;
    readings.set(index, serialize(read(file)));
  }
}
