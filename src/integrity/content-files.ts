import type { Event } from '../model/event.ts';
import type { Timeline } from '../model/timeline.ts';

/** What is declared for the site as a whole. */
const SITE = 'site.yaml';

/**
 * Finds the content files that a file of the built site is made of, relative to the content folder: of
 * an event those of its articles, and its own, which need not be there; of a list those of what it
 * lists, or the register that it is made of.
 *
 * @returns A function of the built file's path, relative to the site's folder.
 */
export function contentFilesIn(timeline: Timeline): (path: string) => readonly string[] {
  const articles = new Map<string, string>(timeline.articles.map(({ id, file }) => [id, file]));
  const events = new Map<string, readonly Event[]>(
    timeline.events.flatMap((event) => [event.id, ...event.formerly].map((id) => [id, [event]])),
  );
  const times = new Map<string, readonly Event[]>([
    ...[...timeline.years].map(
      ([year, { events }]) => [String(year).padStart(4, '0'), events] as const,
    ),
    ...[...timeline.months].map(([month, { events }]) => [month, events] as const),
    ...[...timeline.days].map(
      ([day, { here, also, around }]) => [day, [...here, ...also, ...around]] as const,
    ),
  ]);
  return (path) => {
    const [room = '', id = ''] = path
      .replace(/^embed\//, '')
      .replace(/(?:\/index|\/oembed)?\.\w+$/, '')
      .split('/');
    switch (room) {
      case 'articles':
        return [articles.get(id) ?? SITE];
      case 'events':
        return filesOf(events.get(id));
      case 'places':
        return ['places.yaml'];
      case 'actors':
        return ['actors.yaml'];
      default: {
        const [time = ''] =
          /^\d{4}(?:\/\d\d){0,2}(?=\/index\.html$)/.exec(path.replace(/^embed\//, '')) ?? [];
        return filesOf(times.get(time.replaceAll('/', '-')));
      }
    }
  };
}

function filesOf(events: readonly Event[] | undefined): readonly string[] {
  if (events === undefined) return [SITE];
  const files = events.flatMap(({ id, accounts }) => [
    ...accounts.map(({ article }) => article.file),
    `events/${id}.md`,
  ]);
  return [...new Set(files)];
}
