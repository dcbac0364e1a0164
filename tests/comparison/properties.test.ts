import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { containsDay } from '../../src/edtf/compare.ts';
import { asDay, eachDay } from '../../src/edtf/day.ts';
import { readEventFile } from '../../src/markdown/read-event-file.ts';
import type { Article, Value } from '../../src/model/article.ts';
import type { Comparison, SourcedReport } from '../../src/model/comparison.ts';
import type { Quantity } from '../../src/model/count.ts';
import { verdicts, type EventFile, type Verdict } from '../../src/model/event.ts';
import type { EventId } from '../../src/model/ids.ts';
import { fieldTypes } from '../../src/model/site.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { assemble } from '../../src/timeline/assemble.ts';
import { relate, type Relation } from '../../src/timeline/relate.ts';
import { load, worldWith } from '../content/world.ts';
import { articles, valueOfType, values } from './arbitraries.ts';
import { accountsOf, compare, measure, placeOf, WITHIN, zone } from './made.ts';

const between = (one: Value, other: Value): Relation => relate(one, other, measure);

/** Whether the test of a property came upon all of these; one that never does tests nothing. */
function expectAll<Item>(seen: ReadonlySet<Item>, all: readonly Item[]): void {
  expect(all.filter((item) => !seen.has(item))).toEqual([]);
}

describe('two values of one type', () => {
  it('stand to each other the same both ways', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(values(2), ([one, other]) => {
        if (one === undefined || other === undefined) return;
        const relation = between(one, other);
        expect(between(other, one)).toBe(relation);
        seen.add(`${one.type} ${relation}`);
      }),
      { numRuns: 10_000 },
    );
    const cells = fieldTypes.flatMap((type) => {
      if (type === 'choice') return [`${type} agree`, `${type} differ`];
      if (type === 'text') return [`${type} agree`, `${type} unjudged`];
      return [`${type} agree`, `${type} compatible`, `${type} differ`];
    });
    expect([...seen].toSorted()).toEqual(cells.toSorted());
  });

  it('agree where they are one', () => {
    fc.assert(
      fc.property(values(1), ([value]) => {
        if (value === undefined) return;
        expect(between(value, structuredClone(value))).toBe('agree');
      }),
      { numRuns: 10_000 },
    );
  });

  it('stand to a third as each other where they agree', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(values(3), ([one, other, third]) => {
        if (one === undefined || other === undefined || third === undefined) return;
        if (between(one, other) !== 'agree') return;
        expect(between(one, third)).toBe(between(other, third));
        seen.add(one.type);
      }),
      { numRuns: 10_000 },
    );
    expectAll(seen, fieldTypes);
  });
});

describe('two dates', () => {
  const [first, last] = [asDay('2020-02-01'), asDay('2020-04-30')];
  const days = eachDay(first, last);
  const nearby = valueOfType('date').filter((value) => {
    if (value.type !== 'date') return false;
    const { earliest, latest } = boundsOf(value.date, zone);
    return earliest !== null && latest !== null && first <= earliest && latest <= last;
  });

  it('agree on the same days, and differ where there is none that both allow', () => {
    const seen = new Set<Relation>();
    fc.assert(
      fc.property(nearby, nearby, (one, other) => {
        if (one.type !== 'date' || other.type !== 'date') return;
        const [a, b] = [boundsOf(one.date, zone), boundsOf(other.date, zone)];
        const [inA, inB] = [a, b].map((bounds) => days.filter((day) => containsDay(bounds, day)));
        const shared = inA?.filter((day) => inB?.includes(day)) ?? [];
        const relation = between(one, other);
        seen.add(relation);
        if (relation === 'agree') expect(inA).toEqual(inB);
        if (relation !== 'differ') expect(shared).not.toEqual([]);
        if (relation === 'differ' && shared.length > 0) {
          expect([a.minute, b.minute]).not.toContain(null);
          expect(a.minute).not.toBe(b.minute);
        }
        if (relation === 'compatible') expect([a.minute, b.minute]).toContain(null);
      }),
      { numRuns: 5000 },
    );
    expectAll(seen, ['agree', 'compatible', 'differ']);
  });
});

