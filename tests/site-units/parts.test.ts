import { describe, expect, it } from 'vitest';
import { asDay, type Day } from '../../src/edtf/day.ts';
import { sitemapFiles } from '../../src/feeds/sitemap.ts';
import type { Event } from '../../src/model/event.ts';
import type { StrandId } from '../../src/model/ids.ts';
import { articleListView } from '../../src/site/article-views.ts';
import { byLetter } from '../../src/site/by-letter.ts';
import type { YearGroup } from '../../src/site/date-groups.ts';
import { differencesView } from '../../src/site/differences-view.ts';
import { actorsView, actorView, kindView, strandView } from '../../src/site/facet-views.ts';
import { divided, partsBelow, type Part } from '../../src/site/parts.ts';
import type { PartsView } from '../../src/site/parts-view.ts';
import {
  actorPagePaths,
  differencePaths,
  kindPagePaths,
  placePartPaths,
  placePaths,
  publishedPaths,
  strandPagePaths,
} from '../../src/site/paths.ts';
import { placeListView, placePartView, placeView } from '../../src/site/place-views.ts';
import { aboutView } from '../../src/site/plain-views.ts';
import type { ShellView } from '../../src/site/shell-view.ts';
import type { PagerView } from '../../src/site/time-views.ts';
import { timelineView } from '../../src/site/timeline-view.ts';
import { LOW, largeContext } from './large.ts';

const context = largeContext();
const { timeline } = context;

/** What every page of a divided list has. */
interface ListPage {
  readonly shell: ShellView;
  readonly parts: readonly PartsView[];
  readonly pager: PagerView;
}

const addressOf = ({ shell }: ListPage): string =>
  decodeURI(new URL(shell.canonical ?? '').pathname);

const idsIn = (years: readonly Pick<YearGroup, 'groups'>[]): string[] =>
  years.flatMap(({ groups }) => groups.flatMap(({ events }) => events.map(({ id }) => id)));

/** The pages that lead to no smaller part. */
const leavesOf = <Page extends ListPage>(pages: readonly Page[]): Page[] => {
  const above = new Set(pages.flatMap(({ shell }) => shell.trail.map(({ href }) => href)));
  return pages.filter((page) => !above.has(addressOf(page)));
};

/** Every page of some lists, by what the list is. */
const LISTS: Readonly<Record<string, () => readonly (ListPage & { readonly holds: string[] })[]>> =
  {
    strands: () =>
      strandPagePaths(context).map(({ props: { strand, period } }) => {
        const view = strandView(context, strand, period);
        return { ...view, holds: idsIn(view.years) };
      }),
    kinds: () =>
      kindPagePaths(context).map(({ props: { kind, period } }) => {
        const view = kindView(context, kind, period);
        return { ...view, holds: idsIn(view.years) };
      }),
    actors: () =>
      actorPagePaths(context).map(({ props: { actor, period } }) => {
        const view = actorView(context, actor, period);
        return { ...view, holds: idsIn(view.years) };
      }),
    places: () => [
      ...placePaths(context).map(({ props: { place } }) => {
        const view = placeView(context, place);
        return { ...view, holds: idsIn([view.here, view.inside]) };
      }),
      ...placePartPaths(context).map(({ props: { place, period } }) => {
        const view = placePartView(context, place, period);
        return { ...view, holds: idsIn([view.here, view.inside]) };
      }),
    ],
    articles: () =>
      [undefined, ...publishedPaths(context).map(({ props }) => props.period)].map((period) => {
        const view = articleListView(context, period);
        return { ...view, holds: view.articles.map(({ source }) => source.page) };
      }),
    differences: () =>
      differencePaths(context).map(({ props: { period } }) => {
        const view = differencesView(context, period);
        const full = view.differences.map(({ card, question }) => `${card.id} ${question.field}`);
        const named = view.named.map(({ card, href }) => `${card.id} ${href.split('#field-')[1]}`);
        return { ...view, holds: [...full, ...named] };
      }),
  };

/** What each list has in all, by the address of its page. */
const WHOLE: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  strands: () => [...context.eventsByStrand.values()].map((events) => events.map(({ id }) => id)),
  kinds: () => [...timeline.eventsByKind.values()].map((events) => events.map(({ id }) => id)),
  actors: () => [...timeline.eventsByActor.values()].map((events) => events.map(({ id }) => id)),
  articles: () => [timeline.articles.map(({ id }) => context.addresses.article(id))],
  differences: () => [
    timeline.events.flatMap(({ id, comparison }) =>
      comparison.filter(({ verdict }) => verdict === 'differ').map(({ field }) => `${id} ${field}`),
    ),
  ],
};

