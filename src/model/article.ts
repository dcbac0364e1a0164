import { z } from 'zod';
import type { Edtf } from '../edtf/edtf.ts';
import type { Count } from './count.ts';
import type { LinkRecord } from './link.ts';
import type { ActorId, ArticleId, ChoiceId, EventId, FieldId, KindId, PlaceId } from './ids.ts';
import type { Position } from './position.ts';
import { textsWith, textWith } from './text.ts';

/** An article's front matter as an editor writes it, every scalar a text. */
export const ArticleFileSchema = z.strictObject({
  title: textWith('Rockets strike harbour twice in a week'),
  outlet: textWith('The Example Post'),
  wire: textsWith('[Example Agency]').optional(),
  byline: textWith('A. Writer').optional(),
  published: textWith('2021-05-12', 'a date'),
  url: textWith('https://example.org/harbour', 'a web address'),
  archived: textWith(
    'https://web.archive.org/web/2021/https://example.org/',
    'a web address',
  ).optional(),
  retrieved: textWith('2026-11-20', 'a day').optional(),
  language: textWith('en', 'a language tag').optional(),
  verified: textWith('…', 'the line that `npm run verify` writes').optional(),
});

/** Text in the editor's own words. */
export interface Prose {
  /** Without markup, paragraphs apart by an empty line. */
  readonly text: string;
  /** As HTML: paragraphs, emphasis, lists and links, made from the syntax tree, with all text escaped. */
  readonly html: string;
}

/** An id as it stands in a file. */
export interface Mention<Id> {
  readonly id: Id;
  readonly at: Position;
}

/** What a report says, by the type of its field. */
export type Value =
  | { readonly type: 'date'; readonly date: Edtf }
  | { readonly type: 'count'; readonly count: Count }
  | { readonly type: 'place' | 'places'; readonly places: readonly Mention<PlaceId>[] }
  | { readonly type: 'actors'; readonly actors: readonly Mention<ActorId>[] }
  | { readonly type: 'choice'; readonly choice: ChoiceId }
  | { readonly type: 'text'; readonly text: string };

/** One field of an account: the value, the article's own words for it, and whom the article cites. */
export interface Report {
  readonly field: FieldId;
  readonly value: Value;
  /** The value as the editor wrote it. */
  readonly written: string;
  /** The article's words, verbatim. */
  readonly asReported: string | undefined;
  readonly accordingTo: string | undefined;
  /** Where the value stands. */
  readonly at: Position;
  /** Where the article's words stand. */
  readonly asReportedAt: Position | undefined;
}

/** The article's words, verbatim. */
export interface Quote {
  readonly exact: string;
  readonly at: Position;
}

/** `announced`: the article speaks of something still to come. */
export const statuses = ['happened', 'announced'] as const;
export type Status = (typeof statuses)[number];

/** What one article says of one event. */
export interface Account {
  readonly event: EventId;
  readonly title: string;
  readonly kind: Mention<KindId> | undefined;
  readonly status: Status;
  /** Whom the article cites for the whole account. */
  readonly accordingTo: string | undefined;
  readonly reports: readonly Report[];
  readonly quotes: readonly Quote[];
  readonly prose: Prose;
  /** Where the account's heading begins. */
  readonly at: Position;
}

/** The record of a verification, as it stands in a file. */
export interface VerificationRecord {
  readonly text: string;
  readonly at: Position;
}

/** One published item, and all that it says of events. */
export interface Article {
  readonly id: ArticleId;
  /** The file, relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly outlet: string;
  /** The agencies whose copy it carries; none where the outlet wrote it. */
  readonly wire: readonly string[];
  readonly byline: string | undefined;
  readonly published: Edtf;
  readonly url: string;
  readonly archived: string | undefined;
  /** What the last check of links found at its address; not there where it was not checked. */
  readonly link?: LinkRecord | undefined;
  readonly retrieved: Edtf | undefined;
  /** BCP 47; `undefined` where the file does not say, which means the site's language. */
  readonly language: string | undefined;
  /** What the file says of its verification. */
  readonly record: VerificationRecord | undefined;
  /** Whether all words given as the article's own were found in its text, and are still those that were. */
  readonly verified: boolean;
  readonly summary: Prose;
  readonly accounts: readonly Account[];
}
