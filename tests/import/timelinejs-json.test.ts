import { describe, expect, it } from 'vitest';
import { deck, imported, refusals, slide } from './imported.ts';

describe('a timeline of TimelineJS 3', () => {
  it('becomes a site, with groups as strands and kinds', () => {
    const { timeline } = imported(
      JSON.stringify({
        title: { text: { headline: 'Harbour <em>years</em>', text: '<p>What came of it.</p>' } },
        events: [slide({ group: 'Attacks' }), slide({ group: 'Pölitics' }), slide()],
      }),
      { language: 'de', timeZone: 'Europe/Berlin' },
    );
    expect(timeline.site).toMatchObject({
      title: 'Harbour years',
      description: 'What came of it.',
      language: 'de',
      timeZone: 'Europe/Berlin',
      strands: [
        { id: 'attacks', label: 'Attacks' },
        { id: 'politics', label: 'Pölitics' },
        { id: 'events', label: 'Events' },
      ],
    });
    expect(timeline.events.map(({ kind }) => kind.label).toSorted()).toEqual([
      'Attacks',
      'Events',
      'Pölitics',
    ]);
  });

  it.each([
    [{ year: '1917', month: '', day: '' }, '1917'],
    [{ year: 1917, month: 3 }, '1917-03'],
    [{ year: '1917', month: '3', day: '8' }, '1917-03-08'],
    [{ year: '1,917', month: 'March', day: '08' }, '1917-03-08'],
    [{ year: 79, month: 8 }, '0079-08'],
    [{ year: 1917, month: 0, day: 0, hour: 0, minute: 0 }, '1917'],
    [{ year: 2020, month: 3, day: 11, hour: '', minute: '' }, '2020-03-11'],
    [{ year: 2020, month: 3, day: 11, hour: 0, minute: 0, second: 0 }, '2020-03-11'],
    [{ year: 2020, month: 3, day: 11, hour: 19, minute: 5 }, '2020-03-11T19:05'],
    [{ year: 2020, month: 3, day: 11, hour: 19, minute: 5, second: 7 }, '2020-03-11T19:05:07'],
    ['2020-03-11', '2020-03-11'],
    ['11 March 2020', '2020-03-11'],
  ])('is dated as exactly as %j says', (start, date) => {
    expect(imported(deck(slide({ start_date: start }))).events).toEqual([
      `it-happens: It happens | ${date}`,
    ]);
  });

  it('has its date in EDTF where that stands beside the other', () => {
    const start_date = { year: 2020, month: 3, day: 16 };
    const given = (edtf: string) => imported(deck(slide({ start_date, edtf }))).events;
    expect(given('../2020-03-16')).toEqual(['it-happens: It happens | ../2020-03-16']);
    expect(given('soon')).toEqual(['it-happens: It happens | 2020-03-16']);
  });

  it('has spans, and the date in its own words', () => {
    const text = deck(
      slide({
        start_date: { year: 2020, month: 3, day: 11 },
        end_date: { year: '2020', month: '3', day: '12' },
        display_date: 'In the <b>second</b> week of March',
      }),
      slide({
        start_date: { year: 2021, display_date: 'About 2021' },
        end_date: { year: 2021 },
        text: { headline: 'Same end' },
      }),
    );
    expect(imported(text).events).toEqual([
      'it-happens: It happens | 2020-03-11/2020-03-12 | In the second week of March',
      'same-end: Same end | 2021 | About 2021',
    ]);
  });

  it('gives ids out once each, and takes those that are given', () => {
    const text = deck(
      slide(),
      slide(),
      slide({ unique_id: 'harbour-rockets' }),
      slide({ unique_id: 7, text: { headline: 'سفينة' } }),
      slide({ text: { headline: `${'very '.repeat(60)}long` } }),
    );
    expect(
      imported(text)
        .timeline.events.map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      'event-2020',
      'harbour-rockets',
      'it-happens',
      'it-happens-2',
      expect.stringMatching(/^very-(?:very-)+very$/),
    ]);
  });

  it('bears slides that lack this and that', () => {
    const text = deck(
      { start_date: { year: 2001 }, text: { headline: 'Headline alone' }, media: null },
      { start_date: { year: 2002 }, text: { text: 'Text alone, of some words.' }, media: {} },
      {
        start_date: { year: 2003 },
        media: { url: 'https://example.org/a.jpg', caption: 'Caption' },
      },
      { start_date: { year: 2004 }, text: 'A text that is no map', headline: 'Beside it' },
      null,
    );
    const { timeline, closing } = imported(text);
    const said = timeline.events.map(
      ({ title, accounts }) => `${title} – ${accounts[0]?.prose.text ?? ''}`,
    );
    expect(said).toEqual([
      'Headline alone – Headline alone',
      'Text alone, of some words. – Text alone, of some words.',
      'Caption – Caption',
      'Beside it – A text that is no map',
    ]);
    expect(closing).toContain('2 events without a text');
    expect(closing).toContain('2 events without a headline');
  });

  it.each([
    [
      'a byte order mark is gone before; a comment and commas are borne',
      '// x\n{"events":[EVENT,],}',
    ],
    ['a script gives it a name', 'var storyjs_jsonp_data = {"events": [EVENT]};\nstart();'],
    ['a script has more before it', 'go();\nvar storyjs_jsonp_data = {"events": [EVENT]};'],
    ['it is handed to a function', 'callback({"events": [EVENT]});'],
    ['it is a list of events', '[EVENT]'],
    [
      'keys have no quotes',
      "{events: [{start_date: {year: 2020}, text: {headline: 'It happens'}}]}",
    ],
    ['events are under `timeline`', '{"timeline": {"events": [EVENT]}}'],
  ])('is read where %s', (_, text) => {
    const json = text.replace('EVENT', JSON.stringify(slide()));
    expect(imported(json).events).toEqual(['it-happens: It happens | 2020']);
  });

  it('says where it is no JSON', () => {
    expect(refusals('{"events": [\n  {"text": "x" "y"}\n]}')).toEqual([
      '2:16 json-syntax: This is not JSON: a comma or a closing brace is expected.',
    ]);
    expect(refusals('{"events": [{"text": "x}]}')).toEqual([
      '1:22 json-syntax: This is not JSON: this text has no closing quotation mark.',
    ]);
    expect(refusals('['.repeat(100_000))).toEqual([
      '1:66 json-syntax: This is not JSON: it is nested too deeply.',
    ]);
    expect(refusals('{"slides": []}')).toEqual([
      '1:1 nothing-to-import: There is nothing to import here: no list `events`, nor `timeline` with a list `date`, with anything in it.',
    ]);
  });

  it('says of every slide at once why it cannot be an event, and leaves it out where it is told to', () => {
    const text = deck(
      slide({ start_date: { year: -500 } }),
      slide({ start_date: { year: 13_800_000_000 } }),
      slide({ start_date: { year: 2020, month: 13 } }),
      slide({ start_date: { year: 2021, month: 2, day: 29 } }),
      slide({ start_date: { year: 2021, day: 3 } }),
      slide({ start_date: { month: 3 } }),
      slide({ start_date: { year: 'c. 1900' } }),
      slide({ start_date: {} }),
      slide({ start_date: { year: 2020 }, end_date: { year: 2019 } }),
      slide({ start_date: { year: 2020, month: 1, day: 1, hour: 25 } }),
      { start_date: { year: 2020 }, text: { headline: ' ', text: '<p></p>' } },
      slide({ start_date: '3/4/2020' }),
      slide(),
    );
    const rows = refusals(text);
    expect(rows.map((row) => row.replace(/^\d+:\d+ /, ''))).toEqual([
      'import-date: `-500` cannot be imported as a date: it is outside the years 1 to 9999.',
      'import-date: `13800000000` cannot be imported as a date: it is outside the years 1 to 9999.',
      'import-date: `13` cannot be imported as a date: that is no month.',
      'import-date: `29` cannot be imported as a date: the calendar has no such day.',
      'import-date: `3` cannot be imported as a date: there is a day but no month.',
      'import-date: `3` cannot be imported as a date: there is no year.',
      'import-date: `c. 1900` cannot be imported as a date: that is no year.',
      'import-undated: Event 8 (“It happens”) has no date, so it has no place on a timeline.',
      'end-before-start: It ends on `2019`, before it begins on `2020`.',
      'import-date: `25` cannot be imported as a date: that is no time of day.',
      'import-empty: Event 11 has neither a headline nor a text.',
      'ambiguous-date: In `3/4/2020`, day and month could be either way round.',
    ]);
    expect(rows[0]).toMatch(/^5:17 /);
    const { events, closing } = imported(text, { skipFaulty: true });
    expect(events).toEqual(['it-happens: It happens | 2020']);
    expect(closing).toContain('12 left out because they are faulty');
    expect(imported(text, { skipFaulty: true, dateForm: 'd/m/y' }).events).toEqual([
      'it-happens-2: It happens | 2020',
      'it-happens: It happens | 2020-04-03',
    ]);
  });

  it('lists what it does not carry over, with its places', () => {
    const { closing } = imported(
      JSON.stringify({
        title: { media: { url: 'https://example.org/t.jpg' }, text: { headline: 'T' } },
        events: [
          slide({
            start_date: { year: 2020, month: 1, day: 2, hour: 7 },
            media: { url: 'https://example.org/a.png', caption: 'A <i>ship</i>', credit: 'Navy' },
            text: { headline: 'H', text: '<img src="x.gif">Words <a href="/there">there</a>' },
            background: { color: '#fff' },
            autolink: false,
            mood: 'glad',
          }),
        ],
        eras: { start_date: { year: 1914 }, end_date: { year: 1918 }, text: { headline: 'War' } },
      }),
    );
    for (const line of [
      '  2 pictures, films or maps',
      'https://example.org/a.png – A ship – Navy',
      '  1 picture or frame within a text',
      '  1 link that leads nowhere from here',
      '/there',
      '  1 era',
      'War, 1914 to 1918',
      '  1 time of day without a minute or a day',
      '  1 setting of a slide’s looks',
      '  1 value without a place in the content format',
      'mood',
    ]) {
      expect(closing).toContain(line);
    }
    expect(imported(deck(slide()), { url: 'https://example.org/t' }).closing).toMatch(
      /^Everything was carried over\./,
    );
  });
});