describe.each(Object.keys(LISTS))('the pages of lists of %s', (name) => {
  const pages = LISTS[name]?.() ?? [];
  const addresses = pages.map(addressOf);

  it('are more than the lists, have an address each, and lead to one another', () => {
    expect(pages.some(({ parts }) => parts.length > 0)).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
    const linked = pages.flatMap(({ parts }) =>
      parts.flatMap(({ links }) => links.map(({ href }) => href)),
    );
    expect(linked.filter((href) => !addresses.includes(href))).toEqual([]);
    const below = pages.filter(({ shell }) => /\/\d{4}\/(?:\d\d\/)?$/.test(shell.canonical ?? ''));
    expect(below.map(addressOf).filter((address) => !linked.includes(address))).toEqual([]);
  });

  it('have the pages above them in their trail, and mark where the reader is', () => {
    for (const page of pages) {
      for (const { href } of page.shell.trail.slice(-2)) {
        if (!/\/(?:actors|places|articles)\/$/.test(href)) expect(addresses).toContain(href);
      }
      const current = page.parts.flatMap(({ links }) =>
        links.filter((link) => link.current).map(({ href }) => href),
      );
      const address = addressOf(page);
      expect(current).toEqual(
        addresses
          .filter((each) => /\/\d{4}\/(?:\d\d\/)?$/.test(each) && address.startsWith(each))
          .toSorted((one, other) => one.length - other.length),
      );
    }
  });

  it('are turned one after the other, in the order of time', () => {
    for (const page of pages) {
      const { next } = page.pager;
      if (next === undefined || !/\/\d{4}\/(?:\d\d\/)?$/.test(addressOf(page))) continue;
      expect(next.href > addressOf(page)).toBe(true);
      const following = pages.find((each) => addressOf(each) === next.href);
      expect(following?.pager.previous?.href).toBe(addressOf(page));
    }
  });

  it.skipIf(WHOLE[name] === undefined)('hold everything, each on one page', () => {
    const shown = leavesOf(pages).flatMap(({ holds }) => holds);
    const all = WHOLE[name]?.().flat() ?? [];
    expect(shown.toSorted()).toEqual([...all].toSorted());
  });

  it('stand in the sitemap, each once', () => {
    const [file] = sitemapFiles(context);
    const text = decodeURI(file?.text ?? '');
    for (const { shell } of pages) {
      expect(text.split(`<loc>${decodeURI(shell.canonical ?? '')}</loc>`).length).toBe(2);
    }
  });
});

describe('the pages of places', () => {
  it('hold everything that happened there and within, each once', () => {
    const pages = LISTS.places?.() ?? [];
    for (const { id } of timeline.places.slice(0, 20)) {
      const own = pages.filter((page) => addressOf(page).startsWith(context.addresses.place(id)));
      const shown = leavesOf(own).flatMap(({ holds }) => holds);
      expect(new Set(shown).size).toBe(shown.length);
      for (const event of timeline.eventsByPlace.get(id) ?? []) expect(shown).toContain(event.id);
    }
  });
});

describe('a page of a divided list', () => {
  it('shows the newest events itself, in full and with their notes, and says so', () => {
    const eventsOf = (id: StrandId): readonly Event[] => context.eventsByStrand.get(id) ?? [];
    const strand = timeline.site.strands.find(({ id }) => eventsOf(id).length > LOW.named);
    if (strand === undefined) throw new Error('No strand has enough events.');
    const events = eventsOf(strand.id);
    const view = strandView(context, strand);
    expect(idsIn(view.years)).toEqual(events.slice(-LOW.newest).map(({ id }) => id));
    expect(view.part).toBe(`The newest ${LOW.newest} of ${events.length} events`);
    expect(view.years.flatMap(({ groups }) => groups).some(({ brief }) => brief)).toBe(false);
    expect(view.shell.notes.length).toBeGreaterThan(0);
  });

  it('has no notes where it only names events: its list has no sources to number', () => {
    const named = strandPagePaths(largeContext({ inFull: 20, named: 1_000 })).map(({ props }) =>
      strandView(largeContext({ inFull: 20, named: 1_000 }), props.strand, props.period),
    );
    const brief = named.filter(({ years }) =>
      years.some(({ groups }) => groups.some((group) => group.brief)),
    );
    expect(brief.length).toBeGreaterThan(0);
    expect(brief.filter(({ shell }) => shell.notes.length > 0)).toEqual([]);
  });

  it('names differences, and articles without their leads, where even a month has too many', () => {
    const few = largeContext({ articles: 1, differences: 1 });
    const months = differencePaths(few)
      .map(({ props }) => differencesView(few, props.period))
      .filter(({ named }) => named.length > 0);
    expect(months.length).toBeGreaterThan(0);
    expect(months.every(({ differences }) => differences.length === 0)).toBe(true);
    expect(months[0]?.named[0]?.answers).toContain(' / ');
    const articles = publishedPaths(few).map(({ props }) => articleListView(few, props.period));
    const leads = articles.flatMap((view) => view.articles.map(({ lead }) => lead));
    expect(leads).toContain(undefined);
    expect(leads.some((lead) => lead !== undefined && lead !== '')).toBe(true);
  });
});

