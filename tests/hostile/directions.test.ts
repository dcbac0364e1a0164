import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { eventCardSvg } from '../../src/cards/event-card-svg.ts';
import { resvgRuler } from '../../src/cards/resvg.ts';
import { siteCardSvg } from '../../src/cards/site-card-svg.ts';
import { eventMeaning } from '../../src/feeds/json-ld/event.ts';
import { oembed } from '../../src/feeds/oembed.ts';
import { unpairedIn } from '../../src/markdown/unseen.ts';
import { articleView } from '../../src/site/article-views.ts';
import { cardView, siteCardView } from '../../src/site/card-view.ts';
import { eventView } from '../../src/site/event-view.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { timelineView } from '../../src/site/timeline-view.ts';
import {
  COURIER,
  load,
  POST,
  ROCKETS,
  swap,
  swaps,
  worldWith,
  type Overlay,
} from '../content/world.ts';
import { contextOfWorld, textOf } from '../feeds/contexts.ts';

/** Wherever a name can stand, with `to` in it. */
const NAMES: readonly [where: string, overlay: (to: string) => Overlay][] = [
  ...(
    [
      ['the site’s title', 'title: Harbour', 'title: Har@bour'],
      ['the site’s description', 'description: What', 'description: Wh@at'],
      ['a strand', 'attacks: Attacks', 'attacks: Att@acks'],
      ['a kind', 'label: Attack, strand', 'label: Att@ack, strand'],
      ['a field', 'label: Killed', 'label: Kil@led'],
      ['a unit', 'unit: people', 'unit: peo@ple'],
      ['a choice', 'it was not', 'it w@as not'],
    ] as const
  ).map(inFile('site.yaml')),
  ...(
    [
      ['a place', 'name: East Harbour', 'name: East Har@bour'],
      ['a place’s spelling', 'Port East', 'Port E@ast'],
      ['who measured a place', 'Harbour Office', 'Harbour Off@ice'],
    ] as const
  ).map(inFile('places.yaml')),
  ...(
    [
      ['an actor', 'name: Navy', 'name: Na@vy'],
      ['an actor’s spelling', 'the Brigade', 'the Bri@gade'],
      ['what an actor is', 'An armed group', 'An arm@ed group'],
    ] as const
  ).map(inFile('actors.yaml')),
  ...(
    [
      ['a headline', 'title: Rockets', 'title: Roc@kets'],
      ['an outlet', 'outlet: The Example', 'outlet: The Ex@ample'],
      ['an agency', 'Example Agency', 'Example Ag@ency'],
      ['a byline', 'language: en', 'language: en\nbyline: A. Wri@ter'],
      ['the heading of an account', 'Rockets hit the harbour {#', 'Rockets hit the har@bour {#'],
      ['whom an article cites', 'according to: a navy', 'according to: a na@vy'],
    ] as const
  ).map(inFile(POST)),
  ...(
    [['whom an account cites', 'according to: the Navy', 'according  to : the Na@vy']] as const
  ).map(inFile(COURIER)),
  ...(
    [
      ['an event', 'title: Rockets', 'title: Roc@kets'],
      ['an editor’s reason', 'Both papers', 'Both pa@pers'],
      ['an editor’s verdict', 'of different nights', 'of diff@erent nights'],
    ] as const
  ).map(inFile(ROCKETS)),
];

function inFile(file: string) {
  return ([where, from, to]: readonly [string, string, string]): [
    string,
    (character: string) => Overlay,
  ] => [where, (character) => ({ [file]: swap(from, to.replace('@', character)) })];
}

