import { fileInput, sizeOf, type Input } from './input.ts';
import { judge, type Judgement } from './judge.ts';

/** What a reader may take for 100 kB, in milliseconds of processor time, on a machine that is not slow. */
const MILLISECONDS = 100;
const PART = 100_000;
/** A slow machine is one that takes more than this part of it for a sound register of that size. */
const TIMES_A_REGISTER = 4;
const RETRIES = 4;

/** How much of its time an input may take. */
export interface Budget {
  /** Milliseconds of processor time for 100 kB, or for less. */
  readonly milliseconds: number;
  /** How many times its time an input takes at least, whatever else the machine does meanwhile. */
  readonly spentBy: (input: Input, judgement: Judgement) => number;
}

/**
 * The time that every input may take: 100 ms of processor time for 100 kB that are read or written, and on
 * a slow machine four times what a sound register of that size takes there.
 *
 * @param least Inputs of fewer bytes than this may take as long as one of so many.
 */
export function budget(least = PART): Budget {
  const register = plainRegister(PART);
  const times = Array.from({ length: 6 }, () => judge(register).milliseconds);
  const milliseconds = Math.max(MILLISECONDS, TIMES_A_REGISTER * Math.min(...times));
  const spent = (input: Input, { milliseconds: taken, written }: Judgement): number =>
    taken / ((milliseconds * Math.max(sizeOf(input), written, least)) / PART);
  return {
    milliseconds,
    spentBy: (input, judgement) => {
      let best = spent(input, judgement);
      for (let time = 0; best > 1 && time < RETRIES; time += 1) {
        best = Math.min(best, spent(input, judge(input)));
      }
      return best;
    },
  };
}

function plainRegister(size: number): Input {
  const records: string[] = [];
  for (let length = 0, n = 0; length < size; n += 1) {
    const record = `place-${n}:\n  name: Place number ${n}\n  spellings: [Port ${n}, The ${n}th]\n  lat: 46.49\n  lon: 30.74\n  precision: town\n`;
    records.push(record);
    length += record.length;
  }
  return fileInput(
    'places.yaml',
    `coast: { name: C }\neast-harbour: { name: E }\nwest-harbour: { name: W }\n${records.join('')}`,
  );
}
