import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import process from 'node:process';

/*
 * Loaded before a build (`node --import`), it makes the machine another one: it is two and a half years
 * later, folders list their files backwards, random numbers are others, and there is one processor. At
 * the end it writes how often a build asked for that into the file named by `ELSEWHERE_PROOF`: a machine
 * of which nobody asks anything proves nothing.
 */
const LATER_MS = 2.5 * 365.25 * 24 * 60 * 60 * 1000;
const asked = { clock: 0, folders: 0, processors: 0 };

const { Date: Clock } = globalThis;
const later = (): number => {
  asked.clock += 1;
  return Clock.now() + LATER_MS;
};
// No subclass: what copies the methods of the prototype has to find them there.
globalThis.Date = new Proxy(Clock, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [later()] : given, made) as object,
  get: (target, name): unknown => (name === 'now' ? later : Reflect.get(target, name)),
});

const random = Math.random;
Math.random = () => (random() + 0.5) % 1;

type List = (...given: unknown[]) => unknown;

function backwards(list: unknown): unknown {
  asked.folders += 1;
  return Array.isArray(list) ? list.toReversed() : list;
}

const readdirSync = fs.readdirSync as List;
const readdir = fs.readdir as List;
const readdirLater = fs.promises.readdir as (...given: unknown[]) => Promise<unknown>;
Object.assign(fs, {
  readdirSync: (...given: unknown[]) => backwards(readdirSync(...given)),
  readdir: (...given: unknown[]) => {
    const done = given.pop() as (problem: unknown, list: unknown) => void;
    return readdir(...given, (problem: unknown, list: unknown) => {
      done(problem, backwards(list));
    });
  },
});
Object.assign(fs.promises, {
  readdir: async (...given: unknown[]) => backwards(await readdirLater(...given)),
});
Object.assign(os, {
  availableParallelism: () => {
    asked.processors += 1;
    return 1;
  },
  hostname: () => 'elsewhere',
});
syncBuiltinESMExports();

const { ELSEWHERE_PROOF: proof } = process.env;
if (proof !== undefined) {
  process.on('exit', () => {
    fs.writeFileSync(proof, JSON.stringify(asked));
  });
}
