import { Buffer } from 'node:buffer';
import type { FileFacts } from './file-facts.ts';
import type { Fault, PageFacts } from './page-facts.ts';

/**
 * The facts of many files as plain data that takes little room: texts, which many pages have in common,
 * stand once, and each file is a list of numbers. They go from thread to thread and from build to build so.
 */
export interface PackedFacts {
  readonly texts: readonly string[];
  /** By path. */
  readonly files: ReadonlyMap<string, Uint32Array>;
}

/** No facts. */
export const NONE: PackedFacts = { texts: [], files: new Map() };

const DATA = 0;
const PAGE = 1;
const RULES: readonly Fault['rule'][] = ['duplicate-id', 'broken-fragment', 'main-heading'];

/** Packs facts one by one. */
export interface Packer {
  /** Nothing is added of a file of which nothing is known. */
  readonly add: (path: string, facts: FileFacts | undefined) => void;
  /** All that was added. */
  readonly packed: () => PackedFacts;
}

/** A packer with nothing in it. */
export function packer(): Packer {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const files = new Map<string, Uint32Array>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    // A piece of a page would keep the whole page in memory.
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    numbers.set(copy, texts.length);
    return texts.push(copy) - 1;
  };
  return {
    add: (path, facts) => {
      if (facts === undefined) return;
      const packed =
        facts.kind === 'page'
          ? [PAGE, ...packedPage(facts.facts, numberOf)]
          : [DATA, ...facts.targets.map(numberOf)];
      files.set(path, Uint32Array.from(packed));
    },
    packed: () => ({ texts, files }),
  };
}

function packedPage(facts: PageFacts, numberOf: (text: string) => number): number[] {
  return [
    numberOf(facts.title),
    numberOf(facts.description),
    numberOf(facts.language),
    facts.canonical === undefined ? 0 : numberOf(facts.canonical) + 1,
    facts.isListed ? 1 : 0,
    facts.weight,
    facts.faults.length,
    ...facts.faults.flatMap(({ rule, what }) => [RULES.indexOf(rule), numberOf(what)]),
    facts.ids.length,
    ...facts.ids.map(numberOf),
    ...facts.targets.map(numberOf),
  ];
}

/** The facts of a file as they were packed; `undefined` where there are none. */
export function unpacked({ texts, files }: PackedFacts, path: string): FileFacts | undefined {
  const numbers = files.get(path);
  if (numbers === undefined) return undefined;
  let at = 0;
  const number = (): number => numbers[at++] ?? 0;
  const text = (index: number): string => texts[index] ?? '';
  const textsTo = (end: number): string[] => {
    const found = Array.from(numbers.subarray(at, end), text);
    at = end;
    return found;
  };
  if (number() === DATA) return { kind: 'data', targets: textsTo(numbers.length) };
  const said = { title: text(number()), description: text(number()), language: text(number()) };
  const canonical = number();
  const [isListed, weight] = [number() === 1, number()];
  const faults = Array.from({ length: number() }, (): Fault => ({
    rule: RULES[number()] ?? 'main-heading',
    what: text(number()),
  }));
  const ids = number();
  const facts: PageFacts = {
    ...said,
    canonical: canonical === 0 ? undefined : text(canonical - 1),
    isListed,
    ids: textsTo(at + ids),
    targets: textsTo(numbers.length),
    faults,
    weight,
  };
  return { kind: 'page', facts };
}
