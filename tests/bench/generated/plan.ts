import { addDays, asDay, type Day } from '../../../src/edtf/day.ts';
import type { Random } from './random.ts';

const FIRST_DAY = asDay('2003-01-06');
/** The busiest day of a large archive. */
const MOST_EVENTS_A_DAY = 200;
const MOST_DAYS = 6_000;
/** How steeply the days fall off from the busiest one: Zipf’s exponent. */
const STEEPNESS = 0.7;
/** How long a newsroom keeps telling of what is past, in days. */
const OPEN_DAYS = 20;
const MOST_VOICES = 20;

/** An event before anyone tells of it. */
export interface PlannedEvent {
  readonly index: number;
  readonly day: Day;
  /** How many articles tell of it. */
  readonly voices: number;
}

/** An article: which events it tells of and when it comes out. */
export interface PlannedArticle {
  readonly index: number;
  readonly events: readonly PlannedEvent[];
  readonly published: Day;
}

/** Events in the order of time on busy and quiet days, and the articles that tell of them. */
export function planFor(
  events: number,
  random: Random,
): { readonly events: readonly PlannedEvent[]; readonly articles: readonly PlannedArticle[] } {
  const planned: PlannedEvent[] = [];
  let day = FIRST_DAY;
  for (const count of random.shuffled(daysOf(events))) {
    // Weeks without news stand between days of much.
    day = addDays(day, random.chance(0.8) ? 1 : random.between(2, 6));
    for (let each = 0; each < count; each += 1) {
      planned.push({ index: planned.length, day, voices: voicesOf(random) });
    }
  }
  return { events: planned, articles: articlesOn(planned, random) };
}

/** How many events each day has, busiest first: together as many as asked for. */
function daysOf(events: number): number[] {
  const top = Math.max(3, Math.min(MOST_EVENTS_A_DAY, events / 25));
  const days: number[] = [];
  let left = events;
  while (left > 0 && days.length < MOST_DAYS) {
    const count = Math.min(left, Math.max(1, Math.round(top / (days.length + 1) ** STEEPNESS)));
    days.push(count);
    left -= count;
  }
  for (let index = top; left > 0; index += 1, left -= 1) {
    const quiet = Math.floor(index) % days.length;
    days[quiet] = (days[quiet] ?? 0) + 1;
  }
  return days;
}

/** One article for most events, a few for many, up to twenty for some. */
function voicesOf(random: Random): number {
  if (random.chance(0.6)) return 1;
  return Math.min(MOST_VOICES, 1 + Math.ceil(-Math.log(1 - random.next()) * 2.6));
}

interface OpenArticle {
  readonly events: PlannedEvent[];
  readonly room: number;
  readonly opened: Day;
}

function articlesOn(events: readonly PlannedEvent[], random: Random): PlannedArticle[] {
  const closed: OpenArticle[] = [];
  let open: OpenArticle[] = [];
  for (const event of events) {
    const done = ({ events: told, room, opened }: OpenArticle): boolean =>
      told.length >= room || addDays(opened, OPEN_DAYS) < event.day;
    closed.push(...open.filter(done));
    open = open.filter((article) => !done(article));
    const tellers = random.shuffled(open).slice(0, event.voices);
    while (tellers.length < event.voices) {
      const article = { events: [], room: random.between(1, 12), opened: event.day };
      open.push(article);
      tellers.push(article);
    }
    for (const { events: told } of tellers) told.push(event);
  }
  return [...closed, ...open].map(({ events: told, opened }, index) => ({
    index,
    events: told,
    published: addDays(told.at(-1)?.day ?? opened, random.between(1, 3)),
  }));
}
