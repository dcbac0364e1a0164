import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import { compareEvents } from '../timeline/assemble.ts';
import { boundsOf } from '../edtf/bounds.ts';
import type { SiteContext } from './context.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { anchorOf, sourceView, type SourceView } from './source-view.ts';

/** Who covers what: an event a row, an article a column. */
export interface CoverageView {
  readonly sources: readonly SourceView[];
  readonly rows: readonly {
    readonly card: EventCard;
    /** For each article, the address of its account, or `undefined` where it has none. */
    readonly cells: readonly (string | undefined)[];
  }[];
}

/** The matrix of all events and articles. */
export function coverageView(context: SiteContext): CoverageView {
  const { articles, events } = context.timeline;
  return {
    sources: articles.map((article) => sourceView(context, article)),
    rows: events.map((event) => {
      const card = eventCard(context, event);
      const covering = new Set(event.accounts.map(({ article }) => article.id));
      return {
        card,
        cells: articles.map((article) =>
          covering.has(article.id) ? `${card.href}#${anchorOf(article)}` : undefined,
        ),
      };
    }),
  };
}

/**
 * The events inside an article's time that it leaves out: those that begin no earlier than the first
 * event it reports and no later than its publication, and that others report as having happened.
 */
export function leftOut(context: SiteContext, article: Article): EventCard[] {
  const { events, eventById, site } = context.timeline;
  const told = new Set(article.accounts.map(({ event }) => event));
  const [first] = article.accounts
    .flatMap(({ event }) => eventById.get(event) ?? [])
    .toSorted(compareEvents);
  const { latest } = boundsOf(article.published, site.timeZone);
  return events
    .filter(
      (event) =>
        !told.has(event.id) &&
        !event.announced &&
        first !== undefined &&
        compareEvents(first, event) < 0 &&
        beginsBy(event, latest),
    )
    .map((event) => eventCard(context, event));
}

function beginsBy({ date }: Event, day: string | null): boolean {
  const start = date.bounds.earliest ?? date.bounds.latest;
  return day === null || (start !== null && start <= day);
}
