import { boundsOf } from '../edtf/bounds.ts';
import type { Edtf } from '../edtf/edtf.ts';
import type { Article, Report, Value } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import { rangeOf } from '../model/count.ts';
import type { Event, SourcedAccount } from '../model/event.ts';
import type { SiteContext } from '../site/context.ts';
import { valueText } from '../site/report-view.ts';
import { quoteViews } from '../site/source-view.ts';
import { toldText } from './told.ts';
import { whole } from './whole-address.ts';
import type { EventFileDocument, TimelineDocument } from './timeline-schema.ts';

type EventDocument = TimelineDocument['events'][number];
type AccountDocument = EventDocument['accounts'][number];
type ReportDocument = AccountDocument['reports'][number];

/** A document with lists whose members are made as they are asked for. */
type Lazy<Document> = {
  readonly [Member in keyof Document]: Document[Member] extends readonly (infer Item)[]
    ? IteratorObject<Item>
    : Document[Member];
};

/** The whole model as plain data, for `/timeline.json`. */
export function timelineDocument(context: SiteContext): Lazy<TimelineDocument> {
  const { timeline, url, addresses } = context;
  const { title, description, language, timeZone, strands, kinds, fields } = timeline.site;
  return {
    $schema: whole(context, addresses.schema),
    version: 1,
    site: {
      title,
      description,
      language,
      timeZone,
      url,
      strands: strands.map(({ id, label }) => ({ id, label })),
      kinds: kinds.map(({ id, label, strand }) => ({ id, label, strand })),
      fields: fields.map(({ id, label, type, unit, choices }) => ({
        id,
        label,
        type,
        unit: unit ?? null,
        choices: choices.map((choice) => ({ id: choice.id, label: choice.label })),
      })),
    },
    articles: timeline.articles.values().map((article) => articleDocument(context, article)),
    events: timeline.events.values().map((event) => eventDocument(context, event)),
    places: timeline.places
      .values()
      .map(({ id, name, spellings, coordinates, source, within }) => ({
        id,
        name,
        spellings: [...spellings],
        lat: coordinates?.lat ?? null,
        lon: coordinates?.lon ?? null,
        precision: coordinates?.precision ?? null,
        source: source ?? null,
        within: within ?? null,
      })),
    actors: timeline.actors.values().map(({ id, name, spellings, description: about }) => ({
      id,
      name,
      spellings: [...spellings],
      description: about ?? null,
    })),
  };
}

/** `/timeline.json` in pieces: its objects together, of a large timeline, would fill the memory of a build. */
export function* timelineJson(context: SiteContext): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(timelineDocument(context))) {
    yield `${before}${JSON.stringify(name)}:`;
    if (value instanceof Iterator) yield* listJson(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}';
}

function* listJson(items: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** One event as it stands in `/timeline.json`, for `/events/<id>.json`. */
export function eventFileDocument(context: SiteContext, event: Event): EventFileDocument {
  return {
    $schema: `${whole(context, context.addresses.schema)}#/$defs/EventFile`,
    version: 1,
    ...eventDocument(context, event),
  };
}

function articleDocument(
  context: SiteContext,
  article: Article,
): TimelineDocument['articles'][number] {
  const { timeline, addresses } = context;
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    wire: [...article.wire],
    origin: timeline.origins.get(article.id) ?? article.outlet,
    byline: article.byline ?? null,
    published: dateDocument(context, article.published),
    retrieved: article.retrieved === undefined ? null : dateDocument(context, article.retrieved),
    url: article.url,
    archived: article.archived ?? null,
    language: article.language ?? timeline.site.language,
    verified: article.verified,
    summary: article.summary.text,
    page: whole(context, addresses.article(article.id)),
  };
}

function eventDocument(context: SiteContext, event: Event): EventDocument {
  const [place, ...otherPlaces] = event.places;
  return {
    id: event.id,
    title: event.title,
    kind: event.kind.id,
    strand: event.kind.strand,
    date: dateDocument(context, event.date.value),
    dateBasis: event.date.basis,
    dateBecause: event.date.because ?? null,
    announced: event.announced,
    place: place === undefined || otherPlaces.length > 0 ? null : place,
    places: [...event.places],
    actors: [...event.actors],
    summary: toldText(event),
    note: event.note?.text ?? null,
    page: whole(context, context.addresses.event(event.id)),
    formerly: [...event.formerly],
    updated: event.updated === undefined ? null : dateDocument(context, event.updated),
    origins: [...event.origins],
    articles: event.accounts.map(({ article }) => article.id),
    accounts: event.accounts.map((account) => accountDocument(context, account)),
    comparison: event.comparison.map((comparison) => comparisonDocument(context, comparison)),
  };
}

function comparisonDocument(
  context: SiteContext,
  { field, verdict, computed, decision, sides, silent }: Comparison,
): EventDocument['comparison'][number] {
  return {
    field,
    verdict,
    computed,
    because: decision?.because ?? null,
    settle: decision?.settle ?? null,
    sides: sides.flatMap(({ reports: [first], articles, origins }) =>
      first === undefined
        ? []
        : [
            {
              value: valueDocument(context, first.value),
              display: valueText(context, first),
              articles: articles.map((article) => article.id),
              origins: [...origins],
            },
          ],
    ),
    silent: silent.map((article) => article.id),
  };
}

function accountDocument(context: SiteContext, account: SourcedAccount): AccountDocument {
  return {
    article: account.article.id,
    title: account.title,
    status: account.status,
    accordingTo: account.accordingTo ?? null,
    text: account.prose.text,
    quotes: quoteViews(account.article, account.quotes),
    reports: account.reports.map((report) => reportDocument(context, report)),
  };
}

function reportDocument(context: SiteContext, report: Report): ReportDocument {
  return {
    field: report.field,
    value: valueDocument(context, report.value),
    display: valueText(context, report),
    asReported: report.asReported ?? null,
    accordingTo: report.accordingTo ?? null,
  };
}

function valueDocument(context: SiteContext, value: Value): ReportDocument['value'] {
  switch (value.type) {
    case 'date':
      return { type: value.type, date: dateDocument(context, value.date) };
    case 'count': {
      const { quantity, parts } = value.count;
      return {
        type: value.type,
        count: quantity,
        ...rangeOf(quantity),
        parts: parts.map((part) => ({ count: part.quantity, label: part.label })),
      };
    }
    case 'place':
    case 'places':
      return { type: value.type, places: value.places.map(({ id }) => id) };
    case 'actors':
      return { type: value.type, actors: value.actors.map(({ id }) => id) };
    case 'choice':
      return { type: value.type, choice: value.choice };
    case 'text':
      return { type: value.type, text: value.text };
    default:
      return value satisfies never;
  }
}

function dateDocument(context: SiteContext, value: Edtf): EventDocument['date'] {
  const { earliest, latest, precision } = boundsOf(value, context.timeline.site.timeZone);
  return { edtf: value.text, earliest, latest, precision, display: context.date(value).text };
}
