import type { Event } from '../model/event.ts';
import { addedOn, changedOn } from '../site/changed.ts';
import type { SiteContext } from '../site/context.ts';
import { differingFields } from '../site/event-card.ts';
import { pointOf } from '../site/located.ts';
import { AND, csv, type Column } from './csv.ts';
import { toldText } from './told.ts';
import { whole } from './whole-address.ts';

/** `/events.csv`: a line for each event, in the order of the timeline. */
export function eventsCsv(context: SiteContext): Iterable<string> {
  const { placeById, actorById, events } = context.timeline;
  const columns: readonly Column<Event>[] = [
    ['id', ({ id }) => id],
    ['title', ({ title }) => title],
    ['strand', ({ kind }) => kind.strand],
    ['kind', ({ kind }) => kind.id],
    ['date', ({ date }) => date.value.text],
    ['earliest', ({ date }) => date.bounds.earliest],
    ['latest', ({ date }) => date.bounds.latest],
    ['precision', ({ date }) => date.bounds.precision],
    ['dateInWords', ({ date }) => context.date(date.value).text],
    ['dateBasis', ({ date }) => date.basis],
    ['announced', ({ announced }) => announced],
    ['places', ({ places }) => places.join(AND)],
    ['placeNames', ({ places }) => places.map((id) => placeById.get(id)?.name ?? id).join(AND)],
    ['lat', (event) => pointOf(context, event)?.coordinates.lat ?? null],
    ['lon', (event) => pointOf(context, event)?.coordinates.lon ?? null],
    ['placePrecision', (event) => pointOf(context, event)?.coordinates.precision ?? null],
    ['actors', ({ actors }) => actors.join(AND)],
    ['actorNames', ({ actors }) => actors.map((id) => actorById.get(id)?.name ?? id).join(AND)],
    ['summary', toldText],
    ['articles', ({ accounts }) => accounts.map(({ article }) => article.id).join(AND)],
    ['origins', ({ origins }) => origins.join(AND)],
    ['differ', (event) => differingFields(event).join(AND)],
    ['added', (event) => addedOn(context, event)],
    ['changed', (event) => changedOn(context, event)],
    ['page', ({ id }) => whole(context, context.addresses.event(id))],
  ];
  return csv(columns, events);
}
