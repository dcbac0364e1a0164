import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { addDays, asDay, daysBetween, type Day } from '../../src/edtf/day.ts';
import { contextOf } from '../../src/site/context.ts';
import { overviewView } from '../../src/site/overview/overview-view.ts';
import { packRows } from '../../src/site/overview/pack.ts';
import { positionOf, scaleOf, type Scale } from '../../src/site/overview/scale.ts';

const origin = asDay('0001-01-01');
const anyDay = fc
  .integer({ min: 0, max: daysBetween(origin, asDay('9999-12-31')) })
  .map((offset) => addDays(origin, offset));
const days = fc
  .array(anyDay, { minLength: 1, maxLength: 40 })
  .map((found) => found.toSorted((one, other) => (one < other ? -1 : 1)));

function lastOf(found: readonly Day[]): Day {
  return found.at(-1) ?? origin;
}

function percentOf(text: string): number {
  return Number(text.slice(0, -1));
}

describe('the scale of time', () => {
  it('has a place for every day, and none comes before an earlier one', () => {
    fc.assert(
      fc.property(days, (starts) => {
        const scale = scaleOf(starts, lastOf(starts));
        const places = starts.map((day) => positionOf(scale, day));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('leaves no day out: stretches follow one another and come to the whole', () => {
    fc.assert(
      fc.property(days, anyDay, (starts, end) => {
        const scale = scaleOf(starts, end);
        for (const [index, stretch] of scale.entries()) {
          const next = scale[index + 1];
          if (next === undefined) continue;
          expect(daysBetween(stretch.to, next.from)).toBe(1);
          expect(next.start).toBeCloseTo(stretch.start + stretch.length);
        }
        expect(scale.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(100);
      }),
    );
  });

  it('gives the days that crowd most of the room', () => {
    const starts = [
      '2003-01-01',
      '2014-01-01',
      '2020-03-11',
      '2020-03-12',
      '2020-03-14',
      '2020-03-16',
    ].map(asDay);
    const scale = scaleOf(starts, asDay('2020-03-16'));
    expect(shareOf(scale, '2020-03-11', '2020-03-16')).toBeGreaterThan(50);
  });

  it('stays one where events lie evenly', () => {
    const starts = Array.from({ length: 200 }, (_, index) =>
      addDays(asDay('2001-01-01'), index * 30),
    );
    expect(scaleOf(starts, lastOf(starts))).toHaveLength(1);
  });
});

describe('rows', () => {
  const extents = fc.array(
    fc
      .tuple(
        fc.double({ min: 0, max: 99, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
      )
      .map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 30 },
  );

  it('hold no two extents that touch', () => {
    fc.assert(
      fc.property(extents, (found) => {
        const { rows, count } = packRows(found);
        for (const [index, one] of found.entries()) {
          expect(rows[index]).toBeLessThan(count);
          for (const [other, two] of found.entries()) {
            if (other === index || rows[other] !== rows[index]) continue;
            expect(one.to <= two.from || two.to <= one.from).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the overview of the first site', () => {
  const { timeline } = loadContent(
    filesIn(fileURLToPath(new URL('../../content', import.meta.url))),
  ).value;
  if (timeline === undefined) throw new Error('The content has errors.');
  const context = contextOf({ timeline, base: '/', url: timeline.site.url });
  const view = overviewView(context);

  it('has a mark for every event, on the lane of its strand', () => {
    const marked = view?.lanes.flatMap(({ lane, marks }) =>
      marks.map(({ href }) => `${lane} ${href.slice(1)}`),
    );
    const expected = timeline.events.map(({ id, kind }) => {
      const lane = timeline.site.strands.findIndex((strand) => strand.id === kind.strand) + 1;
      return `${lane} ${id}`;
    });
    expect(marked?.toSorted()).toEqual(expected.toSorted());
  });

  it('keeps every mark and bar inside the drawing', () => {
    for (const { marks, height } of view?.lanes ?? []) {
      for (const { x, y, bar } of marks) {
        expect(percentOf(x)).toBeGreaterThan(0);
        expect(percentOf(x)).toBeLessThan(100);
        expect(y).toBeLessThan(height);
        if (bar === undefined) continue;
        expect(percentOf(bar.x)).toBeGreaterThanOrEqual(0);
        expect(percentOf(bar.x) + percentOf(bar.width)).toBeLessThanOrEqual(100.1);
      }
    }
  });

  it('counts in its table every event once', () => {
    const counted = view?.table.rows.flatMap(({ counts }) => counts.map(Number));
    expect(counted?.reduce((sum, count) => sum + count, 0)).toBe(timeline.events.length);
  });
});

function shareOf(scale: Scale, from: string, to: string): number {
  return positionOf(scale, addDays(asDay(to), 1)) - positionOf(scale, asDay(from));
}
