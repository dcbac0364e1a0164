import fc from 'fast-check';
import ICAL from 'ical.js';
import { Buffer } from 'node:buffer';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/feeds/icalendar.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  documentOf,
  folders,
  hostileLine,
  textOf,
} from './contexts.ts';

/** What a calendar has of an event, by two parsers of other makers. */
interface Read {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly status: string;
  readonly transparency: string;
  readonly edtf: string;
  readonly categories: readonly string[];
  readonly geo: readonly [lat: number, lon: number] | undefined;
  readonly stamp: string;
  readonly modified: string;
  readonly start: string;
  /** Exclusive. */
  readonly end: string;
}

const parsers: readonly { name: string; parse: (text: string) => Read[] }[] = [
  {
    name: 'ical.js',
    parse: (text) => {
      const calendar = new ICAL.Component(ICAL.parse(text) as [string, object[], object[]]);
      return calendar.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component);
        const first = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
        const geo = component.getFirstPropertyValue('geo') as unknown as
          [number, number] | null | undefined;
        expect(event.startDate.isDate).toBe(true);
        return {
          uid: event.uid,
          summary: event.summary,
          description: event.description,
          location: first('location'),
          url: first('url'),
          status: first('status'),
          transparency: first('transp'),
          edtf: first('x-edtf'),
          categories: component
            .getAllProperties('categories')
            .flatMap((each) => each.getValues().map(String)),
          geo: geo ?? undefined,
          stamp: first('dtstamp'),
          modified: first('last-modified'),
          start: fourDigits(event.startDate.toString()),
          end: fourDigits(event.endDate.toString()),
        };
      });
    },
  },
  {
    name: 'node-ical',
    parse: (text) =>
      Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
        if (event?.type !== 'VEVENT') return [];
        const { geo } = event as unknown as { geo?: { lat: number; lon: number } };
        expect(event.datetype).toBe('date');
        const others = event as unknown as Record<string, unknown>;
        return [
          {
            uid: event.uid,
            summary: plain(event.summary),
            description: plain(event.description),
            location: plain(event.location),
            url: plain(event.url),
            status: event.status ?? '',
            transparency: String(event.transparency),
            edtf: unescaped(plain(others.EDTF)),
            categories: event.categories ?? [],
            geo: geo === undefined ? undefined : [geo.lat, geo.lon],
            stamp: moment(event.dtstamp),
            modified: moment(event.lastmodified),
            start: localDay(event.start),
            end: localDay(event.end),
          },
        ];
      }),
  },
];

/** ical.js writes the year 1 as it is. */
function fourDigits(day: string): string {
  return day.padStart(10, '0');
}

/** A text with parameters stands in an object. */
function plain(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'val' in value) return String(value.val);
  return typeof value === 'string' ? value : '';
}

