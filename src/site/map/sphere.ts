/** Longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** What lies within an angle of a point on the sphere. */
export interface Cap {
  readonly centre: LonLat;
  /** In radians. */
  readonly radius: number;
}

/** The Earth's mean radius (IUGG). */
export const EARTH_KM = 6371.0088;

/** A point on the unit sphere, seen from its centre. */
export type Vector = readonly [x: number, y: number, z: number];

/** So many radians are a degree. */
export const RADIANS = Math.PI / 180;

/** The angle between two points as seen from the centre of the sphere, in radians. */
export function angleBetween(one: LonLat, other: LonLat): number {
  return angleOf(vectorOf(one), vectorOf(other));
}

/** The same of points as vectors, for those who ask for one point again and again. */
export function angleOf(a: Vector, b: Vector): number {
  const cross = Math.hypot(
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  );
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

/** The way between two points on the ground, in kilometres. */
export function kmBetween(one: LonLat, other: LonLat): number {
  return angleBetween(one, other) * EARTH_KM;
}

/** A cap that holds all points: about the middle of them, not always the smallest. */
export function capAround(points: readonly LonLat[]): Cap {
  const centre = middleOf(points);
  const towards = vectorOf(centre);
  return {
    centre,
    radius: points.reduce((most, point) => Math.max(most, angleOf(towards, vectorOf(point))), 0),
  };
}

/** The middle of points on a sphere; of points that balance each other, the first. */
function middleOf(points: readonly LonLat[]): LonLat {
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    const vector = vectorOf(point);
    x += vector[0];
    y += vector[1];
    z += vector[2];
  }
  if (Math.hypot(x, y, z) < 1e-9 * points.length) return points[0] ?? [0, 0];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

export function vectorOf([lon, lat]: LonLat): Vector {
  const across = Math.cos(lat * RADIANS);
  return [
    across * Math.cos(lon * RADIANS),
    across * Math.sin(lon * RADIANS),
    Math.sin(lat * RADIANS),
  ];
}
