import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundInputs } from './found.ts';
import { inputs } from './inputs.ts';
import { faultsOf } from './judge.ts';

describe('whatever is read', () => {
  it('gives a value, or findings with a place and words for each', () => {
    fc.assert(
      fc.property(inputs(4_000), (input) => {
        expect(faultsOf(input)).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20_210_510 },
    );
  });
});

describe('what once failed', () => {
  it.each(Array.from(foundInputs()))('does so no more: %s', (_name, input) => {
    expect(faultsOf(input)).toEqual([]);
  });
});
