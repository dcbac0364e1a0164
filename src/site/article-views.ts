import { boundsOf } from '../edtf/bounds.ts';
import { compareEvents } from '../timeline/assemble.ts';
import type { Account, Article } from '../model/article.ts';
import { readableAt } from '../model/link.ts';
import { nameOrNone, type DateView, type SiteContext } from './context.ts';
import { coverageView, leftOutView, type CoverageView, type LeftOutView } from './coverage-view.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { originGroupOf } from './origin-view.ts';
import { reportViews, type ReportView } from './report-view.ts';
import { partsPager, partsViews, titleOf, trailTo, type PartsView } from './parts-view.ts';
import { articleList, partAt, type Period } from './parts.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import {
  anchorOf,
  quoteViews,
  sourceView,
  type QuoteView,
  type SourceView,
} from './source-view.ts';
import type { PagerView } from './time-views.ts';

/** All articles, or those that were published in one period. */
export interface ArticleListView {
  readonly shell: ShellView;
  readonly title: string;
  readonly intro: string;
  readonly tally: readonly string[];
  readonly parts: readonly PartsView[];
  /** What stands above the articles where not all of them stand here. */
  readonly part: string | undefined;
  /** Who covers what; `undefined` on the page of a period, and where it would be too large. */
  readonly coverage: CoverageView | undefined;
  /** Whether the page is that of all articles. */
  readonly isWhole: boolean;
  readonly articles: readonly {
    readonly source: SourceView;
    readonly read: string;
    /** `undefined` where there are too many articles to tell of each. */
    readonly lead: string | undefined;
    readonly tally: string;
  }[];
  readonly pager: PagerView;
}

/** What an article says of one event, on the article's page. */
export interface ReportedEventView {
  readonly card: EventCard;
  /** Where the account stands on the event's page. */
  readonly anchor: string;
  readonly title: string;
  readonly accordingTo: string | undefined;
  readonly announced: boolean;
  readonly html: string;
  readonly quotes: readonly QuoteView[];
  readonly reports: readonly ReportView[];
}

export interface ArticleView {
  readonly shell: ShellView;
  readonly source: SourceView;
  /** What the link to the article says: the original, or the copy of one that is gone. */
  readonly read: string;
  readonly wire: string | undefined;
  readonly byline: string | undefined;
  readonly retrieved: DateView | undefined;
  readonly languageName: string;
  readonly archive: ArchiveView;
  readonly origin: string;
  /** Other articles of the same origin, the first of them. */
  readonly originMates: readonly LinkView[];
  readonly summary: string;
  readonly tally: string;
  readonly events: readonly ReportedEventView[];
  /** Events inside the article's time that it does not report. */
  readonly leftOut: LeftOutView;
  readonly pager: PagerView;
}

/** Where to look for a copy, should the original be gone. */
export interface ArchiveView {
  readonly href: string;
  readonly text: string;
}

/** More articles of one origin than this are not named on the page of each. */
const MOST_MATES = 12;

/** @param period The time to which the page keeps; left out for the page of all articles. */
export function articleListView(context: SiteContext, period?: Period): ArticleListView {
  const { timeline, words, addresses, limits } = context;
  const list = articleList(context);
  const { things: articles, parts } = partAt(list, period);
  const isUndivided = parts.length === 0;
  const isNamed = isUndivided && articles.length > limits.articles;
  const shown = isUndivided ? articles : articles.slice(-limits.newest);
  const whole = { href: addresses.articles, text: words.navigation.sources };
  const origins = new Set(articles.map(({ id }) => timeline.origins.get(id)));
  const outlets = [...new Set(articles.map(({ outlet }) => context.name(outlet)))];
  const title = titleOf(context, whole.text, period);
  return {
    shell: shellView(context, {
      title,
      description: words.shared.sourcesPage(timeline.site.title, words.and(outlets)),
      path: period === undefined ? whole.href : addresses.part(list.address, period),
      trail: period === undefined ? [] : trailTo(context, list, period, whole),
    }),
    title,
    intro: words.article.listWhy,
    tally: [words.counts.articles(articles.length), words.counts.independentOrigins(origins.size)],
    parts: partsViews(context, list, period, words.counts.articles),
    part: isUndivided
      ? undefined
      : words.embed.newest(shown.length, words.counts.articles(articles.length)),
    coverage: period === undefined ? coverageView(context) : undefined,
    isWhole: period === undefined,
    articles: shown.map((article) => ({
      source: sourceView(context, article),
      read: readWords(context, article),
      lead: isNamed ? undefined : (article.summary.text.split('\n', 1)[0] ?? ''),
      tally: words.counts.events(article.accounts.length),
    })),
    pager: partsPager(context, list, period),
  };
}