/** node-ical leaves extensions as they stand in the file. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

function moment(date: { toISOString: () => string } | undefined): string {
  return date?.toISOString().replace('.000', '') ?? '';
}

/** node-ical gives the midnight of the machine's zone. */
function localDay(
  date: { getFullYear: () => number; getMonth: () => number; getDate: () => number } | undefined,
): string {
  if (date === undefined) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day after, by the calendar and not by the code under test. */
function dayAfter(day: string): string {
  const time = ICAL.Time.fromDateString(day);
  time.adjust(1, 0, 0, 0);
  return fourDigits(time.toString());
}

function daysBetween(from: string, to: string): number {
  return (
    ICAL.Time.fromDateString(to).subtractDateTz(ICAL.Time.fromDateString(from)).toSeconds() / 86_400
  );
}

describe.each(parsers)('read by $name', ({ parse }) => {
  describe.each(folders)('the calendar of %s', (folder) => {
    const context = contextOfFolder(folder);
    const { host, pathname } = new URL(context.timeline.site.url);
    const document = documentOf(context);
    const read = parse(textOf(context, 'timeline.ics'));

    it('has every event, on the days that it allows', () => {
      expect(read).toHaveLength(document.events.length);
      for (const [index, event] of document.events.entries()) {
        const found = read[index];
        const { earliest, latest } = event.date;
        const narrow =
          earliest !== null && latest !== null && daysBetween(earliest, latest) < 366
            ? { first: earliest, last: latest }
            : { first: earliest ?? latest ?? '', last: earliest ?? latest ?? '' };
        expect(found).toMatchObject({
          uid: `${pathname.slice(1)}${event.id}@${host}`,
          url: event.page,
          edtf: event.date.edtf,
          start: narrow.first,
          end: dayAfter(narrow.last),
          status: event.announced ? 'TENTATIVE' : 'CONFIRMED',
          transparency: 'TRANSPARENT',
          categories: [
            document.site.kinds.find(({ id }) => id === event.kind)?.label,
            document.site.strands.find(({ id }) => id === event.strand)?.label,
          ],
        });
        expect(found?.stamp).toBe(found?.modified);
        expect(found?.summary.startsWith(event.title)).toBe(true);
        expect(found?.description).toContain(event.page);
        for (const article of event.articles) {
          const url = document.articles.find(({ id }) => id === article)?.url;
          expect(found?.description).toContain(url);
        }
      }
    });

    it('says in the title, in words, what is not certain, and nothing where all is', () => {
      for (const [index, event] of document.events.entries()) {
        const { summary = '' } = read[index] ?? {};
        const { earliest, latest, edtf } = event.date;
        const certain = earliest !== null && earliest === latest && !/[?~%]/.test(edtf);
        if (certain && event.dateBasis !== 'differ' && !event.announced) {
          expect(summary).toBe(event.title);
        } else {
          expect(summary.length).toBeGreaterThan(event.title.length);
        }
        if (!certain && event.dateBasis !== 'differ') expect(summary).toContain(event.date.display);
        if (event.dateBasis === 'differ') expect(summary).toContain('sources differ');
        if (event.announced) expect(summary).toContain('announced');
      }
    });

    it('puts an event on the map where it has one place with coordinates', () => {
      for (const [index, event] of document.events.entries()) {
        const { geo } = read[index] ?? {};
        if (event.places.length === 0) expect(geo).toBeUndefined();
        if (geo === undefined) continue;
        expect(
          document.places
            .filter(({ id }) => event.places.includes(id))
            .map(({ lat, lon }) => [lat, lon]),
        ).toContainEqual(geo);
      }
    });
  });

  it('has the event alone in its own file, with the same id', () => {
    const context = contextOfFolder('content');
    const whole = parse(textOf(context, 'timeline.ics'));
    for (const [index, event] of context.timeline.events.entries()) {
      expect(parse(calendarOf(context, [event]))).toEqual([whole[index]]);
    }
  });
});

describe('hostile texts', () => {
  const [exact, sloppy] = parsers;

  it('come back with line ends as LF and control characters as U+FFFD', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        const context = contextWithText(text);
        const events = exact?.parse(textOf(context, 'timeline.ics')) ?? [];
        expect(events).toHaveLength(context.timeline.events.length);
        for (const event of events) {
          expect(event.summary.startsWith(harmless(text))).toBe(true);
          // ical.js takes the comma after an escaped backslash for an escaped comma.
          if (!text.endsWith('\\')) {
            expect(event.categories).toEqual([harmless(text), harmless(text)]);
          }
        }
      }),
    );
  });

  it('spoil nothing for a parser that unescapes one thing after the other, and takes quotes away', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        const context = contextWithText(text);
        const events = sloppy?.parse(textOf(context, 'timeline.ics')) ?? [];
        expect(events.map(({ uid }) => uid)).toEqual(
          context.timeline.events.map(({ id }) => `harbour/${id}@example.org`),
        );
        if (/["\\]/.test(text)) return;
        for (const { summary } of events) {
          expect(summary.startsWith(harmless(text))).toBe(true);
        }
      }),
    );
  });
});

function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n|\t|[\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
}

