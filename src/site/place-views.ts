import type { Event } from '../model/event.ts';
import type { Coordinates, Place } from '../model/place.ts';
import type { DateView, SiteContext } from './context.ts';
import { groupByDate, type DateGroup } from './date-groups.ts';
import { eventCard } from './event-card.ts';
import { geoNamesAddress } from './geonames.ts';
import { gathered } from './map/gather.ts';
import { locatorMap, overviewMap, type MapView } from './map/map-view.ts';
import { placeOnMap } from './map/place-on-map.ts';
import { mapKey, type MapKeyView } from './map/map-key.ts';
import { eventsAt, eventsWithin, placesInOrder } from './places-in-order.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';
import type { PagerView } from './time-views.ts';

/** A place in the list of all. */
export interface PlaceEntry {
  readonly page: LinkView;
  /** How many events, and how exactly the place is known: "5 events · known to the town". */
  readonly about: string;
  readonly first: DateView | undefined;
  /** Where it is another than the first. */
  readonly last: DateView | undefined;
}

export interface PlaceGroup {
  readonly title: string | undefined;
  readonly why: string | undefined;
  readonly places: readonly PlaceEntry[];
}

export interface PlaceListView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: readonly string[];
  readonly map: MapView | undefined;
  readonly legend: MapKeyView | undefined;
  /** The anchor of the list. */
  readonly anchor: string;
  readonly groups: readonly PlaceGroup[];
}

export interface PlaceView {
  readonly shell: ShellView;
  readonly title: string;
  readonly tally: string;
  readonly coordinates: string | undefined;
  readonly precision: string | undefined;
  readonly source: string | undefined;
  readonly elsewhere: readonly LinkView[];
  readonly spellings: readonly string[];
  readonly within: readonly LinkView[];
  /** What lies within it; without a link where nothing is placed there. */
  readonly holds: readonly { readonly text: string; readonly href: string | undefined }[];
  readonly map: MapView | undefined;
  readonly here: readonly DateGroup[];
  readonly inside: readonly DateGroup[];
  readonly pager: PagerView;
}

/** How near OpenStreetMap goes to a place, by how exactly it is known. */
const ZOOM = { site: 14, town: 12, city: 11, region: 8, country: 5 } as const;

/** Degrees are shown as they are recorded, to about a metre. */
const DEGREE_DIGITS = 5;

const LIST = 'all-places';

export function placeListView(context: SiteContext): PlaceListView {
  const { timeline, words, addresses } = context;
  const places = placesInOrder(context);
  const located = places.flatMap(
    (place) => placeOnMap(context, place, eventsAt(context, place.id)) ?? [],
  );
  const { near, far } = gathered(located, ({ coordinates: { lat, lon } }) => [lon, lat] as const);
  const map = near.length === 0 ? undefined : overviewMap(context, near, `#${LIST}`);
  const drawn = new Set(near.map(({ id }) => id));
  const tooFar = new Set(far.map(({ id }) => id));
  const entries = (chosen: (place: Place) => boolean): PlaceEntry[] =>
    places
      .filter(chosen)
      .toSorted((a, b) => eventsAt(context, b.id).length - eventsAt(context, a.id).length)
      .map((place) => placeEntry(context, place));
  const groups: PlaceGroup[] = [
    { title: undefined, why: undefined, places: entries(({ id }) => drawn.has(id)) },
    {
      title: words.places.far,
      why: words.places.farWhy,
      places: entries(({ id }) => tooFar.has(id)),
    },
    {
      title: words.places.unlocated,
      why: words.places.unlocatedWhy,
      places: entries(({ coordinates }) => coordinates === undefined),
    },
    {
      title: words.places.holding,
      why: words.places.holdingWhy,
      places: entries(
        ({ id, coordinates }) => coordinates !== undefined && !drawn.has(id) && !tooFar.has(id),
      ),
    },
  ];
  return {
    shell: shellView(context, {
      title: words.navigation.places,
      description: `${words.places.intro} ${timeline.site.description}`,
      path: addresses.places,
    }),
    title: words.navigation.places,
    tally: [words.places.count(places.length), words.counts.events(timeline.events.length)],
    map,
    legend: map === undefined ? undefined : mapKey(context, map, near),
    anchor: LIST,
    groups: groups.filter((group) => group.places.length > 0),
  };
}