export function articleView(context: SiteContext, article: Article): ArticleView {
  const { words, addresses } = context;
  const source = sourceView(context, article);
  const { previous, next } = context.neighbours.articles(article);
  const link = (other: Article): LinkView => ({
    href: addresses.article(other.id),
    text: `${context.name(other.outlet)}${words.punctuation.colon}${context.name(other.title)}`,
  });
  const group = originGroupOf(context, article);
  return {
    shell: shellView(context, {
      title: `${source.outlet}${words.punctuation.colon}${context.name(article.title)}`,
      description: article.summary.text.split('\n', 1)[0] ?? '',
      path: addresses.article(article.id),
      trail: [{ href: addresses.articles, text: words.navigation.sources }],
      type: 'article',
    }),
    source,
    read: readWords(context, article),
    wire: article.wire.length === 0 ? undefined : words.and(article.wire.map(context.name)),
    byline: article.byline === undefined ? undefined : context.name(article.byline),
    retrieved: article.retrieved === undefined ? undefined : context.date(article.retrieved),
    languageName: context.languageName(source.language),
    archive: archiveView(context, article),
    origin: group.origin,
    originMates: group.articles
      .filter((other) => other !== article)
      .slice(0, MOST_MATES)
      .map((other) => ({ href: addresses.article(other.id), text: context.name(other.outlet) })),
    summary: article.summary.html,
    tally: words.counts.events(article.accounts.length),
    leftOut: leftOutView(context, article),
    events: inOrderOfTime(context, article.accounts).map((account) =>
      reportedEvent(context, article, account),
    ),
    pager: {
      previous:
        previous === undefined ? undefined : { ...link(previous), label: words.article.previous },
      next: next === undefined ? undefined : { ...link(next), label: words.article.next },
    },
  };
}

/** What the link to an article says, by where it leads. */
function readWords(context: SiteContext, article: Article): string {
  const { words } = context;
  return readableAt(article) === article.url
    ? words.article.original(context.name(article.outlet))
    : words.links.readCopy;
}

/**
 * The recorded copy of an article; where none is, the Wayback Machine's address for the day of
 * publication, under which it shows the copy nearest to that day, if it has any.
 */
function archiveView(context: SiteContext, article: Article): ArchiveView {
  const { words, timeline } = context;
  if (readableAt(article) !== article.url) {
    // The copy comes first then; the address that the original had is still worth knowing.
    return { href: article.url, text: words.links.original };
  }
  if (article.archived !== undefined) {
    return { href: article.archived, text: words.article.archived };
  }
  const { earliest, latest } = boundsOf(article.published, timeline.site.timeZone);
  const day = (earliest ?? latest)?.replaceAll('-', '') ?? '*';
  return {
    href: `https://web.archive.org/web/${day}/${article.url}`,
    text: words.article.wayback,
  };
}

function inOrderOfTime(context: SiteContext, accounts: readonly Account[]): Account[] {
  const { eventById } = context.timeline;
  return accounts.toSorted((one, other) => {
    const [a, b] = [eventById.get(one.event), eventById.get(other.event)];
    return a === undefined || b === undefined ? 0 : compareEvents(a, b);
  });
}

function reportedEvent(
  context: SiteContext,
  article: Article,
  account: Account,
): ReportedEventView {
  const event = context.timeline.eventById.get(account.event);
  if (event === undefined) throw new RangeError(`There is no event ${account.event}.`);
  return {
    card: eventCard(context, event),
    anchor: anchorOf(article),
    title: account.title,
    accordingTo: nameOrNone(context, account.accordingTo),
    announced: account.status === 'announced',
    html: account.prose.html,
    quotes: quoteViews(article, account.quotes),
    reports: reportViews(context, account),
  };
}
