import { addDays } from '../../../src/edtf/day.ts';
import { languages, type Language } from './language.ts';
import type { PlannedEvent } from './plan.ts';
import type { Random } from './random.ts';
import type { Named } from './registers.ts';
import { choiceFields, countFields, kinds, textFields } from './site.ts';

/** What happened, which every article tells a little differently. */
export interface WorldEvent extends PlannedEvent {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly place: Named;
  readonly elsewhere: Named;
  readonly actors: readonly Named[];
  readonly counts: ReadonlyMap<string, number>;
  readonly choices: ReadonlyMap<string, string>;
  readonly cause: string;
}

/** Who publishes, and in which language. */
export interface Outlet {
  readonly name: string;
  readonly slug: string;
  readonly language: Language;
}

/** What happened at each planned event. */
export function worldOf(
  planned: readonly PlannedEvent[],
  places: readonly Named[],
  actors: readonly Named[],
  random: Random,
): WorldEvent[] {
  // The register has countries first, where little is dated to a day; news comes from towns.
  const newsworthy = random.shuffled(places);
  return planned.map((event) => {
    const kind = random.favour(kinds);
    const place = random.favour(newsworthy);
    const involved = Array.from({ length: random.between(1, 4) }, () => random.favour(actors));
    return {
      ...event,
      id: `${kind.id}-${place.id}-${event.index}`.slice(-80).replace(/^-+/, ''),
      kind,
      place,
      elsewhere: random.favour(newsworthy),
      actors: [...new Set(involved)],
      counts: new Map(
        countFields.map(({ id, usual }) => [id, Math.floor(-Math.log(1 - random.next()) * usual)]),
      ),
      choices: new Map(choiceFields.map(({ id, choices }) => [id, random.pick(choices)])),
      cause: english.prose(random, 8),
    };
  });
}

const english: Language = languages[0] ?? languages.reduce((only) => only);
const LANGUAGE_OF_OUTLETS = [0, 0, 1, 0, 2, 4, 0, 3, 0, 1];

/** The outlets: some write much, most write little. */
export function outletsOf(count: number, random: Random): Outlet[] {
  return Array.from({ length: count }, (_, index) => {
    const language =
      languages[LANGUAGE_OF_OUTLETS[index % LANGUAGE_OF_OUTLETS.length] ?? 0] ?? english;
    const slug = `${english.name(random).toLowerCase()}-${index}`;
    const paper = random.pick(['Post', 'Courier', 'Gazette', 'News', 'Herald']);
    const name =
      language === english ? `The ${english.name(random)} ${paper}` : language.name(random);
    return { name, slug, language };
  });
}

/** The reports of one account, 5 to 12 of them, as lines of Markdown. */
export function reportsOf(
  event: WorldEvent,
  language: Language,
  isFirst: boolean,
  random: Random,
): string[] {
  const always = [
    ...(isFirst || random.chance(0.5) ? [`- kind: ${event.kind.id}`] : []),
    ...(isFirst || random.chance(0.9)
      ? report(`date: ${dateOf(event, random)}`, random.pick(language.times), language, random)
      : []),
    ...report(
      `place: ${random.chance(0.93) ? event.place.id : event.elsewhere.id}`,
      language.prose(random, 5),
      language,
      random,
    ),
    ...report(`actors: ${actorsOf(event, random)}`, language.prose(random, 4), language, random),
  ];
  const basic = always.filter((line) => line.startsWith('- ')).length;
  const others = random.shuffled([
    ...[...event.counts].map(([field, number]) => `${field}: ${countOf(number, random)}`),
    ...[...event.choices].map(([field, choice]) => `${field}: ${otherwise(field, choice, random)}`),
    ...textFields.map(
      (field) => `${field}: ${random.chance(0.5) ? event.cause : english.prose(random, 8)}`,
    ),
    `destinations: ${event.elsewhere.id}`,
  ]);
  const wanted = random.between(5, 12) - basic;
  const more = others
    .slice(0, Math.max(0, wanted))
    .flatMap((line) =>
      report(line, language.prose(random, random.between(4, 10)), language, random),
    );
  const whole = random.chance(0.1) ? [`- according to: ${random.pick(language.voices)}`] : [];
  return [...always, ...more, ...whole];
}

function report(line: string, words: string, language: Language, random: Random): string[] {
  return [
    `- ${line}`,
    ...(random.chance(0.6) ? [`  - as reported: ${words}`] : []),
    ...(random.chance(0.35) ? [`  - according to: ${random.pick(language.voices)}`] : []),
  ];
}

/** Most articles have the day; some do not know it, some have another. */
function dateOf({ day }: WorldEvent, random: Random): string {
  const lot = random.next();
  if (lot < 0.74) return day;
  if (lot < 0.82)
    return `${day}T${String(random.between(10, 23))}:${String(random.between(10, 59))}`;
  if (lot < 0.88) return `[${addDays(day, -random.between(1, 9))}..${day}]`;
  if (lot < 0.92) return `${addDays(day, -1)}/${day}`;
  if (lot < 0.95) return `${day}?`;
  if (lot < 0.97) return day.slice(0, 7);
  return addDays(day, -1);
}

function actorsOf({ actors }: WorldEvent, random: Random): string {
  const told = actors.filter((_, index) => index === 0 || random.chance(0.8));
  return told.map(({ id }) => id).join(', ');
}

function countOf(number: number, random: Random): string {
  const lot = random.next();
  if (lot < 0.55) return `${number}`;
  if (lot < 0.65) return `~${number}`;
  if (lot < 0.72) return `>=${number}`;
  if (lot < 0.77) return `<${number + random.between(1, 5)}`;
  if (lot < 0.84) return `${number}..${number + random.between(1, 6)}`;
  if (lot < 0.9 && number > 1) return `${number} (${number - 1} soldiers, 1 civilian)`;
  return `${number + random.between(1, 3)}`;
}

function otherwise(field: string, choice: string, random: Random): string {
  if (random.chance(0.85)) return choice;
  return random.pick(choiceFields.find(({ id }) => id === field)?.choices ?? [choice]);
}
