import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { budget } from './budget.ts';
import { nameOf } from './found.ts';
import { sizeOf, type Input } from './input.ts';
import { inputs } from './inputs.ts';
import { judge } from './judge.ts';
import { longLines } from './long-lines.ts';

/*
 * A long run, for the night: `RUNS=1000000 SEED=7 npm run fuzz`; `LINE=0` leaves out the lines of a
 * megabyte, which come first. It prints the seed, how many inputs of
 * each sort there were, and those that came nearest to the time that they may take. Every failure becomes
 * a file of tests/fuzz/found/ that `npm test` replays; what takes longer than it may is a failure. The
 * exit status is 1 where there was one.
 */
const runs = Number(process.env.RUNS ?? 100_000);
const seed = Number(process.env.SEED ?? randomSeed());
const LONGEST = 100_000;
const LONGEST_LINE = Number(process.env.LINE ?? 1_000_000);
const BATCH = 1_000;

interface Timed {
  readonly input: Input;
  readonly spent: number;
}

const found = fileURLToPath(new URL('found', import.meta.url));
const counts = new Map<string, number>();
const slowest: Timed[] = [];
let [failures, bytes] = [0, 0];

const { milliseconds, spentBy } = budget();
process.stdout.write(
  `seed ${seed}, ${runs} inputs, ${milliseconds.toFixed(0)} ms of processor time for 100 kB\n`,
);
for (const input of LONGEST_LINE > 0 ? longLines(LONGEST_LINE) : []) {
  if (faultsOf(input).length > 0) keep(input);
}
for (let batch = 0; batch * BATCH < runs; batch += 1) {
  const details = fc.check(
    fc.property(inputs(LONGEST), (input) => faultsOf(input).length === 0),
    {
      seed: seed + batch,
      numRuns: Math.min(BATCH, runs - batch * BATCH),
      endOnFailure: false,
    },
  );
  const [input] = details.counterexample ?? [];
  if (input !== undefined) keep(input);
}

for (const [target, count] of [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  process.stdout.write(`${String(count).padStart(9)}  ${target}\n`);
}
process.stdout.write(`${bytes} bytes. Of the time that it may take,\n`);
for (const { input, spent } of slowest) {
  process.stdout.write(
    `${(spent * 100).toFixed(0).padStart(9)} %  ${input.target}, ${sizeOf(input)} bytes: ${excerpt(input)}\n`,
  );
}
process.stdout.write(
  failures === 0 ? 'No failure.\n' : `${failures} failures, kept in tests/fuzz/found/.\n`,
);
process.exitCode = failures > 0 ? 1 : 0;

function faultsOf(input: Input): readonly string[] {
  counts.set(input.target, (counts.get(input.target) ?? 0) + 1);
  bytes += sizeOf(input);
  const judgement = judge(input);
  const spent = spentBy(input, judgement);
  remember({ input, spent });
  return [
    ...judgement.faults,
    ...(spent > 1 ? [`takes ${spent.toFixed(1)} times as long as it may`] : []),
  ];
}

function remember(timed: Timed): void {
  if (slowest.length === 10 && (slowest.at(-1)?.spent ?? 0) >= timed.spent) return;
  slowest.push(timed);
  slowest.sort((one, other) => other.spent - one.spent);
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

function excerpt(input: Input): string {
  const text = 'bytes' in input ? new TextDecoder().decode(input.bytes) : input.text;
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 100)} … ${text.slice(-40)}` : text);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
