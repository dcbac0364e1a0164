import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { geoArea } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { onceFor } from '../once.ts';
import { angleOf, RADIANS, vectorOf, type Cap, type LonLat, type Vector } from './sphere.ts';
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

/** What lies within an angle of a point, which is kept as a vector: all pieces are asked for every map. */
interface Round {
  readonly middle: Vector;
  /** In radians. */
  readonly radius: number;
}

/** A line that pieces share where they touch. */
interface Arc {
  /** Longitude and latitude of each point in turn: half a million points as pairs would fill the memory. */
  readonly degrees: Float64Array;
  readonly round: Round;
}

interface Piece {
  readonly country: Country;
  /** The arcs of each of its rings. */
  readonly rings: number[][];
  readonly round: Round;
  /** Its bounds in degrees: west, south, east, north. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

/** The pieces as they are drawn at about one scale, as far as they were asked for. */
interface Drawn {
  readonly arcs: Position[][];
  readonly outlines: Map<Piece, Polygon | undefined>;
}

interface Atlas {
  readonly arcs: readonly Arc[];
  readonly pieces: readonly Piece[];
  /** By how far a border may stray, in degrees of latitude. */
  readonly drawn: Map<number, Drawn>;
}

const FILES: Readonly<Record<Detail, string>> = {
  fine: 'world-atlas/countries-10m.json',
  coarse: 'world-atlas/countries-50m.json',
};

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
  const view = { middle: vectorOf(cap.centre), radius: cap.radius };
  return atlas.pieces.flatMap((piece) => {
    if (piece.round.radius <= stray * RADIANS || !mayBeSeen(atlas, piece, cap.centre, view)) {
      return [];
    }
    const outline = outlineOf(atlas, piece, stray);
    return outline === undefined ? [] : [{ country: piece.country, outline }];
  });
}

/** Whether a border of a piece may be in view, or else all that is in view may be on the piece. */
function mayBeSeen(
  { arcs }: Atlas,
  { round, rings, bounds: [west, south, east, north] }: Piece,
  [lon, lat]: LonLat,
  view: Round,
): boolean {
  if (!touch(round, view)) return false;
  if (west <= lon && lon <= east && south <= lat && lat <= north) return true;
  return rings.flat().some((index) => {
    const arc = arcs[index < 0 ? ~index : index];
    return arc !== undefined && touch(arc.round, view);
  });
}

function touch(one: Round, other: Round): boolean {
  return angleOf(one.middle, other.middle) <= one.radius + other.radius;
}

/** A piece with its borders simplified; `undefined` where nothing is left of it. */
function outlineOf(atlas: Atlas, piece: Piece, stray: number): Polygon | undefined {
  let drawn = atlas.drawn.get(stray);
  if (drawn === undefined) atlas.drawn.set(stray, (drawn = { arcs: [], outlines: new Map() }));
  const { arcs, outlines } = drawn;
  if (outlines.has(piece)) return outlines.get(piece);
  for (const index of piece.rings.flat()) {
    const at = index < 0 ? ~index : index;
    arcs[at] ??= simplified(pointsOf(atlas.arcs[at]), stray);
  }
  const outline = withoutSlivers(atlas, piece, polygonOf(arcs, piece.rings), stray);
  outlines.set(piece, outline);
  return outline;
}

/** A simplified piece without the rings that simplifying has emptied or turned over. */
function withoutSlivers(
  atlas: Atlas,
  piece: Piece,
  { coordinates }: Polygon,
  stray: number,
): Polygon | undefined {
  const whole = sidesOf(atlas, piece);
  const rings = coordinates.filter(
    (ring, index) => sideOf(ring, (stray * RADIANS) ** 2) === whole[index],
  );
  return rings.some((ring) => whole[coordinates.indexOf(ring)] === 'within')
    ? { type: 'Polygon', coordinates: rings }
    : undefined;
}

/** Whether a polygon is what lies within a ring, or what lies about it; neither of a sliver. */
type Side = 'within' | 'about' | 'neither';

