import type { Day, Month } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import type { Kind, Strand } from '../model/site.ts';
import { questionViews, type QuestionView } from './comparison-view.ts';
import type { SiteContext } from './context.ts';
import { groupByDate, type DateGroup } from './date-groups.ts';
import { autoHeightCode, EMBEDDING, timelineFrameCode } from './embed-code.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { keyView, type KeyView } from './key-view.ts';
import { kindPaths, strandPaths } from './paths.ts';
import { directionOf, lanesOf, type LinkView } from './shell-view.ts';

/** What every page to be framed has besides its content. */
export interface EmbedHead {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly siteTitle: string;
  readonly title: string;
  /** The whole address of the full page. */
  readonly canonical: string;
  readonly home: string;
  readonly icon: string;
  /** How many lanes the rail beside events has. */
  readonly lanes: number;
  readonly zone: string;
  readonly words: SiteContext['words'];
}

/** An event in a frame. */
export interface EmbedEventView {
  readonly head: EmbedHead;
  readonly card: EventCard;
  /** The questions on which its sources differ. */
  readonly questions: readonly QuestionView[];
}

/** Events in a frame, under their dates. */
export interface EmbedListView {
  readonly head: EmbedHead;
  readonly title: string;
  /** The full page. */
  readonly href: string;
  /** How many there are, and of how many of them the page tells. */
  readonly tally: string;
  readonly isWhole: boolean;
  readonly groups: readonly DateGroup[];
  readonly key: KeyView;
}

/** What is told of embedding, with the codes. */
export interface EmbedHelpView {
  readonly id: string;
  readonly timeline: string;
  readonly autoHeight: string;
  /** The lists that may be framed, by what their events share. */
  readonly pages: readonly { readonly name: string; readonly links: readonly LinkView[] }[];
}

/** More events than these are long for a frame: of a longer list the newest are shown. */
const MOST_IN_FRAME = 30;

export function embedEventView(context: SiteContext, event: Event): EmbedEventView {
  return {
    head: headOf(context, event.title, context.addresses.event(event.id)),
    card: eventCard(context, event),
    questions: questionViews(context, event).filter(({ verdict }) => verdict.verdict === 'differ'),
  };
}

export function embedTimelineView(context: SiteContext): EmbedListView {
  const { timeline, addresses } = context;
  return newestOf(context, timeline.site.title, addresses.home, timeline.events);
}

export function embedStrandView(context: SiteContext, strand: Strand): EmbedListView {
  const events = context.eventsByStrand.get(strand.id) ?? [];
  return newestOf(context, strand.label, context.addresses.strand(strand.id), events);
}

export function embedKindView(context: SiteContext, kind: Kind): EmbedListView {
  const events = context.timeline.eventsByKind.get(kind.id) ?? [];
  return newestOf(context, kind.label, context.addresses.kind(kind.id), events);
}

export function embedMonthView(context: SiteContext, month: Month): EmbedListView {
  const events = context.timeline.months.get(month)?.events ?? [];
  return newestOf(context, context.month(month), context.addresses.month(month), events);
}

/** The events of a day: first those that begin on it, then those that may have begun before. */
export function embedDayView(context: SiteContext, day: Day): EmbedListView {
  const { here, also } = context.timeline.days.get(day) ?? { here: [], also: [] };
  const events = [...here, ...also];
  const shown = events.slice(0, MOST_IN_FRAME);
  const list = {
    title: context.day(day, 'full').text,
    href: context.addresses.day(day),
    groups: groupByDate(context, shown, context.day(day, 'long').text),
  };
  return listOf(context, list, events, context.words.embed.first);
}

export function embedHelpView(context: SiteContext): EmbedHelpView {
  const { words, addresses } = context;
  return {
    id: EMBEDDING,
    timeline: timelineFrameCode(context),
    autoHeight: autoHeightCode(context),
    pages: [
      {
        name: words.facets.strand,
        links: strandPaths(context).map(({ props: { strand } }) => ({
          href: addresses.embed.strand(strand.id),
          text: strand.label,
        })),
      },
      {
        name: words.facets.kind,
        links: kindPaths(context).map(({ props: { kind } }) => ({
          href: addresses.embed.kind(kind.id),
          text: kind.label,
        })),
      },
    ],
  };
}

/** A page of the newest of some events. */
function newestOf(
  context: SiteContext,
  title: string,
  href: string,
  events: readonly Event[],
): EmbedListView {
  const shown = events.slice(-MOST_IN_FRAME);
  const { newest } = context.words.embed;
  return listOf(
    context,
    { title, href, groups: groupByDate(context, shown, title) },
    events,
    newest,
  );
}

/**
 * @param events All of them.
 * @param part What is said where not all of them are shown.
 */
function listOf(
  context: SiteContext,
  { title, href, groups }: Pick<EmbedListView, 'title' | 'href' | 'groups'>,
  events: readonly Event[],
  part: (shown: number, all: string) => string,
): EmbedListView {
  const all = context.words.counts.events(events.length);
  const isWhole = events.length <= MOST_IN_FRAME;
  return {
    head: headOf(context, title, href),
    title,
    href,
    tally: isWhole ? all : part(MOST_IN_FRAME, all),
    isWhole,
    groups,
    key: keyView(context),
  };
}

function headOf(context: SiteContext, title: string, path: string): EmbedHead {
  const { timeline, words, addresses, url } = context;
  const { language } = timeline.site;
  return {
    language,
    direction: directionOf(language),
    siteTitle: timeline.site.title,
    title,
    canonical: new URL(path, url).href,
    home: addresses.home,
    icon: `${addresses.home}favicon.svg`,
    lanes: lanesOf(context),
    zone: words.foot.zone(context.zone),
    words,
  };
}
