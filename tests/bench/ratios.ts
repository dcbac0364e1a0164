import type { PeerResult, SizeResult } from './results.ts';

/** How many times as long this project takes as another, by the clock and by the processor. */
export interface Ratio {
  readonly clock: number;
  /** Drifts less on a machine that has other work, and does not see what runs at the same time. */
  readonly processor: number;
}

/** The time for a page of a cold build to a peer’s; for a peer that only reads files, that of `check`. */
export function ratioTo(size: SizeResult, peer: PeerResult): Ratio {
  const own = peer.counts === 'pages' ? size.cold : size.check;
  const units = peer.counts === 'pages' ? size.pages : size.generated.files;
  const share = peer.units / units;
  return {
    clock: (own.seconds / peer.seconds) * share,
    processor: (own.cpuSeconds / peer.cpuSeconds) * share,
  };
}

/** Milliseconds of a cold build for each page written. */
export function perPage({ cold, pages }: SizeResult): number {
  return (cold.seconds * 1000) / pages;
}
