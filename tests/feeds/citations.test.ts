import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asEdtf } from '../../src/edtf/parse.ts';
import { cslDate } from '../../src/feeds/csl-date.ts';
import type { CslItem } from '../../src/feeds/csl-json.ts';
import { changedOn } from '../../src/site/changed.ts';
import type { SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

const bibOf = (context: SiteContext): string => textOf(context, 'citations.bib');
const cslOf = (context: SiteContext): CslItem[] =>
  JSON.parse(textOf(context, 'citations.json')) as CslItem[];

/** A citation, as a parser of another maker reads it. */
interface Read {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly byline: string | undefined;
  readonly published: string;
  readonly retrieved: string | undefined;
  readonly url: string;
  readonly note: string | undefined;
}

const parsers: readonly { name: string; read: (bib: string) => Read[] }[] = [
  {
    name: 'retorquere’s bibtex-parser',
    read: (bib) => {
      const { entries, errors } = parse(bib, { sentenceCase: false });
      expect(errors).toEqual([]);
      return entries.map(({ key, type, fields }) => {
        expect([type, fields.entrysubtype]).toEqual(['article', 'newspaper']);
        return {
          key,
          title: fields.title ?? '',
          outlet: String(fields.journal),
          byline: fields.author?.[0]?.name ?? fields.author?.[0]?.lastName,
          published: String(fields.date),
          retrieved: fields.urldate,
          url: String(fields.url),
          note: fields.note,
        };
      });
    },
  },
  {
    name: 'citation-js',
    read: (bib) =>
      new Cite(bib).data.map((item) => ({
        key: String(item['citation-key']),
        title: String(item.title),
        outlet: String(item['container-title']),
        byline: (item.author as { family: string }[] | undefined)?.[0]?.family,
        published: dayOf(item.issued) ?? '',
        retrieved: dayOf(item.accessed),
        url: String(item.URL),
        note: item.note as string | undefined,
      })),
  },
];

/** A date of CSL as ISO 8601. */
function dayOf(date: unknown): string | undefined {
  const parts = (date as { 'date-parts': number[][] } | undefined)?.['date-parts'];
  return parts?.map((part) => part.map((n) => String(n).padStart(2, '0')).join('-')).join('/');
}

describe.each(parsers)('the BibTeX, read by $name', ({ name, read }) => {
  test.each(folders)('has every article of %s', (folder) => {
    const context = contextOfFolder(folder);
    const { articles } = documentOf(context);
    const found = read(bibOf(context));
    expect(found.map(({ key }) => key)).toEqual(articles.map(({ id }) => id));
    for (const [index, article] of articles.entries()) {
      // citation-js leaves out how sure a date is.
      const sure = (edtf: string): string =>
        name === 'citation-js' ? edtf.replaceAll(/[?~%]/g, '') : edtf;
      expect(found[index]).toMatchObject({
        title: article.title,
        outlet: article.outlet,
        byline: article.byline ?? undefined,
        published: sure(article.published.edtf),
        retrieved: article.retrieved === null ? undefined : sure(article.retrieved.edtf),
        url: article.url,
      });
      for (const wire of article.wire) expect(found[index]?.note).toContain(wire);
    }
  });

  it('gives back hostile texts, with single spaces, and as many entries', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const context = contextWithText(text);
        const found = read(bibOf(context));
        expect(found.map(({ key }) => key)).toEqual(context.timeline.articles.map(({ id }) => id));
        for (const { title, outlet } of found) {
          expect(plain(title)).toBe(plain(text));
          expect(plain(outlet)).toBe(plain(text));
        }
      }),
    );
  });
});

function plain(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
  );
}

describe('the BibTeX', () => {
  test.each([
    ['2020-03-17', '2020-03-17'],
    ['2020-03', '2020-03'],
    ['2020-03-18?', '2020-03-18?'],
    ['2020-03-XX', '2020-03-XX'],
    ['2019-23', '2019-23'],
    ['2020-03-16/2020-03-17', '2020-03-16/2020-03-17'],
    ['2020-03-17T09:30+03:00', '2020-03-17'],
    ['[2020-03-16,2020-03-18]', '2020-03-16~/2020-03-18~'],
    ['[..2020-03-16]', '../2020-03-16~'],
    ['2020-03-1X', '2020-03-10~/2020-03-19~'],
  ])('dates an article of %s as %s', (published, date) => {
    const context = contextOfWorld({
      'articles/2021-05-13-harbour-courier.md': (text) =>
        text.replace('published: 2021-05-13', `published: '${published}'`),
    });
    // Read as it stands: to bibtex-parser, the sign for “about” is a space.
    const [, entry = ''] = bibOf(context).split('@article{2021-05-13-harbour-courier,');
    expect(/^ {2}date = \{(.*)\},$/m.exec(entry)?.[1]).toBe(date);
    expect(/^ {2}year = \{(.*)\},$/m.exec(entry)?.[1]).toBe(date.replace('../', '').slice(0, 4));
  });

  it('keeps letters of every script, and escapes what TeX reads otherwise', () => {
    const bib = bibOf(contextWithText('100% of A&B_C #1 {x} – Ąé بغداد "q" a--b'));
    expect(bib).toContain(
      'title = {{100\\% of A\\&B\\_C \\#1 \\textbraceleft{}x\\textbraceright{} – Ąé بغداد "q" a-{}-b}}',
    );
  });

  it('keeps addresses as they are', () => {
    const context = contextOfWorld({
      'articles/2021-05-13-harbour-courier.md': (text) =>
        text.replace(
          'url: https://example.org/council',
          'url: https://example.org/a_b~c/%C3%A9?q={x}&r=1%202#d',
        ),
    });
    const { entries } = parse(bibOf(context));
    expect(entries.map(({ fields }) => fields.url)).toContain(
      'https://example.org/a_b~c/%C3%A9?q=%7Bx%7D&r=1%202#d',
    );
  });
});