describe('two counts', () => {
  /** Whether a whole number is one that a quantity allows, in the words of the quantity. */
  function allows(quantity: Quantity, number: number): boolean {
    switch (quantity.form) {
      case 'exact':
        return number === quantity.value;
      case 'about':
        // Ten per cent either way, in tenths, and outwards to the next whole number.
        return Math.abs(number - quantity.value) * 10 < quantity.value + 10;
      case 'more-than':
        return number > quantity.value;
      case 'at-least':
        return number >= quantity.value;
      case 'fewer-than':
        return number < quantity.value;
      case 'at-most':
        return number <= quantity.value;
      case 'between':
        return quantity.least <= number && number <= quantity.most;
      default:
        return quantity satisfies never;
    }
  }

  const small = valueOfType('count').filter(
    (value) =>
      value.type === 'count' &&
      ('value' in value.count.quantity ? value.count.quantity.value : value.count.quantity.most) <
        100,
  );
  const numbers = Array.from({ length: 200 }, (_, number) => number);

  it('agree on the same numbers, and differ where there is none that both allow', () => {
    const seen = new Set<Relation>();
    fc.assert(
      fc.property(small, small, (one, other) => {
        if (one.type !== 'count' || other.type !== 'count') return;
        const [inA, inB] = [one, other].map(({ count }) =>
          numbers.filter((number) => allows(count.quantity, number)),
        );
        const shared = inA?.filter((number) => inB?.includes(number)) ?? [];
        const same = inA?.join() === inB?.join();
        const expected = same ? 'agree' : shared.length > 0 ? 'compatible' : 'differ';
        expect(between(one, other)).toBe(expected);
        seen.add(expected);
      }),
      { numRuns: 5000 },
    );
    expectAll(seen, ['agree', 'compatible', 'differ']);
  });
});

describe('two places', () => {
  /** All that a place lies within, and itself. */
  const chainOf = (place: string): readonly string[] => {
    const region = WITHIN[place];
    return region === undefined ? [place] : [place, ...chainOf(region)];
  };
  const place = fc.constantFrom(...Object.keys(WITHIN));

  it('are compatible where one stands in the other’s chain of regions, and only there', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [a, b] = [one, other].map((id) => ({
          type: 'place' as const,
          places: [{ id: placeOf(id).id, at: { line: 1, column: 1 } }],
        }));
        if (a === undefined || b === undefined) return;
        const nested = chainOf(one).includes(other) || chainOf(other).includes(one);
        expect(between(a, b)).toBe(one === other ? 'agree' : nested ? 'compatible' : 'differ');
      }),
      { numRuns: 2000 },
    );
  });
});

/** The comparisons of random articles, each with the articles and the reports of its field. */
interface Case {
  readonly comparison: Comparison;
  readonly covering: readonly Article[];
  readonly reports: readonly Pick<SourcedReport, 'field' | 'value' | 'written'>[];
}

function casesOf(covering: readonly Article[]): Case[] {
  const reports = accountsOf(covering).flatMap((account) => account.reports);
  return compare(covering).map((comparison) => ({
    comparison,
    covering,
    reports: reports.filter(({ field }) => field === comparison.field),
  }));
}

/** How many origins articles have: those that share a source are joined until nothing changes. */
function countOrigins(some: readonly Article[], covering: readonly Article[]): number {
  const sourcesOf = ({ wire, outlet }: Article): readonly string[] =>
    wire.length > 0 ? wire : [outlet];
  const reachedFrom = (article: Article): ReadonlySet<Article> => {
    const reached = new Set([article]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      const sources = new Set([...reached].flatMap(sourcesOf));
      for (const other of covering) {
        if (sourcesOf(other).some((source) => sources.has(source))) reached.add(other);
      }
    }
    return reached;
  };
  const left = new Set(some);
  let count = 0;
  for (const article of some) {
    if (!left.has(article)) continue;
    count += 1;
    for (const joined of reachedFrom(article)) left.delete(joined);
  }
  return count;
}

/** The verdict by the words of the table, over every two reports and without sides. */
function verdictOf(reports: Case['reports'], origins: number): Verdict {
  const relations = new Set(
    reports.flatMap((one, index) =>
      reports.slice(index + 1).map((other) => between(one.value, other.value)),
    ),
  );
  if (relations.has('differ')) return 'differ';
  if (origins === 1) return 'single';
  if (relations.has('unjudged')) return 'unjudged';
  return relations.has('compatible') ? 'compatible' : 'agree';
}

