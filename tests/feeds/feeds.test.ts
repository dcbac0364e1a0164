import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import RssParser from 'rss-parser';
import { describe, expect, it, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import { kindFeed, strandFeed } from '../../src/feeds/entries.ts';
import { leadOf } from '../../src/site/lead.ts';
import { addedOn, changedOn } from '../../src/site/changed.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

/** An entry, whatever the format and the parser. */
interface Read {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly changed: string;
  readonly html: string;
  readonly summary: string;
  readonly categories: readonly string[];
}

interface Format {
  readonly name: string;
  readonly read: (context: SiteContext) => Promise<readonly Read[]> | readonly Read[];
}

const atomOf = (context: SiteContext): string => textOf(context, 'feed.xml');
const rssOf = (context: SiteContext): string => textOf(context, 'rss.xml');
const jsonOf = (context: SiteContext): string => textOf(context, 'feed.json');

/** A description is HTML; what it says. */
function textOfHtml(html: string): string {
  const texts = (node: DefaultTreeAdapterMap['node']): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(texts).join('') : '';
  return texts(parseFragment(html));
}

/** Left to itself, rss-parser knows of Atom entries when they were published, not when they changed. */
const parser = new RssParser<object, { updated?: string }>({ customFields: { item: ['updated'] } });

const readers: readonly Format[] = [
  {
    name: 'Atom by feedsmith',
    read: (context) =>
      (parseAtomFeed(atomOf(context)).entries ?? []).map((entry) => ({
        id: entry.id ?? '',
        title: plain(entry.title),
        link: entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '',
        changed: entry.updated ?? '',
        html: plain(entry.content),
        summary: plain(entry.summary),
        categories: entry.categories?.map(({ label }) => label ?? '') ?? [],
      })),
  },
  {
    name: 'Atom by rss-parser',
    read: async (context) =>
      (await parser.parseString(atomOf(context))).items.map((item) => ({
        id: String((item as { id?: string }).id),
        title: item.title ?? '',
        link: item.link ?? '',
        changed: item.updated ?? '',
        html: item.content ?? '',
        summary: item.summary ?? '',
        categories: [],
      })),
  },
  {
    name: 'RSS by feedsmith',
    read: (context) =>
      (parseRssFeed(rssOf(context)).items ?? []).map((item) => ({
        id: item.guid?.value ?? '',
        title: item.title ?? '',
        link: item.link ?? '',
        changed: item.pubDate ?? '',
        html: item.content?.encoded ?? '',
        summary: textOfHtml(item.description ?? ''),
        categories: item.categories?.map(({ name }) => name ?? '') ?? [],
      })),
  },
  {
    name: 'RSS by rss-parser',
    read: async (context) =>
      (await parser.parseString(rssOf(context))).items.map((item) => ({
        id: item.guid ?? '',
        title: item.title ?? '',
        link: item.link ?? '',
        changed: item.isoDate ?? '',
        html: String((item as Record<string, unknown>)['content:encoded']),
        summary: textOfHtml(item.content ?? ''),
        categories: item.categories ?? [],
      })),
  },
  {
    name: 'JSON Feed by feedsmith',
    read: (context) =>
      (parseJsonFeed(jsonOf(context)).items ?? []).map((item) => ({
        id: item.id ?? '',
        title: item.title ?? '',
        link: item.url ?? '',
        changed: item.date_modified ?? '',
        html: item.content_html ?? '',
        summary: item.summary ?? '',
        categories: item.tags ?? [],
      })),
  },
];

function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return typeof value === 'string' ? value : '';
}

