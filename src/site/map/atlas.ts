import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, Polygon, Position } from 'geojson';
import fine from 'world-atlas/countries-10m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-50m.json' with { type: 'json' };
import { angleBetween, capAround, type Cap, type LonLat } from './sphere.ts';
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
  readonly outline: Feature<Polygon>;
}

interface Piece {
  readonly country: Country;
  readonly arcs: number[][];
  readonly cap: Cap;
}

interface Atlas {
  readonly arcs: readonly Position[][];
  readonly pieces: readonly Piece[];
}

const atlases = new Map<Detail, Atlas>();

/**
 * The pieces of countries that may be seen within a cap. Borders that two of them share are
 * simplified alike, so that no gap opens between them.
 *
 * @param tolerance How far a simplified border may stray, in degrees of latitude. Pieces smaller
 *   than that are left out.
 */
export function patchesNear(detail: Detail, cap: Cap, tolerance: number): Patch[] {
  const { arcs, pieces } = atlasOf(detail);
  const near = pieces.filter(
    (piece) =>
      (piece.cap.radius * 180) / Math.PI > tolerance &&
      angleBetween(piece.cap.centre, cap.centre) <= piece.cap.radius + cap.radius,
  );
  const shown: Position[][] = [];
  for (const index of near.flatMap((piece) => piece.arcs.flat())) {
    const at = index < 0 ? ~index : index;
    shown[at] ??= simplified(arcs[at] ?? [], tolerance);
  }
  const topology: Topology = { type: 'Topology', objects: {}, arcs: shown };
  return near.map(({ country, arcs: rings }) => ({
    country,
    outline: feature(topology, { type: 'Polygon', arcs: rings, properties: {} }),
  }));
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
        (rings[0] ?? []).flatMap((index) => arcs[index < 0 ? ~index : index] ?? []).map(lonLat),
      ),
    }));
  });
  return { arcs, pieces };
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
