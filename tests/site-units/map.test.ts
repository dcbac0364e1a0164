import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it, test } from 'vitest';
import { contains, overlap } from '../../src/site/map/box.ts';
import { frameAround, type Frame } from '../../src/site/map/frame.ts';
import { gathered } from '../../src/site/map/gather.ts';
import { isOnLand, landIn } from '../../src/site/map/land.ts';
import { locatorMap, overviewMap, type MapView } from '../../src/site/map/map-view.ts';
import { scaleBar } from '../../src/site/map/scale-bar.ts';
import { settled } from '../../src/site/map/settle.ts';
import { simplified } from '../../src/site/map/simplify.ts';
import { kmBetween, type LonLat } from '../../src/site/map/sphere.ts';
import { placeListView } from '../../src/site/place-views.ts';
import { eventsAt, eventsWithin, placesInOrder } from '../../src/site/places-in-order.ts';
import { contextFor, numbersFrom, placesAt, type Dot } from './map-world.ts';

const SIZE = { width: 680, aspect: [0.62, 0.9], margin: 112, leastKm: 320 } as const;
const context = contextFor('content');

const degrees = (most: number): fc.Arbitrary<number> =>
  fc.double({ min: -most, max: most, noNaN: true });
const points = fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1, maxLength: 30 });

/** Dots strewn over a part of the Earth. */
function strewn(
  count: number,
  lats: readonly [number, number],
  lons: readonly [number, number],
): Dot[] {
  const random = numbersFrom(count);
  const precisions = ['site', 'town', 'city', 'region', 'country'] as const;
  return Array.from({ length: count }, (_, index) => ({
    lat: lats[0] + random() * (lats[1] - lats[0]),
    lon: ((lons[0] + random() * (lons[1] - lons[0]) + 540) % 360) - 180,
    name:
      ['Ash', 'Upper Ash', 'North Quay International Airport', 'مطار', '東京港'][index % 5] ?? '',
    precision: precisions[index % precisions.length] ?? 'site',
    events: 1 + Math.floor(random() * 9),
  }));
}

const SETS: Readonly<Record<string, readonly Dot[]>> = {
  'one place': [{ lat: 41.2, lon: -8.1 }],
  'two places at one point': [
    { lat: 41.2, lon: -8.1 },
    { lat: 41.2, lon: -8.1 },
  ],
  'places on a line of longitude': [
    { lat: 10, lon: 20 },
    { lat: 12, lon: 20 },
  ],
  'places on both sides of the 180th meridian': strewn(12, [-20, -15], [176, 184]),
  'places about the North Pole': [{ lat: 90, lon: 0 }, ...strewn(10, [80, 89], [-180, 180])],
  'the South Pole': [{ lat: -90, lon: 0 }],
  'both poles': [
    { lat: 90, lon: 0 },
    { lat: -90, lon: 0 },
  ],
  'opposite points of the Equator': [
    { lat: 0, lon: 0 },
    { lat: 0, lon: 180 },
  ],
  'a small island far from any coast': [{ lat: -48.9, lon: -123.4 }],
  '40 places in a country': strewn(40, [46, 52], [23, 38]),
  '300 places in a country': strewn(300, [46, 52], [23, 38]),
  '300 places all over the world': strewn(300, [-60, 75], [-180, 180]),
  '100 places in a town': strewn(100, [46.4, 46.6], [30.6, 30.9]),
};

