import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvents } from '../../src/timeline/assemble.ts';
import { anyPapers, eventOf, loadPapers, paper, timelineOf, type Paper } from './worlds.ts';

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

describe('an event', () => {
  it('has the headline of the account published first', () => {
    const later = paper('a', ['date: 2020-03-11'], { published: '2020-03-18' });
    const earlier = paper('b', ['date: 2020-03-11'], { published: '2020-03-17' });
    expect(eventOf([later, earlier]).title).toBe('rockets in b');
    expect(ids(eventOf([later, earlier]).accounts.map(({ article }) => article))).toEqual([
      'b',
      'a',
    ]);
  });

  it('has the headline of the first article’s id where both were published on one day', () => {
    const papers = ['b', 'a'].map((id) => paper(id, ['date: 2020-03-11']));
    expect(eventOf(papers).title).toBe('rockets in a');
  });

  it('has the headline of its own file where there is one', () => {
    const papers = [paper('a', ['date: 2020-03-11'])];
    expect(eventOf(papers, { rockets: ['title: Neutral'] }).title).toBe('Neutral');
    expect(eventOf(papers, { rockets: ['updated: 2020-04-01'] }).title).toBe('rockets in a');
  });

  it('has one kind, from any of its accounts or its file', () => {
    const silent: Paper = { id: 'a', tells: [{ event: 'rockets', lines: ['date: 2020'] }] };
    const telling: Paper = {
      id: 'b',
      tells: [{ event: 'rockets', lines: ['kind: vote', 'date: 2020'] }],
    };
    expect(eventOf([silent, telling]).kind).toEqual({
      id: 'vote',
      label: 'Vote',
      strand: 'politics',
    });
    expect(eventOf([silent], { rockets: ['kind: attack'] }).kind.id).toBe('attack');
    expect(loadPapers([silent]).diagnostics.map(({ rule }) => rule)).toEqual(['missing-kind']);
  });

  it('has a conflict for every place that gives another kind than the first', () => {
    const papers = ['attack', 'vote', 'attack', 'vote'].map((kind, index) => ({
      id: `p${index}`,
      tells: [{ event: 'rockets', lines: [`kind: ${kind}`, 'date: 2020'] }],
    }));
    const rows = (eventFiles?: Record<string, string[]>): string[] =>
      loadPapers(papers, eventFiles).diagnostics.map(({ file, rule }) => `${file} ${rule}`);
    expect(rows()).toEqual(['articles/p1.md kind-conflict', 'articles/p3.md kind-conflict']);
    expect(rows({ rockets: ['kind: vote'] })).toEqual([
      'articles/p0.md kind-conflict',
      'articles/p2.md kind-conflict',
    ]);
  });

  it('has places and actors in the order of first mention, the editor’s place first', () => {
    const papers = [
      paper('a', ['date: 2020', 'place: pier, coast', 'actors: pilots']),
      paper('b', ['date: 2020', 'place: coast, harbour', 'actors: navy, pilots, brigade']),
    ];
    expect(eventOf(papers)).toMatchObject({
      places: ['pier', 'coast', 'harbour'],
      actors: ['pilots', 'navy', 'brigade'],
      settledPlace: undefined,
    });
    const settled = eventOf(papers, { rockets: ['place: harbour', 'because: It was there.'] });
    expect(settled.places).toEqual(['harbour', 'pier', 'coast']);
    expect(settled.settledPlace).toMatchObject({ value: 'harbour', because: 'It was there.' });
  });

  it('is announced only where every account says so', () => {
    const [one, other] = ['announced', 'happened'].map((status) =>
      paper(status, ['date: 2020-03-11', `status: ${status}`]),
    );
    if (one === undefined || other === undefined) throw new Error('There are two papers.');
    expect(eventOf([one]).announced).toBe(true);
    expect(eventOf([one, other]).announced).toBe(false);
    expect(eventOf([other]).announced).toBe(false);
  });

  it('carries what its file adds', () => {
    const event = eventOf([paper('a', ['date: 2020'])], {
      rockets: ['formerly: [old-rockets, older-rockets]', 'updated: 2020-04-01'],
    });
    expect(event.formerly).toEqual(['old-rockets', 'older-rockets']);
    expect(event.updated?.text).toBe('2020-04-01');
  });
});