describe('the comparison of a field', () => {
  it('puts every report on exactly one side, with what agrees with it and nothing else', () => {
    fc.assert(
      fc.property(articles, (covering) => {
        for (const { comparison, reports } of casesOf(covering)) {
          const { sides } = comparison;
          const placed = sides.flatMap((side) => side.reports);
          expect(placed.length).toBe(reports.length);
          expect(new Set(placed.map(({ value }) => value))).toEqual(
            new Set(reports.map(({ value }) => value)),
          );
          for (const [one, side] of sides.entries()) {
            expect(side.reports.length).toBeGreaterThan(0);
            for (const report of side.reports) {
              const agreeing = sides.flatMap((other, index) =>
                other.reports.some(({ value }) => between(report.value, value) === 'agree')
                  ? [index]
                  : [],
              );
              expect(agreeing).toEqual([one]);
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('names every covering article: on its sides or among the silent, never both', () => {
    fc.assert(
      fc.property(articles, (covering) => {
        for (const { comparison } of casesOf(covering)) {
          const speaking = new Set(comparison.sides.flatMap((side) => side.articles));
          const named = covering.filter((article) => speaking.has(article));
          expect(speaking.size).toBe(named.length);
          expect(comparison.silent).toEqual(covering.filter((article) => !speaking.has(article)));
          for (const side of comparison.sides) {
            const tellers = new Set(side.reports.map(({ account }) => account.article));
            expect(side.articles).toEqual([...tellers]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('counts the origins of a side by joining what shares a source, and never beyond articles', () => {
    const joined = new Set<boolean>();
    fc.assert(
      fc.property(articles, (covering) => {
        for (const { comparison } of casesOf(covering)) {
          for (const side of comparison.sides) {
            expect(side.origins.length).toBe(countOrigins(side.articles, covering));
            expect(side.origins.length).toBeLessThanOrEqual(side.articles.length);
            expect(side.origins.length).toBeGreaterThan(0);
            joined.add(side.origins.length < side.articles.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expectAll(joined, [true, false]);
  });

  it('comes to the verdict of every two reports, and is `single` only for one origin', () => {
    const seen = new Set<Verdict>();
    fc.assert(
      fc.property(articles, (covering) => {
        for (const { comparison, reports } of casesOf(covering)) {
          const { sides, computed, verdict } = comparison;
          const speaking = [...new Set(sides.flatMap((side) => side.articles))];
          const expected = verdictOf(reports, countOrigins(speaking, covering));
          expect(computed).toBe(expected);
          expect(verdict).toBe(expected);
          seen.add(expected);
        }
      }),
      { numRuns: 2000 },
    );
    expectAll(seen, verdicts);
  });

  it('stays `differ`, whatever another account adds', () => {
    let differing = 0;
    fc.assert(
      fc.property(articles, fc.nat(), ([another, ...covering], position) => {
        if (another === undefined) return;
        const more = covering.toSpliced(position % (covering.length + 1), 0, another);
        const after = new Map(compare(more).map(({ field, computed }) => [field, computed]));
        for (const { field, computed } of compare(covering)) {
          if (computed !== 'differ') continue;
          differing += 1;
          expect(after.get(field)).toBe('differ');
        }
      }),
      { numRuns: 2000 },
    );
    expect(differing).toBeGreaterThan(100);
  });
});

describe('a timeline', () => {
  const site = load(worldWith()).value.timeline?.site;
  const dated = readEventFile(
    'harbour-rockets' as EventId,
    'events/harbour-rockets.md',
    '---\nkind: attack\ndate: 2020-03-11\nbecause: A log dates it.\n---\n',
  ).value;

  function timelineOf(list: readonly Article[], eventFiles: readonly EventFile[]): Timeline {
    if (site === undefined) throw new Error('The base world has no site.');
    return assemble({
      site,
      places: Object.entries(WITHIN).map(([id, within]) => placeOf(id, within)),
      actors: [],
      articles: list,
      eventFiles,
      known: { kinds: undefined, places: undefined, actors: undefined },
      complete: true,
    }).value;
  }

  it('does not depend on the order of the files', () => {
    const files = dated === undefined ? [] : [dated];
    const shuffled = articles.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    let compared = 0;
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const [one, two] = [timelineOf(list, files), timelineOf(other, files)];
        expect(two).toEqual(one);
        compared += one.events[0]?.comparison.length ?? 0;
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
