import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/model/event.ts';
import type { DateGroup } from '../../src/site/date-groups.ts';
import { dayView, monthView, yearView } from '../../src/site/time-views.ts';
import { LIMITS } from '../../src/site/limits.ts';
import { COURIER, POST } from '../content/world.ts';
import { contextOfWorld } from '../feeds/contexts.ts';
import { LOW, largeContext } from './large.ts';

const context = largeContext({ ...LOW, named: 12 });
const { timeline } = context;

const idsIn = (groups: readonly Pick<DateGroup, 'events'>[]): string[] =>
  groups.flatMap(({ events }) => events.map(({ id }) => id));
const idsOf = (events: readonly Event[]): string[] => events.map(({ id }) => id);

describe('the page of a day with many events', () => {
  const busy = [...timeline.days].filter(([, { here }]) => here.length > LOW.unsorted);

  it('has them under their strands, each once, in the order of time', () => {
    expect(busy.length).toBeGreaterThan(0);
    for (const [day, { here }] of busy) {
      const { strands } = dayView(context, day);
      expect(idsIn(strands).toSorted()).toEqual(idsOf(here).toSorted());
      const order = timeline.site.strands.map(({ id }) => `strand-${id}`);
      const anchors = strands.map(({ anchor }) => anchor);
      expect(anchors).toEqual(order.filter((anchor) => anchors.includes(anchor)));
      for (const { anchor, events } of strands) {
        expect(events.map(({ id }) => id)).toEqual(
          idsOf(here.filter(({ kind }) => `strand-${kind.strand}` === anchor)),
        );
      }
    }
  });

  it('has them in one list where they are few', () => {
    const [quiet] = [...timeline.days].filter(
      ([, { here }]) => here.length > 0 && here.length <= LOW.unsorted,
    );
    if (quiet === undefined) throw new Error('No day has few events.');
    expect(dayView(context, quiet[0]).strands).toEqual([]);
  });
});

describe('the page of a year or a month with too many events', () => {
  it('leads to everything: what it does not show stands on a smaller page', () => {
    for (const [year, { events, months }] of timeline.years) {
      const view = yearView(context, year);
      const shown = new Set([...idsIn(view.groups), ...view.wide.map(({ id }) => id)]);
      if (events.length > LOW.named) expect(view.part).toMatch(/^The newest 10 of \d+ events$/);
      const below = new Set(
        months.flatMap((month) => idsOf(timeline.months.get(month)?.events ?? [])),
      );
      expect(idsOf(events).filter((id) => !shown.has(id) && !below.has(id))).toEqual([]);
    }
    for (const [month, { events, days }] of timeline.months) {
      const view = monthView(context, month);
      const shown = new Set([...idsIn(view.groups), ...view.wide.map(({ id }) => id)]);
      const below = new Set(
        days.flatMap((day) => {
          const { here = [], also = [] } = timeline.days.get(day) ?? {};
          return idsOf([...here, ...also]);
        }),
      );
      expect(idsOf(events).filter((id) => !shown.has(id) && !below.has(id))).toEqual([]);
    }
  });

  it('shows what stands on no month’s page, though it is not among the newest', () => {
    const wide = contextOfWorld(
      {
        [POST]: (text) => text.replace('date: 2021-05-20', 'date: 2021/2024\n- kind: vote'),
        [COURIER]: undefined,
      },
      { ...LIMITS, named: 1, newest: 1 },
    );
    const view = yearView(wide, 2021);
    expect(view.wide.map(({ id }) => id)).toEqual(['council-vote']);
    expect(idsIn(view.groups)).not.toContain('council-vote');
    expect(idsIn(yearView(wide, 2022).groups)).toEqual(['council-vote']);
  });
});
