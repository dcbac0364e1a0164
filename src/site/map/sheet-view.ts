import type { Event } from '../../model/event.ts';
import type { PlaceId } from '../../model/ids.ts';
import type { PlacePrecision } from '../../model/place.ts';
import type { SiteContext } from '../context.ts';
import { directionOf } from '../shell-view.ts';
import { boxAround, type Box } from './box.ts';
import { countryLabels } from './country-labels.ts';
import { countryName } from './country-names.ts';
import type { Frame } from './frame.ts';
import { packed, strandMarks, type GlyphView } from './glyphs.ts';
import { placedLabels, type Line, type PlacedLabel } from './labels.ts';
import type { Land } from './land.ts';
import { kilometres } from './lengths.ts';
import type { PlaceOnMap } from './place-on-map.ts';
import { scaleBar } from './scale-bar.ts';
import { settled, type Settled } from './settle.ts';
import { linesOf } from './text-width.ts';

/** A map at one size. Lengths are in pixels at that size. */
export interface SheetView {
  readonly name: SheetName;
  readonly width: number;
  /** The height of the map, and that of the map with the scale below it. */
  readonly mapHeight: number;
  readonly height: number;
  /** What turns the land's tenths of a pixel into this sheet's pixels. */
  readonly landScale: number;
  readonly textSize: number;
  readonly countries: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly spots: readonly SpotView[];
  readonly scale: { readonly pixels: number; readonly text: string };
}

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

type SheetName = 'wide' | 'narrow' | 'locator';

/** How a frame is drawn at one size. */
export interface Sheet {
  readonly name: SheetName;
  /** In parts of the frame's width. */
  readonly scale: number;
  readonly textSize: number;
  readonly countrySize: number;
  /** The size of a mark for one event. */
  readonly mark: number;
  /** How far a mark may be moved aside. */
  readonly reach: number;
}

/** How large a ring is drawn for a place known to no more than this, in kilometres. */
export const RING_KM: Readonly<Partial<Record<PlacePrecision, number>>> = {
  region: 50,
  country: 250,
};

/** So many places are named beside one mark; of more, it says how many they are. */
const MOST_NAMED = 3;
/** Below a map stands its scale. */
const STRIP = 20;
/** What lies this near to the edge is not labelled over it. */
const INSET = 3;
/** Draws a frame, its land and the places in it at one size. */
export function sheetView(
  context: SiteContext,
  places: readonly PlaceOnMap[],
  frame: Frame,
  land: Land,
  sheet: Sheet,
  listHref: string | undefined,
): SheetView {
  const { words } = context;
  const width = frame.width * sheet.scale;
  const mapHeight = frame.height * sheet.scale;
  const room = { left: INSET, top: INSET, right: width - INSET, bottom: mapHeight - INSET };
  const groups = settled(
    places,
    (together) => discOf(context, together, frame, sheet),
    sheet.reach,
    { width, height: mapHeight },
  ).toSorted((one, other) => eventsOf(other.things).length - eventsOf(one.things).length);
  const dots = groups.filter(isMoved).map(({ at: [x, y] }) => boxAround(x, y, 2));
  const labels = placedLabels(
    groups.map((group) => ({ lines: linesFor(context, group.things), disc: group })),
    dots,
    room,
    sheet.textSize,
  );
  const spots = groups.map((group, index) =>
    spotView(context, group, labels[index], frame, sheet, listHref),
  );
  const bar = scaleBar(frame.kmPerPixel / sheet.scale, width * 0.24);
  const length = kilometres(context, bar.km);
  return {
    name: sheet.name,
    width,
    mapHeight,
    height: mapHeight + STRIP,
    landScale: sheet.scale / 10,
    textSize: sheet.textSize,
    countries: countryLabels(
      land.parts,
      (country) => countryName(context, country),
      [
        ...groups.map(({ x, y, radius }) => boxAround(x, y, radius + 2)),
        ...labels.flatMap((label) => (label === undefined ? [] : [label.box])),
        ...dots,
      ],
      room,
      sheet.scale,
      sheet.countrySize,
    ).map(({ text, x, y }) => ({ text, x: tenth(x), y: tenth(y) })),
    spots,
    scale: {
      pixels: tenth(bar.pixels),
      text: frame.world ? words.places.scaleAtMiddle(length) : length,
    },
  };
}

