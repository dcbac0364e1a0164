import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import { angleBetween, capAround, EARTH_KM, RADIANS, type Cap, type LonLat } from './sphere.ts';

/** A part of the Earth and how it is laid on paper. Lengths are in pixels of the widest drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** What the frame shows lies within this cap. */
  readonly cap: Cap;
  /** At the middle of the frame. */
  readonly kmPerPixel: number;
  /** Whether all of the Earth is shown. */
  readonly world: boolean;
  readonly place: (point: LonLat) => readonly [x: number, y: number];
}

/** What a frame is made to. */
export interface FrameSize {
  readonly width: number;
  /** The least and the most height for a width of 1. */
  readonly aspect: readonly [least: number, most: number];
  /** The space between the outermost points and the edge. */
  readonly margin: number;
  /** The least that the frame is wide. */
  readonly leastKm: number;
}

/** Beyond this angle between the middle and a point, a flat map of one side misleads. */
const WIDEST = 60 * RADIANS;
/** Land is drawn a little over the edge, so that its outline does not run along the edge. */
const BLEED = 4;

/** Frames points: on an equal-area map about their middle, or on one of the whole Earth. */
export function frameAround(points: readonly LonLat[], size: FrameSize): Frame {
  const cap = capAround(points);
  return cap.radius > WIDEST ? worldFrame(points, size) : regionFrame(points, cap.centre, size);
}

function regionFrame(points: readonly LonLat[], middle: LonLat, size: FrameSize): Frame {
  const { width, aspect, margin, leastKm } = size;
  let centre = middle;
  let extent = extentOf(points, centre);
  // The middle of what is drawn is not quite the middle of the points: it is found in a few steps.
  for (let step = 0; step < 4; step += 1) {
    const next = unitProjection(centre).invert?.([extent.x, extent.y]);
    if (next == null) break;
    centre = next;
    extent = extentOf(points, centre);
  }
  const inner = width - 2 * margin;
  const wanted = extent.width === 0 ? 0 : (extent.height / extent.width) * inner + 2 * margin;
  const height = Math.round(
    Math.min(width * aspect[1], Math.max(width * aspect[0], extent.height === 0 ? 0 : wanted)),
  );
  const scale = Math.min(
    inner / extent.width,
    (height - 2 * margin) / extent.height,
    (width * EARTH_KM) / leastKm,
  );
  const projection = unitProjection(centre)
    .scale(scale)
    .translate([width / 2, height / 2]);
  const corner = projection.invert?.([-BLEED, -BLEED]);
  const radius = corner == null ? Math.PI : angleBetween(centre, rounded(corner));
  projection.clipAngle(Math.min(179, (radius / RADIANS) * 1.2)).clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  return {
    width,
    height,
    projection,
    cap: { centre, radius },
    kmPerPixel: EARTH_KM / scale,
    world: false,
    place: placing(projection),
  };
}

function worldFrame(points: readonly LonLat[], { width }: FrameSize): Frame {
  const projection = geoEqualEarth()
    .rotate([-middleLongitude(points), 0])
    .fitWidth(width - 2, { type: 'Sphere' });
  const [dx, dy] = projection.translate();
  projection.translate([dx + 1, dy + 1]);
  const bottom = projection([middleLongitude(points), -90])?.[1] ?? width / 2;
  const height = Math.round(bottom + 1);
  return {
    width,
    height,
    projection,
    cap: { centre: [middleLongitude(points), 0], radius: Math.PI },
    kmPerPixel: EARTH_KM / projection.scale(),
    world: true,
    place: placing(projection),
  };
}

function unitProjection([lon, lat]: LonLat): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(1).translate([0, 0]);
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function extentOf(points: readonly LonLat[], centre: LonLat): Extent {
  const place = placing(unitProjection(centre));
  const placed = points.map(place);
  const xs = placed.map(([x]) => x);
  const ys = placed.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (west + east) / 2,
    y: (north + south) / 2,
    width: east - west,
    height: south - north,
  };
}

/** The longitude opposite the middle of the widest gap between points, so that the map is cut there. */
function middleLongitude(points: readonly LonLat[]): number {
  const lons = points.map(([lon]) => lon).toSorted((a, b) => a - b);
  let [widest, cut] = [0, 180];
  lons.forEach((lon, index) => {
    const next = lons[index + 1] ?? (lons[0] ?? 0) + 360;
    if (next - lon > widest) [widest, cut] = [next - lon, (lon + next) / 2];
  });
  return ((cut + 360) % 360) - 180;
}

function placing(projection: GeoProjection): Frame['place'] {
  return ([lon, lat]) => projection([lon, lat]) ?? [0, 0];
}

function rounded([lon, lat]: readonly [number, number]): LonLat {
  return [lon, lat];
}
