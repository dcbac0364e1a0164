import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from './generated/language.ts';
import { planFor, type PlannedArticle } from './generated/plan.ts';
import { randomFrom, type Random } from './generated/random.ts';
import { actorsFile, placesFile } from './generated/registers.ts';
import { siteFile } from './generated/site.ts';
import { outletsOf, reportsOf, worldOf, type Outlet, type WorldEvent } from './generated/world.ts';

const OUTLETS = 60;
const AGENCIES = ['AFP', 'AP', 'Reuters', 'DPA', 'Anadolu', 'Xinhua'].map(
  (_, index) => `Agency ${index + 1}`,
);
/** The share of events of which the editor has a file. */
const EDITED = 0.1;

/** What was written. */
export interface Generated {
  readonly events: number;
  readonly articles: number;
  readonly accounts: number;
  /** Markdown files. */
  readonly files: number;
  /** The bytes of all files. */
  readonly bytes: number;
}

/**
 * Writes a content folder that looks like one of a newsroom from afar: busy and quiet days, most events
 * told by one article and some by twenty, five languages. The same bytes for the same seed.
 *
 * @param folder Where; it must not exist yet.
 * @param events How many events.
 */
export function generateContent(folder: string, events: number, seed = 1): Generated {
  const random = randomFrom(seed);
  const plan = planFor(events, random);
  const { places, text: placesText } = placesFile(random);
  const { actors, text: actorsText } = actorsFile(random);
  const outlets = outletsOf(OUTLETS, random);
  const world = worldOf(plan.events, places, actors, random);
  let bytes = 0;
  const write = (path: string, text: string): void => {
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(join(folder, 'articles'), { recursive: true });
  mkdirSync(join(folder, 'events'));
  write('site.yaml', siteFile);
  write('places.yaml', placesText);
  write('actors.yaml', actorsText);

  const told = new Set<number>();
  let accounts = 0;
  for (const article of plan.articles) {
    const outlet = random.favour(outlets);
    const parts = article.events.flatMap(({ index }) => {
      const event = world[index];
      if (event === undefined) return [];
      accounts += 1;
      const isFirst = !told.has(index);
      told.add(index);
      return accountOf(event, outlet, isFirst, random);
    });
    const name = `articles/${article.published}-${outlet.slug}-${article.index}.md`;
    write(name, [...headOf(article, outlet, random), ...parts].join('\n'));
  }
  let edited = 0;
  for (const event of world) {
    if (!random.chance(EDITED)) continue;
    edited += 1;
    write(`events/${event.id}.md`, eventFile(event, random));
  }
  const articles = plan.articles.length;
  return { events, articles, accounts, files: articles + edited, bytes };
}

function headOf({ index, published }: PlannedArticle, outlet: Outlet, random: Random): string[] {
  const wire = random.chance(0.35)
    ? [`wire: [${random.pick(AGENCIES)}${random.chance(0.08) ? ', Agency 9' : ''}]`]
    : [];
  return [
    '---',
    `title: ${outlet.language.prose(random, random.between(6, 12))}`,
    `outlet: ${outlet.name}`,
    ...wire,
    ...(random.chance(0.5) ? [`byline: A. ${english.name(random)}`] : []),
    `published: ${published}`,
    `url: https://${outlet.slug}.example/news/${index}`,
    'retrieved: 2026-11-20',
    `language: ${outlet.language.tag}`,
    '---',
    '',
    english.sentences(random, random.between(30, 70)),
    '',
    ...(random.chance(0.5) ? [english.sentences(random, random.between(20, 50)), ''] : []),
  ];
}

function accountOf(event: WorldEvent, outlet: Outlet, isFirst: boolean, random: Random): string[] {
  const { language } = outlet;
  const links = random.chance(0.15) ? ` See [the list](https://${outlet.slug}.example/list).` : '';
  const quotes = Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () =>
    language.prose(random, random.between(6, 18)),
  );
  return [
    `## ${event.kind.verb} ${event.place.name} ${english.prose(random, random.between(1, 5)).toLowerCase()} {#${event.id}}`,
    '',
    ...reportsOf(event, language, isFirst, random),
    '',
    english.sentences(random, random.between(25, 80)) + links,
    '',
    ...quotes.flatMap((quote) => [`> ${quote}`, '']),
  ];
}

function eventFile(event: WorldEvent, random: Random): string {
  return [
    '---',
    `title: ${event.kind.verb} ${event.place.name}`,
    ...(random.chance(0.1) ? [`formerly: [earlier-${event.index}]`] : []),
    ...(random.chance(0.1) ? [`date: ${event.day}`, `because: ${english.prose(random, 8)}.`] : []),
    'updated: 2026-11-20',
    '---',
    '',
    english.sentences(random, random.between(15, 40)),
    '',
  ].join('\n');
}

const [english = languages.reduce((only) => only)] = languages;
