import { Buffer } from 'node:buffer';
import { COLOURS } from './colours.ts';

/**
 * How much of an icon's width its picture takes where systems cut it to a shape of their own: all of it
 * then stays in the circle that none of them cuts, two fifths of the width from the middle (W3C Web
 * Application Manifest, the purpose `maskable`).
 */
const SAFE_SHARE = 0.68;

/**
 * An icon on paper that reaches to its edges.
 *
 * @param icon The site's icon, an SVG as high as it is wide.
 * @param size The width and height, in pixels.
 * @param cut Whether systems may cut it to a shape of their own.
 */
export function iconSvg(icon: string, size: number, cut: boolean): string {
  const inner = size * (cut ? SAFE_SHARE : 1);
  const edge = (size - inner) / 2;
  const data = Buffer.from(icon, 'utf8').toString('base64');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">`,
    `<rect width="${size}" height="${size}" fill="${COLOURS.paper}"/>`,
    `<image x="${edge}" y="${edge}" width="${inner}" height="${inner}" href="data:image/svg+xml;base64,${data}"/>`,
    '</svg>',
  ].join('');
}
