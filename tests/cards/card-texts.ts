import { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import type { CardView } from '../../src/site/card-view.ts';

const require = createRequire(import.meta.url);

const fonts = [
  'DejaVuSerifCondensed-Bold',
  'DejaVuSerifCondensed',
  'DejaVuSansCondensed-Bold',
  'DejaVuSans',
  'DejaVuSans-Bold',
].map((name) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** A line of text on a card, and the box that it was drawn in. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of a card with its box: each is drawn alone, by the library that draws the card. */
export function linesOf(svg: string): Line[] {
  return [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].flatMap(
    ([element, size = '', text = '']) => {
      const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${element}</svg>`;
      const font = { loadSystemFonts: false, fontFiles: fonts };
      const box = new Resvg(alone, { font }).getBBox();
      return box === undefined
        ? []
        : [
            {
              text: text.replace(/[\u202b\u202c]/g, ''),
              size: Number(size),
              left: box.x,
              right: box.x + box.width,
              top: box.y,
              bottom: box.y + box.height,
            },
          ];
    },
  );
}

/** A card that says ordinary things, but for what is given. */
export function cardWith(given: Partial<CardView>): CardView {
  return {
    direction: 'ltr',
    siteTitle: 'Harbour strikes, May 2021',
    headline: 'Rockets hit the harbour',
    mark: {
      strand: 'Attacks',
      lane: 1,
      certainty: 'differ',
      lasting: true,
      announced: false,
      label: '',
    },
    date: '10–11 May 2021',
    about: 'Attack · East Harbour',
    tally: '3 sources, 2 origins',
    differences: ['Sources differ: Date and Killed', 'Sources differ on 2 points'],
    ...given,
  };
}
