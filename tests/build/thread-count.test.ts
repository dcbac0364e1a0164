import { describe, expect, it } from 'vitest';
import { threadCount } from '../../src/build/thread-count.ts';

const GIB = 2 ** 30;
const machine = (processors: number, gib: number): Parameters<typeof threadCount>[1] => ({
  processors,
  memory: gib * GIB,
});

describe('how many threads draw a site', () => {
  it('is as many as there are processors, up to four', () => {
    expect(threadCount(1_000, machine(2, 16))).toBe(2);
    expect(threadCount(1_000, machine(4, 16))).toBe(4);
    expect(threadCount(1_000, machine(64, 256))).toBe(4);
  });

  it('is no more than have room', () => {
    expect(threadCount(10_000, machine(4, 16))).toBe(4);
    expect(threadCount(10_000, machine(4, 6))).toBe(2);
    expect(threadCount(50_000, machine(4, 32))).toBe(3);
  });

  it('is one where no more have room, and where a second would have nothing to do', () => {
    expect(threadCount(10_000, machine(8, 1))).toBe(1);
    expect(threadCount(9, machine(8, 64))).toBe(1);
  });

  it('is known of this machine, too', () => {
    expect(threadCount(1_000)).toBeGreaterThanOrEqual(1);
    expect(threadCount(1_000)).toBeLessThanOrEqual(4);
  });
});