const UNSEEN = [
  ...['\u202A', '\u202B', '\u202D', '\u202E', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\u2060', '\u00AD', '\uFEFF'],
  ...['\u034F', '\u115F', '\u3164', '\u2063', '\u{E0041}', '\u{E0100}', '\u202Ea\u202C'],
];

describe('a name cannot be made to look like another', () => {
  it.each(NAMES)('by what nobody sees: %s', (_where, overlay) => {
    for (const character of UNSEEN) {
      const { value, diagnostics } = load(worldWith(overlay(character)));
      expect(
        diagnostics.map(({ rule }) => rule),
        escape(character),
      ).toContain('invisible-in-name');
      expect(value.timeline, escape(character)).toBeUndefined();
    }
  });
});

/** Prose and words that open what they close only later, behind where lists and descriptions cut them. */
const CUT: Overlay = {
  [POST]: swaps(
    [
      'tells of two nights of rockets.',
      `tells ${'of many nights '.repeat(8)}\u202E${'and of days '.repeat(12)}\u202C too.`,
    ],
    [
      'Three people were killed, a spokesman says.',
      'One \u2067(a) is. Two \u202E(b) are. Three\u202C\u2069 (c) as well. It ends.',
    ],
    ['as reported: late on', 'as reported: late \u202Eon\u202C \u2067at\u2069'],
    ['> The rockets struck', '> The \u202Erockets\u202C struck'],
  ),
  [COURIER]: swap('The Courier recalls the rockets.', 'It \u202Drecalls. It does. It\u202C did.'),
  [ROCKETS]: swap('A note from the editor.', 'A \u202Enote. From the\u202C editor.'),
};

describe('a direction that a text gives itself', () => {
  const context = contextOfWorld(CUT);
  const outputs: readonly [name: string, texts: readonly string[]][] = [
    ...(
      ['timeline.json', 'events.geojson', 'timelinejs.json', 'citations.json', 'feed.json'] as const
    ).map((name): [string, string[]] => [name, stringsOf(JSON.parse(textOf(context, name)))]),
    ...(['feed.xml', 'rss.xml'] as const).map((name): [string, string[]] => [
      name,
      textOf(context, name).split(/[<>"]|&lt;|&gt;|&quot;/),
    ]),
    ...(['events.csv', 'accounts.csv', 'reports.csv'] as const).map((name): [string, string[]] => [
      name,
      Papa.parse<string[]>(textOf(context, name)).data.flat(),
    ]),
    [
      'timeline.ics',
      textOf(context, 'timeline.ics')
        .replaceAll('\r\n ', '')
        .split(/\r\n|\\n/),
    ],
    ['citations.bib', textOf(context, 'citations.bib').split('\n')],
    [
      'pages of events',
      stringsOf(context.timeline.events.map((event) => eventView(context, event))),
    ],
    [
      'pages of articles',
      stringsOf(context.timeline.articles.map((it) => articleView(context, it))),
    ],
    ['the timeline', stringsOf(timelineView(context))],
    [
      'cards',
      stringsOf([
        ...context.timeline.events.map((it) => cardView(context, it)),
        siteCardView(context),
      ]),
    ],
    ['oEmbed', stringsOf(context.timeline.events.map((event) => oembed(context, event)))],
    [
      'JSON-LD',
      context.timeline.events.flatMap((event) =>
        stringsOf(JSON.parse(eventMeaning(context, event, eventView(context, event).shell))),
      ),
    ],
    ['the search', stringsOf(searchRecords(context))],
  ];

  it.each(outputs)('ends within the text, also where the text is cut: %s', (_name, texts) => {
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => unpairedIn(text) !== undefined)).toEqual([]);
  });

  it('is there to be ended', () => {
    const turned = outputs.filter(([, texts]) => texts.some((text) => /[\u202E\u2067]/.test(text)));
    expect(turned.map(([name]) => name)).toEqual([
      ...['timeline.json', 'events.geojson', 'timelinejs.json', 'citations.json', 'feed.json'],
      ...['feed.xml', 'rss.xml', 'events.csv', 'accounts.csv', 'reports.csv', 'timeline.ics'],
      ...['pages of events', 'pages of articles', 'the timeline', 'JSON-LD', 'the search'],
    ]);
  });
});

describe('a name of the other direction', () => {
  const NAME = 'ميناء الشرق';
  const context = contextOfWorld({
    'places.yaml': swap('name: East Harbour', `name: ${NAME}`),
    [POST]: swaps(['outlet: The Example Post', `outlet: ${NAME}`], ['Example Agency', NAME]),
  });
  const [rockets] = context.timeline.events;
  if (rockets === undefined) throw new Error('There is no event.');
  const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split(/\r\n|\\n/);

  it.each<[string, readonly string[]]>([
    ['the Atom feed', textOf(context, 'feed.xml').split(/[<>"]|&[lg]t;/)],
    ['the RSS feed', textOf(context, 'rss.xml').split(/[<>"]|&[lg]t;/)],
    ['the JSON feed', stringsOf(JSON.parse(textOf(context, 'feed.json'))).flatMap(pieces)],
    ['the calendar', lines(textOf(context, 'timeline.ics'))],
    ['the slides', stringsOf(JSON.parse(textOf(context, 'timelinejs.json'))).flatMap(pieces)],
    ['the card of an event', stringsOf(cardView(context, rockets))],
    ['the page of an event', stringsOf(eventView(context, rockets))],
    [
      'the page of an article',
      stringsOf(context.timeline.articles.map((it) => articleView(context, it))),
    ],
    ['a list of events', stringsOf(timelineView(context))],
  ])('does not pull at what stands beside it in %s', (_title, texts) => {
    // Alone in its line or its element, a name has nothing beside it.
    const beside = texts.filter(
      (text) => text.replace(/^[A-Z-]+:/, '') !== NAME && text.includes(NAME),
    );
    expect(beside.length).toBeGreaterThan(0);
    for (const text of beside)
      expect(text.replaceAll(`\u2068${NAME}\u2069`, '')).not.toContain(NAME);
  });

  function pieces(html: string): string[] {
    return html.split(/[<>"]/);
  }
});

describe('a card', () => {
  const ruler = resvgRuler();
  const HEADLINE = 'صواريخ تصيب (الميناء) 24, ثم';

  it('has each line in the direction of its own text', () => {
    const context = contextOfWorld({
      [ROCKETS]: swap('title: Rockets hit the harbour', `title: ${HEADLINE}`),
    });
    const [event] = context.timeline.events;
    if (event === undefined) throw new Error('There is no event.');
    const lines = [
      eventCardSvg(cardView(context, event), ruler),
      siteCardSvg(siteCardView(context), ruler),
    ]
      .flatMap((svg) => Array.from(svg?.matchAll(/<text [^>]*>([^<]*)<\/text>/g) ?? []))
      .map(([, text = '']) => text);
    expect(lines.filter((line) => unpairedIn(line) !== undefined)).toEqual([]);
    expect(lines.find((line) => line.includes('صواريخ'))).toMatch(/^\u202B.*\u202C$/);
  });
});

/** Every text within a value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function escape(text: string): string {
  return JSON.stringify(text).replace(
    /\P{ASCII}/gu,
    (it) => `\\u{${it.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}
