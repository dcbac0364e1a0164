import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesBelow } from '../site/build.ts';
import { median } from './median.ts';
import { kindOf } from './page-kind.ts';
import type { PageBytes } from './results.ts';

/** Compressing ten thousand pages as well as brotli can takes a minute: of each kind only so many are. */
const SAMPLE = 21;
const LARGEST = 4;

/** The length of some bytes at brotli’s highest level. */
export function compressed(bytes: Uint8Array): number {
  return brotli(bytes).length;
}

/** Compresses at brotli’s highest level, as a host does that compresses beforehand. */
export function brotli(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The compressed bytes of a site’s pages by kind: the median of a sample, and the largest. */
export function bytesOf(site: string): PageBytes[] {
  const pages = filesBelow(site).filter((path) => path.endsWith('.html'));
  return [...Map.groupBy(pages, kindOf)]
    .map(([kind, paths]) => bytesOfKind(site, kind, paths))
    .toSorted((a, b) => b.largest - a.largest);
}

function bytesOfKind(site: string, kind: string, paths: readonly string[]): PageBytes {
  const bySize = paths
    .map((path) => ({ path, size: statSync(join(site, path)).size }))
    .sort((a, b) => b.size - a.size)
    .map(({ path }) => path);
  const pack = (path: string) => ({ path, size: compressed(readFileSync(join(site, path))) });
  const step = Math.max(1, bySize.length / SAMPLE);
  const sample = Array.from({ length: Math.min(SAMPLE, bySize.length) }, (_, index) =>
    bySize.slice(Math.floor(index * step)).slice(0, 1),
  );
  const [largest] = bySize
    .slice(0, LARGEST)
    .map(pack)
    .toSorted((a, b) => b.size - a.size);
  return {
    kind,
    pages: paths.length,
    median: median(sample.flat().map((path) => pack(path).size)),
    largest: largest?.size ?? 0,
    largestPath: largest?.path ?? '',
  };
}