describe('an event', () => {
  /** The event of the small world with another date. */
  const dated = (date: string): Read => {
    const context = contextOfWorld({
      'events/harbour-rockets.md': undefined,
      'articles/2021-05-13-harbour-courier.md': undefined,
      'articles/2021-05-12-example-post.md': (text) =>
        text
          .replace(/## A vote[^]*$/, '')
          .replace(/- date: 2021-05-10\n {2}- as reported: .*\n/, `- date: ${date}\n`)
          .replace(/> .*\n/, ''),
    });
    const [event] = parsers[0]?.parse(textOf(context, 'timeline.ics')) ?? [];
    if (event === undefined) throw new Error('There is no event.');
    return event;
  };

  it.each([
    ['2021-05-10', '2021-05-10', '2021-05-11', ''],
    ['2021-05-10T19:35+03:00', '2021-05-10', '2021-05-11', ''],
    ['2021-05-10?', '2021-05-10', '2021-05-11', ' (10 May 2021 (uncertain))'],
    ['2021-05-10/2021-05-11', '2021-05-10', '2021-05-12', ' (10–11 May 2021)'],
    ['[2021-05-08..2021-05-10]', '2021-05-08', '2021-05-11', ' (once between 8 and 10 May 2021)'],
    ['2021-02', '2021-02-01', '2021-03-01', ' (February 2021)'],
    ['2020', '2020-01-01', '2021-01-01', ' (2020)'],
    ['2019/2020', '2019-01-01', '2019-01-02', ' (2019–2020; shown on the first day it allows)'],
    [
      '2021-05-10/..',
      '2021-05-10',
      '2021-05-11',
      ' (from 10 May 2021 on; shown on the first day it allows)',
    ],
    [
      '[..2021-05-10]',
      '2021-05-10',
      '2021-05-11',
      ' (on or before 10 May 2021; shown on the last day it allows)',
    ],
    ['0001-01-01', '0001-01-01', '0001-01-02', ''],
  ])('of %s goes from %s to before %s', (edtf, start, end, note) => {
    expect(dated(edtf)).toMatchObject({
      edtf,
      start,
      end,
      summary: `Rockets hit the harbour${note}`,
    });
  });

  it('of the last day that there is has no end, for no day comes after it', () => {
    const context = contextOfWorld({
      'events/harbour-rockets.md': undefined,
      'articles/2021-05-13-harbour-courier.md': (text) =>
        text.replaceAll('2021-05-20', '9999-12-31'),
      'articles/2021-05-12-example-post.md': (text) => text.replaceAll('2021-05-20', '9999-12-31'),
    });
    const text = textOf(context, 'timeline.ics');
    expect(text).toContain('DTSTART;VALUE=DATE:99991231\r\nX-');
  });

  it('keeps its id when the site stands elsewhere, and has the new address', () => {
    const { timeline } = contextOfFolder('tests/fixtures/river');
    const [here = '', elsewhere = ''] = [
      contextOfFolder('tests/fixtures/river'),
      contextAt(timeline, 'https://mirror.example/copy/'),
    ].map((context) => textOf(context, 'timeline.ics'));
    expect(linesOf(elsewhere, 'UID')).toEqual(linesOf(here, 'UID'));
    expect(linesOf(elsewhere, 'URL').join()).not.toContain('river.example');
  });
});

it.each([
  ['a place on the equator and on the meridian of Greenwich', '0', '0', [0.000001, 0.000001]],
  ['a place west and south', '-33.9', '-70.6', [-33.9, -70.6]],
])('puts %s there', (_title, lat, lon, expected) => {
  const context = contextOfWorld({
    'places.yaml': (text) => text.replace('46.49', lat).replace('30.74', lon),
  });
  const [event] = parsers[0]?.parse(textOf(context, 'timeline.ics')) ?? [];
  expect(event?.geo).toEqual(expected);
});

describe('as RFC 5545 has it', () => {
  it('folds lines at 75 octets, between characters, and ends each in CRLF', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        const calendar = Buffer.from(textOf(contextWithText(text), 'timeline.ics'));
        const lines = calendar.toString('latin1').split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\0]/);
          // What folding cuts in two would not decode.
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('cuts no character in two, wherever in a line it stands', () => {
    for (let before = 0; before < 8; before += 1) {
      const text = 'a'.repeat(before) + '🚀é中'.repeat(40);
      const calendar = Buffer.from(textOf(contextWithText(text), 'timeline.ics'));
      expect(calendar.toString('utf8')).not.toContain('\uFFFD');
      for (const line of calendar.toString('latin1').split('\r\n'))
        new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    }
  });

  it('has what is required once, and nothing of ours that is not escaped', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        const calendar = unfolded(textOf(contextWithText(text), 'timeline.ics'));
        const names = calendar.split('\r\n').map((line) => line.split(/[:;]/)[0]);
        for (const name of names) expect(name).toMatch(/^[A-Z-]*$/);
        for (const name of ['BEGIN:VCALENDAR', 'END:VCALENDAR', 'VERSION:2.0', 'PRODID:-//']) {
          expect(calendar.split('\r\n').filter((line) => line.startsWith(name))).toHaveLength(1);
        }
        const events = calendar.split('\r\nBEGIN:VEVENT\r\n').slice(1);
        for (const event of events) {
          for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'LAST-MODIFIED', 'URL']) {
            expect(linesOf(event, name), name).toHaveLength(1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

function unfolded(calendar: string): string {
  return calendar.replaceAll('\r\n ', '');
}

function linesOf(calendar: string, name: string): string[] {
  return unfolded(calendar)
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
}

function contextAt(timeline: SiteContext['timeline'], url: string): SiteContext {
  return contextOf({ timeline, url, base: new URL(url).pathname });
}
