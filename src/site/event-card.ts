import { lengthInDays } from '../edtf/compare.ts';
import type { Event } from '../model/event.ts';
import type { FieldId, PlaceId } from '../model/ids.ts';
import type { DateView, SiteContext } from './context.ts';
import { leadOf } from './lead.ts';
import { onceEach } from './once.ts';
import { fieldLabel } from './report-view.ts';
import { sourceView, type SourceView } from './source-view.ts';

/** How sure an event's day is, by its sources: what the shape of its mark says. */
export type Certainty = 'several' | 'one' | 'differ';

/** Where an event is drawn and how: its strand's lane, and the shape of its mark. */
export interface MarkView {
  readonly strand: string;
  /** The strand's place among the strands, from 1. */
  readonly lane: number;
  readonly certainty: Certainty;
  /** Whether the event is longer than a day or not known to the day. */
  readonly lasting: boolean;
  readonly announced: boolean;
  /** What the mark says, in words. */
  readonly label: string;
}

/** An event as lists show it. */
export interface EventCard {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly places: string;
  readonly date: DateView;
  readonly mark: MarkView;
  readonly announced: boolean;
  readonly dateDiffers: boolean;
  /** On which fields the sources differ, in words; `undefined` where they do on none. */
  readonly differences: string | undefined;
  readonly lead: string;
  /** Whose account the lead is from. */
  readonly leadBy: string;
  readonly sources: readonly SourceView[];
  /** "3 sources, 2 origins". */
  readonly tally: string;
}

/** The view of an event in a list, made once for all lists. */
export const eventCard = onceEach(makeCard);

function makeCard(context: SiteContext, event: Event): EventCard {
  const { timeline, words, addresses } = context;
  const { accounts, origins, date } = event;
  // A headline says what happened; an announcement of it would not be what a reader looks for under it.
  const told = accounts.find(({ status }) => status === 'happened') ?? accounts[0];
  return {
    id: event.id,
    href: addresses.event(event.id),
    title: event.title,
    kind: event.kind.label,
    places: words.and(
      innermost(context, event.places).map((id) =>
        context.name(timeline.placeById.get(id)?.name ?? id),
      ),
    ),
    date: context.eventDate(date),
    mark: markView(context, event),
    announced: event.announced,
    dateDiffers: date.basis === 'differ',
    differences: differencesOf(context, event),
    lead: leadOf(told?.prose.text ?? '', timeline.site.language),
    leadBy: told === undefined ? '' : words.event.leadBy(context.name(told.article.outlet)),
    sources: accounts.map(({ article }) => sourceView(context, article)),
    tally: `${words.counts.sources(accounts.length)}${words.punctuation.comma}${words.counts.origins(origins.length)}`,
  };
}

/** The places of a list that hold no other of it: "Baghdad" says nothing beside its airport. */
export function innermost(context: SiteContext, places: readonly PlaceId[]): PlaceId[] {
  return places.filter((place) => !places.some((other) => context.isWithin(other, place)));
}

/** How an event is marked, on every list and drawing. */
export const markView = onceEach((context, event: Event): MarkView => {
  const { strands } = context.timeline.site;
  const { certainty: texts, punctuation } = context.words;
  const lane = strands.findIndex(({ id }) => id === event.kind.strand);
  const certainty: Certainty =
    differingFields(event).length > 0 ? 'differ' : event.origins.length > 1 ? 'several' : 'one';
  const strand = strands[lane]?.label ?? '';
  return {
    strand,
    lane: lane + 1,
    certainty,
    lasting: lengthInDays(event.date.bounds) !== 1,
    announced: event.announced,
    label: `${strand}${punctuation.colon}${event.announced ? texts.announced : texts[certainty]}`,
  };
});

/** The fields of an event on which its sources differ. */
export function differingFields(event: Event): FieldId[] {
  return event.comparison.filter(({ verdict }) => verdict === 'differ').map(({ field }) => field);
}

function differencesOf(context: SiteContext, event: Event): string | undefined {
  const fields = differingFields(event);
  return fields.length === 0
    ? undefined
    : context.words.event.differOn(
        context.words.and(fields.map((field) => fieldLabel(context, field))),
      );
}
