import { firstDayOfAll, type Day } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import { changedOn, timelineChangedOn } from '../site/changed.ts';
import type { SiteContext } from '../site/context.ts';
import { eventsAt, eventsWithin, placesInOrder } from '../site/places-in-order.ts';
import { whole } from './whole-address.ts';
import { element, textElement, xmlFile, type Xml } from './xml.ts';

/** A file of the sitemap. */
export interface SitemapFile {
  /** Its name without `.xml`. */
  readonly name: string;
  readonly text: string;
}

/** A page that others may lead to, and the day on which what it tells of last changed. */
interface Entry {
  readonly address: string;
  readonly changed: Day;
}

/** The most pages of one file (sitemaps.org, "Sitemap file location"). */
const MOST = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemap: every page but those that only lead elsewhere, each with the day of the newest change
 * to what it tells of, by the rule of `changed.ts`. Where there are more pages than one file may have,
 * the first file is the list of the others.
 *
 * @param most The most pages of one file.
 */
export function sitemapFiles(context: SiteContext, most = MOST): readonly SitemapFile[] {
  const entries = entriesOf(context);
  if (entries.length <= most) return [{ name: 'sitemap', text: pagesFile(context, entries) }];
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => ({
    name: `sitemap-${index + 1}`,
    entries: entries.slice(index * most, (index + 1) * most),
  }));
  return [
    { name: 'sitemap', text: indexFile(context, parts) },
    ...parts.map((part) => ({ name: part.name, text: pagesFile(context, part.entries) })),
  ];
}

function pagesFile(context: SiteContext, entries: readonly Entry[]): string {
  const pages = entries.map((entry) => located(context, 'url', entry));
  return xmlFile(element('urlset', { xmlns: NAMESPACE }, ...pages));
}

function indexFile(
  context: SiteContext,
  parts: readonly { readonly name: string; readonly entries: readonly Entry[] }[],
): string {
  const files = parts.map(({ name, entries }) =>
    located(context, 'sitemap', {
      address: context.addresses.sitemap(name),
      changed: newest(entries.map(({ changed }) => changed)),
    }),
  );
  return xmlFile(element('sitemapindex', { xmlns: NAMESPACE }, ...files));
}

function located(context: SiteContext, name: string, { address, changed }: Entry): Xml {
  const loc = textElement('loc', whole(context, address));
  return changed === firstDayOfAll
    ? element(name, {}, loc)
    : element(name, {}, loc, textElement('lastmod', changed));
}

function entriesOf(context: SiteContext): Entry[] {
  const { addresses, timeline } = context;
  const changes = new Map(timeline.events.map((event) => [event, changedOn(context, event)]));
  const telling = (address: string, events: readonly Event[]): Entry => ({
    address,
    changed: newest(events.map((event) => changes.get(event) ?? firstDayOfAll)),
  });
  const changed = timelineChangedOn(context);
  return [
    ...[
      addresses.home,
      addresses.articles,
      addresses.places,
      addresses.actors,
      addresses.differences,
      addresses.search,
      addresses.data,
      addresses.about,
    ].map((address) => ({ address, changed })),
    ...timeline.events.map((event) => telling(addresses.event(event.id), [event])),
    ...timeline.articles.map(({ id, accounts }) =>
      telling(
        addresses.article(id),
        accounts.flatMap(({ event }) => timeline.eventById.get(event) ?? []),
      ),
    ),
    ...[...timeline.years].map(([year, { events }]) => telling(addresses.year(year), events)),
    ...[...timeline.months].map(([month, { events }]) => telling(addresses.month(month), events)),
    ...[...timeline.days].map(([day, { here, also, around }]) =>
      telling(addresses.day(day), [...here, ...also, ...around]),
    ),
    ...[...context.eventsByStrand].map(([id, events]) => telling(addresses.strand(id), events)),
    ...[...timeline.eventsByKind].map(([id, events]) => telling(addresses.kind(id), events)),
    ...placesInOrder(context).map(({ id }) =>
      telling(addresses.place(id), [...eventsAt(context, id), ...eventsWithin(context, id)]),
    ),
    ...context.actorsInOrder.map(({ id }) =>
      telling(addresses.actor(id), timeline.eventsByActor.get(id) ?? []),
    ),
  ];
}

function newest(days: readonly Day[]): Day {
  return days.reduce((one, other) => (one > other ? one : other), firstDayOfAll);
}
