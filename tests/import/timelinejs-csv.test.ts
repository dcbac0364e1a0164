import { describe, expect, it } from 'vitest';
import { imported, refusals } from './imported.ts';

const HEAD =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

const sheet = (...rows: readonly string[]): string => [HEAD, ...rows].join('\r\n');

describe('a spreadsheet of TimelineJS', () => {
  it('is read by the names of its columns, with empty rows and cells of several lines', () => {
    const { timeline, events, closing } = imported(
      sheet(
        ',,,,,,,,,"My ""title""","Intro\r\nmore",https://example.org/y.png,,,,title,,',
        '1917,3,8,,,,,,,"Row, one","line 1\n\nline ""two""",,,,,,A,#ffffff',
        ',,,,,,,,,,,,,,,,,',
        '',
        '2020,March,11,7:05 pm,2020,3,11,20:30,On Wednesday,Evening,T,,,,,,,',
        '1939,,,,1945,,,,,War,,,,,,era,,',
        '"2,020",1',
      ).replace('"2,020",1', '"2,020",1,,,,,,,,January,T'),
    );
    expect(timeline.site.title).toBe('My "title"');
    expect(events).toEqual([
      'row-one: Row, one | 1917-03-08',
      'january: January | 2020-01',
      'evening: Evening | 2020-03-11T19:05/2020-03-11T20:30 | On Wednesday',
    ]);
    expect(timeline.events[0]?.accounts[0]?.prose.text).toBe('line 1\n\nline "two"');
    expect(closing).toContain('7:22  War, 1939 to 1945'.slice(6));
  });

  it('may be separated by semicolons or tabs, with columns in any order and case', () => {
    const rows = ['headline;YEAR;text ; Tag', 'H;2020;T;Lane'];
    for (const delimiter of [';', '\t']) {
      const text = rows.map((row) => row.replaceAll(';', delimiter)).join('\n');
      const { events, timeline } = imported(text);
      expect(events).toEqual(['h: H | 2020']);
      expect(timeline.site.strands.map(({ label }) => label)).toEqual(['Lane']);
    }
  });

  it('of the second version has whole dates in a column', () => {
    const text = 'Start Date,End Date,Headline,Text\n1/26/2012,2/1/2012,H,T\n';
    expect(refusals(text)).toEqual([
      '2:11 ambiguous-date: Row 2, column “End Date”: In `2/1/2012`, day and month could be either way round.',
    ]);
    expect(imported(text, { dateForm: 'm/d/y' }).events).toEqual(['h: H | 2012-01-26/2012-02-01']);
  });

  it.each([
    ['19:35', '2020-03-11T19:35'],
    ['7:35 PM', '2020-03-11T19:35'],
    ['12:05am', '2020-03-11T00:05'],
    ['12.05 p.m.', '2020-03-11T12:05'],
    ['1935', '2020-03-11T19:35'],
    ['07:35:20', '2020-03-11T07:35:20'],
    ['07:35:20.250', '2020-03-11T07:35:20'],
  ])('has the time %s', (time, date) => {
    expect(imported(sheet(`2020,3,11,${time},,,,,,H,T`)).events).toEqual([`h: H | ${date}`]);
  });

  it('says by row and column what cannot be imported, and by line and column of the file', () => {
    const text = sheet(
      '2020,1,1,,,,,,,"Two\nlines",T',
      '2020,3,11,7:05 pm,2020,3,9,,,H,T',
      '-500,,,,,,,,c. 500 BC,H,T',
      '2020,2,30,,,,,,,H,T',
      ',5,,,,,,,,H,T',
      ',,,,,,,,,No date,T',
      '2020,1,1,25:00,,,,,,H,T',
    );
    expect(refusals(text)).toEqual([
      '4:19 end-before-start: Row 3, column “End Year”: It ends on `2020-03-09`, before it begins on `2020-03-11T19:05`.',
      '5:1 import-date: Row 4, column “Year”: `-500` cannot be imported as a date: it is outside the years 1 to 9999.',
      '6:8 import-date: Row 5, column “Day”: `30` cannot be imported as a date: the calendar has no such day.',
      '7:2 import-date: Row 6, column “Month”: `5` cannot be imported as a date: there is no year.',
      '8:1 import-undated: Row 7 (“No date”) has no date, so it has no place on a timeline.',
      '9:10 import-date: Row 8, column “Time”: `25:00` cannot be imported as a date: that is no time of day.',
    ]);
  });

  it('says where it is no table, or another one', () => {
    expect(refusals(sheet('2020,1,1,,,,,,,"Not closed,T'))).toEqual([
      expect.stringMatching(
        /^2:1 csv-syntax: .*a quotation mark that opens a cell is not closed\.$/,
      ),
    ]);
    expect(refusals('Name,Age\nA,3\n')).toEqual([
      '1:1 nothing-to-import: There is nothing to import here: the first row has no columns `Year` and `Headline`.',
    ]);
    expect(refusals(HEAD)).toEqual([
      '1:1 nothing-to-import: There is nothing to import here: the table has no rows.',
    ]);
  });
});