export function placeView(context: SiteContext, place: Place): PlaceView {
  const { timeline, words, addresses } = context;
  const { coordinates } = place;
  const here = eventsAt(context, place.id);
  const inside = eventsWithin(context, place.id);
  const tally = tallyOf(context, here, inside);
  const located = placeOnMap(context, place, here.length > 0 ? here : inside);
  const within = withinOf(context, place);
  const order = placesInOrder(context);
  const index = order.indexOf(place);
  const paged = (other: Place | undefined, label: string) =>
    other === undefined ? undefined : { ...placeLink(context, other), label };
  return {
    shell: shellView(context, {
      title: place.name,
      description: `${place.name}: ${tally}. ${[...here, ...inside]
        .slice(0, 3)
        .map(({ title }) => title)
        .join(' · ')}`,
      path: addresses.place(place.id),
      trail: [{ href: addresses.places, text: words.navigation.places }, ...within.toReversed()],
    }),
    title: place.name,
    tally,
    coordinates: coordinates === undefined ? undefined : degrees(context, coordinates),
    precision:
      coordinates === undefined ? undefined : words.places.precisionMeanings[coordinates.precision],
    source: place.source,
    elsewhere: elsewhere(context, place),
    spellings: place.spellings,
    within,
    holds: timeline.places
      .filter(({ within: region }) => region === place.id)
      .map((other) => ({
        text: other.name,
        href: order.includes(other) ? addresses.place(other.id) : undefined,
      })),
    map: located === undefined ? undefined : locatorMap(context, [located]),
    here: groupByDate(context, here, ''),
    inside: groupByDate(context, inside, ''),
    pager: {
      previous: paged(order[index - 1], words.places.previous),
      next: paged(order[index + 1], words.places.next),
    },
  };
}

function placeEntry(context: SiteContext, place: Place): PlaceEntry {
  const { words } = context;
  const here = eventsAt(context, place.id);
  const inside = eventsWithin(context, place.id);
  const dated = here.length > 0 ? here : inside;
  const [first, last] = [dated[0], dated.at(-1)].map((event) =>
    event === undefined ? undefined : eventCard(context, event).date,
  );
  return {
    page: placeLink(context, place),
    about: [
      tallyOf(context, here, inside),
      place.coordinates === undefined
        ? words.places.notLocated
        : words.places.precisions[place.coordinates.precision],
    ].join(' · '),
    first,
    last: last?.text === first?.text ? undefined : last,
  };
}

function tallyOf({ words }: SiteContext, here: readonly Event[], inside: readonly Event[]): string {
  const within = words.places.eventsWithin(words.counts.events(inside.length));
  if (here.length === 0) return within;
  const own = words.counts.events(here.length);
  return inside.length === 0 ? own : `${own}${words.punctuation.comma}${within}`;
}

/** The places that one lies within, the nearest first. */
function withinOf(context: SiteContext, place: Place): LinkView[] {
  const around: Place[] = [];
  let region =
    place.within === undefined ? undefined : context.timeline.placeById.get(place.within);
  while (region !== undefined && region !== place && !around.includes(region)) {
    around.push(region);
    region =
      region.within === undefined ? undefined : context.timeline.placeById.get(region.within);
  }
  return around.map((each) => placeLink(context, each));
}

function placeLink({ addresses }: SiteContext, { id, name }: Place): LinkView {
  return { href: addresses.place(id), text: name };
}

const degreeFormats = new Map<string, Intl.NumberFormat>();

function degrees({ timeline, words }: SiteContext, { lat, lon }: Coordinates): string {
  const { language } = timeline.site;
  let format = degreeFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: DEGREE_DIGITS });
    degreeFormats.set(language, format);
  }
  return [
    words.places.latitude(format.format(Math.abs(lat)), lat >= 0),
    words.places.longitude(format.format(Math.abs(lon)), lon >= 0),
  ].join(words.punctuation.comma);
}

/** Where a place can be looked up: on a map, and in GeoNames where the source names its number there. */
function elsewhere({ words }: SiteContext, { coordinates, source }: Place): LinkView[] {
  const { facts } = words.places;
  const record = geoNamesAddress(source);
  return [
    ...(coordinates === undefined
      ? []
      : [{ href: openStreetMap(coordinates), text: facts.openStreetMap }]),
    ...(record === undefined ? [] : [{ href: record, text: facts.geoNames }]),
  ];
}

function openStreetMap({ lat, lon, precision }: Coordinates): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=${ZOOM[precision]}/${lat}/${lon}`;
}
