import { z } from 'zod';
import type { Bounds } from '../edtf/bounds.ts';
import type { Edtf } from '../edtf/edtf.ts';
import type { Account, Article, Mention, Prose } from './article.ts';
import type { ActorId, EventId, FieldId, KindId, PlaceId } from './ids.ts';
import type { Comparison } from './comparison.ts';
import type { Position } from './position.ts';
import type { Kind } from './site.ts';
import { textsWith, textWith } from './text.ts';

export const verdicts = ['single', 'agree', 'compatible', 'differ', 'unjudged'] as const;
export type Verdict = (typeof verdicts)[number];

const because = textWith('Both officials were there.', 'a reason').optional();

/*
 * A decision alone may stand for the record of the decision and its reason; the reason then stands
 * beside it.
 */
const dateDecision = z.preprocess(
  (value) => (typeof value === 'string' ? { date: value } : value),
  z.strictObject({ date: textWith('2021-05-10', 'a date'), because }),
);
const placeDecision = z.preprocess(
  (value) => (typeof value === 'string' ? { place: value } : value),
  z.strictObject({ place: textWith('east-harbour', 'the id of a place'), because }),
);

/** An event file's front matter as an editor writes it. */
export const EventFileSchema = z.strictObject({
  title: textWith('Rockets hit the harbour').optional(),
  kind: textWith('attack', 'the id of a kind').optional(),
  formerly: textsWith('[harbour-strike]').optional(),
  date: dateDecision.optional(),
  place: placeDecision.optional(),
  because,
  verdicts: z
    .record(
      z.string(),
      z.strictObject({
        verdict: z.enum(verdicts).meta({ expected: 'a verdict', example: 'differ' }),
        because,
        settle: textWith('The harbour’s log of that night.', 'what would settle it').optional(),
      }),
    )
    .meta({ expected: 'a field with `verdict` and `because` under it', example: '{}' })
    .optional(),
  updated: textWith('2026-11-20', 'a day').optional(),
});

/** Something that the editor settles, and why. */
export interface Decision<Thing> {
  readonly value: Thing;
  readonly because: string;
  readonly at: Position;
}

/** An editor's judgement of a field. */
export interface VerdictDecision extends Decision<Verdict> {
  /** What would settle the question, where the editor says so. */
  readonly settle: string | undefined;
}

/** What an editor adds to an event: `content/events/<id>.md`. */
export interface EventFile {
  readonly id: EventId;
  /** The file, relative to the content folder. */
  readonly file: string;
  readonly title: string | undefined;
  readonly kind: Mention<KindId> | undefined;
  readonly formerly: readonly Mention<EventId>[];
  readonly date: Decision<Edtf> | undefined;
  readonly place: Decision<PlaceId> | undefined;
  readonly verdicts: ReadonlyMap<FieldId, VerdictDecision>;
  readonly updated: Edtf | undefined;
  readonly note: Prose | undefined;
}

/** An account together with the article that gives it. */
export interface SourcedAccount extends Account {
  readonly article: Article;
}

/** When an event happened, as far as its accounts let it be known. */
export interface EventDate {
  readonly value: Edtf;
  readonly bounds: Bounds;
  /** How the value came about: the days that all reports share, the span of reports that differ, or the editor. */
  readonly basis: 'shared' | 'differ' | 'editor';
  /** The editor's reason, where the editor settled the date. */
  readonly because: string | undefined;
}

/** Something that happened, or is announced for a later day, known through its accounts. */
export interface Event {
  readonly id: EventId;
  readonly title: string;
  readonly kind: Kind;
  readonly date: EventDate;
  /** Whether every account speaks of something still to come. */
  readonly announced: boolean;
  /** In the order of their articles' publication, then of the articles' ids. */
  readonly accounts: readonly SourcedAccount[];
  /** Every place that an account names or the editor settles, in the order of first mention. */
  readonly places: readonly PlaceId[];
  /** The place that the editor settles, with the reason. */
  readonly settledPlace: Decision<PlaceId> | undefined;
  readonly actors: readonly ActorId[];
  /** The independent origins of the accounts: see `origin.ts`. */
  readonly origins: readonly string[];
  readonly formerly: readonly EventId[];
  readonly note: Prose | undefined;
  /** What the reports come to, for every field that is reported. */
  readonly comparison: readonly Comparison[];
  readonly updated: Edtf | undefined;
}
