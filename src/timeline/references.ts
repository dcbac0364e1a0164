import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Article, Mention } from '../model/article.ts';
import type { EventFile } from '../model/event.ts';
import type { ActorId, KindId, PlaceId } from '../model/ids.ts';

/** The ids that content may refer to; `undefined` where the file that declares them cannot be read. */
export interface KnownIds {
  readonly kinds: ReadonlySet<KindId> | undefined;
  readonly places: ReadonlySet<PlaceId> | undefined;
  readonly actors: ReadonlySet<ActorId> | undefined;
}

/** Finds every kind, place and actor that an article names and nothing declares. */
export function checkArticleReferences(article: Article, known: KnownIds): Diagnostic[] {
  return article.accounts.flatMap((account) => [
    ...unknown(
      'unknown-kind',
      account.kind === undefined ? [] : [account.kind],
      known.kinds,
      article.file,
    ),
    ...account.reports.flatMap(({ value }) => {
      if (value.type === 'place' || value.type === 'places') {
        return unknown('unknown-place', value.places, known.places, article.file);
      }
      return value.type === 'actors'
        ? unknown('unknown-actor', value.actors, known.actors, article.file)
        : [];
    }),
  ]);
}

/** Finds the kind and the place that an event's file names and nothing declares. */
export function checkEventFileReferences(event: EventFile, known: KnownIds): Diagnostic[] {
  const place = event.place === undefined ? [] : [{ id: event.place.value, at: event.place.at }];
  return [
    ...unknown(
      'unknown-kind',
      event.kind === undefined ? [] : [event.kind],
      known.kinds,
      event.file,
    ),
    ...unknown('unknown-place', place, known.places, event.file),
  ];
}

function unknown<Id extends string>(
  rule: 'unknown-kind' | 'unknown-place' | 'unknown-actor',
  mentions: readonly Mention<Id>[],
  known: ReadonlySet<Id> | undefined,
  file: string,
): Diagnostic[] {
  if (known === undefined) return [];
  return mentions
    .filter(({ id }) => !known.has(id))
    .map(({ id, at }) => diagnose(rule, file, at, { name: id, nearest: nearest(id, known) }));
}