describe('a timeline of TimelineJS 2', () => {
  it('is read from `timeline.date`', () => {
    const text = `storyjs_jsonp_data = {
      "timeline": {
        "headline": "Old times", "type": "default", "text": "<p>Intro</p>", "startDate": "1900",
        "asset": { "media": "http://example.org/x.jpg", "credit": "", "caption": "" },
        "date": [
          { "startDate": "2011,12,10,07,02,10", "endDate": "2011,12,11,08,11", "headline": "H",
            "text": "<p>T</p>", "tag": "Optional", "classname": "x",
            "asset": { "media": "", "thumbnail": "o.jpg", "credit": "", "caption": "" } },
          { "startDate": "2027", "headline": "人类首次登陆火星", "text": "x" },
          { "startDate": "2012,1,26,0,0", "headline": "Day", "text": "x" }
        ],
        "era": [{ "startDate": "2011,12,10", "endDate": "2011,12,11", "headline": "E", "tag": "" }]
      }
    }`;
    const { events, timeline, closing } = imported(text);
    expect(timeline.site.title).toBe('Old times');
    expect(events).toEqual([
      'h: H | 2011-12-10T07:02:10/2011-12-11T08:11',
      'day: Day | 2012-01-26',
      'event-2027: 人类首次登陆火星 | 2027',
    ]);
    expect(closing).toContain('E, 2011-12-10 to 2011-12-11');
  });
});
