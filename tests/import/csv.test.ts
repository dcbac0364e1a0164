import { describe, expect, it } from 'vitest';
import { importCsv, type ColumnMap, type ColumnRole } from '../../src/import/import-csv.ts';
import type { ImportSettings } from '../../src/import/import-timelinejs.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import { read, rowsOf, SETTINGS } from './imported.ts';

const columns = (roles: Partial<Record<ColumnRole, string>>): ColumnMap =>
  new Map(Object.entries(roles) as [ColumnRole, string][]);
const WHEN = columns({ headline: 'What', date: 'When' });

function csv(text: string, map: ColumnMap = WHEN, settings: Partial<ImportSettings> = {}) {
  return importCsv(sourceOf('file', text), map, { ...SETTINGS, ...settings });
}

function events(text: string, map: ColumnMap = WHEN, settings: Partial<ImportSettings> = {}) {
  const { value, diagnostics } = csv(text, map, settings);
  if (value === undefined) throw new Error(rowsOf(diagnostics).join('\n'));
  return read(value).events;
}

describe('a spreadsheet of any columns', () => {
  it('becomes a content folder by what its columns hold', () => {
    const text = [
      'Title;When;Until;Said;Where read;Paper;Out;Lane;Mood',
      'A <b> & c;11 March 2020;2020-03-12;"One\n\nTwo <i>";https://example.org/a;The Post;13/3/2020;Sea;x',
      'B;2020-03;;t;https://example.org/a;The Post;13/3/2020;Land;',
      'C;[2020-03-16,2020-03-17];;t;;;;Sea;',
    ].join('\n');
    const map = columns({
      ...{ headline: 'title', date: 'When', end: 'Until', text: 'Said', url: 'Where read' },
      ...{ outlet: 'Paper', published: 'Out', group: 'Lane' },
    });
    const { value } = csv(text, map);
    if (value === undefined) throw new Error('It was not imported.');
    const { timeline, events: dated, closing } = read(value);
    expect(dated).toEqual([
      'b: B | 2020-03',
      'a-b-c: A <b> & c | 2020-03-11/2020-03-12',
      'c: C | [2020-03-16,2020-03-17]',
    ]);
    expect(timeline.articles.map(({ id, accounts }) => [id, accounts.length])).toEqual([
      ['2020-03-13-the-post', 2],
      ['harbour-years', 1],
    ]);
    expect(timeline.events[1]?.accounts[0]?.prose.text).toBe('One\n\nTwo <i>');
    expect(timeline.site.strands.map(({ label }) => label)).toEqual(['Sea', 'Land']);
    expect(closing).toContain('1 value without a place in the content format\n    4:55  Mood');
  });

  it.each([
    ['2020-03-11', '2020-03-11'],
    ['2020-03-11T19:35+03:00', '2020-03-11T19:35+03:00'],
    ['2020-03-11 19:35', '2020-03-11T19:35'],
    ['2020-03-11 00:00:00', '2020-03-11'],
    ['2020-03-11T19:35:20.250Z', '2020-03-11T19:35:20Z'],
    ['2020/3/11', '2020-03-11'],
    ['2020.03.11', '2020-03-11'],
    ['March 2020', '2020-03'],
    ['Wednesday, 11 March 2020', '2020-03-11'],
    ['Mar 11, 2020', '2020-03-11'],
    ['11th March 2020', '2020-03-11'],
    ['25/3/2020', '2020-03-25'],
    ['3/25/2020', '2020-03-25'],
    ['25.3.2020 19:35', '2020-03-25T19:35'],
    ['3/2020', '2020-03'],
    ['2020-XX', '2020-XX'],
    ['~', undefined],
    ['11/3/20', undefined],
    ['spring of 2020', undefined],
    ['25/25/2020', undefined],
    ['2020-02-30', undefined],
  ])('reads the date %s as %s', (written, date) => {
    const text = `What,When\nH,"${written}"\n`;
    if (date === undefined) expect(() => events(text)).toThrow(/date/);
    else expect(events(text)).toEqual([`h: H | ${date}`]);
  });

  it('never guesses which number is the day', () => {
    const text = 'What,When\nH,3/4/2020\n';
    expect(() => events(text)).toThrow('ambiguous-date: Row 2, column “When”');
    expect(events(text, WHEN, { dateForm: 'd/m/y' })).toEqual(['h: H | 2020-04-03']);
    expect(events(text, WHEN, { dateForm: 'm/d/y' })).toEqual(['h: H | 2020-03-04']);
  });

  it('may have year, month and day in columns of their own', () => {
    const map = columns({ headline: 'h', year: 'y', month: 'm', day: 'd', time: 't' });
    expect(events('h,y,m,d,t\nH,2020,3,11,7 pm\n', map)).toEqual(['h: H | 2020-03-11']);
  });

  it('says which column is not there, and which address is none', () => {
    expect(rowsOf(csv('What,Wen\nH,2020\n').diagnostics)).toEqual([
      '1:1 missing-column: The table has no column `When`.',
    ]);
    const map = columns({ headline: 'What', date: 'When', url: 'Link' });
    expect(rowsOf(csv('What,When,Link\nH,2020,www.example.org\n', map).diagnostics)).toEqual([
      '2:8 bad-address: `www.example.org` is no address that a reader could follow.',
    ]);
  });
});
