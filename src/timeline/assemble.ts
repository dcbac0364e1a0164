import { boundsOf } from '../edtf/bounds.ts';
import { compareBounds } from '../edtf/compare.ts';
import { compareEarliest } from '../edtf/spans.ts';
import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RuleName } from '../diagnostics/rules.ts';
import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Event, EventFile, SourcedAccount } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import type { Place } from '../model/place.ts';
import type { Kind, Site } from '../model/site.ts';
import type { Timeline } from '../model/timeline.ts';
import { adviseOn } from './advice.ts';
import { compareAccounts } from './compare.ts';
import { containment } from './containment.ts';
import { dateOf } from './event-date.ts';
import { kindOf } from './event-kind.ts';
import { indexByTime } from './index-by-time.ts';
import { checkOldIds } from './old-ids.ts';
import { originsOf } from './origin.ts';
import { checkArticleReferences, checkEventFileReferences, type KnownIds } from './references.ts';
import type { Measure } from './relate.ts';
import { checkSlips } from './slips.ts';

/** Findings that something is nowhere in the content folder. */
const ABSENCES = new Set<RuleName>(['missing-kind', 'undated-event']);

/** Everything that a content folder holds, read file by file. */
export interface Contents {
  readonly site: Site;
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  readonly eventFiles: readonly EventFile[];
  readonly known: KnownIds;
  /** Whether every file could be read. Where not, what is missing may stand in the rest, and is not missed. */
  readonly complete: boolean;
}

/**
 * Brings the accounts of all articles together into events, checks what no file can show alone, and
 * puts everything in order. The result does not depend on the order of the files.
 */
export function assemble(contents: Contents): Outcome<Timeline> {
  const { site, known } = contents;
  const zone = site.timeZone;
  const articles = inOrderOfPublication(contents.articles, zone);
  const eventFiles = new Map(contents.eventFiles.map((file) => [file.id, file]));
  const accounts = groupAccounts(articles);
  const diagnostics: Diagnostic[] = [
    ...articles.flatMap((article) => checkArticleReferences(article, known)),
    ...articles.flatMap((article) => checkSlips(article, site)),
    ...contents.eventFiles.flatMap((file) => checkEventFileReferences(file, known)),
    ...(contents.complete ? checkEventFiles(contents.eventFiles, accounts) : []),
    ...checkOldIds(contents.eventFiles, accounts),
  ];

  const measure = { zone, isWithin: containment(contents.places) };
  const kinds = new Map(site.kinds.map((kind) => [kind.id, kind]));
  const events: Event[] = [];
  for (const [id, sourced] of accounts) {
    const made = makeEvent(id, sourced, eventFiles.get(id), kinds, measure);
    diagnostics.push(
      ...made.diagnostics.filter(({ rule }) => contents.complete || !ABSENCES.has(rule)),
    );
    if (made.value === undefined) continue;
    events.push(made.value);
    if (contents.complete) diagnostics.push(...adviseOn(made.value));
  }
  events.sort(compareEvents);
  return {
    value: {
      site,
      articles,
      events,
      places: contents.places,
      actors: contents.actors,
      origins: originsOf(articles),
      eventById: new Map(events.map((event) => [event.id, event])),
      articleById: new Map(articles.map((article) => [article.id, article])),
      placeById: new Map(contents.places.map((place) => [place.id, place])),
      actorById: new Map(contents.actors.map((actor) => [actor.id, actor])),
      ...indexByTime(events),
      eventsByPlace: indexBy(events, ({ places }) => places),
      eventsByActor: indexBy(events, ({ actors }) => actors),
      eventsByKind: indexBy(events, ({ kind }) => [kind.id]),
    },
    diagnostics,
  };
}

/**
 * Orders events by earliest bound, then latest, then those without a time of day before those with one,
 * then time of day, then id: a total order, in which no two events are the same. Where the start is
 * open, the latest bound stands in for the earliest: what is known to have happened by March 2020 does
 * not come before what happened in 2003.
 */