describe.each(readers)('$name', ({ name, read }) => {
  test.each(folders)('%s has its newest events, with what each source says', async (folder) => {
    const context = contextOfFolder(folder);
    const document = documentOf(context);
    const entries = await read(context);
    expect(entries).toHaveLength(Math.min(100, document.events.length));
    for (const entry of entries) {
      const event = document.events.find(({ page }) => page === entry.link);
      if (event === undefined) throw new Error(`${entry.link} is no event’s page.`);
      expect(entry.title).toBe(event.title);
      expect(entry.id).toBe(event.page);
      expect(entry.summary).toContain(leadOf(event.summary, context.timeline.site.language));
      const said = textOfHtml(entry.html);
      for (const account of event.accounts) {
        const article = document.articles.find(({ id }) => id === account.article);
        expect(said).toContain(leadOf(account.text, document.site.language));
        expect(said).toContain(article?.outlet);
        expect(linksOf(entry.html)).toContain(article?.url);
      }
      if (entry.categories.length > 0) {
        expect(entry.categories).toEqual([
          document.site.kinds.find(({ id }) => id === event.kind)?.label,
          document.site.strands.find(({ id }) => id === event.strand)?.label,
        ]);
      }
    }
  });

  it('dates entries by the content, newest first', async () => {
    const context = contextOfFolder('tests/fixtures/river');
    const entries = await read(context);
    const days = entries.map(({ link, changed }) => {
      const event = context.timeline.events.find(({ id }) => link.endsWith(`/${id}/`));
      if (event === undefined) throw new Error(link);
      expect([
        `${changedOn(context, event)}T12:00:00Z`,
        `${changedOn(context, event)}T12:00:00.000Z`,
        mailDate(changedOn(context, event)),
      ]).toContain(changed);
      return changedOn(context, event);
    });
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('gives back hostile texts, without what XML forbids', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const context = contextWithText(text);
        const entries = await read(context);
        expect(entries).toHaveLength(context.timeline.events.length);
        for (const { title, html } of entries) {
          expect(collapsed(title)).toBe(collapsed(name.startsWith('JSON') ? text : harmless(text)));
          // The content is HTML of ours alone: whatever was in the text is text.
          expect(tagsOf(html)).toEqual(['a', 'p', 'strong']);
          expect(collapsed(textOfHtml(html))).toContain(collapsed(harmless(text)));
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Some parsers trim, and HTML reads a CR as LF and drops what stands for NUL. */
function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function harmless(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}

function elementsOf(html: string): DefaultTreeAdapterMap['element'][] {
  const found: DefaultTreeAdapterMap['element'][] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

function tagsOf(html: string): string[] {
  return [...new Set(elementsOf(html).map(({ tagName }) => tagName))].toSorted();
}

function linksOf(html: string): string[] {
  return elementsOf(html).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'href').map(({ value }) => value),
  );
}

/** RFC 822, written anew. */
function mailDate(day: string): string {
  const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const days = epochDays(day);
  const weekday = weekdays[((days % 7) + 7) % 7] ?? '';
  const [year = '', month = '', date = ''] = day.split('-');
  return `${weekday}, ${date} ${months[Number(month) - 1] ?? ''} ${year} 12:00:00 GMT`;
}

/** Days since 1970-01-01 (Hinnant, "days from civil"). */
function epochDays(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

describe('the Atom feed', () => {
  it('has what RFC 4287 asks for, and each article as via', () => {
    for (const folder of folders) {
      const context = contextOfFolder(folder);
      const feed = parseAtomFeed(atomOf(context));
      expect(feed.id).toBe(`${context.timeline.site.url}feed.xml`);
      expect(feed.updated).toMatch(/^\d{4}-\d\d-\d\dT12:00:00Z$/);
      expect(feed.authors).toHaveLength(1);
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${context.url}feed.xml`);
      const entries = feed.entries ?? [];
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const entry of entries) {
        const event = context.timeline.events.find(({ id }) => entry.id?.endsWith(`/${id}/`));
        expect(entry.updated !== undefined && entry.updated >= (entry.published ?? '')).toBe(true);
        expect(entry.links?.filter(({ rel }) => rel === 'via').map(({ href }) => href)).toEqual(
          event?.accounts.map(({ article }) => article.url),
        );
      }
    }
  });

  it('is there for each strand and each kind, which together hold every event', () => {
    const context = contextOfFolder('content');
    const { events, site } = context.timeline;
    for (const [parts, feedOf, partOf] of [
      [site.kinds, kindFeed, (event: (typeof events)[number]) => event.kind.id],
      [site.strands, strandFeed, (event: (typeof events)[number]) => event.kind.strand],
    ] as const) {
      for (const part of parts) {
        const feed = parseAtomFeed(
          atom(context, (feedOf as typeof kindFeed)(context, part as never)),
        );
        expect(feed.entries?.map(({ id }) => id).toSorted() ?? []).toEqual(
          events
            .filter((event) => partOf(event) === part.id)
            .map(({ id }) => `${context.url}events/${id}/`)
            .toSorted(),
        );
        expect(plain(feed.title)).toContain(part.label);
        expect(feed.updated).toBeDefined();
      }
    }
  });

  it('keeps its ids when the site stands elsewhere', () => {
    const { timeline } = contextOfFolder('tests/fixtures/river');
    const [here, elsewhere] = [timeline.site.url, 'https://mirror.example/'].map((url) =>
      parseAtomFeed(atomOf(contextOf({ timeline, url, base: new URL(url).pathname }))),
    );
    expect(elsewhere?.id).toBe(here?.id);
    expect(elsewhere?.entries?.map(({ id }) => id)).toEqual(here?.entries?.map(({ id }) => id));
    expect(elsewhere?.entries?.[0]?.links?.[0]?.href).toMatch(
      /^https:\/\/mirror\.example\/events\//,
    );
  });
});

it('the RSS feed has what the specification asks for', () => {
  for (const folder of folders) {
    const context = contextOfFolder(folder);
    const feed = parseRssFeed(rssOf(context));
    expect(feed.title).toBe(context.timeline.site.title);
    expect(feed.link).toBe(context.url);
    expect(textOfHtml(feed.description ?? '')).toBe(context.timeline.site.description);
    expect(feed.language).toBe(context.timeline.site.language);
    expect(feed.lastBuildDate).toMatch(/^\w{3}, \d\d \w{3} \d{4} 12:00:00 GMT$/);
    expect(feed.items?.every(({ guid }) => guid?.isPermaLink === false)).toBe(true);
  }
});

describe('the JSON feed', () => {
  /** JSON Feed 1.1, from the specification's lists of members. Extensions begin with an underscore. */
  const author = {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      url: { type: 'string', format: 'uri' },
      avatar: { type: 'string', format: 'uri' },
    },
  };
  const ajv = new Ajv2020({ allErrors: true });
  formats(ajv);
  const validate = ajv.compile({
    type: 'object',
    required: ['version', 'title', 'items'],
    additionalProperties: false,
    patternProperties: { '^_[^.]+$': { type: 'object' } },
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: { type: 'string' },
      home_page_url: { type: 'string', format: 'uri' },
      feed_url: { type: 'string', format: 'uri' },
      description: { type: 'string' },
      user_comment: { type: 'string' },
      next_url: { type: 'string', format: 'uri' },
      icon: { type: 'string', format: 'uri' },
      favicon: { type: 'string', format: 'uri' },
      authors: { type: 'array', items: author },
      language: { type: 'string' },
      expired: { type: 'boolean' },
      hubs: { type: 'array' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
          additionalProperties: false,
          patternProperties: { '^_[^.]+$': { type: 'object' } },
          properties: {
            id: { type: 'string', minLength: 1 },
            url: { type: 'string', format: 'uri' },
            external_url: { type: 'string', format: 'uri' },
            title: { type: 'string' },
            content_html: { type: 'string' },
            content_text: { type: 'string' },
            summary: { type: 'string' },
            image: { type: 'string', format: 'uri' },
            banner_image: { type: 'string', format: 'uri' },
            date_published: { type: 'string', format: 'date-time' },
            date_modified: { type: 'string', format: 'date-time' },
            authors: { type: 'array', items: author },
            tags: { type: 'array', items: { type: 'string' } },
            language: { type: 'string' },
            attachments: { type: 'array' },
          },
        },
      },
    },
  });

  interface Item {
    readonly url: string;
    readonly date_published: string;
    readonly _event: Record<string, unknown>;
  }

  test.each(folders)('of %s is JSON Feed 1.1, and knows when each event was', (folder) => {
    const context = contextOfFolder(folder);
    const feed = JSON.parse(jsonOf(context)) as { items: readonly Item[] };
    expect(validate(feed), JSON.stringify(validate.errors)).toBe(true);
    const document = documentOf(context);
    for (const { url, date_published: published, _event: told } of feed.items) {
      const event = document.events.find(({ page }) => page === url);
      const model = context.timeline.events.find(({ id }) => id === event?.id);
      if (event === undefined || model === undefined) throw new Error(url);
      expect(published).toBe(`${addedOn(context, model)}T12:00:00Z`);
      expect(told).toMatchObject({
        id: event.id,
        edtf: event.date.edtf,
        earliest: event.date.earliest,
        latest: event.date.latest,
        display: event.date.display,
        announced: event.announced,
        sources: event.articles.map((id) => {
          const article = document.articles.find((each) => each.id === id);
          return {
            id,
            outlet: article?.outlet,
            title: article?.title,
            url: article?.url,
            published: article?.published.edtf,
          };
        }),
      });
    }
  });
});

describe('what is new', () => {
  const POST = 'articles/2021-05-12-example-post.md';
  const COURIER = 'articles/2021-05-13-harbour-courier.md';
  const ROCKETS = 'events/harbour-rockets.md';

  test.each([
    {
      title: 'an article without a day of reading came in when it was published',
      overlay: {
        [POST]: (text: string) => text.replace('retrieved: 2026-11-20\n', ''),
        [ROCKETS]: (text: string) => text.replace('updated: 2026-11-20\n', ''),
      },
      added: '2021-05-12',
      changed: '2021-05-13',
    },
    {
      title: 'the newest reading is the change, the oldest the addition',
      overlay: {
        [COURIER]: (text: string) => text.replace('url:', 'retrieved: 2027-01-02\nurl:'),
        [ROCKETS]: (text: string) => text.replace('updated: 2026-11-20\n', ''),
      },
      added: '2026-11-20',
      changed: '2027-01-02',
    },
    {
      title: 'the editor can date a later change',
      overlay: {
        [ROCKETS]: (text: string) => text.replace('updated: 2026-11-20', 'updated: 2026-12-24'),
      },
      added: '2021-05-13',
      changed: '2026-12-24',
    },
    {
      title: 'a source that came in after the editor’s day is news',
      overlay: {
        [ROCKETS]: (text: string) => text.replace('updated: 2026-11-20', 'updated: 2021-06-01'),
      },
      added: '2021-05-13',
      changed: '2026-11-20',
    },
    {
      title: 'of a vague day, the first counts',
      overlay: {
        [POST]: (text: string) => text.replace('retrieved: 2026-11-20', 'retrieved: 2026-11'),
        [ROCKETS]: (text: string) => text.replace('updated: 2026-11-20\n', ''),
      },
      added: '2021-05-13',
      changed: '2026-11-01',
    },
  ])('$title', ({ overlay, added, changed }) => {
    const context = contextOfWorld(overlay);
    const event = context.timeline.events.find(({ id }) => id === 'harbour-rockets');
    if (event === undefined) throw new Error('There is no such event.');
    expect([addedOn(context, event), changedOn(context, event)]).toEqual([added, changed]);
  });
});

it('a feed has a hundred entries at most', () => {
  const accounts = Array.from(
    { length: 120 },
    (_, n) =>
      `## Event ${n} {#event-${n}}\n\n- kind: attack\n- date: 2021-05-${String((n % 9) + 1).padStart(2, '0')}\n\nIt is said.\n`,
  );
  const context = contextOfWorld({
    'articles/2021-05-12-example-post.md': (text) => `${text}\n${accounts.join('\n')}`,
  });
  expect(parseAtomFeed(atomOf(context)).entries).toHaveLength(100);
  expect((JSON.parse(jsonOf(context)) as { items: unknown[] }).items).toHaveLength(100);
});

it('no control character that XML forbids reaches XML', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const context = contextWithText(text);
      for (const xml of [atomOf(context), rssOf(context)]) {
        // eslint-disable-next-line no-control-regex
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
        expect(xml.isWellFormed()).toBe(true);
      }
    }),
  );
});

it('no tab and no line end of an attribute would be read as a space (XML 1.0, 3.3.3)', () => {
  const context = contextWithText('a\tb\nc\rd');
  const attributes = Array.from(atomOf(context).matchAll(/="([^"]*)"/g), ([, value = '']) => value);
  expect(attributes.filter((value) => /[\t\n\r]/.test(value))).toEqual([]);
  expect(attributes.filter((value) => value.includes('a&#9;b&#10;c&#13;d'))).not.toEqual([]);
});
