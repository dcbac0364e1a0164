import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/site/context.ts';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { searchRecords, type SearchRecord } from '../../src/site/search-records.ts';
import { searchView } from '../../src/site/search-view.ts';
import { projectRoot } from '../site/build.ts';

const { timeline } = loadContent(filesIn(join(projectRoot, 'tests/fixtures/river'))).value;
if (timeline === undefined) throw new Error('The river has errors.');
const context = contextOf({ timeline, base: '/news/', url: 'https://river.example/news/' });
const records = searchRecords(context);

function recordAt(url: string): SearchRecord {
  const found = records.find((record) => record.url === url);
  if (found === undefined) throw new Error(`There is no record of ${url}.`);
  return found;
}

describe('the records that a search finds', () => {
  it('are the events, the articles, and the places and actors with events, each once', () => {
    const expected = [
      ...timeline.events.map(({ id }) => `/news/events/${id}/`),
      ...timeline.articles.map(({ id }) => `/news/articles/${id}/`),
      ...[...timeline.eventsByPlace.keys()].map((id) => `/news/places/${id}/`),
      ...[...timeline.eventsByActor.keys()].map((id) => `/news/actors/${id}/`),
    ];
    expect(records.map(({ url }) => url).toSorted()).toEqual(expected.toSorted());
  });

  it('stand in the order of time, and events in that of the timeline', () => {
    const days = records.map(({ meta }) => meta.day);
    expect(days).toEqual(days.toSorted());
    for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    const events = records.flatMap(({ url }) => /events\/(.+)\/$/.exec(url)?.[1] ?? []);
    expect(events).toEqual(timeline.events.map(({ id }) => id));
  });

  it('say whose words they hold, and hold what is quoted once', () => {
    const flood = timeline.events.find(({ id }) => id === 'weir-overrun');
    const { content } = recordAt('/news/events/weir-overrun/');
    for (const { article, prose, quotes } of flood?.accounts ?? []) {
      expect(content).toContain(article.outlet);
      expect(content).toContain(prose.text.replace(/\s+/g, ' '));
      for (const { exact } of quotes) expect(content.split(exact)).toHaveLength(2);
    }
    expect(flood?.accounts.length).toBeGreaterThan(1);
  });

  it('know every spelling of a place, on its own page and on its events’', () => {
    expect(recordAt('/news/places/lindow/').content).toContain('ليندو');
    expect(recordAt('/news/events/weir-overrun/').meta.more).toContain('ليندو');
  });

  it('have an event at every place that its place lies in', () => {
    const { filters } = recordAt('/news/events/weir-overrun/');
    expect(filters.place).toContain('lindow');
    expect(filters.place).toContain('lindow-valley');
  });

  it('say the language of a headline only where it is another than the site’s', () => {
    expect(recordAt('/news/articles/2021-04-11-sawt-al-wadi/').meta.language).toBe('ar');
    expect(recordAt('/news/articles/2021-04-09-valley-post/').meta.language).toBeUndefined();
  });
});

describe('the search page', () => {
  const view = searchView(context);

  it('offers every value that a record has, with the number of records that have it', () => {
    const offered = [
      ...view.facets.flatMap(({ name, choices }) =>
        choices.map(({ value, count }) => `${name} ${value} ${count}`),
      ),
      ...(view.differ === undefined ? [] : [`differ yes ${view.differ.count}`]),
    ];
    const counts = new Map<string, number>();
    for (const { filters } of records) {
      for (const [name, values] of Object.entries(filters)) {
        for (const value of values) {
          counts.set(`${name} ${value}`, (counts.get(`${name} ${value}`) ?? 0) + 1);
        }
      }
    }
    const expected = [...counts].map(([value, count]) => `${value} ${count}`);
    expect(offered.toSorted()).toEqual(expected.toSorted());
    expect(view.facets.map(({ name }) => name)).toContain('kind');
  });

  it('leads without a search to every month that has a day, and to every kind, place and actor', () => {
    const links = view.lists.flatMap(({ groups }) =>
      groups.flatMap((group) => group.links.map(({ href }) => href)),
    );
    const expected = [
      ...[...timeline.months]
        .filter(([, { days }]) => days.length > 0)
        .map(([month]) => context.addresses.month(month)),
      ...[...timeline.eventsByKind.keys()].map(context.addresses.kind),
      ...[...timeline.eventsByPlace.keys()].map(context.addresses.place),
      ...[...timeline.eventsByActor.keys()].map(context.addresses.actor),
    ];
    expect(links.toSorted()).toEqual(expected.toSorted());
  });
});
