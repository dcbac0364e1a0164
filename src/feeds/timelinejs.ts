import { yearOf, type Day } from '../edtf/day.ts';
import { wallClockAt } from '../edtf/zone.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from '../site/context.ts';
import { eventCard } from '../site/event-card.ts';
import { escapeMarkup } from './markup.ts';
import { printable } from './printable.ts';
import { whole } from './whole-address.ts';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date?: SlideDate;
  readonly end_date?: SlideDate;
  /** The date in words, which TimelineJS shows in the place of its own. */
  readonly display_date?: string;
  /** The date itself, which TimelineJS passes over and `npm run import` reads. */
  readonly edtf?: string;
  readonly group?: string;
  readonly text: { readonly headline: string; readonly text: string };
  readonly autolink: false;
}

/** The title’s id, which no event can have. */
const TITLE = 'title_slide';

/**
 * `/timelinejs.json`, for TimelineJS 3: a slide for each event, in lanes by strand. Headlines and texts
 * are HTML there, so all of ours is escaped.
 */
export function timelineJs(context: SiteContext): object {
  const { events, site } = context.timeline;
  const title: Slide = {
    unique_id: TITLE,
    text: {
      headline: escapeMarkup(site.title),
      text: `<p>${escapeMarkup(site.description)}</p>`,
    },
    autolink: false,
  };
  return {
    scale: 'human',
    title,
    events: events.map((event) => slideOf(context, event)),
  };
}

function slideOf(context: SiteContext, event: Event): Slide {
  const strand = context.timeline.site.strands.find(({ id }) => id === event.kind.strand);
  return {
    unique_id: event.id,
    ...datesOf(context, event),
    display_date: twiceRead(context.date(event.date.value).text),
    edtf: event.date.value.text,
    group: twiceRead(strand?.label ?? event.kind.strand),
    text: { headline: escapeMarkup(event.title), text: textOf(context, event) },
    autolink: false,
  };
}

/** One date as exact as it is; else the first and the last day, of which an open end leaves one. */
function datesOf(
  { timeline }: SiteContext,
  { date: { value, bounds } }: Event,
): Pick<Slide, 'start_date' | 'end_date'> {
  const { earliest, latest, minute } = bounds;
  const start = earliest ?? latest;
  if (start === null) return {};
  const [year, month] = [yearOf(start), Number(start.slice(5, 7))];
  if (value.form === 'year') return { start_date: { year } };
  if (value.form === 'month') return { start_date: { year, month } };
  if (minute !== null) {
    const clock = wallClockAt(minute * 60, timeline.site.timeZone);
    return { start_date: { ...dayOf(start), hour: clock.hour, minute: clock.minute } };
  }
  return {
    start_date: dayOf(start),
    ...(latest === null || latest === start ? {} : { end_date: dayOf(latest) }),
  };
}

function dayOf(day: Day): SlideDate {
  return { year: yearOf(day), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

function textOf(context: SiteContext, event: Event): string {
  const { lead, leadBy, sources } = eventCard(context, event);
  const page = whole(context, context.addresses.event(event.id));
  const links = sources.map(
    ({ href, name, headline }) =>
      `<li><a href="${escapeMarkup(href)}">${escapeMarkup(`${name}: ${headline}`)}</a></li>`,
  );
  return [
    `<p>${escapeMarkup(lead)} <em>(${escapeMarkup(leadBy)})</em></p>`,
    `<ol>${links.join('')}</ol>`,
    `<p><a href="${escapeMarkup(page)}">${escapeMarkup(context.words.data.feeds.whole)}</a></p>`,
  ].join('');
}

/**
 * A text that TimelineJS reads as HTML, and writes what it read as HTML again: dates in words, and the
 * names of groups. Only what would be markup is escaped, twice, so that other readers of the file find
 * plain text nearly always.
 */
function twiceRead(text: string): string {
  return printable(text).replace(/<|&(?=[#a-z])/gi, (sign) => escapeMarkup(escapeMarkup(sign)));
}
