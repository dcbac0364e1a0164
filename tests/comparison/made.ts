import { asEdtf } from '../../src/edtf/parse.ts';
import type { Account, Article, Mention, Report, Value } from '../../src/model/article.ts';
import type { Comparison, Side } from '../../src/model/comparison.ts';
import { parseCount } from '../../src/model/count.ts';
import type { SourcedAccount, VerdictDecision } from '../../src/model/event.ts';
import type { ArticleId, ChoiceId, FieldId, PlaceId } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/place.ts';
import type { FieldType } from '../../src/model/site.ts';
import { compareAccounts } from '../../src/timeline/compare.ts';
import { containment } from '../../src/timeline/containment.ts';
import type { Measure } from '../../src/timeline/relate.ts';
import { load, worldWith } from '../content/world.ts';

/** The fields of the tests, by type. */
export const TYPES: Readonly<Record<string, FieldType>> = {
  date: 'date',
  killed: 'count',
  place: 'place',
  closed: 'places',
  blamed: 'actors',
  cause: 'choice',
  weapon: 'text',
};

export const fieldNames = Object.keys(TYPES);

export const zone = 'Europe/Kyiv';

/**
 * Which place lies in which: the pier in the east harbour, both harbours of the bay in it, the bay on
 * the coast; the cove on an island.
 */
export const WITHIN: Readonly<Record<string, string | undefined>> = {
  pier: 'east-harbour',
  'east-harbour': 'bay',
  'north-harbour': 'bay',
  bay: 'coast',
  'west-harbour': 'coast',
  coast: undefined,
  island: undefined,
  cove: 'island',
};

export const measure: Measure = {
  zone,
  isWithin: containment(Object.entries(WITHIN).map(([id, within]) => placeOf(id, within))),
};

export function placeOf(id: string, within?: string): Place {
  return {
    id: id as PlaceId,
    name: id,
    spellings: [],
    coordinates: undefined,
    source: undefined,
    within: within as PlaceId | undefined,
  };
}

/** What a text in a report comes to. */
export function valueOf(type: FieldType, text: string): Value {
  switch (type) {
    case 'date':
      return { type, date: asEdtf(text) };
    case 'count': {
      const count = parseCount(text);
      if (count === undefined) throw new RangeError(`“${text}” is no count.`);
      return { type, count };
    }
    case 'place':
    case 'places':
      return { type, places: mentionsIn(text) };
    case 'actors':
      return { type, actors: mentionsIn(text) };
    case 'choice':
      return { type, choice: text as ChoiceId };
    case 'text':
      return { type, text };
    default:
      return type satisfies never;
  }
}

function mentionsIn<Id extends string>(text: string): Mention<Id>[] {
  return text.split(/,\s*/).map((id) => ({ id: id as Id, at: { line: 1, column: 1 } }));
}

/** What an article says of one event: fields and their values, a field twice where it has two voices. */
export type Told = readonly (readonly [field: string, written: string])[];

export interface Publisher {
  readonly outlet?: string;
  readonly wire?: readonly string[];
  readonly published?: string;
}

/**
 * An article with one account. Its outlet is of its own unless said otherwise. All that the comparison
 * does not look at is that of an article read from a file.
 */
export function articleOf(id: string, told: Told, publisher: Publisher = {}): Article {
  const { article, account } = pattern();
  return {
    ...article,
    id: id as ArticleId,
    file: `articles/${id}.md`,
    outlet: publisher.outlet ?? `The ${id}`,
    wire: publisher.wire ?? [],
    published: asEdtf(publisher.published ?? '2021-05-12'),
    accounts: [{ ...account, reports: told.map(([field, written]) => reportOf(field, written)) }],
  };
}

function reportOf(field: string, written: string): Report {
  const type = TYPES[field];
  if (type === undefined) throw new RangeError(`“${field}” is no field of the tests.`);
  return { ...pattern().report, field: field as FieldId, value: valueOf(type, written), written };
}

interface Pattern {
  readonly article: Article;
  readonly account: Account;
  readonly report: Report;
}

let read: Pattern | undefined;

/** An article, an account and a report of the base world, for others to be made after. */
function pattern(): Pattern {
  if (read !== undefined) return read;
  const article = load(worldWith()).value.timeline?.articles[0];
  const account = article?.accounts[0];
  const report = account?.reports[0];
  if (article === undefined || account === undefined || report === undefined) {
    throw new Error('The base world has no report.');
  }
  read = { article, account, report };
  return read;
}

/** The accounts of articles, in the order of the articles. */
export function accountsOf(articles: readonly Article[]): SourcedAccount[] {
  return articles.flatMap((article) =>
    article.accounts.map((account) => ({ ...account, article })),
  );
}

/** Compares what articles say of one event. */
export function compare(
  articles: readonly Article[],
  decisions: ReadonlyMap<FieldId, VerdictDecision> = new Map(),
): Comparison[] {
  return compareAccounts(accountsOf(articles), decisions, measure);
}

/**
 * A comparison in lines: the field and its computed verdict, then each side as
 * `value: articles (origins)`, then who is silent.
 */
export function linesOf({ field, computed, sides, silent }: Comparison): string[] {
  return [
    `${field} ${computed}`,
    ...sides.map((side) => sideLine(side)),
    ...(silent.length === 0 ? [] : [`silent: ${idsIn(silent)}`]),
  ];
}

function sideLine({ reports, articles, origins }: Side): string {
  const values = [...new Set(reports.map(({ written }) => written))].join(' = ');
  return `${values}: ${idsIn(articles)} (${origins.join(', ')})`;
}

function idsIn(articles: readonly Article[]): string {
  return articles.map(({ id }) => id).join(', ');
}
