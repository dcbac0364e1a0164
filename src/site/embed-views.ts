import type { Day, Month } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import type { Kind, Strand } from '../model/site.ts';
import { questionViews, type QuestionView } from './comparison-view.ts';
import type { SiteContext } from './context.ts';
import { groupByDate, type DateGroup } from './date-groups.ts';
import { autoHeightCode, EMBEDDING, timelineFrameCode } from './embed-code.ts';
import { eventCard, type EventCard } from './event-card.ts';
import { keyView, type KeyView } from './key-view.ts';
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
  readonly tally: string;
  /** Where not all events stand here, how many do, as a link to all. */
  readonly rest: LinkView | undefined;
  readonly groups: readonly DateGroup[];
  readonly key: KeyView;
}

/** What is told of embedding, with the codes. */
export interface EmbedHelpView {
  readonly id: string;
  readonly timeline: string;
  readonly autoHeight: string;
  readonly pages: readonly LinkView[];
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
  return listOf(context, timeline.site.title, addresses.home, timeline.events);
}

export function embedStrandView(context: SiteContext, strand: Strand): EmbedListView {
  const events = context.eventsByStrand.get(strand.id) ?? [];
  return listOf(context, strand.label, context.addresses.strand(strand.id), events);
}

export function embedKindView(context: SiteContext, kind: Kind): EmbedListView {
  const events = context.timeline.eventsByKind.get(kind.id) ?? [];
  return listOf(context, kind.label, context.addresses.kind(kind.id), events);
}

export function embedMonthView(context: SiteContext, month: Month): EmbedListView {
  const events = context.timeline.months.get(month)?.events ?? [];
  return listOf(context, context.month(month), context.addresses.month(month), events);
}

/** The events of a day: those that may have begun before it come first. */
export function embedDayView(context: SiteContext, day: Day): EmbedListView {
  const { here, also } = context.timeline.days.get(day) ?? { here: [], also: [] };
  const said = context.day(day, 'long').text;
  const title = context.day(day, 'full').text;
  return listOf(context, title, context.addresses.day(day), [...also, ...here], said);
}

export function embedHelpView(context: SiteContext): EmbedHelpView {
  const { timeline, addresses } = context;
  const { strands, kinds, title } = timeline.site;
  return {
    id: EMBEDDING,
    timeline: timelineFrameCode(context),
    autoHeight: autoHeightCode(context),
    pages: [
      { href: addresses.embed.home, text: title },
      ...strands
        .filter(({ id }) => context.eventsByStrand.has(id))
        .map(({ id, label }) => ({ href: addresses.embed.strand(id), text: label })),
      ...kinds
        .filter(({ id }) => timeline.eventsByKind.has(id))
        .map(({ id, label }) => ({ href: addresses.embed.kind(id), text: label })),
    ],
  };
}

/**
 * @param said What the title says of the date, so that nothing below it needs to.
 */
function listOf(
  context: SiteContext,
  title: string,
  href: string,
  events: readonly Event[],
  said = title,
): EmbedListView {
  const { words } = context;
  const shown = events.slice(-MOST_IN_FRAME);
  const all = words.counts.events(events.length);
  return {
    head: headOf(context, title, href),
    title,
    href,
    tally: all,
    rest:
      shown.length < events.length
        ? { href, text: words.embed.newest(shown.length, all) }
        : undefined,
    groups: groupByDate(context, shown, said),
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