describe('a frame', () => {
  it('has every point inside it', () => {
    fc.assert(
      fc.property(points, (all) => {
        const frame = frameAround(all, SIZE);
        for (const point of all) {
          const [x, y] = frame.place(point);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(frame.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(frame.height);
        }
      }),
    );
  });

  it('leaves a margin about places near each other, wherever on Earth', () => {
    fc.assert(
      fc.property(degrees(180), degrees(85), degrees(4), degrees(4), (lon, lat, dx, dy) => {
        const frame = frameAround([[lon, lat] as const, [lon + dx, lat + dy] as const], SIZE);
        expect(frame.world).toBe(false);
        for (const point of [[lon, lat] as const, [lon + dx, lat + dy] as const]) {
          const [x, y] = frame.place(point);
          expect(Math.min(x, y, frame.width - x, frame.height - y)).toBeGreaterThan(
            SIZE.margin - 2,
          );
        }
      }),
    );
  });

  it('is no narrower than it may be, however near the points are', () => {
    const frame = frameAround([[44.3, 33.5]], SIZE);
    expect(frame.kmPerPixel * frame.width).toBeCloseTo(SIZE.leastKm, 6);
  });

  it('has one scale for the ground and the bar', () => {
    fc.assert(
      fc.property(degrees(180), degrees(89), (lon, lat) => {
        const frame = frameAround([[lon, lat]], SIZE);
        const bar = scaleBar(frame.kmPerPixel, 160);
        const [x, y] = frame.place([lon, lat]);
        const end = frame.projection.invert?.([x + bar.pixels, y]) ?? [0, 0];
        expect(kmBetween([lon, lat], [end[0], end[1]]) / bar.km).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe('a bar of the scale', () => {
  it('is of a round length, and as long as it may be', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 70, noNaN: true }), (kmPerPixel) => {
        const { km, pixels } = scaleBar(kmPerPixel, 160);
        expect(`${km}`).toMatch(/^(?:0\.0*)?[125]0*$/);
        expect(pixels).toBeLessThanOrEqual(160.0001);
        expect(pixels).toBeGreaterThan(160 / 2.6);
      }),
    );
  });
});

describe('the land', () => {
  const read = (name: string): Topology =>
    JSON.parse(
      readFileSync(new URL(`../../node_modules/world-atlas/${name}`, import.meta.url), 'utf8'),
    ) as Topology;

  /** What part of a frame's points is land where the whole, unsimplified atlas has land, or neither. */
  function agreement(frame: Frame): number {
    const atlas = read('land-50m.json');
    const { land } = atlas.objects;
    if (land === undefined) throw new Error('The atlas has no land.');
    const whole = feature(atlas, land);
    const { parts } = landIn(frame);
    const random = numbersFrom(99);
    const tried = Array.from({ length: 300 }, () => {
      const [x, y] = [random() * frame.width, random() * frame.height];
      const point = frame.projection.invert?.([x, y]);
      if (point == null || Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90) return undefined;
      const back = frame.place([point[0], point[1]]);
      if (Math.hypot(back[0] - x, back[1] - y) > 1) return undefined;
      return parts.some((part) => isOnLand(part, x, y)) === geoContains(whole, point);
    }).filter((agrees) => agrees !== undefined);
    expect(tried.length).toBeGreaterThan(150);
    return tried.filter(Boolean).length / tried.length;
  }

  test.each([
    {
      name: 'an archipelago on the 180th meridian',
      around: [
        [178, -17],
        [-179, -18.5],
      ],
    },
    { name: 'a strait', around: [[29, 41.1]] },
    {
      name: 'the North Pole',
      around: [
        [0, 90],
        [20, 78],
        [-150, 75],
      ],
    },
    {
      name: 'the South Pole',
      around: [
        [0, -90],
        [160, -78],
      ],
    },
    {
      name: 'a continent',
      around: [
        [-8, 38],
        [30, 60],
      ],
    },
    {
      name: 'the whole world',
      around: [
        [-100, 40],
        [120, 30],
        [20, -30],
      ],
    },
  ] as const)('is where it is: $name', ({ around }) => {
    expect(agreement(frameAround(around, SIZE))).toBeGreaterThan(0.97);
  });
});

describe('a simplified line', () => {
  it('keeps its ends, and strays from no point further than it may', () => {
    // Near the Equator, a degree is as long one way as the other.
    const line = fc.array(fc.tuple(degrees(1), degrees(1)), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(line, fc.double({ min: 0.01, max: 1, noNaN: true }), (whole, tolerance) => {
        const short = simplified(whole, tolerance);
        expect(short[0]).toBe(whole[0]);
        expect(short.at(-1)).toBe(whole.at(-1));
        for (const point of whole) {
          const nearest = Math.min(
            ...short.map((end, index) => distanceTo(point, short[index - 1] ?? end, end)),
          );
          expect(nearest).toBeLessThanOrEqual(tolerance * 1.001);
        }
      }),
    );
  });

  function distanceTo(
    [x = 0, y = 0]: readonly number[],
    [x0 = 0, y0 = 0]: readonly number[],
    [x1 = 0, y1 = 0]: readonly number[],
  ): number {
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const along =
      length === 0
        ? 0
        : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
    return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
  }
});

describe('places of which a few lie far off', () => {
  const where = (point: LonLat): LonLat => point;
  const near: LonLat[] = [
    [44.4, 33.3],
    [44.2, 33.5],
    [43.1, 35.8],
    [41.1, 34.4],
  ];
  const washington: LonLat = [-77, 38.9];

  it('are drawn without these', () => {
    expect(gathered([...near, washington], where)).toEqual({ near, far: [washington] });
  });

  it('are all drawn where the far ones are many', () => {
    const all: LonLat[] = [...near.slice(0, 2), washington, [2.3, 48.9]];
    expect(gathered(all, where)).toEqual({ near: all, far: [] });
  });

  it('are drawn or listed, each once', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { near: drawn, far } = gathered(all, where);
        expect([...drawn, ...far]).toHaveLength(all.length);
        expect(new Set([...drawn, ...far])).toEqual(new Set(all));
        expect(drawn.length).toBeGreaterThanOrEqual(Math.ceil((all.length * 2) / 3));
      }),
    );
  });
});

