import { asEdtf } from '../edtf/parse.ts';
import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import { changedOn } from '../site/changed.ts';
import type { SiteContext } from '../site/context.ts';
import { articleNote } from './article-note.ts';
import { cslDate, type CslDate } from './csl-date.ts';
import { toldText } from './told.ts';
import { whole } from './whole-address.ts';

/** An item of CSL-JSON, with the members that we have. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title': string;
  readonly abstract: string;
  readonly issued: CslDate;
  readonly accessed?: CslDate;
  /** When the event itself happened. */
  readonly 'event-date'?: CslDate;
  readonly URL: string;
  readonly language: string;
  readonly note?: string;
}

/**
 * `/citations.json` (CSL-JSON): every article, under its id, and this site's page of every event, under
 * `event:` and its id. A page is of the day on which it last changed; when the event was is its
 * `event-date`.
 */
export function cslJson(context: SiteContext): readonly CslItem[] {
  const { articles, events } = context.timeline;
  return [
    ...articles.map((article) => articleItem(context, article)),
    ...events.map((event) => eventItem(context, event)),
  ];
}

function articleItem(context: SiteContext, article: Article): CslItem {
  const { timeline } = context;
  const note = articleNote(context, article);
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    ...(article.byline === undefined ? {} : { author: [{ literal: article.byline }] }),
    'container-title': article.outlet,
    abstract: article.summary.text,
    issued: cslDate(context, article.published),
    ...(article.retrieved === undefined ? {} : { accessed: cslDate(context, article.retrieved) }),
    URL: article.url,
    language: article.language ?? timeline.site.language,
    ...(note === undefined ? {} : { note }),
  };
}

function eventItem(context: SiteContext, event: Event): CslItem {
  const { site } = context.timeline;
  return {
    id: `event:${event.id}`,
    type: 'webpage',
    title: event.title,
    'container-title': site.title,
    abstract: toldText(event),
    issued: cslDate(context, asEdtf(changedOn(context, event))),
    'event-date': cslDate(context, event.date.value),
    URL: whole(context, context.addresses.event(event.id)),
    language: site.language,
  };
}
