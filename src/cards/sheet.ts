import { IMAGE_SIZE } from '../site/social-image.ts';
import { COLOURS } from './colours.ts';
import { FACES } from './faces.ts';
import type { Face } from './ruler.ts';
import { escapeXml } from './xml.ts';

export type Direction = 'ltr' | 'rtl';

/** The edge that stays free on every side. */
export const MARGIN = 64;

/** How wide a line may be. */
export const MEASURE = IMAGE_SIZE.width - 2 * MARGIN;

/** A line of text: its face, its size in pixels, its colour. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
}

/** Puts what is drawn on a sheet of paper, as a whole SVG. */
export function sheet(parts: readonly string[]): string {
  const { width, height } = IMAGE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

/**
 * A line of text.
 *
 * @param at How far from the edge that lines start from it begins, and where its letters stand.
 * @param reading The direction of the text that the line is of.
 */
export function lineOfText(
  text: string,
  { face, size, colour }: Style,
  at: { readonly start: number; readonly y: number; readonly direction: Direction },
  reading = directionOfText(text),
): string {
  const anchor = at.direction === 'rtl' ? ' text-anchor="end"' : '';
  const x = at.direction === 'rtl' ? IMAGE_SIZE.width - at.start : at.start;
  return `<text x="${x}" y="${at.y}"${anchor} ${FACES[face].attributes} font-size="${size}" fill="${colour}">${escapeXml(reading === 'rtl' ? embedded(text) : text)}</text>`;
}

/** A rule from margin to margin. */
export function rule(y: number, colour: string): string {
  return `<rect x="${MARGIN}" y="${y}" width="${MEASURE}" height="2" fill="${colour}"/>`;
}

/** The direction of a text's first letter that has one, as HTML's `dir=auto` finds it. */
export function directionOfText(text: string): Direction {
  const letter = /[\p{L}\u200e\u200f]/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** The right-to-left scripts that a font here has, and the mark that is invisible. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}\u200f]/u;

/** A right-to-left text, which would else be set as part of a left-to-right one (UAX #9, RLE and PDF). */
function embedded(text: string): string {
  return `\u202b${text}\u202c`;
}