describe('a small site', () => {
  const whole = largeContext({
    inFull: 1_000,
    named: 1_000,
    articles: 1_000,
    differences: 10_000,
  });

  it('has no parts, and everything on the page of each list', () => {
    expect(strandPagePaths(whole)).toHaveLength(whole.eventsByStrand.size);
    expect(placePartPaths(whole)).toEqual([]);
    expect(publishedPaths(whole)).toEqual([]);
    expect(differencePaths(whole)).toHaveLength(1);
    const view = timelineView(whole);
    expect([view.everything, view.part]).toEqual([[], undefined]);
    expect(articleListView(whole).articles).toHaveLength(timeline.articles.length);
  });
});

describe('what articles report alone', () => {
  const sum = (rows: readonly { readonly reported: string }[]): number =>
    rows.reduce((total, { reported }) => total + Number(reported.replaceAll(',', '')), 0);

  it('is told by outlet where there are too many articles, and by article in the year', () => {
    const all = differencesView(largeContext({ articles: 1_000 })).standings;
    const outlets = differencesView(context).standings;
    expect(outlets.title).toBe('What each outlet reports alone');
    expect(outlets.rows.map(({ name }) => name).toSorted()).toEqual(
      [...new Set(timeline.articles.map(({ outlet }) => context.name(outlet)))].toSorted(),
    );
    expect(sum(outlets.rows)).toBe(sum(all.rows));
    const months = differencePaths(context)
      .map(({ props }) => differencesView(context, props.period).standings)
      .filter(({ rows }) => rows.some(({ href }) => href !== undefined));
    expect(months.length).toBeGreaterThan(0);
  });

  it('names no more outlets than articles', () => {
    const { standings } = differencesView(largeContext({ articles: 5 }));
    const outlets = new Set(timeline.articles.map(({ outlet }) => outlet)).size;
    expect(standings.rows).toHaveLength(5);
    expect(standings.more).toBe(`And ${outlets - 5} more.`);
  });
});

describe('lists of names', () => {
  it('are of names only where they are long', () => {
    const { named, groups } = actorsView(context);
    expect(named).toBe(true);
    expect(groups.flatMap(({ actors }) => actors.map(({ href }) => href))).toEqual(
      context.actorsInOrder.map(({ id }) => context.addresses.actor(id)),
    );
    expect(placeListView(context).groups.some((group) => group.named)).toBe(true);
    const short = actorsView(largeContext({ inFull: 1_000 }));
    expect(short.groups).toHaveLength(1);
    expect(short.groups[0]?.letter).toBeUndefined();
  });

  it('stand under the letters of the language', () => {
    const names = (list: readonly string[]) => list.map((name) => ({ name }));
    const letters = (list: readonly string[], language: string) =>
      byLetter(names(list), language).map(({ letter, things }) => `${letter}${things.length}`);
    expect(letters(['7th Brigade', 'abc', 'Ägypten', 'Bund'], 'de')).toEqual(['#1', 'A2', 'B1']);
    expect(letters(['Adam', 'Örebro', 'Zulu'].toSorted(), 'sv')).toEqual(['A1', 'Z1', 'Ö1']);
    expect(letters(['بغداد', 'بيروت', 'دمشق'], 'ar')).toEqual(['ب2', 'د1']);
  });

  it('have on the page about the site the outlets of an origin, not each article', () => {
    const { origins } = aboutView(context);
    const named = origins.flatMap(({ articles }) => articles);
    expect(named.every(({ href }) => href === undefined)).toBe(true);
    expect(named.length).toBeLessThan(timeline.articles.length);
    expect(origins.every(({ count }) => count !== undefined)).toBe(true);
  });
});

describe('dividing', () => {
  const days = (count: number, from: string): Day[] =>
    Array.from({ length: count }, () => asDay(from));
  const same = (day: Day): Day => day;
  const told = ({ period, things, parts }: Part<Day>): string =>
    `${period ?? 'all'}: ${things.length}, ${parts.length} parts`;

  it('goes by year, and only in a year that is too long by month', () => {
    const list = [...days(3, '2019-05-01'), ...days(1, '2019-12-31'), ...days(2, '0987-01-01')];
    expect(divided(list, same, 6).parts).toEqual([]);
    const whole = divided(list, same, 3);
    expect([whole, ...partsBelow(whole)].map(told)).toEqual([
      'all: 6, 2 parts',
      '987: 2, 0 parts',
      '2019: 4, 2 parts',
      '2019-05: 3, 0 parts',
      '2019-12: 1, 0 parts',
    ]);
  });

  it('ends at the month, however much there is in it', () => {
    const whole = divided(days(9, '2019-05-01'), same, 3);
    expect(partsBelow(whole).map(told)).toEqual(['2019: 9, 1 parts', '2019-05: 9, 0 parts']);
  });
});
