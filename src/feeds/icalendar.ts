import ical, {
  escape,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator';
import { lengthInDays } from '../edtf/compare.ts';
import { addDays, lastDayOfAll, type Day } from '../edtf/day.ts';
import { timestampOf } from '../edtf/timestamp.ts';
import type { Event } from '../model/event.ts';
import { changedOn } from '../site/changed.ts';
import type { SiteContext } from '../site/context.ts';
import { eventCard } from '../site/event-card.ts';
import { pointOf } from '../site/located.ts';
import { fold } from './fold.ts';
import { once, onceEach } from './once.ts';
import { printable } from './printable.ts';
import { whole } from './whole-address.ts';

/** The most days that an event fills in a calendar: a leap year. */
const WIDEST = 366;
const A_DAY_IN_SECONDS = 86_400;

/**
 * Events as a calendar (RFC 5545), the same bytes for the same content.
 *
 * Every event is all-day, on the days that it allows, and does not make its reader busy. One whose day
 * is not certain says so in its title, in words. One that allows more than a year, or has an open end,
 * would lie over everything: it stands on the first day that it allows (with an open start, on the
 * last), and its title says that too.
 */
export function calendarOf(context: SiteContext, events: readonly Event[]): string {
  const { head, tail } = calendarAround(context);
  return [head, ...events.map((event) => eventText(context, event)), tail].join('');
}

/** The calendar without its events, which stand between the two. */
const calendarAround = once((context) => {
  const { title, description } = context.timeline.site;
  const calendar = ical({
    prodId: '//Dateline//Timeline//EN',
    // The package escapes texts of events, and not these.
    name: escape(calendarText(title), false),
    description: escape(calendarText(description), false),
    url: whole(context, context.addresses.home),
    source: whole(context, context.addresses.download('timeline.ics')),
    ttl: A_DAY_IN_SECONDS,
  });
  // The last line ends like every other (section 3.1); the package leaves that to others.
  const tail = 'END:VCALENDAR\r\n';
  return { head: `${calendar.toString()}\r\n`.slice(0, -tail.length), tail };
});

/**
 * An event's lines, made once for the calendar of all and for its own. They are folded here: the
 * package makes an encoder for every character.
 */
const eventText = onceEach((context, event: Event) =>
  calendarEvent(context, event).toString().split('\r\n').map(fold).join('\r\n'),
);

function calendarEvent(context: SiteContext, event: Event): ICalEvent {
  const { site } = context.timeline;
  const stamp = timestampOf(changedOn(context, event));
  const strand = site.strands.find(({ id }) => id === event.kind.strand)?.label;
  const data: ICalEventData = {
    id: uidOf(context, event),
    stamp,
    lastModified: stamp,
    allDay: true,
    ...daysOf(event),
    summary: calendarText(summaryOf(context, event)),
    description: calendarText(descriptionOf(context, event)),
    location: locationOf(context, event),
    url: whole(context, context.addresses.event(event.id)),
    status: event.announced ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [event.kind.label, strand]
      .filter((name) => name !== undefined)
      .map((name) => ({ name: calendarText(name) })),
    // Without the parameter, readers leave the escapes of an unknown property as they are.
    x: { 'X-EDTF;VALUE=TEXT': event.date.value.text },
  };
  return new ICalEvent(data, ical());
}

/**
 * An id that stays when the same content is published elsewhere: it is made of the address in
 * `site.yaml`, with its path, because two timelines may share a host.
 */
function uidOf({ timeline }: SiteContext, { id }: Event): string {
  const { host, pathname } = new URL(timeline.site.url);
  return `${pathname.slice(1)}${id}@${host}`;
}

/** The first day, and the day after the last: the end of an all-day event is exclusive (section 3.6.1). */
function daysOf(event: Event): Pick<ICalEventData, 'start' | 'end'> {
  const { earliest, latest } = event.date.bounds;
  const day = standInOf(event);
  const [first, last] = [day ?? earliest, day ?? latest];
  if (first === null || last === null) throw new RangeError(`\`${event.id}\` has no day at all.`);
  return {
    start: midnight(first),
    // No day comes after the last that can be written; an event without an end lasts a day.
    end: last === lastDayOfAll ? null : midnight(addDays(last, 1)),
  };
}

/** The day in whose place an event stands that is too wide for its own. */
function standInOf({ date: { bounds } }: Event): Day | null {
  const days = lengthInDays(bounds);
  return days !== null && days <= WIDEST ? null : (bounds.earliest ?? bounds.latest);
}

function midnight(day: Day): string {
  return `${day}T00:00:00Z`;
}

function summaryOf({ words, eventDate }: SiteContext, event: Event): string {
  const { calendar } = words.data;
  const { value, bounds, basis } = event.date;
  const certain = lengthInDays(bounds) === 1 && !/[?~%]/.test(value.text);
  const standIn = bounds.earliest === null ? calendar.onLastDay : calendar.onFirstDay;
  const notes = [
    ...(certain ? [] : [eventDate(event.date).text]),
    ...(basis === 'differ' ? [calendar.differ] : []),
    ...(standInOf(event) === null ? [] : [standIn]),
    ...(event.announced ? [calendar.announced] : []),
  ];
  return notes.length === 0 ? event.title : calendar.noted(event.title, notes);
}

function descriptionOf(context: SiteContext, event: Event): string {
  const { words, addresses } = context;
  const { lead, leadBy, sources } = eventCard(context, event);
  return [
    words.data.calendar.when(context.eventDate(event.date).text, context.zone),
    `${lead} (${leadBy})`,
    ...sources.map(({ name, href }) => `${name}: ${href}`),
    words.data.calendar.whole(whole(context, addresses.event(event.id))),
  ].join('\n\n');
}

function locationOf(context: SiteContext, event: Event): ICalLocation | null {
  const { places: title } = eventCard(context, event);
  if (title === '') return null;
  const point = pointOf(context, event);
  return {
    title: calendarText(title),
    ...(point === undefined
      ? {}
      : { geo: { lat: degrees(point.coordinates.lat), lon: degrees(point.coordinates.lon) } }),
  };
}

/** Six decimals (section 3.8.1.6). The package drops a 0, as on the equator: it stands a hand's width beside it. */
function degrees(degree: number): number {
  return Number(degree.toFixed(6)) || 0.000001;
}

/** A text as calendars may hold it (section 3.3.11): no control characters but tabs, and one sort of line end. */
function calendarText(text: string): string {
  return printable(text)
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\u007F', '\uFFFD');
}
