import type { Day } from '../edtf/day.ts';
import type { Event, SourcedAccount } from '../model/event.ts';
import type { KindId, StrandId } from '../model/ids.ts';
import { addedOn, changedOn, timelineChangedOn } from '../site/changed.ts';
import type { SiteContext } from '../site/context.ts';
import { eventCard } from '../site/event-card.ts';
import { leadOf } from '../site/lead.ts';
import { sourceView } from '../site/source-view.ts';
import { escapeMarkup } from './markup.ts';
import { once } from './once.ts';
import { permanent } from './permanent.ts';
import { whole } from './whole-address.ts';

/** The most entries of a feed: whoever wants more has the data. */
const MOST = 100;

/** An event as feeds tell of it: when we added or changed it, never when it happened. */
export interface Entry {
  readonly event: Event;
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** When it happened, where, and the lead, in one line without markup. */
  readonly summary: string;
  readonly html: string;
  readonly added: Day;
  readonly changed: Day;
  /** What it is, and the lane it is drawn in. */
  readonly categories: readonly { readonly term: string; readonly label: string }[];
}

/** A feed, in whichever format. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  /** The page that tells of the same. */
  readonly page: string;
  /** The feed's own address. */
  readonly address: string;
  readonly id: string;
  readonly updated: Day;
  /** Newest first: by the day of the change; within a day, what happened last stands first. */
  readonly entries: readonly Entry[];
}

/** The feed of everything, at one of the site's addresses. */
export function siteFeed(context: SiteContext, address: string): FeedContent {
  const { title, description } = context.timeline.site;
  return feedOf(context, address, { title, description, page: context.addresses.home }, () => true);
}

/** The feed of one kind of events. */
export function kindFeed(context: SiteContext, kind: { id: KindId; label: string }): FeedContent {
  const { addresses, words } = context;
  const { title, description } = context.timeline.site;
  return feedOf(
    context,
    addresses.kindFeed(kind.id),
    {
      title: words.data.feeds.part(kind.label, title),
      description,
      page: addresses.kind(kind.id),
    },
    (event) => event.kind.id === kind.id,
  );
}

/** The feed of one strand. */
export function strandFeed(
  context: SiteContext,
  strand: { id: StrandId; label: string },
): FeedContent {
  const { addresses, words } = context;
  const { title, description } = context.timeline.site;
  return feedOf(
    context,
    addresses.strandFeed(strand.id),
    {
      title: words.data.feeds.part(strand.label, title),
      description,
      page: addresses.strand(strand.id),
    },
    (event) => event.kind.strand === strand.id,
  );
}

function feedOf(
  context: SiteContext,
  address: string,
  { title, description, page }: { title: string; description: string; page: string },
  holds: (event: Event) => boolean,
): FeedContent {
  const entries = newestFirst(context)
    .filter(holds)
    .slice(0, MOST)
    .map((event) => entryOf(context, event));
  return {
    title,
    description,
    page: whole(context, page),
    address: whole(context, address),
    id: permanent(context, address),
    // A feed without an entry yet is as old as the rest of the timeline.
    updated: entries[0]?.changed ?? timelineChangedOn(context),
    entries,
  };
}

/** All events, sorted once for all feeds. */
const newestFirst = once((context) =>
  context.timeline.events
    .map((event, index) => ({ event, index, changed: changedOn(context, event) }))
    .toSorted((a, b) =>
      a.changed === b.changed ? b.index - a.index : a.changed < b.changed ? 1 : -1,
    )
    .map(({ event }) => event),
);

function entryOf(context: SiteContext, event: Event): Entry {
  const { kind } = event;
  const strand = context.timeline.site.strands.find(({ id }) => id === kind.strand);
  const address = context.addresses.event(event.id);
  const { date, places, lead, leadBy } = eventCard(context, event);
  return {
    event,
    id: permanent(context, address),
    address: whole(context, address),
    title: event.title,
    summary: `${[date.text, places].filter((part) => part !== '').join(', ')}. ${lead} (${leadBy})`,
    html: htmlOf(context, event),
    added: addedOn(context, event),
    changed: changedOn(context, event),
    categories: [
      { term: kind.id, label: kind.label },
      { term: kind.strand, label: strand?.label ?? kind.strand },
    ],
  };
}

/** What each source says of an event, under its name and with a link to it. */
function htmlOf(context: SiteContext, event: Event): string {
  const { words, addresses } = context;
  const { date, kind, places, differences } = eventCard(context, event);
  const opening = [date.text, kind, places].filter((part) => part !== '').join(' · ');
  const page = whole(context, addresses.event(event.id));
  return [
    `<p>${escapeMarkup(opening)}</p>`,
    ...event.accounts.map((account) => accountHtml(context, account)),
    ...(differences === undefined ? [] : [`<p>${escapeMarkup(differences)}</p>`]),
    `<p><a href="${escapeMarkup(page)}">${escapeMarkup(words.data.feeds.whole)}</a></p>`,
  ].join('\n');
}

function accountHtml(context: SiteContext, account: SourcedAccount): string {
  const { words, timeline } = context;
  const source = sourceView(context, account.article);
  const said = [
    leadOf(account.prose.text, timeline.site.language),
    ...(account.accordingTo === undefined ? [] : [words.event.wholeAccount(account.accordingTo)]),
    ...(account.status === 'announced' ? [`(${words.event.stillToCome})`] : []),
  ].join(' ');
  const name = escapeMarkup(`${source.name}, ${source.published.text}:`);
  const language = escapeMarkup(source.language);
  const link = `<a href="${escapeMarkup(source.href)}" hreflang="${language}" lang="${language}" dir="${source.direction}">${escapeMarkup(source.headline)}</a>`;
  return `<p><strong>${name}</strong> ${escapeMarkup(said)} ${link}</p>`;
}