describe('marks that would cover each other', () => {
  it('are moved no further than they may be, or become one', () => {
    const bounds = { width: 300, height: 200 };
    const disc = fc.record({
      x: fc.double({ min: 0, max: bounds.width, noNaN: true }),
      y: fc.double({ min: 0, max: bounds.height, noNaN: true }),
      radius: fc.integer({ min: 3, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 40 }), (discs) => {
        const groups = settled(
          discs,
          (together) => ({
            x: together.reduce((sum, { x }) => sum + x, 0) / together.length,
            y: together.reduce((sum, { y }) => sum + y, 0) / together.length,
            radius: Math.max(...together.map(({ radius }) => radius)),
          }),
          25,
          bounds,
        );
        expect(groups.flatMap(({ things }) => things)).toHaveLength(discs.length);
        for (const [index, group] of groups.entries()) {
          if (groups.length > 1) {
            expect(Math.hypot(group.x - group.at[0], group.y - group.at[1])).toBeLessThanOrEqual(
              25,
            );
          }
          for (const other of groups.slice(index + 1)) {
            expect(Math.hypot(group.x - other.x, group.y - other.y)).toBeGreaterThanOrEqual(
              group.radius + other.radius - 1e-6,
            );
          }
        }
      }),
    );
  });
});

describe.each(Object.entries(SETS))('a map of %s', (_, dots) => {
  const places = placesAt(context, dots);
  const maps: readonly MapView[] = [
    overviewMap(context, places, '#list'),
    locatorMap(context, places),
  ];
  const sheets = maps.flatMap((map) => map.sheets);

  it('draws every place once, at every size', () => {
    for (const sheet of sheets) {
      const drawn = sheet.spots.flatMap((spot) => spot.places);
      expect(drawn.toSorted()).toEqual(places.map(({ id }) => id).toSorted());
    }
  });

  it('keeps every mark in the frame, and none on another', () => {
    for (const { spots, width, mapHeight } of sheets) {
      for (const [index, { x, y, radius }] of spots.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(mapHeight);
        for (const other of spots.slice(index + 1)) {
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius - 0.5);
        }
      }
    }
  });

  it('keeps every label in the frame, off every other and off the marks', () => {
    for (const { spots, countries, width, mapHeight } of sheets) {
      const frame = { left: 0, top: 0, right: width, bottom: mapHeight };
      const boxes = [
        ...spots.flatMap(({ label }) => (label === undefined ? [] : [label.box])),
        ...countries.map(({ box }) => box),
      ];
      for (const [index, box] of boxes.entries()) {
        expect(contains(frame, box)).toBe(true);
        expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
      }
      for (const { label, x, y } of spots) {
        const others = spots.filter((other) => other.x !== x || other.y !== y);
        for (const other of label === undefined ? [] : others) {
          const nearX = Math.max(label?.box.left ?? 0, Math.min(other.x, label?.box.right ?? 0));
          const nearY = Math.max(label?.box.top ?? 0, Math.min(other.y, label?.box.bottom ?? 0));
          expect(Math.hypot(nearX - other.x, nearY - other.y)).toBeGreaterThan(other.radius - 0.5);
        }
      }
    }
  });

  it('leads from every mark to its place, or to the list, and from a locator nowhere', () => {
    const [overview, locator] = maps;
    for (const { link, label, places: drawn } of overview?.sheets.flatMap(({ spots }) => spots) ??
      []) {
      const links = [link, ...(label?.lines.map((line) => line.link) ?? [])].filter(
        (each) => each !== undefined,
      );
      expect(links.map(({ href }) => href)).toEqual(
        link?.href === '#list' ? ['#list'] : drawn.map((id) => `/places/${id}/`),
      );
      for (const { name } of links) expect(name).toMatch(/: \d+ events?$/);
    }
    const spots = locator?.sheets.flatMap((sheet) => sheet.spots) ?? [];
    expect(spots.filter(({ link }) => link !== undefined)).toEqual([]);
  });

  it('is the same when it is drawn again', () => {
    const other = contextFor('content');
    const again = placesAt(other, dots);
    expect(overviewMap(other, again, '#list')).toEqual(maps[0]);
    expect(locatorMap(other, again)).toEqual(maps[1]);
  });

  it('is made of whole tenths of a pixel', () => {
    for (const { home, abroad } of maps) expect(home + abroad).toMatch(/^(?:M[-\d ]+l[-\d ]+z)*$/);
    for (const { spots } of sheets) {
      for (const { x, y } of spots) {
        expect(x).toBe(Number(x.toFixed(1)));
        expect(y).toBe(Number(y.toFixed(1)));
      }
    }
  });
});

