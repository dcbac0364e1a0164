import type { Day } from '../edtf/day.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
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

/** A matrix of more cells than this is no page that one can read, or should load. */
const MOST_CELLS = 10_000;
/** More events than this are counted, not listed. */
const MOST_LISTED = 60;

/** The matrix of all events and articles; `undefined` where it would have too many cells. */
export function coverageView(context: SiteContext): CoverageView | undefined {
  const { articles, events } = context.timeline;
  if (articles.length * events.length > MOST_CELLS) return undefined;
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

/** Events that an article leaves out. */
export interface LeftOutView {
  readonly events: readonly EventCard[];
  /** How many more there are, in words. */
  readonly more: string | undefined;
}

/**
 * The events inside an article's time that it leaves out: those that begin no earlier than the first
 * event it reports and no later than its publication, and that others report as having happened.
 */
export function leftOutView(context: SiteContext, article: Article): LeftOutView {
  const { events, site } = context.timeline;
  const told = new Set(article.accounts.map(({ event }) => event));
  const { latest } = boundsOf(article.published, site.timeZone);
  const cards: EventCard[] = [];
  let more = 0;
  // Events stand in the order of their beginning, so the article's time is one stretch of them.
  for (let index = firstTold(context, told); index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined || !beginsBy(event, latest)) break;
    if (told.has(event.id) || event.announced) continue;
    if (cards.length < MOST_LISTED) cards.push(eventCard(context, event));
    else more += 1;
  }
  return { events: cards, more: more === 0 ? undefined : context.words.coverage.more(more) };
}

/** The place of the first event that an article tells, in the order of all events. */
function firstTold(context: SiteContext, told: ReadonlySet<EventId>): number {
  const places = [...told].flatMap((id) => context.placeInOrder.get(id) ?? []);
  return places.reduce((first, place) => Math.min(first, place), Infinity);
}

function beginsBy({ date }: Event, day: Day | null): boolean {
  const start = date.bounds.earliest ?? date.bounds.latest;
  return day === null || (start !== null && start <= day);
}
