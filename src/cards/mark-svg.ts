import type { MarkView } from '../site/event-card.ts';
import { COLOURS, strandColour } from './colours.ts';

/** A shape in a square of twelve, and the half of it that is full where it is split. */
interface Shape {
  readonly half: string;
  readonly outline: string;
}

/** The shapes of strands, as src/components/mark-shapes.astro has them; the first is for all others. */
const SHAPES: readonly Shape[] = [
  {
    half: 'M6 1a5 5 0 000 10z',
    outline: 'M6 1a5 5 0 000 10A5 5 0 006 1z',
  },
  {
    half: 'M6 .5L.5 6 6 11.5z',
    outline: 'M6 .5L.5 6 6 11.5 11.5 6z',
  },
  {
    half: 'M1.25 1.25H6v9.5H1.25z',
    outline: 'M1.25 1.25h9.5v9.5h-9.5z',
  },
  {
    half: 'M6 1L.75 10.75H6z',
    outline: 'M6 1L.75 10.75h10.5z',
  },
];

const SQUARE = 12;

/** The bar after the mark of an event that is longer than a day or not known to the day. */
const BAR = { gap: 1, length: 11, height: 4 };

/** How wide a mark is drawn, in pixels, its bar with it. */
export function markWidth({ lasting }: MarkView, size: number): number {
  return (size / SQUARE) * (SQUARE + (lasting ? BAR.gap + BAR.length : 0));
}

/**
 * Draws a mark by the grammar of the pages: full, outlined or split.
 *
 * @param x Its left edge, in pixels; its bar stands to the right, of a right-to-left one to the left.
 */
export function markSvg(
  mark: MarkView,
  { x, y, size, direction }: { x: number; y: number; size: number; direction: 'ltr' | 'rtl' },
): string {
  const colour = strandColour(mark.lane);
  const shape = SHAPES[mark.lane] ?? SHAPES[0];
  const hollow = mark.announced || mark.certainty === 'one';
  const split = !hollow && mark.certainty === 'differ';
  const ground = hollow || split ? COLOURS.paper : colour;
  const dashes = mark.announced ? ' stroke-dasharray="1.6 1.4"' : '';
  const start = direction === 'rtl' && mark.lasting ? BAR.gap + BAR.length : 0;
  return [
    `<g transform="translate(${x} ${y}) scale(${size / SQUARE})">`,
    `<g transform="translate(${start} 0)">`,
    `<path d="${shape?.outline ?? ''}" fill="${ground}"/>`,
    // The two halves of a full mark would leave a seam between them.
    ...(split ? [`<path d="${shape?.half ?? ''}" fill="${colour}"/>`] : []),
    `<path d="${shape?.outline ?? ''}" fill="none" stroke="${colour}" stroke-width="1.2"${dashes}/>`,
    '</g>',
    ...(mark.lasting ? [barSvg(colour, direction)] : []),
    '</g>',
  ].join('');
}

function barSvg(colour: string, direction: 'ltr' | 'rtl'): string {
  const [from, to] = direction === 'rtl' ? [1, 0] : [0, 1];
  const x = direction === 'rtl' ? 0 : SQUARE + BAR.gap;
  return [
    `<linearGradient id="fade" x1="${from}" x2="${to}"><stop stop-color="${colour}"/>`,
    `<stop offset="1" stop-color="${COLOURS.paper}"/></linearGradient>`,
    `<rect x="${x}" y="${(SQUARE - BAR.height) / 2}" width="${BAR.length}" height="${BAR.height}" fill="url(#fade)"/>`,
  ].join('');
}
