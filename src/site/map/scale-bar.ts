import { EARTH_KM } from './sphere.ts';

/** A length on the map and on the ground. */
export interface ScaleBar {
  readonly pixels: number;
  readonly km: number;
}

/** The longest round length (1, 2 or 5 and zeros) that takes at most so many pixels. */
export function scaleBar(kmPerPixel: number, most: number): ScaleBar {
  const longest = Math.min(most * kmPerPixel, EARTH_KM);
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { km, pixels: km / kmPerPixel };
}
