import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../site/build.ts';
import { bytesOf } from '../bytes.ts';
import { generateContent } from '../generate.ts';
import { median } from '../median.ts';
import { workIn } from '../paths.ts';
import { astroFloor } from '../peers/astro-floor.ts';
import { eleventy } from '../peers/eleventy.ts';
import { writeFlat } from '../peers/flat-content.ts';
import { hugo } from '../peers/hugo.ts';
import type { Missing, Peer } from '../peers/peer.ts';
import { plainNode } from '../peers/plain-node.ts';
import type { Cost } from '../process.ts';
import type { PeerResult, SizeResult } from '../results.ts';
import { build, check, forget, type Build } from './build.ts';
import { editOne } from './edit.ts';
import { rewrittenSince, stateOf, type Rewritten } from './rewritten.ts';

/** Where the built site of a size is left, for the parts of the bench that read it. */
export function siteOf(events: number): string {
  return join(workIn('sites'), String(events));
}

/**
 * Builds generated content of one size again and again, its peers in between, and gives the medians.
 *
 * @param rounds How often everything is run.
 * @param withPeers Whether other generators are run beside it.
 * @param say Told what is being done.
 */
export async function measureSize(
  events: number,
  rounds: number,
  withPeers: boolean,
  say: (line: string) => void,
): Promise<SizeResult> {
  const content = join(workIn('content'), String(events));
  const out = siteOf(events);
  rmSync(content, { recursive: true, force: true });
  const generated = generateContent(content, events);
  let pages = 0;
  let peers: (Peer | Missing)[] = [];
  let rewritten: Rewritten = { changed: 0, needlessly: 0 };
  const loads: number[] = [];
  const runs = { cold: [] as Build[], warm: [] as Build[], edited: [] as Build[] };
  const checks: Cost[] = [];
  const costs = new Map<Peer, Cost[]>();
  for (let round = 0; round < rounds; round += 1) {
    loads.push(loadavg()[0] ?? 0);
    say(`${events} events, round ${round + 1} of ${rounds}: cold`);
    forget(out);
    runs.cold.push(await build(content, out));
    if (round === 0) {
      pages = filesBelow(out).filter((path) => path.endsWith('.html')).length;
      peers = withPeers ? await peersOf(content, generated.files, pages) : [];
    }
    for (const peer of peers) {
      if (!('build' in peer)) continue;
      say(`${events} events, round ${round + 1} of ${rounds}: ${peer.name}`);
      costs.set(peer, [...(costs.get(peer) ?? []), await peer.build()]);
    }
    say(`${events} events, round ${round + 1} of ${rounds}: check, warm, after one edit`);
    checks.push(await check(content));
    runs.warm.push(await build(content, out));
    const before = stateOf(out);
    editOne(content, round);
    runs.edited.push(await build(content, out));
    rewritten = rewrittenSince(out, before);
  }
  const results: PeerResult[] = [...costs].map(([{ name, units, counts }, all]) => ({
    name,
    units,
    counts,
    ...middle(all),
  }));
  return {
    generated,
    pages,
    files: filesBelow(out).length,
    cold: middleBuild(runs.cold),
    warm: middleBuild(runs.warm),
    edited: middleBuild(runs.edited),
    rewritten,
    check: middle(checks),
    peers: results,
    missing: peers.filter((peer) => 'because' in peer),
    bytes: bytesOf(out),
    loads,
    rounds,
  };
}

async function peersOf(content: string, files: number, pages: number): Promise<(Peer | Missing)[]> {
  const flat = join(workIn('flat'), 'events');
  const job = writeFlat(content, flat);
  return [
    await astroFloor(pages),
    plainNode(content, files),
    await eleventy(flat, job),
    hugo(flat, job),
  ];
}

function middle(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: Math.max(...costs.map(({ peakBytes }) => peakBytes)),
  };
}

/** The median costs, with the stages of the build that was in the middle. */
function middleBuild(builds: readonly Build[]): Build {
  const sorted = builds.toSorted((a, b) => a.seconds - b.seconds);
  const one = sorted[sorted.length >> 1];
  if (one === undefined) throw new RangeError('There is no build.');
  return { ...one, ...middle(builds) };
}
