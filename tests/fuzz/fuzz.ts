import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { nameOf } from './found.ts';
import { inputs, longLines, type Input } from './inputs.ts';
import { faultsOf } from './judge.ts';

/*
 * A long run, for the night: `RUNS=1000000 SEED=7 npm run fuzz`. It prints the seed, how many inputs of
 * each sort there were, and the slowest; every failure becomes a file of tests/fuzz/found/ that
 * `npm test` replays. The exit status is 1 where anything failed or took ten times as long as it
 * should. What is left above the budget is the speed of the YAML parser, which is linear.
 */
const runs = Number(process.env.RUNS ?? 100_000);
const seed = Number(process.env.SEED ?? randomSeed());
/** Milliseconds of processor time for 100 kB, or for less. */
const BUDGET = 100;
const LONGEST = 100_000;
const LONGEST_LINE = 1_000_000;
const BATCH = 1_000;

interface Timed {
  readonly input: Input;
  readonly milliseconds: number;
}

const found = fileURLToPath(new URL('found', import.meta.url));
const counts = new Map<string, number>();
const slowest: Timed[] = [];
let [failures, late, hung, bytes] = [0, 0, 0, 0];

process.stdout.write(`seed ${seed}, ${runs} inputs\n`);
for (const input of longLines(LONGEST_LINE)) {
  if (!holds(input)) keep(input);
}
for (let batch = 0; batch * BATCH < runs; batch += 1) {
  const details = fc.check(fc.property(inputs(LONGEST), holds), {
    seed: seed + batch,
    numRuns: Math.min(BATCH, runs - batch * BATCH),
    endOnFailure: false,
  });
  const [input] = details.counterexample ?? [];
  if (input !== undefined) keep(input);
}

for (const [target, count] of [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  process.stdout.write(`${String(count).padStart(9)}  ${target}\n`);
}
process.stdout.write(`${bytes} bytes. ${late} inputs over ${BUDGET} ms for 100 kB. The slowest:\n`);
for (const { input, milliseconds } of slowest) {
  process.stdout.write(
    `${milliseconds.toFixed(0).padStart(9)} ms  ${input.target}, ${sizeOf(input)} bytes: ${excerpt(input)}\n`,
  );
}
process.stdout.write(
  failures === 0 ? 'No failure.\n' : `${failures} failures, kept in tests/fuzz/found/.\n`,
);
process.exitCode = failures > 0 || hung > 0 ? 1 : 0;

function holds(input: Input): boolean {
  counts.set(input.target, (counts.get(input.target) ?? 0) + 1);
  bytes += sizeOf(input);
  const start = processorTime();
  const faults = faultsOf(input);
  const milliseconds = processorTime() - start;
  time(input, milliseconds);
  return faults.length === 0;
}

function time(input: Input, milliseconds: number): void {
  const times = milliseconds / (BUDGET * Math.max(sizeOf(input) / LONGEST, 1));
  if (times > 1) late += 1;
  if (times > 10) hung += 1;
  if (slowest.length === 10 && (slowest.at(-1)?.milliseconds ?? 0) >= milliseconds) return;
  slowest.push({ input, milliseconds });
  slowest.sort((one, other) => other.milliseconds - one.milliseconds);
  slowest.splice(10);
}

/** Keeps a failure that fast-check has made as small as it could. */
function keep(input: Input): void {
  failures += 1;
  const content = 'bytes' in input ? input.bytes : new TextEncoder().encode(input.text);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  mkdirSync(found, { recursive: true });
  writeFileSync(join(found, nameOf(input.target, hash)), content);
  process.stdout.write(
    `FAILS  ${input.target}: ${excerpt(input)}\n  ${faultsOf(input).join('\n  ')}\n`,
  );
}

/** Milliseconds that the processor has worked: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function sizeOf(input: Input): number {
  return 'bytes' in input ? input.bytes.length : input.text.length;
}

function excerpt(input: Input): string {
  const text = 'bytes' in input ? new TextDecoder().decode(input.bytes) : input.text;
  return JSON.stringify(text.length > 240 ? `${text.slice(0, 160)} … ${text.slice(-60)}` : text);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