/** CSL-JSON 1.0.2 ("csl-data.json"), as far as we use it. */
const date = {
  type: 'object',
  additionalProperties: false,
  required: ['date-parts'],
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: { type: 'integer' },
      },
    },
    season: { type: 'integer', minimum: 1, maximum: 4 },
    circa: { type: 'boolean' },
    literal: { type: 'string' },
  },
};
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: 'string' },
      type: { enum: ['article-newspaper', 'webpage'] },
      title: { type: 'string' },
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['literal'],
          properties: { literal: { type: 'string' } },
        },
      },
      'container-title': { type: 'string' },
      abstract: { type: 'string' },
      issued: date,
      accessed: date,
      'event-date': date,
      URL: { type: 'string' },
      language: { type: 'string' },
      note: { type: 'string' },
    },
  },
});

describe('the CSL-JSON', () => {
  test.each(folders)('of %s has every article and every event', (folder) => {
    const context = contextOfFolder(folder);
    const items = cslOf(context);
    expect(validate(items), JSON.stringify(validate.errors)).toBe(true);
    const { articles, events } = documentOf(context);
    expect(items.map(({ id }) => id)).toEqual([
      ...articles.map(({ id }) => id),
      ...events.map(({ id }) => `event:${id}`),
    ]);
    for (const article of articles) {
      expect(items.find(({ id }) => id === article.id)).toMatchObject({
        type: 'article-newspaper',
        title: article.title,
        'container-title': article.outlet,
        URL: article.url,
        language: article.language,
        ...(article.byline === null ? {} : { author: [{ literal: article.byline }] }),
      });
    }
    for (const event of context.timeline.events) {
      const item = items.find(({ id }) => id === `event:${event.id}`);
      expect(item).toMatchObject({
        type: 'webpage',
        title: event.title,
        URL: `${context.url}events/${event.id}/`,
      });
      expect(dayOf(item?.issued)).toBe(changedOn(context, event).replace(/^0+/, ''));
    }
  });

  test.each(folders)('of %s is read by citation-js as it is', (folder) => {
    const items = cslOf(contextOfFolder(folder));
    expect(plugins.input.type(items)).toBe('@csl/list+object');
    const read = new Cite(items).format('data', { format: 'object' }) as CslItem[];
    expect(read).toHaveLength(items.length);
    for (const [index, item] of items.entries()) expect(read[index]).toMatchObject(item);
  });

  it('gives back hostile texts exactly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const item of cslOf(contextWithText(text))) expect(item.title).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['2020', { 'date-parts': [[2020]] }],
    ['2020-03', { 'date-parts': [[2020, 3]] }],
    ['2020-03-17', { 'date-parts': [[2020, 3, 17]] }],
    ['2020-03-17?', { 'date-parts': [[2020, 3, 17]], circa: true }],
    ['2020-03~', { 'date-parts': [[2020, 3]], circa: true }],
    ['2019-23', { 'date-parts': [[2019]], season: 3 }],
    ['2020-03-XX', { 'date-parts': [[2020, 3]] }],
    ['2020-XX', { 'date-parts': [[2020]] }],
    ['2020-XX-XX', { 'date-parts': [[2020]] }],
    ['202X', { 'date-parts': [[2020], [2029]], circa: true }],
    [
      '2020-03-1X',
      {
        'date-parts': [
          [2020, 3, 10],
          [2020, 3, 19],
        ],
        circa: true,
      },
    ],
    [
      '2020-03-16/2020-03-17',
      {
        'date-parts': [
          [2020, 3, 16],
          [2020, 3, 17],
        ],
      },
    ],
    ['2019/2020-03~', { 'date-parts': [[2019], [2020, 3]], circa: true }],
    [
      '[2020-03-13,2020-03-14]',
      {
        'date-parts': [
          [2020, 3, 13],
          [2020, 3, 14],
        ],
        circa: true,
      },
    ],
    // 23:30 in UTC is the day after in Kyiv, the zone of the small world.
    ['2020-03-17T23:30Z', { 'date-parts': [[2020, 3, 18]] }],
    [
      '2020-03-16/..',
      { 'date-parts': [[2020, 3, 16]], circa: true, literal: 'from 16 March 2020 on' },
    ],
    [
      '[..2020-03-16]',
      { 'date-parts': [[2020, 3, 16]], circa: true, literal: 'on or before 16 March 2020' },
    ],
  ])('writes %s as it is known', (edtf, expected) => {
    expect(cslDate(contextOfWorld(), asEdtf(edtf))).toEqual(expected);
  });
});
