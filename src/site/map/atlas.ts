import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { geoArea } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import fine from 'world-atlas/countries-10m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-50m.json' with { type: 'json' };
import { angleBetween, capAround, RADIANS, type Cap, type LonLat } from './sphere.ts';
import { simplified } from './simplify.ts';

/** How closely land is drawn: Natural Earth's scales of 1:10 and 1:50 million. */
export type Detail = 'fine' | 'coarse';

/** A country's name as the atlas has it, in English, and its region code where it has one. */
export interface Country {
  readonly code: string | undefined;
  readonly name: string;
}

/** A piece of a country, without a gap. */
export interface Patch {
  readonly country: Country;
  readonly outline: Polygon;
}

interface Piece {
  readonly country: Country;
  /** The arcs of each of its rings. */
  readonly arcs: number[][];
  readonly cap: Cap;
}

interface Atlas {
  readonly arcs: Position[][];
  readonly pieces: readonly Piece[];
  /** The arcs that were simplified so far, by how far they may stray. */
  readonly simplified: Map<number, Position[][]>;
}

const atlases = new Map<Detail, Atlas>();

/**
 * The pieces of countries that may be seen within a cap. Borders that two of them share are
 * simplified alike, so that no gap opens between them.
 *
 * @param tolerance How far a simplified border may stray, in degrees of latitude; it is taken for
 *   the next lower power of two, so that maps of about one scale share the work. Pieces smaller than
 *   that are left out.
 */
export function patchesNear(detail: Detail, cap: Cap, tolerance: number): Patch[] {
  const atlas = atlasOf(detail);
  const stray = 2 ** Math.floor(Math.log2(tolerance));
  const near = atlas.pieces.filter(
    (piece) =>
      piece.cap.radius > stray * RADIANS &&
      angleBetween(piece.cap.centre, cap.centre) <= piece.cap.radius + cap.radius,
  );
  const arcs = simplifiedArcs(atlas, near, stray);
  return near.flatMap((piece) => {
    const whole = sidesOf(atlas, piece);
    const { coordinates } = polygonOf(arcs, piece.arcs);
    const rings = coordinates.filter(
      (ring, index) => sideOf(ring, (stray * RADIANS) ** 2) === whole[index],
    );
    return rings.some((ring) => whole[coordinates.indexOf(ring)] === 'within')
      ? [{ country: piece.country, outline: { type: 'Polygon', coordinates: rings } }]
      : [];
  });
}

/** Whether a polygon is what lies within a ring, or what lies about it; neither of a sliver. */
type Side = 'within' | 'about' | 'neither';

const sides = new WeakMap<Piece, readonly Side[]>();

/** The sides of a piece's rings, before they are simplified. */
function sidesOf(atlas: Atlas, piece: Piece): readonly Side[] {
  let known = sides.get(piece);
  if (known === undefined) {
    known = polygonOf(atlas.arcs, piece.arcs).coordinates.map((ring) => sideOf(ring, 0));
    sides.set(piece, known);
  }
  return known;
}

/**
 * The side of a ring that is the polygon's, by the ring's direction. Simplifying can leave a small
 * ring no area, or turn it over so that it holds all of the Earth but itself.
 *
 * @param least The least area on either side, in steradians.
 */
function sideOf(ring: Position[], least: number): Side {
  const area = geoArea({ type: 'Polygon', coordinates: [ring] });
  if (area <= least || area >= 4 * Math.PI - least) return 'neither';
  return area < 2 * Math.PI ? 'within' : 'about';
}

function polygonOf(arcs: Position[][], rings: number[][]): Polygon {
  const topology: Topology = { type: 'Topology', objects: {}, arcs };
  return feature(topology, { type: 'Polygon', arcs: rings, properties: {} }).geometry;
}

function simplifiedArcs(atlas: Atlas, pieces: readonly Piece[], stray: number): Position[][] {
  let arcs = atlas.simplified.get(stray);
  if (arcs === undefined) atlas.simplified.set(stray, (arcs = []));
  for (const { arcs: rings } of pieces) {
    for (const index of rings.flat()) {
      const at = index < 0 ? ~index : index;
      arcs[at] ??= simplified(atlas.arcs[at] ?? [], stray);
    }
  }
  return arcs;
}

function atlasOf(detail: Detail): Atlas {
  let atlas = atlases.get(detail);
  if (atlas === undefined) {
    atlas = read(detail === 'fine' ? fine : coarse);
    atlases.set(detail, atlas);
  }
  return atlas;
}

function read(topology: Topology): Atlas {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const { countries } = topology.objects;
  if (countries?.type !== 'GeometryCollection') throw new TypeError('The atlas has no countries.');
  const pieces = countries.geometries.flatMap((geometry): Piece[] => {
    const country = { code: regionCode(geometry.id), name: nameIn(geometry.properties) };
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.arcs
        : geometry.type === 'Polygon'
          ? [geometry.arcs]
          : [];
    return polygons.map((rings) => ({
      country,
      arcs: rings,
      cap: capAround(
        rings
          .flat()
          .flatMap((index) => arcs[index < 0 ? ~index : index] ?? [])
          .map(lonLat),
      ),
    }));
  });
  return { arcs, pieces, simplified: new Map() };
}

/** The points of an arc, which the atlas has as whole numbers, each by its distance from the last. */
function decoded(arc: readonly Position[], transform: Topology['transform']): Position[] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [x0, y0] = transform?.translate ?? [0, 0];
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scaleX + x0, y * scaleY + y0];
  });
}

/** The two letters of a region for its three digits in ISO 3166-1, by Unicode's table of aliases. */
function regionCode(id: string | number | undefined): string | undefined {
  if (id === undefined) return undefined;
  const { region } = new Intl.Locale(`und-${String(id).padStart(3, '0')}`);
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

function nameIn(properties: object | null | undefined): string {
  return properties != null && 'name' in properties && typeof properties.name === 'string'
    ? properties.name
    : '';
}

function lonLat([lon = 0, lat = 0]: Position): LonLat {
  return [lon, lat];
}
