import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { isMainThread, threadId } from 'node:worker_threads';
import { kindOf } from '../page-kind.ts';
import type { FileWork } from './file-work.ts';

/*
 * Stands before a build (`node --import`) and notes what it reads and writes, and how long. While pages
 * are drawn, the time from the end of one file's writing to the beginning of the next belongs to the next: that
 * is exact, as each thread makes one page at a time.
 */
const report = process.env.BENCH_FILE_WORK;
const out = process.env.OUT_DIR;

if (report !== undefined && out !== undefined) watch(report, resolve(out));

function watch(folder: string, target: string): void {
  const work = { readMs: 0, writeMs: 0, files: 0, bytes: 0 };
  const kinds: Record<string, { files: number; ms: number; bytes: number }> = {};
  let last: number | undefined;

  const kindFor = (path: string): string | undefined => {
    const [staging = '', ...inside] = relative(join(target, '..'), path).split(sep);
    // A site is built beside the earlier one, in a folder whose name begins as that one's does.
    return staging.replace(/^\./, '').startsWith(target.split(sep).at(-1) ?? '/')
      ? kindOf(inside.join('/'))
      : undefined;
  };
  const begin = (path: unknown, data: unknown): number | undefined => {
    const now = performance.now();
    const kind = kindFor(
      typeof path === 'string' ? path : path instanceof URL ? path.pathname : '',
    );
    if (kind === undefined) return undefined;
    // Only the main thread marks where drawing begins; others do nothing else.
    last ??=
      performance.getEntriesByName('dateline:draw')[0]?.startTime ??
      (isMainThread ? undefined : now);
    const bytes =
      typeof data === 'string'
        ? Buffer.byteLength(data)
        : data instanceof Uint8Array
          ? data.length
          : 0;
    const sum = (kinds[kind] ??= { files: 0, ms: 0, bytes: 0 });
    sum.files += 1;
    sum.bytes += bytes;
    if (last !== undefined) sum.ms += now - last;
    work.files += 1;
    work.bytes += bytes;
    last = last === undefined ? undefined : now;
    return now;
  };
  const end = (start: number | undefined): void => {
    if (start === undefined) return;
    const now = performance.now();
    work.writeMs += now - start;
    if (last !== undefined) last = now;
  };

  const { readFileSync, writeFileSync } = fs;
  const { writeFile } = fs.promises;
  fs.readFileSync = new Proxy(readFileSync, {
    apply: (target, self, args) => {
      const start = performance.now();
      try {
        return Reflect.apply(target, self, args) as unknown;
      } finally {
        work.readMs += performance.now() - start;
      }
    },
  });
  fs.writeFileSync = new Proxy(writeFileSync, {
    apply: (target, self, args: unknown[]) => {
      const start = begin(args[0], args[1]);
      Reflect.apply(target, self, args);
      end(start);
    },
  });
  fs.promises.writeFile = new Proxy(writeFile, {
    apply: async (target, self, args: unknown[]) => {
      const start = begin(args[0], args[1]);
      await (Reflect.apply(target, self, args) as Promise<void>);
      end(start);
    },
  });
  syncBuiltinESMExports();
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage();
    const all: FileWork = { ...work, kinds, peakBytes: maxRSS * 1024 };
    writeFileSync(join(folder, `${process.pid}-${threadId}.json`), JSON.stringify(all));
  });
}
