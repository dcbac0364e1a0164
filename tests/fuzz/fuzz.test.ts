import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budget } from './budget.ts';
import { foundInputs } from './found.ts';
import { sizeOf } from './input.ts';
import { inputs } from './inputs.ts';
import { faultsOf, judge } from './judge.ts';
import { longLines } from './long-lines.ts';

/** What takes the square of its length takes many times as long as it may; noise does not. */
const GENEROUS = 3;
const LENGTH = 30_000;

describe('whatever is read', () => {
  it('gives a value, or findings with a place and words for each', () => {
    fc.assert(
      fc.property(inputs(4_000), (input) => {
        expect(faultsOf(input)).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20_210_510 },
    );
  });

  it('takes time in proportion to its length', () => {
    const { spentBy } = budget(LENGTH);
    const late = Array.from(longLines(LENGTH)).flatMap((input) => {
      const judgement = judge(input);
      const spent = spentBy(input, judgement);
      const told = `${input.target}, ${sizeOf(input)} bytes, ${spent.toFixed(1)}`;
      return [
        ...(spent > GENEROUS ? [`${told} times as long`] : []),
        ...judgement.faults.map((fault) => `${told}: ${fault}`),
      ];
    });
    expect(late).toEqual([]);
  });
});

describe('what once failed', () => {
  const { spentBy } = budget();
  it.each(Array.from(foundInputs()))('does so no more: %s', (_name, input) => {
    const judgement = judge(input);
    expect(judgement.faults).toEqual([]);
    expect(spentBy(input, judgement)).toBeLessThan(GENEROUS);
  });
});
