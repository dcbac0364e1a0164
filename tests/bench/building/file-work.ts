/** What a process read and wrote, as `watch-files.ts` notes it. */
export interface FileWork {
  readonly readMs: number;
  readonly writeMs: number;
  /** Files written into the site. */
  readonly files: number;
  readonly bytes: number;
  /** The most memory of this process alone. */
  readonly peakBytes: number;
  /** Files written, the time between one and the next, and their bytes, by kind. */
  readonly kinds: Readonly<
    Record<string, { readonly files: number; readonly ms: number; readonly bytes: number }>
  >;
}

/** The work of several processes together. */
export function together(works: readonly FileWork[]): FileWork {
  const kinds: Record<string, { files: number; ms: number; bytes: number }> = {};
  for (const [kind, { files, ms, bytes }] of works.flatMap((work) => Object.entries(work.kinds))) {
    const sum = (kinds[kind] ??= { files: 0, ms: 0, bytes: 0 });
    sum.files += files;
    sum.ms += ms;
    sum.bytes += bytes;
  }
  const sumOf = (key: 'readMs' | 'writeMs' | 'files' | 'bytes'): number =>
    works.reduce((sum, work) => sum + work[key], 0);
  return {
    readMs: sumOf('readMs'),
    writeMs: sumOf('writeMs'),
    files: sumOf('files'),
    bytes: sumOf('bytes'),
    peakBytes: Math.max(0, ...works.map(({ peakBytes }) => peakBytes)),
    kinds,
  };
}
