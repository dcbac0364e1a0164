import type { BBox, Feature, FeatureCollection, Point } from 'geojson';
import type { Event } from '../model/event.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Coordinates, PlacePrecision } from '../model/place.ts';
import type { SiteContext } from '../site/context.ts';
import { eventCard, innermost } from '../site/event-card.ts';
import { whole } from './whole-address.ts';

/**
 * How far from a point the place may reach, in metres, by how exactly the point is known. Round
 * figures to draw a circle with, so that no map shows a region as a pin; nobody measured them.
 */
const RADIUS: Readonly<Record<PlacePrecision, number>> = {
  site: 1_000,
  town: 5_000,
  city: 15_000,
  region: 100_000,
  country: 500_000,
};

type Properties = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
type EventFeature = Feature<Point | null, Properties>;

/**
 * `/events.geojson` (RFC 7946): a feature for each event and each place that its accounts name, in the
 * order of the timeline. Where nobody knows the coordinates, or no place is named, the geometry is
 * null: an event is never left out, nor put where it was not.
 */
export function geoJson(context: SiteContext): FeatureCollection<Point | null, Properties> {
  const features = context.timeline.events.flatMap((event) => featuresOf(context, event));
  const points = features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry]));
  const bbox = boxAround(points);
  return { type: 'FeatureCollection', ...(bbox === undefined ? {} : { bbox }), features };
}

function featuresOf(context: SiteContext, event: Event): EventFeature[] {
  const inner = innermost(context, event.places);
  const places: readonly (PlaceId | null)[] = event.places.length === 0 ? [null] : event.places;
  return places.map((id) => {
    const place = id === null ? undefined : context.timeline.placeById.get(id);
    return {
      type: 'Feature',
      id: id === null ? event.id : `${event.id}/${id}`,
      geometry: place?.coordinates === undefined ? null : pointAt(place.coordinates),
      properties: {
        ...propertiesOf(context, event),
        place: id,
        placeName: place?.name ?? null,
        innermost: id === null ? null : inner.includes(id),
        precision: place?.coordinates?.precision ?? null,
        radiusMetres: place?.coordinates === undefined ? null : RADIUS[place.coordinates.precision],
        coordinatesFrom: place?.source ?? null,
      },
    };
  });
}

function propertiesOf(context: SiteContext, event: Event): Properties {
  const { kind, date, accounts } = event;
  return {
    event: event.id,
    title: event.title,
    strand: kind.strand,
    kind: kind.id,
    date: date.value.text,
    earliest: date.bounds.earliest,
    latest: date.bounds.latest,
    datePrecision: date.bounds.precision,
    dateInWords: context.date(date.value).text,
    announced: event.announced,
    lead: eventCard(context, event).lead,
    articles: accounts.map(({ article }) => article.id),
    origins: event.origins,
    page: whole(context, context.addresses.event(event.id)),
  };
}

/** Longitude comes first (section 3.1.1). */
function pointAt({ lat, lon }: Coordinates): Point {
  return { type: 'Point', coordinates: [lon, lat] };
}

/**
 * The smallest box around points: west, south, east, north. Its west is greater than its east where
 * it crosses the 180th meridian (section 5.2).
 */
function boxAround(points: readonly Point[]): BBox | undefined {
  const lats = points.map(({ coordinates: [, lat = 0] }) => lat).toSorted((a, b) => a - b);
  const lons = points.map(({ coordinates: [lon = 0] }) => lon).toSorted((a, b) => a - b);
  const [south, north, west, east] = [lats[0], lats.at(-1), lons[0], lons.at(-1)];
  if (south === undefined || north === undefined || west === undefined || east === undefined) {
    return undefined;
  }
  // The box leaves out the widest stretch of the globe without a point.
  let widest = { width: west + 360 - east, west, east };
  for (const [index, next] of lons.slice(1).entries()) {
    const before = lons[index] ?? next;
    if (next - before > widest.width) widest = { width: next - before, west: next, east: before };
  }
  return [widest.west, south, widest.east, north];
}
