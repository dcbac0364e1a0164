import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { boundsOf } from '../../src/edtf/bounds.ts';
import { csv, type Column } from '../../src/feeds/csv.ts';
import type { SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

type Row = Readonly<Record<string, string>>;

/** Two parsers of other makers; each gets the file as its users get it. */
const parsers = [
  {
    name: 'papaparse',
    parse: (text: string): Row[] => {
      const { data, errors } = papaparse.parse<Row>(text, { header: true, skipEmptyLines: true });
      expect(errors).toEqual([]);
      return data;
    },
  },
  {
    // As `fetch(…).text()` gives it: decoding takes the byte order mark away.
    name: 'd3-dsv',
    parse: (text: string): Row[] => [...csvParse(new TextDecoder().decode(Buffer.from(text)))],
  },
];

/** What the data page tells readers of the file: take one apostrophe away before `=`, `+`, `-`, `@`. */
function plain(cell: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function tableOf<Thing>(columns: readonly Column<Thing>[], things: readonly Thing[]): string {
  return [...csv(columns, things)].join('');
}

function read(parse: (text: string) => Row[], text: string): Row[] {
  return parse(text).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])),
  );
}

describe.each(parsers)('read by $name', ({ parse }) => {
  describe.each(folders)('%s', (folder) => {
    const context = contextOfFolder(folder);
    const document = documentOf(context);

    it('gives back every event', () => {
      const rows = read(parse, textOf(context, 'events.csv'));
      expect(rows).toHaveLength(document.events.length);
      for (const [index, event] of document.events.entries()) {
        expect(rows[index]).toMatchObject({
          id: event.id,
          title: event.title,
          strand: event.strand,
          kind: event.kind,
          date: event.date.edtf,
          earliest: event.date.earliest ?? '',
          latest: event.date.latest ?? '',
          precision: event.date.precision,
          dateInWords: event.date.display,
          dateBasis: event.dateBasis,
          announced: String(event.announced),
          places: event.places.join('; '),
          actors: event.actors.join('; '),
          summary: event.summary,
          articles: event.articles.join('; '),
          origins: event.origins.join('; '),
          differ: event.comparison
            .filter(({ verdict }) => verdict === 'differ')
            .map(({ field }) => field)
            .join('; '),
          page: event.page,
        });
      }
    });

    it('gives back every account', () => {
      const rows = read(parse, textOf(context, 'accounts.csv'));
      const articles = new Map(document.articles.map((article) => [article.id, article]));
      const accounts = document.events.flatMap((event) =>
        event.accounts.map((account) => ({ event, account })),
      );
      expect(rows).toHaveLength(accounts.length);
      for (const [index, { event, account }] of accounts.entries()) {
        const article = articles.get(account.article);
        expect(rows[index]).toEqual({
          event: event.id,
          article: account.article,
          outlet: article?.outlet,
          wire: article?.wire.join('; '),
          origin: article?.origin,
          headline: article?.title,
          published: article?.published.edtf,
          language: article?.language,
          url: article?.url,
          archived: article?.archived ?? '',
          title: account.title,
          status: account.status,
          accordingTo: account.accordingTo ?? '',
          text: account.text,
          quotes: account.quotes.map(({ exact }) => exact).join('\n'),
          verified: String(article?.verified),
          page: `${event.page}#source-${account.article}`,
        });
      }
    });

    it('gives back every report', () => {
      const rows = read(parse, textOf(context, 'reports.csv'));
      const reports = document.events.flatMap((event) =>
        event.accounts.flatMap((account) =>
          account.reports.map((report) => ({ event, account, report })),
        ),
      );
      expect(rows).toHaveLength(reports.length);
      for (const [index, { event, account, report }] of reports.entries()) {
        const { value } = report;
        expect(rows[index]).toMatchObject({
          event: event.id,
          article: account.article,
          field: report.field,
          type: value.type,
          valueInWords: report.display,
          least: value.type === 'count' ? String(value.least) : '',
          most: value.type === 'count' ? String(value.most ?? '') : '',
          earliest: value.type === 'date' ? (value.date.earliest ?? '') : '',
          latest: value.type === 'date' ? (value.date.latest ?? '') : '',
          asReported: report.asReported ?? '',
          accordingTo: report.accordingTo ?? account.accordingTo ?? '',
          verdict: event.comparison.find(({ field }) => field === report.field)?.verdict ?? '',
        });
        if (value.type === 'date') expect(rows[index]?.value).toBe(value.date.edtf);
      }
    });
  });

  it('gives back any text exactly, bar halves of surrogate pairs', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const rows = read(
          parse,
          tableOf(
            [
              ['line', () => 'x'],
              ['text', (text: string) => text],
            ],
            texts,
          ),
        );
        expect(rows.map(({ text }) => text)).toEqual(texts.map((text) => text.toWellFormed()));
      }),
    );
  });

  it('gives back hostile texts in every column of every table', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const context = contextWithText(text);
        const expected = text.toWellFormed();
        for (const row of read(parse, textOf(context, 'events.csv'))) {
          expect(row.title).toBe(expected);
          expect(row.summary).toBe(expected);
        }
        for (const row of read(parse, textOf(context, 'accounts.csv'))) {
          expect(row.outlet).toBe(expected);
          expect(row.headline).toBe(expected);
        }
        expect(
          read(parse, textOf(context, 'reports.csv')).map(({ fieldLabel }) => fieldLabel),
        ).toContain(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('as RFC 4180 has it', () => {
  const tables: readonly (readonly [string, (context: SiteContext) => string])[] = [
    ['events', (context) => textOf(context, 'events.csv')],
    ['accounts', (context) => textOf(context, 'accounts.csv')],
    ['reports', (context) => textOf(context, 'reports.csv')],
  ];

  test.each(tables)('the table of %s has one header and lines of one length', (_name, make) => {
    const text = make(contextOfFolder('content'));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: true });
    const [header = []] = data;
    expect(new Set(header).size).toBe(header.length);
    expect(data.filter((line) => line.length !== header.length)).toEqual([]);
    expect(data.filter((line) => line[0] === header[0])).toHaveLength(1);
    // Outside quotes, a line ends in CRLF and in nothing else.
    const outside = text.replace(/"(?:[^"]|"")*"/g, '');
    expect(outside.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1 555', "'+1 555"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['-33.5', '-33.5'],
    ['-5', '-5'],
    ['[2020-03-16..]', '[2020-03-16..]'],
    ['2020-03-16/..', '2020-03-16/..'],
    ['../2014', '../2014'],
    ['~24', '~24'],
    ['>5000', '>5000'],
    ["'tis", "'tis"],
  ])('the cell %j is written %j', (text, written) => {
    const [, line = ''] = tableOf([['cell', (cell: string) => cell]], [text]).split('\r\n');
    expect(line).toBe(written);
  });

  it('begins no cell with a sign that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { data } = papaparse.parse<string[]>(tableOf([['a', () => text]], [0]));
        const [, [cell = ''] = []] = data;
        expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d+(?:\.\d+)?$)/);
      }),
    );
  });

  it('writes the coordinates of the one place that an event has', () => {
    const context = contextOfFolder('content');
    const rows = papaparse.parse<Row>(textOf(context, 'events.csv'), { header: true }).data;
    const located = rows.filter(({ lat }) => lat !== undefined && lat !== '');
    expect(located.length).toBeGreaterThan(3);
    for (const row of located) {
      const places = row.places?.split('; ') ?? [];
      const at = context.timeline.places.find(
        ({ id, coordinates }) =>
          places.includes(id) &&
          String(coordinates?.lat) === row.lat &&
          String(coordinates?.lon) === row.lon,
      );
      expect(at?.coordinates?.precision).toBe(row.placePrecision);
    }
  });

  it('has the days that the dates of the articles allow', () => {
    const context = contextOfFolder('content');
    const { timeZone } = context.timeline.site;
    const rows = papaparse.parse<Row>(textOf(context, 'events.csv'), { header: true }).data;
    for (const event of context.timeline.events) {
      const { earliest, latest } = boundsOf(event.date.value, timeZone);
      const row = rows.find(({ id }) => id === event.id);
      expect([row?.earliest, row?.latest]).toEqual([earliest ?? '', latest ?? '']);
    }
  });
});
