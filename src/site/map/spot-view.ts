import type { Event } from '../../model/event.ts';
import type { PlaceId } from '../../model/ids.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { SiteContext } from '../context.ts';
import { directionOf } from '../shell-view.ts';
import type { Box } from './box.ts';
import { packed, strandMarks, type GlyphView, type Pack } from './glyphs.ts';
import type { Line, PlacedLabel } from './labels.ts';
import type { PlaceOnMap } from './place-on-map.ts';
import type { Disc, Settled } from './settle.ts';
import type { Drawing, Sheet } from './sheet-view.ts';
import { linesOf } from './text-width.ts';

/** A mark on the map, for one place or for several that are too close to be told apart. */
export interface SpotView {
  readonly places: readonly PlaceId[];
  /** Where the mark leads, and what it is called for those who hear the page. */
  readonly link: NamedLink | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the place is, where its mark had to be moved aside. */
  readonly from: { readonly x: number; readonly y: number } | undefined;
  /** A ring that says how exactly the place is known: thin about the mark, or dashed and to scale. */
  readonly ring:
    | { readonly x: number; readonly y: number; readonly radius: number; readonly dashed: boolean }
    | undefined;
  readonly glyphs: readonly GlyphView[];
  /** How many places the mark stands for, where these are several. */
  readonly count: { readonly text: string; readonly x: number; readonly y: number } | undefined;
  readonly label: SpotLabel | undefined;
}

export interface SpotLabel {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly lines: readonly {
    readonly text: string;
    readonly y: number;
    /** Where the line leads by itself. */
    readonly link: NamedLink | undefined;
  }[];
  readonly leader: Line | undefined;
  readonly box: Box;
}

interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/** How large a ring is drawn for a place known to no more than this, in kilometres. */
export const RING_KM: Readonly<Partial<Record<PlacePrecision, number>>> = {
  region: 50,
  country: 250,
};

/** So many places are named beside one mark. */
const MOST_NAMED = 3;
/** The size of the number below a mark that stands for several places. */
export const COUNT_SIZE = 10;
/** The space between a mark and its ring, and about a mark without one. */
const RING_GAP = 3.5;
const GAP = 1;

/** The room that places take as one mark, and where: in the middle of their events. */
export function discOf(drawing: Drawing, places: readonly PlaceOnMap[], sheet: Sheet): Disc {
  let [x, y, weight] = [0, 0, 0];
  for (const { coordinates, events } of places) {
    const [placeX, placeY] = drawing.frame.place([coordinates.lon, coordinates.lat]);
    x += placeX * sheet.scale * events.length;
    y += placeY * sheet.scale * events.length;
    weight += events.length;
  }
  const { radius } = packOf(drawing, places, sheet);
  return {
    x: x / weight,
    y: y / weight,
    radius: radius + (isRinged(places) ? RING_GAP : GAP),
  };
}

/** Draws places as one mark. */
export function spotView(
  drawing: Drawing,
  group: Settled<PlaceOnMap>,
  label: PlacedLabel | undefined,
  sheet: Sheet,
): SpotView {
  const { context } = drawing;
  const { things: places, at, x, y, radius } = group;
  const { glyphs, bottom } = packOf(drawing, places, sheet);
  return {
    places: places.map(({ id }) => id),
    link: linkOfMark(drawing, places, label),
    x: tenth(x),
    y: tenth(y),
    radius: tenth(radius),
    from: isMoved(group) ? { x: tenth(at[0]), y: tenth(at[1]) } : undefined,
    ring: ringOf(drawing, group, sheet),
    glyphs: glyphs.map((glyph) => ({ ...glyph, x: tenth(x + glyph.x), y: tenth(y + glyph.y) })),
    count:
      places.length === 1
        ? undefined
        : { text: context.number(places.length), x: tenth(x), y: tenth(y + bottom - 1) },
    label: label === undefined ? undefined : labelView(drawing, places, label),
  };
}

/** The names beside a mark, a line each; the name of a single place may take two. */
export function namesBeside(places: readonly PlaceOnMap[]): readonly string[] {
  const [only] = places;
  if (only !== undefined && places.length === 1) return linesOf(only.name);
  return places.length <= MOST_NAMED ? places.map(({ name }) => name) : [];
}

