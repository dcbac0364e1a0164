import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import type { Build } from './building/build.ts';
import type { Rewritten } from './building/rewritten.ts';
import type { Generated } from './generate.ts';
import { resultsFile, workIn } from './paths.ts';
import type { Missing } from './peers/peer.ts';
import type { Cost } from './process.ts';

/** A peer’s cost, beside a build of the same run. */
export interface PeerResult extends Cost {
  readonly name: string;
  /** Pages written, or files read where it writes none. */
  readonly units: number;
  readonly counts: 'pages' | 'files';
}

/** The bytes of the pages of one kind, compressed as well as brotli can. */
export interface PageBytes {
  readonly kind: string;
  readonly pages: number;
  readonly median: number;
  readonly largest: number;
  readonly largestPath: string;
}

/** What one size of content costs. */
export interface SizeResult {
  readonly generated: Generated;
  /** HTML pages, and all files. */
  readonly pages: number;
  readonly files: number;
  readonly cold: Build;
  readonly warm: Build;
  readonly edited: Build;
  readonly rewritten: Rewritten;
  readonly check: Cost;
  readonly peers: readonly PeerResult[];
  readonly missing: readonly Missing[];
  readonly bytes: readonly PageBytes[];
  /** Processes that wanted to run, on average of a minute, as each round began. */
  readonly loads: readonly number[];
  readonly rounds: number;
}

/** What a reader’s browser measures on one page: times in milliseconds. */
export interface Reading {
  readonly page: 'dateline' | 'static' | 'timelinejs';
  readonly events: number;
  readonly requests: number;
  readonly bytes: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly layoutShift: number;
  readonly loads: number;
}

/** Lighthouse’s four scores of one page, of a hundred. */
export interface Scores {
  readonly page: string;
  readonly path: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What costs it points, by Lighthouse’s names. */
  readonly failing: readonly string[];
}

export interface Results {
  readonly machine?: { readonly cores: number; readonly node: string };
  /** By the number of events. */
  readonly sizes?: Readonly<Record<string, SizeResult>>;
  /** The site of the content folder itself, built cold. */
  readonly own?: Cost & { readonly pages: number };
  readonly readings?: readonly Reading[];
  readonly scores?: readonly Scores[];
}

/** The last results; none where the bench has not run. */
export function lastResults(): Results {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  } catch {
    return {};
  }
}

/** Keeps new results beside those of other parts of the bench. */
export function keep(results: Results): Results {
  workIn('.');
  const machine = { cores: cpus().length, node: process.version };
  const all = { ...lastResults(), ...results, machine };
  writeFileSync(resultsFile, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
