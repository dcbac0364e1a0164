import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFacts } from '../../src/integrity/file-facts.ts';
import { NONE, packer, unpacked } from '../../src/integrity/packed-facts.ts';

const texts = fc.array(fc.string({ unit: 'grapheme' }));
const fault = fc.record({
  rule: fc.constantFrom(
    'duplicate-id' as const,
    'broken-fragment' as const,
    'main-heading' as const,
  ),
  what: fc.string(),
});
const page = fc.record({
  title: fc.string(),
  description: fc.string(),
  language: fc.string(),
  canonical: fc.option(fc.string(), { nil: undefined }),
  isListed: fc.boolean(),
  ids: texts,
  targets: texts,
  faults: fc.array(fault),
  weight: fc.nat(),
});
const facts: fc.Arbitrary<FileFacts> = fc.oneof(
  page.map((each) => ({ kind: 'page' as const, facts: each })),
  texts.map((targets) => ({ kind: 'data' as const, targets })),
);

describe('facts that were packed', () => {
  it('are the same when they are unpacked, in another thread too', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), facts), (files) => {
        const { add, packed } = packer();
        for (const [path, each] of Object.entries(files)) add(path, each);
        const there = structuredClone(packed());
        for (const [path, each] of Object.entries(files)) {
          expect(unpacked(there, path)).toEqual(each);
        }
        expect(there.files.size).toBe(Object.keys(files).length);
      }),
    );
  });

  it('have each text once, however many files have it', () => {
    const { add, packed } = packer();
    for (const path of ['a', 'b', 'c']) add(path, { kind: 'data', targets: ['one', 'other'] });
    expect(packed().texts).toEqual(['one', 'other']);
  });

  it('are none of a file of which nothing is known', () => {
    const { add, packed } = packer();
    add('a', undefined);
    expect(unpacked(packed(), 'a')).toBeUndefined();
    expect(unpacked(NONE, 'a')).toBeUndefined();
  });
});
