import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, asDay, type Day } from '../../src/edtf/day.ts';

/** Events for each article: what an article of the first site tells of, rounded. */
const ACCOUNTS_PER_ARTICLE = 6;
/** Accounts for each event: most have one, some have several. */
const ACCOUNTS_PER_EVENT = 1.6;

const PLACES = 300;
const ACTORS = 400;
const FIRST_DAY = asDay('2001-01-01');
const EVENTS_PER_DAY = 2;

const WORDS =
  'the a harbour council river bridge night morning people said reported after before during troops boats road town north south east west water power station market school report official spokesman statement week month plan repair damage closed opened moved left arrived began ended'.split(
    ' ',
  );

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a content folder of many events, the same for the same seed.
 *
 * @param folder Where; it must not exist yet.
 * @param events How many events.
 * @returns How many articles and accounts it has.
 */
export function generateContent(
  folder: string,
  events: number,
  seed = 1,
): { readonly articles: number; readonly accounts: number } {
  const random = randomFrom(seed);
  const whole = (most: number): number => Math.floor(random() * most);
  const prose = (words: number): string =>
    Array.from({ length: words }, () => WORDS[whole(WORDS.length)]).join(' ');
  const articles = Math.ceil((events * ACCOUNTS_PER_EVENT) / ACCOUNTS_PER_ARTICLE);
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), site);
  writeFileSync(join(folder, 'places.yaml'), records(PLACES, 'place'));
  writeFileSync(join(folder, 'actors.yaml'), records(ACTORS, 'actor'));

  const dayOf = (event: number): Day => addDays(FIRST_DAY, Math.floor(event / EVENTS_PER_DAY));
  const told: number[][] = Array.from({ length: articles }, () => []);
  for (let event = 0; event < events; event += 1) {
    const first = Math.floor((event / events) * articles);
    const voices = random() < 0.6 ? 1 : 1 + whole(4);
    for (let voice = 0; voice < voices; voice += 1) told[(first + voice) % articles]?.push(event);
  }
  let accounts = 0;
  for (const [index, list] of told.entries()) {
    const published = addDays(dayOf(Math.max(0, ...list)), 1);
    const parts = [...new Set(list)].map((event) => {
      accounts += 1;
      const day = dayOf(event);
      const date = random() < 0.85 ? day : `[${day}..${addDays(day, 1 + whole(12))}]`;
      return [
        `## ${capital(prose(6))} {#event-${event}}`,
        '',
        `- kind: ${event % 3 === 0 ? 'attack' : 'repair'}`,
        `- date: ${date}`,
        `- place: place-${whole(PLACES)}`,
        `- actors: actor-${whole(ACTORS / 2)}, actor-${ACTORS / 2 + whole(ACTORS / 2)}`,
        `- killed: ${whole(9)}`,
        '  - according to: a spokesman',
        `- rockets: ~${1 + whole(40)}`,
        '  - as reported: some rockets',
        '',
        `${capital(prose(40))}.`,
        '',
        `> ${prose(12)}`,
        '',
      ].join('\n');
    });
    const text = [
      '---',
      `title: ${capital(prose(8))}`,
      `outlet: Outlet ${index % 40}`,
      ...(index % 3 === 0 ? [`wire: [Agency ${index % 5}]`] : []),
      `published: ${published}`,
      `url: https://example.org/${index}`,
      '---',
      '',
      `${capital(prose(50))}.`,
      '',
      ...(parts.length > 0 ? parts : ['## Nothing more {#event-0}', '', 'It says no more.', '']),
    ].join('\n');
    writeFileSync(join(folder, 'articles', `article-${index}.md`), text);
  }
  return { articles, accounts };
}

const site = `title: A generated timeline
description: Events that nobody reported, to measure how long they take to build.
language: en
timeZone: Asia/Baghdad
url: https://example.org/
strands: { attacks: Attacks, repairs: Repairs }
kinds:
  attack: { label: Attack, strand: attacks }
  repair: { label: Repair, strand: repairs }
fields:
  killed: { label: Killed, type: count, unit: people }
  rockets: { label: Rockets, type: count }
`;

function records(count: number, name: string): string {
  return Array.from(
    { length: count },
    (_, index) => `${name}-${index}:\n  name: ${capital(name)} ${index}\n`,
  ).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