/** The sides of a piece's rings, before they are simplified. */
function sidesOf({ arcs }: Atlas, { rings }: Piece): readonly Side[] {
  const whole: Position[][] = [];
  for (const index of rings.flat()) {
    const at = index < 0 ? ~index : index;
    whole[at] ??= pointsOf(arcs[at]);
  }
  return polygonOf(whole, rings).coordinates.map((ring) => sideOf(ring, 0));
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

/** The points of an arc as pairs. */
function pointsOf(arc: Arc | undefined): Position[] {
  const { degrees } = arc ?? { degrees: new Float64Array() };
  return Array.from({ length: degrees.length / 2 }, (_, index) => [
    degrees[2 * index] ?? 0,
    degrees[2 * index + 1] ?? 0,
  ]);
}

const atlasOf = onceFor((detail: Detail) => read(topologyOf(FILES[detail])));

/**
 * A bundler would make code of four megabytes of numbers, which every build would read as such. What is
 * required is kept for ever, where nothing sees to it that it goes.
 */
function topologyOf(file: string): Topology {
  const require = createRequire(import.meta.url);
  const topology = require(file) as Topology;
  Reflect.deleteProperty(require.cache, require.resolve(file));
  return topology;
}

function read({ arcs: lines, transform, objects: { countries } }: Topology): Atlas {
  if (countries?.type !== 'GeometryCollection') throw new TypeError('The atlas has no countries.');
  const degrees = lines.map((line) => decoded(line, transform));
  const vectors = degrees.map(vectorsOf);
  const pieces = countries.geometries.flatMap((geometry): Piece[] => {
    const country = { code: regionCode(geometry.id), name: nameIn(geometry.properties) };
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.arcs
        : geometry.type === 'Polygon'
          ? [geometry.arcs]
          : [];
    return polygons.map((rings) => {
      const indices = rings.flat().map((index) => (index < 0 ? ~index : index));
      return {
        country,
        rings,
        round: roundOf(indices.flatMap((index) => vectors[index] ?? [])),
        bounds: boundsOf(indices.flatMap((index) => degrees[index] ?? [])),
      };
    });
  });
  return {
    arcs: degrees.map((each, index) => ({
      degrees: each,
      round: roundOf([vectors[index] ?? new Float64Array()]),
    })),
    pieces,
    drawn: new Map(),
  };
}

/** The points of an arc, which the atlas has as whole numbers, each by its distance from the last. */
function decoded(arc: readonly Position[], transform: Topology['transform']): Float64Array {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [x0, y0] = transform?.translate ?? [0, 0];
  const degrees = new Float64Array(arc.length * 2);
  let [x, y] = [0, 0];
  for (const [index, [dx = 0, dy = 0]] of arc.entries()) {
    x += dx;
    y += dy;
    degrees[2 * index] = x * scaleX + x0;
    degrees[2 * index + 1] = y * scaleY + y0;
  }
  return degrees;
}

/** Longitudes and latitudes as vectors, the three numbers of each in turn. */
function vectorsOf(degrees: Float64Array): Float64Array {
  const vectors = new Float64Array((degrees.length / 2) * 3);
  for (let index = 0; index < degrees.length / 2; index += 1) {
    vectors.set(vectorOf([degrees[2 * index] ?? 0, degrees[2 * index + 1] ?? 0]), 3 * index);
  }
  return vectors;
}

/** What lies about the middle of points, as far out as the furthest of them. */
function roundOf(runs: readonly Float64Array[]): Round {
  let [x, y, z] = [0, 0, 0];
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 3) {
      x += run[at] ?? 0;
      y += run[at + 1] ?? 0;
      z += run[at + 2] ?? 0;
    }
  }
  const length = Math.hypot(x, y, z);
  // Points all about the sphere have no middle.
  if (length === 0) return { middle: [1, 0, 0], radius: Math.PI };
  const middle: Vector = [x / length, y / length, z / length];
  let [most, furthest] = [0, middle];
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 3) {
      const point: Vector = [run[at] ?? 0, run[at + 1] ?? 0, run[at + 2] ?? 0];
      const off =
        (point[0] - middle[0]) ** 2 + (point[1] - middle[1]) ** 2 + (point[2] - middle[2]) ** 2;
      if (off > most) [most, furthest] = [off, point];
    }
  }
  return { middle, radius: angleOf(middle, furthest) };
}

function boundsOf(runs: readonly Float64Array[]): Piece['bounds'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 2) {
      const [lon, lat] = [run[at] ?? 0, run[at + 1] ?? 0];
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    }
  }
  return [west, south, east, north];
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
