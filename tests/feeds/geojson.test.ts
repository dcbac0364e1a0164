import { Ajv2020 } from 'ajv/dist/2020.js';
import { geoBounds } from 'd3-geo';
import fc from 'fast-check';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geoJson } from '../../src/feeds/geojson.ts';
import {
  contextOfFolder,
  contextOfWorld,
  contextWithText,
  documentOf,
  folders,
  hostileText,
  textOf,
} from './contexts.ts';

/** RFC 7946 for what we write: sections 3 (objects), 3.1.1 (positions), 3.2, 3.3 and 5 (bounding box). */
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'object',
  required: ['type', 'features'],
  // Section 7.1: a collection has no members that belong to other types.
  properties: {
    type: { const: 'FeatureCollection' },
    coordinates: false,
    geometries: false,
    geometry: false,
    properties: false,
    crs: false,
    bbox: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { const: 'Feature' },
          id: { type: 'string' },
          coordinates: false,
          geometries: false,
          features: false,
          properties: { type: 'object' },
          geometry: {
            oneOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['type', 'coordinates'],
                properties: {
                  type: { const: 'Point' },
                  geometry: false,
                  properties: false,
                  features: false,
                  coordinates: {
                    type: 'array',
                    minItems: 2,
                    maxItems: 2,
                    prefixItems: [
                      { type: 'number', minimum: -180, maximum: 180 },
                      { type: 'number', minimum: -90, maximum: 90 },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
});

type Collection = FeatureCollection<Point | null, Record<string, unknown>>;

describe.each(folders)('the GeoJSON of %s', (folder) => {
  const context = contextOfFolder(folder);
  const collection = JSON.parse(textOf(context, 'events.geojson')) as Collection;
  const document = documentOf(context);

  it('is GeoJSON by RFC 7946', () => {
    expect(validate(collection), JSON.stringify(validate.errors)).toBe(true);
    const ids = collection.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a feature for each event and place, at the place', () => {
    const expected = document.events.flatMap((event) =>
      (event.places.length === 0 ? [null] : event.places).map((id) => {
        const place = document.places.find((each) => each.id === id);
        return {
          event: event.id,
          title: event.title,
          date: event.date.edtf,
          earliest: event.date.earliest,
          latest: event.date.latest,
          dateInWords: event.date.display,
          articles: event.articles,
          page: event.page,
          place: id,
          placeName: place?.name ?? null,
          precision: place?.precision ?? null,
          at: place?.lat == null ? null : [place.lon, place.lat],
        };
      }),
    );
    expect(collection.features).toHaveLength(expected.length);
    for (const [index, { at, ...properties }] of expected.entries()) {
      const feature = collection.features[index];
      expect(feature?.properties).toMatchObject(properties);
      expect(feature?.geometry?.coordinates ?? null).toEqual(at);
      const radius = feature?.properties.radiusMetres;
      if (at === null) expect(radius).toBeNull();
      else expect(radius).toBeGreaterThan(0);
    }
  });

  it('has a box that is the smallest around its points', () => {
    const points = collection.features.flatMap(({ geometry }) => geometry?.coordinates ?? []);
    if (points.length === 0) {
      expect(collection).not.toHaveProperty('bbox');
      return;
    }
    expect(collection.bbox).toEqual(boundsOf(collection));
  });
});

it('draws events with the vaguer of their places marked as such', () => {
  const { features } = geoJson(contextOfFolder('content'));
  const airport = features.filter(({ properties }) => properties.event === 'soleimani-killing');
  expect(airport.map(({ properties }) => [properties.place, properties.innermost])).toEqual([
    ['baghdad', false],
    ['baghdad-airport', true],
  ]);
});

describe('the box', () => {
  /** Where the east harbour and the west one lie. */
  const boxOf = (east: readonly number[], west: readonly number[]) => {
    const place = (name: string, [lon, lat]: readonly number[]) =>
      `{ name: ${name}, lat: ${lat}, lon: ${lon}, precision: town }`;
    const context = contextOfWorld({
      'places.yaml': `east-harbour: ${place('East', east)}\nwest-harbour: ${place('West', west)}\n`,
      'articles/2021-05-12-example-post.md': (text) =>
        text.replace('- place: east-harbour', '- place: east-harbour, west-harbour'),
    });
    return geoJson(context);
  };

  it.each([
    { title: 'two points', one: [30, 46], other: [10, -5], box: [10, -5, 30, 46] },
    { title: 'one point twice', one: [30, 46], other: [30, 46], box: [30, 46, 30, 46] },
    {
      title: 'across the 180th meridian',
      one: [177, -20],
      other: [-178, -16],
      box: [177, -20, -178, -16],
    },
    { title: 'across Greenwich', one: [-3, 50], other: [4, 52], box: [-3, 50, 4, 52] },
  ])('goes around $title', ({ one, other, box }) => {
    const collection = boxOf(one, other);
    expect(collection.bbox).toEqual(box);
    expect(collection.bbox).toEqual(boundsOf(collection));
  });
});

/** The box that d3-geo finds, which knows that the Earth is round. */
function boundsOf(collection: Pick<Collection, 'features'>): readonly number[] {
  const points = collection.features.flatMap(({ geometry }) => geometry?.coordinates ?? []);
  const pairs = points.flatMap((lon, n) => (n % 2 === 0 ? [[lon, points[n + 1] ?? 0]] : []));
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: pairs });
  return [west, south, east, north];
}

it('gives back hostile texts exactly', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const context = contextWithText(text);
      const { features } = JSON.parse(textOf(context, 'events.geojson')) as Collection;
      for (const { properties } of features) {
        expect(properties.title).toBe(text);
        if (properties.place !== null) expect(properties.placeName).toBe(text);
      }
    }),
    { numRuns: 50 },
  );
});
