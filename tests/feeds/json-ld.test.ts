import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { asEdtf } from '../../src/edtf/parse.ts';
import { settleDates } from '../../src/edtf/settle.ts';
import { coarsestDate, eventDates } from '../../src/feeds/json-ld/dates.ts';
import { eventMeaning } from '../../src/feeds/json-ld/event.ts';
import type { Event } from '../../src/model/event.ts';
import type { SiteContext } from '../../src/site/context.ts';
import { eventView } from '../../src/site/event-view.ts';
import { COURIER, POST, ROCKETS, swap, type Overlay } from '../content/world.ts';
import { edtf } from '../edtf/arbitraries.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  folders,
  hostileText,
} from './contexts.ts';
import { meaningsOf } from './meanings.ts';
import { isA, nodesOf, unknownTo, valuesOf, type Expanded } from './schema-org.ts';

describe.each([...folders, 'tests/fixtures/reservoir'])('the pages of %s', (folder) => {
  const context = contextOfFolder(folder);
  const pages = meaningsOf(context);
  const read = Promise.all(
    pages.map(async ({ address, text }) => ({ address, nodes: await nodesOf(text) })),
  );

  it('say nothing that schema.org has no word for', async () => {
    const nodes = (await read).flatMap((page) => page.nodes);
    const telling = nodes.filter((node) => '@type' in node);
    expect(telling.length).toBeGreaterThan(pages.length);
    expect(new Set(unknownTo(telling))).toEqual(new Set());
    // What has no type only refers to what has one.
    const untyped = nodes.filter((node) => !('@type' in node));
    expect(untyped.filter((node) => Object.keys(node).join() !== '@id')).toEqual([]);
  });

  it('refer only to what some page tells of, by whole addresses', async () => {
    const nodes = (await read).flatMap((page) => page.nodes);
    const told = new Set(
      nodes.filter((node) => '@type' in node).map((node) => String(node['@id'])),
    );
    const missing = nodes
      .filter((node) => !('@type' in node))
      .map((node) => String(node['@id']))
      .filter((name) => !told.has(name));
    expect(new Set(missing)).toEqual(new Set());
    const names = nodes.flatMap((node) => node['@id'] ?? []);
    for (const name of names) expect(name).toMatch(/^https:\/\//);
  });

  it('are each told of by their own address', async () => {
    for (const { address, nodes } of await read) {
      expect(nodes.map((node) => node['@id'])).toContain(address);
    }
  });

  it('tell of every event, account, quotation, article, place and actor', async () => {
    const { events, articles } = context.timeline;
    const nodes = (await read).flatMap((page) => page.nodes);
    const named = (type: string): Set<unknown> =>
      new Set(nodes.filter((node) => isA(node, type)).map((node) => node['@id']));
    const accounts = events.flatMap((event) => event.accounts);
    expect(named('Event').size).toBe(events.length);
    expect(named('NewsArticle').size).toBe(articles.length);
    expect(named('Claim').size).toBe(accounts.length);
    expect(nodes.filter((node) => isA(node, 'Quotation')).length).toBe(
      accounts.flatMap(({ quotes }) => quotes).length,
    );
    expect(named('Thing').size).toBe(context.actorsInOrder.length);
  });
});

describe('the declarations that pages are held to', () => {
  it('know what schema.org has, and nothing else', () => {
    const node = (type: string, ...properties: string[]): Expanded => ({
      '@type': [`https://schema.org/${type}`],
      ...Object.fromEntries(properties.map((name) => [`https://schema.org/${name}`, []])),
    });
    expect(unknownTo([node('NewsArticle', 'headline', 'archivedAt', 'printPage', 'name')])).toEqual(
      [],
    );
    expect(unknownTo([node('Happening')])).toEqual(['https://schema.org/Happening is no type']);
    expect(unknownTo([node('Event', 'additionalProperty')])).toHaveLength(1);
    // There for old data only.
    expect(unknownTo([node('Event', 'attendees')])).toHaveLength(1);
  });
});

describe('the dates of an event', () => {
  const context = contextOfWorld();
  const zone = context.timeline.site.timeZone;
  const datesOf = (...texts: readonly string[]) => {
    const { value, bounds, shared } = settleDates(texts.map(asEdtf), zone);
    return eventDates(context, {
      value,
      bounds,
      basis: shared ? 'shared' : 'differ',
      because: undefined,
    });
  };

  it.each([
    // As written.
    ['2020', '2020', undefined],
    ['0476', '0476', undefined],
    ['2020-03', '2020-03', undefined],
    ['2020-03-11', '2020-03-11', undefined],
    // Times have the offset of the site's zone, Europe/Kyiv, whatever the offset they are written with.
    ['2020-03-11T19:35', '2020-03-11T19:35+02:00', undefined],
    ['2020-07-11T19:35+03:00', '2020-07-11T19:35+03:00', undefined],
    ['2020-03-11T23:00Z', '2020-03-12T01:00+02:00', undefined],
    // Once between: what holds all of it.
    ['[2020-03-11..2020-03-14]', '2020-03', undefined],
    ['[2020-03-11,2020-04-02]', '2020', undefined],
    ['[2019-12-31,2020-01-01]', undefined, undefined],
    ['[2020-03-01..2020-03-31]', '2020-03', undefined],
    ['[..2020-03-16]', undefined, undefined],
    ['[2020-03-16..]', undefined, undefined],
    ['2020-03-XX', '2020-03', undefined],
    ['2020-03-1X', '2020-03', undefined],
    ['2020-XX', '2020', undefined],
    ['2020-XX-XX', '2020', undefined],
    ['202X', undefined, undefined],
    ['20XX', undefined, undefined],
    ['2020-21', '2020', undefined],
    ['2020-24', undefined, undefined],
    // A sign of doubt: never as exact as it is written.
    ['2020-03-11?', '2020-03', undefined],
    ['2020-03-01~', '2020', undefined],
    ['2020-01-01%', undefined, undefined],
    ['2020-03?', '2020', undefined],
    ['2020-01~', undefined, undefined],
    ['2020~', undefined, undefined],
    ['2020-03-XX?', '2020', undefined],
    // Lasted.
    ['2020-03-16/2020-03-17', '2020-03-16', '2020-03-17'],
    ['2020-03/2020-04', '2020-03', '2020-04'],
    ['2020-03-16/2020', '2020-03-16', '2020'],
    ['2020-03-16/..', '2020-03-16', undefined],
    ['../2020-03-16', undefined, '2020-03-16'],
    ['2020-03-16~/2020-03-17', '2020-03', '2020-03-17'],
    ['2019-24/2020-22', undefined, '2020'],
    ['2020-03-11T10:00/2020-03-11T12:00', '2020-03-11T10:00+02:00', '2020-03-11T12:00+02:00'],
    // The time is one of the 12th in Kyiv.
    ['2020-03-11T23:00Z/2020-03-11', '2020-03', undefined],
  ])('%s begins %s and ends %s', (text, startDate, endDate) => {
    expect(datesOf(text)).toEqual({
      ...(startDate === undefined ? {} : { startDate }),
      ...(endDate === undefined ? {} : { endDate }),
    });
  });

  it.each([
    [['2020-03-11', '2020-03-12'], '2020-03'],
    [['2020-03-31', '2020-04-01'], '2020'],
    [['2019-12-31', '2020-01-01'], undefined],
    [['2020-03-11T10:00', '2020-03-11T12:00'], '2020-03-11'],
    [['2020-03-01/2020-03-02', '2020-03-10/2020-03-11'], '2020-03'],
    [['2020-03-16/..', '2020-03-01'], undefined],
  ])('of sources that differ, %j, begin %s and have no end', (texts, startDate) => {
    expect(datesOf(...texts)).toEqual(startDate === undefined ? {} : { startDate });
  });

  it.each([
    [['2020-03', '2020-03-11'], { startDate: '2020-03-11' }],
    [['2020-03-16/2020-03-17', '2020-03'], { startDate: '2020-03-16', endDate: '2020-03-17' }],
    [['[2020-03-11..2020-03-14]', '[2020-03-13..2020-03-20]'], { startDate: '2020-03' }],
  ])('of sources that agree, %j, are what all allow', (texts, dates) => {
    expect(datesOf(...texts)).toEqual(dates);
  });

  test('that are no interval are never more exact than what is known', () => {
    fc.assert(
      fc.property(edtf, (value) => {
        const written = coarsestDate(context, value);
        if (written === undefined || value.form === 'time') return;
        const [all, known] = [boundsOf(asEdtf(written), zone), boundsOf(value, zone)];
        expect(all.earliest).not.toBeNull();
        expect((all.earliest ?? '') <= (known.earliest ?? '')).toBe(true);
        expect((all.latest ?? '') >= (known.latest ?? '9999-99')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an event', () => {
  it('has its EDTF as the coverage of its page, and the doubt in its description', async () => {
    const { page, event } = await rocketsOf({
      [ROCKETS]: undefined,
      [COURIER]: swap('- date: 2021-05-10', '- date: 2021-05-12'),
    });
    expect(valuesOf(page, 'temporalCoverage')).toEqual(['[2021-05-10..2021-05-12]']);
    expect(valuesOf(event, 'startDate')).toEqual(['2021-05']);
    expect(String(valuesOf(event, 'description')[0])).toContain('Sources differ on the date.');
  });

  it('is in the places that its sources name', async () => {
    const { places } = await rocketsOf({});
    expect(places).toEqual(['East Harbour']);
  });

  it('is in what holds all places named, where its sources differ on the place', async () => {
    const { places } = await rocketsOf({
      [COURIER]: swap('- killed: <24', '- place: west-harbour\n- killed: <24'),
    });
    expect(places).toEqual(['The Coast']);
  });

  it('is nowhere, where nothing holds all places named', async () => {
    const { places } = await rocketsOf({
      [COURIER]: swap('- killed: <24', '- place: west-harbour\n- killed: <24'),
      'places.yaml': (text) => text.replace('West Harbour, within: coast', 'West Harbour'),
    });
    expect(places).toEqual([]);
  });

  it('is where the editor settles that it was', async () => {
    const { places } = await rocketsOf({
      [COURIER]: swap('- killed: <24', '- place: west-harbour\n- killed: <24'),
      [ROCKETS]: swap('verdicts:', 'place: { place: west-harbour, because: A map. }\nverdicts:'),
    });
    expect(places).toEqual(['West Harbour']);
  });

  it('has no status that nobody knows, no offer and no mode of attendance', async () => {
    const context = contextOfWorld();
    const vote = eventOf(context, 'council-vote');
    expect(vote.announced).toBe(true);
    const { event } = await toldOf(context, vote);
    for (const name of ['eventStatus', 'offers', 'eventAttendanceMode', 'organizer']) {
      expect(valuesOf(event, name)).toEqual([]);
    }
    expect(String(valuesOf(event, 'description')[0])).toContain('Announced');
  });

  it('has each account as a claim with the article it appears in and the words it is from', async () => {
    const { nodes } = await rocketsOf({});
    const claims = nodes.filter((node) => isA(node, 'Claim'));
    expect(claims.map((node) => valuesOf(node, 'text'))).toEqual([
      ['Three people were killed, a spokesman says.'],
      ['The Courier recalls the rockets.'],
    ]);
    expect(claims.map((node) => valuesOf(node, 'creditText'))).toEqual([[], ['the Navy']]);
    expect(claims.map((node) => valuesOf(node, 'appearance'))).toEqual([
      ['https://example.org/harbour/articles/2021-05-12-example-post/#article'],
      ['https://example.org/harbour/articles/2021-05-13-harbour-courier/#article'],
    ]);
    const quotations = nodes.filter((node) => isA(node, 'Quotation'));
    expect(quotations.map((node) => valuesOf(node, 'text'))).toEqual([
      ['The rockets struck the east harbour late on Monday night'],
    ]);
    expect(quotations.map((node) => valuesOf(node, 'isPartOf'))).toEqual([
      ['https://example.org/harbour/articles/2021-05-12-example-post/#article'],
    ]);
  });
});

describe('an article', () => {
  it('credits its byline as written, its outlet as publisher, its agency as contributor', async () => {
    const { nodes } = await rocketsOf({
      [POST]: (text) =>
        text
          .replace('published: 2021-05-12', 'byline: A. Writer and staff\npublished: 2021-05-12?')
          .replace('retrieved:', 'archived: https://archive.example.org/1\nretrieved:'),
    });
    const article = nodes.find((node) => isA(node, 'NewsArticle'));
    if (article === undefined) throw new Error('There is no article.');
    expect(valuesOf(article, 'creditText')).toEqual(['A. Writer and staff']);
    expect(valuesOf(article, 'author')).toEqual([]);
    expect(valuesOf(article, 'datePublished')).toEqual(['2021-05']);
    expect(valuesOf(article, 'archivedAt')).toEqual(['https://archive.example.org/1']);
    expect(namesOf(article, 'publisher')).toEqual(['The Example Post']);
    expect(namesOf(article, 'contributor')).toEqual(['Example Agency']);
  });
});

describe('texts that would break out of a script', () => {
  const texts = [
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    'a\u2028b\u2029c',
    ']]></SCRIPT >&amp;"\\u003C\'',
    '\ud800 half',
  ];

  it.each(texts)('come back exactly, and make no other script: %j', (text) => {
    check(text);
  });

  test('whatever they are', () => {
    fc.assert(fc.property(hostileText, check), { numRuns: 40 });
  });

  function check(text: string): void {
    const context = contextWithText(text);
    for (const { text: script } of meaningsOf(context)) {
      const page = `<!doctype html><title>x</title><script type="application/ld+json">${script}</script><p>end`;
      const [content, ...others] = scriptsOf(page);
      expect(others).toEqual([]);
      expect(content).toBe(script);
    }
    const [event] = context.timeline.events;
    if (event === undefined) throw new Error('There is no event.');
    const script = eventMeaning(context, event, eventView(context, event).shell);
    expect(script).not.toMatch(/[<>&\u2028\u2029]/);
    const { '@graph': graph } = JSON.parse(script) as {
      '@graph': readonly { '@type': string; name?: string; text?: string; subjectOf?: unknown[] }[];
    };
    expect(graph.map(({ name }) => name)).toEqual(graph.map(() => text));
    expect(graph.find((node) => node['@type'] === 'Claim')?.text).toBe(text);
    expect(graph.find((node) => node['@type'] === 'Event')?.subjectOf).toMatchObject(
      event.accounts.map(() => ({ headline: text, publisher: { name: text } })),
    );
  }
});

async function rocketsOf(overlay: Overlay) {
  const context = contextOfWorld(overlay);
  return toldOf(context, eventOf(context, 'harbour-rockets'));
}

async function toldOf(context: SiteContext, event: Event) {
  const nodes = await nodesOf(eventMeaning(context, event, eventView(context, event).shell));
  const find = (type: string): Expanded => {
    const found = nodes.find((node) => isA(node, type));
    if (found === undefined) throw new Error(`There is no ${type}.`);
    return found;
  };
  const told = find('Event');
  return { nodes, page: find('WebPage'), event: told, places: namesOf(told, 'location') };
}

function eventOf({ timeline }: SiteContext, id: string): Event {
  const event = timeline.events.find((each) => each.id === id);
  if (event === undefined) throw new Error(`There is no event ${id}.`);
  return event;
}

/** The names of the nodes that a property has. */
function namesOf(node: Expanded, property: string): unknown[] {
  const members = node[`https://schema.org/${property}`];
  return Array.isArray(members)
    ? (members as Expanded[]).flatMap((member) => valuesOf(member, 'name'))
    : [];
}

/** The texts of all scripts of a page. */
function scriptsOf(html: string): string[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): string[] => {
    const inside = 'childNodes' in node ? node.childNodes.flatMap(visit) : [];
    if (node.nodeName !== 'script' || !('childNodes' in node)) return inside;
    return [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')];
  };
  return visit(parse(html));
}
