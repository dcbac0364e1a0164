import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Event } from '../../src/model/event.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { load } from '../content/world.ts';

/** What one article says of one event: the lines of its list, without hyphens. */
export interface Told {
  readonly event: string;
  readonly title?: string;
  readonly lines: readonly string[];
}

export interface Paper {
  readonly id: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly wire?: readonly string[];
  readonly language?: string;
  readonly tells: readonly Told[];
}

const SITE = `title: Harbour
description: A harbour.
language: en
timeZone: Europe/Kyiv
url: https://example.org/
strands: { attacks: Attacks, politics: Politics }
kinds:
  attack: { label: Attack, strand: attacks }
  vote: { label: Vote, strand: politics }
fields:
  killed: { label: Killed, type: count }
  ends-by: { label: Ends by, type: date }
`;
const PLACES = 'coast: { name: Coast }\nharbour: { name: Harbour }\npier: { name: Pier }\n';
const ACTORS = 'brigade: { name: Brigade }\nnavy: { name: Navy }\npilots: { name: Pilots }\n';

/** Loads a timeline from articles and, by the event's id, the front matter of event files. */
export function loadPapers(
  papers: readonly Paper[],
  eventFiles: Readonly<Record<string, readonly string[]>> = {},
): { timeline: Timeline | undefined; diagnostics: readonly Diagnostic[] } {
  const world = new Map([
    ['site.yaml', SITE],
    ['places.yaml', PLACES],
    ['actors.yaml', ACTORS],
    ...papers.map((paper) => [`articles/${paper.id}.md`, textOf(paper)] as const),
    ...Object.entries(eventFiles).map(
      ([id, lines]) => [`events/${id}.md`, `---\n${lines.join('\n')}\n---\n`] as const,
    ),
  ]);
  const { value, diagnostics } = load(world);
  return { timeline: value.timeline, diagnostics };
}

/** The timeline of articles that have no error. */
export function timelineOf(
  papers: readonly Paper[],
  eventFiles: Readonly<Record<string, readonly string[]>> = {},
): Timeline {
  const { timeline, diagnostics } = loadPapers(papers, eventFiles);
  if (timeline !== undefined) return timeline;
  throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message}`).join('\n'));
}

/** The one event of articles that have no error. */
export function eventOf(
  papers: readonly Paper[],
  eventFiles: Readonly<Record<string, readonly string[]>> = {},
): Event {
  const [event, ...others] = timelineOf(papers, eventFiles).events;
  if (event === undefined || others.length > 0) throw new Error('There is not one event.');
  return event;
}

/** A paper that tells of the event `rockets`. */
export function paper(id: string, lines: readonly string[], more: Partial<Paper> = {}): Paper {
  return { id, tells: [{ event: 'rockets', lines: ['kind: attack', ...lines] }], ...more };
}

/** Dates of every form, some of them wide, some open. */
const dates = fc.constantFrom(
  '2020',
  '2020-03',
  '2020-03-11',
  '2020-03-11T19:35',
  '2020-03-11T19:35+03:00',
  '2020-03-12T23:59Z',
  '2020-03-16/2020-03-22',
  '2020-03-16/2020-03-23',
  '[2020-03-11,2020-03-17]',
  '[2020-03-11,2020-03-18]',
  '[2020-03-11..2020-03-14]',
  '2018-04/2020-03',
  '2018-03/2020-03',
  '2015/2019',
  '202X',
  '2019-24',
  '2020-03-XX',
  '2019-12-30/2020-01-02',
  '../2020-03-16',
  '2020-03-16/..',
  '[..2020-03-16]',
  '[2020-03-16..]',
  '[..2019-01-05,2020-03-12..]',
);

const told = fc.record({
  event: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
  title: fc.constantFrom('A title', 'Another title'),
  lines: fc
    .record({
      date: dates,
      status: fc.constantFrom('happened', 'announced'),
      place: fc.constantFrom('coast', 'harbour, pier', 'pier, coast'),
      actors: fc.constantFrom('brigade', 'navy, pilots', 'pilots, brigade'),
    })
    .map((reports) => [
      'kind: attack',
      ...Object.entries(reports).map(([field, value]) => `${field}: ${value}`),
    ]),
});

/** Small content folders of up to eight articles. */
export const anyPapers: fc.Arbitrary<readonly Paper[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    published: fc.constantFrom('2020-03-17', '2020-03-18', '2020-03', '2020-03-17?', '2021'),
    outlet: fc.constantFrom('Post', 'Courier', 'POST', 'Agency'),
    wire: fc.constantFrom<readonly string[]>([], ['Agency'], ['Wire'], ['Agency', 'Wire']),
    tells: fc.uniqueArray(told, { selector: ({ event }) => event, minLength: 1, maxLength: 4 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);

function textOf({ id, published, outlet, wire, language, tells }: Paper): string {
  const accounts = tells.map(
    ({ event, title, lines }) =>
      `## ${title ?? `${event} in ${id}`} {#${event}}\n\n` +
      `${lines.map((line) => (line.startsWith('  ') ? line : `- ${line}`)).join('\n')}\n\nProse.\n`,
  );
  return [
    '---',
    `title: Title of ${id}`,
    `outlet: ${outlet ?? `Outlet ${id}`}`,
    ...(wire === undefined ? [] : [`wire: [${wire.join(', ')}]`]),
    `published: ${published ?? '2020-03-20'}`,
    'url: https://example.org/',
    ...(language === undefined ? [] : [`language: ${language}`]),
    '---',
    '',
    'Summary.',
    '',
    ...accounts,
  ].join('\n');
}