export function compareEvents(one: Event, other: Event): number {
  const [a, b] = [one.date.bounds, other.date.bounds];
  return (
    compareEarliest(a.earliest ?? a.latest, b.earliest ?? b.latest) ||
    compareBounds(a, b) ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  );
}

function inOrderOfPublication(articles: readonly Article[], zone: string): Article[] {
  return articles
    .map((article) => ({ article, bounds: boundsOf(article.published, zone) }))
    .toSorted(
      (one, other) =>
        compareBounds(one.bounds, other.bounds) || (one.article.id < other.article.id ? -1 : 1),
    )
    .map(({ article }) => article);
}

function groupAccounts(articles: readonly Article[]): Map<EventId, SourcedAccount[]> {
  const sourced = articles.flatMap((article) =>
    article.accounts.map((account): SourcedAccount => ({ ...account, article })),
  );
  return Map.groupBy(sourced, ({ event }) => event);
}

function makeEvent(
  id: EventId,
  accounts: readonly SourcedAccount[],
  eventFile: EventFile | undefined,
  kinds: ReadonlyMap<string, Kind>,
  measure: Measure,
): Outcome<Event | undefined> {
  const [first] = accounts;
  const { kind, diagnostics: kindProblems } = kindOf(id, accounts, eventFile, kinds);
  const diagnostics = [...kindProblems];
  const date = dateOf(accounts, eventFile, measure.zone);
  if (first !== undefined && date === undefined) {
    diagnostics.push(diagnose('undated-event', first.article.file, first.at, { event: id }));
  }
  const known = kind === undefined ? undefined : kinds.get(kind);
  if (first === undefined || date === undefined || known === undefined) {
    return { value: undefined, diagnostics };
  }
  const reports = accounts.flatMap((account) => account.reports);
  const places = reports.flatMap(({ field, value }) =>
    field === 'place' && value.type === 'place' ? value.places : [],
  );
  const actors = reports.flatMap(({ field, value }) =>
    field === 'actors' && value.type === 'actors' ? value.actors : [],
  );
  const settled = eventFile?.place === undefined ? [] : [eventFile.place.value];
  return {
    value: {
      id,
      title: eventFile?.title ?? first.title,
      kind: known,
      date,
      announced: accounts.every(({ status }) => status === 'announced'),
      accounts,
      places: [...new Set([...settled, ...places.map((mention) => mention.id)])],
      settledPlace: eventFile?.place,
      actors: [...new Set(actors.map((mention) => mention.id))],
      origins: [...new Set(originsOf(accounts.map(({ article }) => article)).values())],
      formerly: eventFile?.formerly.map((mention) => mention.id) ?? [],
      note: eventFile?.note,
      comparison: compareAccounts(accounts, eventFile?.verdicts ?? new Map(), measure),
      updated: eventFile?.updated,
    },
    diagnostics,
  };
}

/** Finds event files about events that no article reports, and verdicts about fields that none reports. */
function checkEventFiles(
  eventFiles: readonly EventFile[],
  accounts: ReadonlyMap<EventId, readonly SourcedAccount[]>,
): Diagnostic[] {
  return eventFiles.flatMap((eventFile) => {
    const { id, file, verdicts } = eventFile;
    const reported = accounts.get(id);
    if (reported === undefined) {
      const details = { name: id, nearest: nearest(id, accounts.keys()) };
      return [diagnose('event-without-account', file, START, details)];
    }
    const fields = new Set(reported.flatMap(({ reports }) => reports.map(({ field }) => field)));
    return [...verdicts]
      .filter(([field]) => !fields.has(field))
      .map(([field, { at }]) => diagnose('unreported-field', file, at, { field }));
  });
}

function indexBy<Key>(
  events: readonly Event[],
  keysOf: (event: Event) => readonly Key[],
): Map<Key, readonly Event[]> {
  const index = new Map<Key, Event[]>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [event]);
      else found.push(event);
    }
  }
  return index;
}