describe('the date of an event', () => {
  it.each<[string, readonly string[], string, string]>([
    ['the one that one account gives', ['2020-03-11'], '2020-03-11', 'shared'],
    ['the one that all accounts give', ['2020-03-11', '2020-03-11'], '2020-03-11', 'shared'],
    ['the day within the month', ['2020-03', '2020-03-11'], '2020-03-11', 'shared'],
    ['the time within the day', ['2020-03-11', '2020-03-11T19:35'], '2020-03-11T19:35', 'shared'],
    [
      'the days that all accounts share',
      ['[2020-03-09..2020-03-12]', '[2020-03-11..2020-03-14]'],
      '[2020-03-11..2020-03-12]',
      'shared',
    ],
    [
      'the span of accounts that differ',
      ['2020-03-16', '2020-03-17'],
      '[2020-03-16..2020-03-17]',
      'differ',
    ],
    [
      'the day of two times that differ',
      ['2020-03-16T10:00', '2020-03-16T11:00'],
      '2020-03-16',
      'differ',
    ],
  ])('is %s', (_title, given, text, basis) => {
    const papers = given.map((date, index) => paper(`p${index}`, [`date: ${date}`]));
    const { date } = eventOf(papers);
    expect({ text: date.value.text, basis: date.basis }).toEqual({ text, basis });
    expect(date.because).toBeUndefined();
  });

  it('is the editor’s where the editor settles it', () => {
    const papers = ['2020-03-16', '2020-03-17'].map((date, n) => paper(`p${n}`, [`date: ${date}`]));
    const { date } = eventOf(papers, { rockets: ['date: 2020-03-17', 'because: The log.'] });
    expect(date).toMatchObject({
      value: { text: '2020-03-17' },
      bounds: { earliest: '2020-03-17', latest: '2020-03-17' },
      basis: 'editor',
      because: 'The log.',
    });
  });

  it('is not that of an announcement where the event has happened', () => {
    const announced = paper('a', ['date: [2020-03-20..2020-03-25]', 'status: announced']);
    const happened = paper('b', ['date: 2020-03-27'], { published: '2020-03-28' });
    expect(eventOf([announced, happened]).date).toMatchObject({
      value: { text: '2020-03-27' },
      basis: 'shared',
    });
    expect(eventOf([announced]).date.value.text).toBe('[2020-03-20..2020-03-25]');
  });

  it('is missing where no account gives one, whatever the editor settles', () => {
    const papers = [paper('a', ['place: pier'])];
    const settled = { rockets: ['date: 2020', 'because: I say so.'] };
    expect(loadPapers(papers, settled).diagnostics.map(({ rule }) => rule)).toEqual([
      'undated-event',
    ]);
  });

  it('has its day in the zone of the site', () => {
    const { date } = eventOf([paper('a', ['date: 2020-03-11T23:30Z'])]);
    expect(date.bounds).toMatchObject({ earliest: '2020-03-12', latest: '2020-03-12' });
  });
});