describe('the names on a map', () => {
  const places = placesAt(context, [{ lat: 33.34, lon: 44.4 }]);
  const countriesIn = (language: string): string[] => {
    const other = contextFor('content', language);
    return locatorMap(other, places).sheets.flatMap(({ countries }) =>
      countries.map(({ text }) => text),
    );
  };

  it('are those of the site’s language', () => {
    expect(countriesIn('en')).toEqual(expect.arrayContaining(['IRAQ', 'IRAN']));
    expect(countriesIn('de')).toEqual(expect.arrayContaining(['IRAK', 'IRAN']));
    expect(countriesIn('ar')).toEqual(expect.arrayContaining(['العراق', 'إيران']));
  });

  it('start where the language starts: what stands to the right of a mark, starts there or ends there', () => {
    const anchors = ['en', 'ar'].map(
      (language) =>
        overviewMap(contextFor('content', language), places, '#list').sheets[0]?.spots[0]?.label,
    );
    expect(anchors.map((label) => label?.anchor)).toEqual(['start', 'end']);
    expect(anchors[0]?.x).toBe(anchors[1]?.x);
  });
});

describe.each(['content', 'tests/fixtures/river'])('the list of places of %s', (folder) => {
  const site = contextFor(folder);

  it('has each place that has a page once, on the map or beside it', () => {
    const { groups, map } = placeListView(site);
    const listed = groups.flatMap(({ places }) => places.map(({ page }) => page.href));
    expect(listed.toSorted()).toEqual(
      placesInOrder(site)
        .map(({ id }) => site.addresses.place(id))
        .toSorted(),
    );
    const located = site.timeline.places.filter(
      ({ id, coordinates }) => coordinates !== undefined && eventsAt(site, id).length > 0,
    );
    expect(new Set(map?.sheets[0]?.spots.flatMap(({ places }) => places))).toEqual(
      new Set(located.map(({ id }) => id)),
    );
  });

  it('counts as within a place the events at what lies within it, and not its own', () => {
    for (const { id } of site.timeline.places) {
      const expected = site.timeline.events.filter(
        ({ places }) => !places.includes(id) && places.some((place) => site.isWithin(place, id)),
      );
      expect(eventsWithin(site, id)).toEqual(expected);
    }
  });
});
