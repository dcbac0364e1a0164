import type { SiteContext } from '../context.ts';
import { boxAround, grown } from './box.ts';
import { countryLabels, type CountryLabel } from './country-labels.ts';
import { countryName } from './country-names.ts';
import type { Frame } from './frame.ts';
import { placedLabels } from './labels.ts';
import type { Land } from './land.ts';
import { kilometres } from './lengths.ts';
import type { PlaceOnMap } from './place-on-map.ts';
import { scaleBar } from './scale-bar.ts';
import { settled } from './settle.ts';
import {
  COUNT_SIZE,
  discOf,
  eventsOf,
  isMoved,
  namesBeside,
  spotView,
  type SpotView,
} from './spot-view.ts';

/** A map at one size. Lengths are in pixels at that size. */
export interface SheetView {
  readonly name: SheetName;
  readonly width: number;
  /** The height of the map, and that of the map with the scale below it. */
  readonly mapHeight: number;
  readonly height: number;
  /** What turns the land's tenths of a pixel into this sheet's pixels. */
  readonly landScale: number;
  /** The sizes of letters: of the places, the countries, and the numbers on marks. */
  readonly sizes: { readonly place: number; readonly country: number; readonly count: number };
  readonly countries: readonly CountryLabel[];
  readonly spots: readonly SpotView[];
  readonly scale: { readonly pixels: number; readonly text: string };
}

export type SheetName = 'wide' | 'narrow' | 'locator';

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

/** What a map is drawn with, at any size. */
export interface Drawing {
  readonly context: SiteContext;
  readonly frame: Frame;
  readonly land: Land;
  /** The number of events from which on marks are of the largest size. */
  readonly most: number;
  /** Where the list of all places is; `undefined` on a map without links. */
  readonly listHref: string | undefined;
}

/** Below a map stands its scale. */
const STRIP = 20;
/** The names of countries keep so far from those of places. */
const APART = 6;
/** Labels keep so far from the edge. */
const INSET = 3;
/** The scale takes about this part of the width. */
const SCALE_PART = 0.24;

/** Draws a frame, its land and the places in it at one size. */
export function sheetView(
  drawing: Drawing,
  places: readonly PlaceOnMap[],
  sheet: Sheet,
): SheetView {
  const { context, frame, land } = drawing;
  const { name, scale, textSize } = sheet;
  const width = frame.width * scale;
  const mapHeight = frame.height * scale;
  const room = { left: INSET, top: INSET, right: width - INSET, bottom: mapHeight - INSET };
  const groups = settled(places, (together) => discOf(drawing, together, sheet), sheet.reach, {
    width,
    height: mapHeight,
  }).toSorted((one, other) => eventsOf(other.things).length - eventsOf(one.things).length);
  const dots = groups.filter(isMoved).map(({ at: [x, y] }) => boxAround(x, y, 2));
  const labels = placedLabels(
    groups.map((group) => ({ lines: namesBeside(group.things), disc: group })),
    dots,
    room,
    textSize,
  );
  const taken = [
    ...groups.map(({ x, y, radius }) => boxAround(x, y, radius + 2)),
    ...labels.flatMap((label) => (label === undefined ? [] : [grown(label.box, APART)])),
    ...dots,
  ];
  return {
    name,
    width,
    mapHeight,
    height: mapHeight + STRIP,
    landScale: scale / 10,
    sizes: { place: textSize, country: sheet.countrySize, count: COUNT_SIZE },
    countries: countryLabels(
      land.parts,
      (country) => countryName(context, country),
      taken,
      room,
      scale,
      sheet.countrySize,
    ),
    spots: groups.map((group, index) => spotView(drawing, group, labels[index], sheet)),
    scale: scaleView(drawing, width, scale),
  };
}

function scaleView({ context, frame }: Drawing, width: number, scale: number): SheetView['scale'] {
  const bar = scaleBar(frame.kmPerPixel / scale, width * SCALE_PART);
  const length = kilometres(context, bar.km);
  return {
    pixels: Math.round(bar.pixels * 10) / 10,
    text: frame.world ? context.words.places.scaleAtMiddle(length) : length,
  };
}
