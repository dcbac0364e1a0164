import type { Event } from '../model/event.ts';
import { cardView, siteCardView } from '../site/card-view.ts';
import type { SiteContext } from '../site/context.ts';
import { eventCardSvg } from './event-card-svg.ts';
import { icoOf } from './ico.ts';
import { iconSvg } from './icon-svg.ts';
import { pngOf } from './png.ts';
import { drawPixels, resvgRuler } from './resvg.ts';
import { siteCardSvg } from './site-card-svg.ts';
import { DRAWN_WITH } from './version.ts';

/** Gives what was made of a source before, or else makes it. */
export type Keep = (source: string, make: () => Uint8Array) => Uint8Array;

const ICO_SIZE = 32;

const ruler = resvgRuler();

/**
 * The social card of an event as a PNG; without an event, the site's. The site's stands in for that of an
 * event of which the fonts lack a character.
 */
export function cardPng(context: SiteContext, event: Event | undefined, keep: Keep): Uint8Array {
  const own = event === undefined ? undefined : eventCardSvg(cardView(context, event), ruler);
  return kept(own ?? siteCardSvg(siteCardView(context), ruler), keep);
}

/** The site's icon for systems that cut it to a shape of their own, as a PNG. */
export function iconPng(icon: string, size: number, keep: Keep): Uint8Array {
  return kept(iconSvg(icon, size, true), keep);
}

/** The site's icon for browsers that take no SVG. */
export function iconIco(icon: string, keep: Keep): Uint8Array {
  return icoOf(kept(iconSvg(icon, ICO_SIZE, false), keep), ICO_SIZE);
}

/** Draws an SVG as a PNG, unless it was drawn before by the same versions of everything. */
function kept(svg: string, keep: Keep): Uint8Array {
  return keep(`${DRAWN_WITH}\n${svg}`, () => pngOf(drawPixels(svg), coloursOf(svg)));
}

/** The colours that an SVG names. */
function coloursOf(svg: string): number[] {
  return [...svg.matchAll(/"#([\da-f]{6})"/g)].map(([, hex = '']) => Number.parseInt(hex, 16));
}