/** The room that places take as one mark, and where: in the middle of their events. */
function discOf(
  context: SiteContext,
  places: readonly PlaceOnMap[],
  frame: Frame,
  { scale, mark }: Sheet,
): { x: number; y: number; radius: number } {
  let [x, y, weight] = [0, 0, 0];
  for (const { coordinates, events } of places) {
    const [placeX, placeY] = frame.place([coordinates.lon, coordinates.lat]);
    x += placeX * scale * events.length;
    y += placeY * scale * events.length;
    weight += events.length;
  }
  const { radius } = packed(strandMarks(context, eventsOf(places)), mark);
  return { x: x / weight, y: y / weight, radius: radius + (ringAbout(places) ? 3.5 : 1) };
}

function spotView(
  context: SiteContext,
  group: Settled<PlaceOnMap>,
  label: PlacedLabel | undefined,
  frame: Frame,
  sheet: Sheet,
  listHref: string | undefined,
): SpotView {
  const { things: places, at, x, y, radius } = group;
  const { glyphs } = packed(strandMarks(context, eventsOf(places)), sheet.mark);
  const linkOf = (place: PlaceOnMap): NamedLink | undefined =>
    listHref === undefined ? undefined : { href: place.href, name: spoken(context, place) };
  const apart = label !== undefined && places.length > 1 && places.length <= MOST_NAMED;
  const [only] = places;
  return {
    places: places.map(({ id }) => id),
    link:
      apart || only === undefined || listHref === undefined
        ? undefined
        : places.length === 1
          ? linkOf(only)
          : { href: listHref, name: spokenTogether(context, places) },
    x: tenth(x),
    y: tenth(y),
    radius: tenth(radius),
    from: isMoved(group) ? { x: tenth(at[0]), y: tenth(at[1]) } : undefined,
    ring: ringOf(group, frame, sheet),
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      x: tenth(x + glyph.x),
      y: tenth(y + glyph.y),
    })),
    label:
      label === undefined
        ? undefined
        : {
            anchor: anchorIn(context, label.anchor),
            x: tenth(label.x),
            lines: label.lines.map((line, index) => {
              const place = apart ? places[index] : undefined;
              return {
                text: line.text,
                y: tenth(line.y),
                link: place === undefined ? undefined : linkOf(place),
              };
            }),
            leader:
              label.leader === undefined
                ? undefined
                : {
                    x1: tenth(label.leader.x1),
                    y1: tenth(label.leader.y1),
                    x2: tenth(label.leader.x2),
                    y2: tenth(label.leader.y2),
                  },
            box: label.box,
          },
  };
}

/** Which end of a line SVG calls its start depends on the direction of the page. */
function anchorIn(context: SiteContext, anchor: PlacedLabel['anchor']): SpotLabel['anchor'] {
  if (anchor === 'middle') return 'middle';
  const rightward = directionOf(context.timeline.site.language) === 'ltr';
  return (anchor === 'left') === rightward ? 'start' : 'end';
}

function ringOf(
  { things, at, x, y, radius }: Settled<PlaceOnMap>,
  frame: Frame,
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
  return ringAbout(things)
    ? { x: tenth(x), y: tenth(y), radius: tenth(radius - 1), dashed: false }
    : undefined;
}

/** Whether a thin ring says that what is known is the town and not the spot. */
function ringAbout(places: readonly PlaceOnMap[]): boolean {
  const [place] = places;
  return (
    places.length === 1 &&
    (place?.coordinates.precision === 'town' || place?.coordinates.precision === 'city')
  );
}

function linesFor({ words }: SiteContext, places: readonly PlaceOnMap[]): readonly string[] {
  const [only] = places;
  if (only !== undefined && places.length === 1) return linesOf(only.name);
  return places.length <= MOST_NAMED
    ? places.map(({ name }) => name)
    : [words.places.count(places.length)];
}

function spoken({ words }: SiteContext, { name, events }: PlaceOnMap): string {
  return words.places.spoken(name, words.counts.events(events.length));
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

function eventsOf(places: readonly PlaceOnMap[]): Event[] {
  return [...new Set(places.flatMap(({ events }) => events))];
}

function isMoved({ at, x, y }: Settled<PlaceOnMap>): boolean {
  return Math.hypot(at[0] - x, at[1] - y) > 1.5;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