/** The events of places, each once. */
export function eventsOf(places: readonly PlaceOnMap[]): Event[] {
  return [...new Set(places.flatMap(({ events }) => events))];
}

/** Whether the mark of a place was moved so far aside that it does not cover it. */
export function isMoved({ things, at, x, y, radius }: Settled<PlaceOnMap>): boolean {
  return things.length === 1 && Math.hypot(at[0] - x, at[1] - y) > radius * 0.7;
}

function packOf({ context, most }: Drawing, places: readonly PlaceOnMap[], sheet: Sheet): Pack {
  return packed(
    strandMarks(context, eventsOf(places)),
    { least: sheet.mark, most },
    places.length === 1 ? 0 : COUNT_SIZE,
  );
}

/** Where a mark leads: to its place; of several that are not named beside it, to the list. */
function linkOfMark(
  { context, listHref }: Drawing,
  places: readonly PlaceOnMap[],
  label: PlacedLabel | undefined,
): NamedLink | undefined {
  const [only] = places;
  if (listHref === undefined || only === undefined) return undefined;
  if (places.length === 1) return linkTo(context, only);
  return label === undefined
    ? { href: listHref, name: spokenTogether(context, places) }
    : undefined;
}

function linkTo({ words }: SiteContext, { href, name, events }: PlaceOnMap): NamedLink {
  return { href, name: words.places.spoken(name, words.counts.events(events.length)) };
}

function labelView(
  { context, listHref }: Drawing,
  places: readonly PlaceOnMap[],
  { anchor, x, lines, leader, box }: PlacedLabel,
): SpotLabel {
  const linked = listHref !== undefined && places.length > 1;
  return {
    anchor: anchorIn(context, anchor),
    x: tenth(x),
    lines: lines.map(({ text, y }, index) => {
      const place = linked ? places[index] : undefined;
      return {
        text,
        y: tenth(y),
        link: place === undefined ? undefined : linkTo(context, place),
      };
    }),
    leader:
      leader === undefined
        ? undefined
        : {
            x1: tenth(leader.x1),
            y1: tenth(leader.y1),
            x2: tenth(leader.x2),
            y2: tenth(leader.y2),
          },
    box,
  };
}

/** Which end of a line SVG calls its start depends on the direction of the page. */
function anchorIn(context: SiteContext, anchor: PlacedLabel['anchor']): SpotLabel['anchor'] {
  if (anchor === 'middle') return 'middle';
  const rightward = directionOf(context.timeline.site.language) === 'ltr';
  return (anchor === 'left') === rightward ? 'start' : 'end';
}

function ringOf(
  { frame }: Drawing,
  { things, at, x, y, radius }: Settled<PlaceOnMap>,
  sheet: Sheet,
): SpotView['ring'] {
  const [place] = things;
  if (place === undefined || things.length > 1) return undefined;
  const km = RING_KM[place.coordinates.precision];
  if (km !== undefined) {
    const drawn = (km / frame.kmPerPixel) * sheet.scale;
    return {
      x: tenth(at[0]),
      y: tenth(at[1]),
      radius: tenth(Math.max(drawn, radius + 2)),
      dashed: true,
    };
  }
  return isRinged(things)
    ? { x: tenth(x), y: tenth(y), radius: tenth(radius - 1), dashed: false }
    : undefined;
}

/** Whether a thin ring says that what is known is the town and not the spot. */
function isRinged(places: readonly PlaceOnMap[]): boolean {
  const [place] = places;
  return (
    places.length === 1 &&
    (place?.coordinates.precision === 'town' || place?.coordinates.precision === 'city')
  );
}

function spokenTogether({ words }: SiteContext, places: readonly PlaceOnMap[]): string {
  const named = places.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = places.length - named.length;
  return words.places.spoken(
    `${words.places.count(places.length)} (${words.and([
      ...named,
      ...(rest > 0 ? [words.places.more(rest)] : []),
    ])})`,
    words.counts.events(eventsOf(places).length),
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