describe('the order of events', () => {
  it('is by earliest day, latest day, time, id, an open start by its end', () => {
    const dates = {
      'open-start': '../2020-03-12',
      'a-year': '2020',
      'a-month': '2020-03',
      'first-day': '2020-03-01',
      'b-day': '2020-03-11',
      'a-day': '2020-03-11',
      'later-time': '2020-03-11T20:00',
      'a-time': '2020-03-11T19:00',
      'a-week': '2020-03-11/2020-03-17',
      'open-end': '2020-03-11/..',
      'next-day': '2020-03-12',
      invasion: '2003',
    };
    const tells = Object.entries(dates).map(([event, date]) => ({
      event,
      lines: ['kind: attack', `date: ${date}`],
    }));
    expect(ids(timelineOf([{ id: 'a', tells }]).events)).toEqual([
      'invasion',
      'a-year',
      'first-day',
      'a-month',
      'a-day',
      'b-day',
      'a-time',
      'later-time',
      'a-week',
      'open-end',
      'open-start',
      'next-day',
    ]);
  });

  it('is total: no two events are the same, and no three go round in a circle', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const { events } = timelineOf(papers);
        for (const [index, one] of events.entries()) {
          expect(compareEvents(one, one)).toBe(0);
          for (const other of events.slice(index + 1)) {
            expect(compareEvents(one, other)).toBeLessThan(0);
            expect(compareEvents(other, one)).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a timeline', () => {
  it('does not depend on the order of the articles', () => {
    const shuffled = anyPapers.chain((papers) =>
      fc.tuple(fc.constant(papers), fc.shuffledSubarray([...papers], { minLength: papers.length })),
    );
    fc.assert(
      fc.property(shuffled, ([papers, others]) => {
        const [one, other] = [loadPapers(papers), loadPapers(others)];
        expect(other.timeline).toEqual(one.timeline);
        expect([...(other.timeline?.days.keys() ?? [])]).toEqual([
          ...(one.timeline?.days.keys() ?? []),
        ]);
        expect(other.diagnostics).toEqual(one.diagnostics);
      }),
      { numRuns: 40 },
    );
  });

  it('has articles in the order of publication, then of ids', () => {
    const papers = [
      paper('d', ['date: 2020'], { published: '2020-03-18' }),
      paper('c', ['date: 2020'], { published: '2020-03' }),
      paper('b', ['date: 2020'], { published: '2020-03-18' }),
      paper('a', ['date: 2020'], { published: '2020-04?' }),
    ];
    expect(ids(timelineOf(papers).articles)).toEqual(['c', 'b', 'd', 'a']);
  });

  it('finds events by place, actor and kind, in the order of events', () => {
    const tells = [
      { event: 'second', lines: ['kind: attack', 'date: 2020-03-12', 'place: pier, coast'] },
      { event: 'first', lines: ['kind: vote', 'date: 2020-03-11', 'place: pier', 'actors: navy'] },
    ];
    const timeline = timelineOf([{ id: 'a', tells }]);
    const entries = (map: ReadonlyMap<string, readonly { readonly id: string }[]>) =>
      Object.fromEntries([...map].map(([key, found]) => [key, ids(found)]));
    expect(entries(timeline.eventsByPlace)).toEqual({
      pier: ['first', 'second'],
      coast: ['second'],
    });
    expect(entries(timeline.eventsByActor)).toEqual({ navy: ['first'] });
    expect(entries(timeline.eventsByKind)).toEqual({ attack: ['second'], vote: ['first'] });
    expect(ids([...timeline.eventById.values()])).toEqual(['first', 'second']);
  });
});

describe('an old id', () => {
  const papers = [
    paper('a', ['date: 2020']),
    { id: 'b', tells: [{ event: 'vote', lines: ['kind: vote', 'date: 2020'] }] },
  ];

  it.each<[string, Record<string, readonly string[]>, readonly string[]]>([
    ['is free', { rockets: ['formerly: [old]'], vote: ['formerly: [older]'] }, []],
    ['is that of an event', { rockets: ['formerly: [vote]'] }, ['events/rockets.md:2:12']],
    ['is the event’s own', { rockets: ['formerly: rockets'] }, ['events/rockets.md:2:11']],
    [
      'is in two files',
      { vote: ['formerly: [old]'], rockets: ['formerly: [old]'] },
      ['events/vote.md:2:12'],
    ],
    ['stands twice', { rockets: ['formerly: [old, old]'] }, ['events/rockets.md:2:17']],
  ])('leads to its event unless it is taken: it %s', (_title, eventFiles, taken) => {
    const found = loadPapers(papers, eventFiles).diagnostics.filter(
      ({ rule }) => rule === 'old-id-taken',
    );
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(taken);
  });
});
