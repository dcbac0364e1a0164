import type { Face } from './ruler.ts';

/** How a face is called in SVG, and the file of the package of fonts that it is in. */
interface FaceFont {
  readonly attributes: string;
  readonly file: string;
}

/**
 * A serif for headlines and descriptions, a sans for the rest and for scripts that the serif lacks,
 * Arabic and Hebrew among them.
 */
export const FACES: Readonly<Record<Face, FaceFont>> = {
  headline: {
    attributes: 'font-family="DejaVu Serif" font-stretch="condensed" font-weight="700"',
    file: 'DejaVuSerifCondensed-Bold.ttf',
  },
  'headline-sans': {
    attributes: 'font-family="DejaVu Sans" font-stretch="condensed" font-weight="700"',
    file: 'DejaVuSansCondensed-Bold.ttf',
  },
  text: {
    attributes: 'font-family="DejaVu Serif" font-stretch="condensed"',
    file: 'DejaVuSerifCondensed.ttf',
  },
  'text-sans': { attributes: 'font-family="DejaVu Sans"', file: 'DejaVuSans.ttf' },
  'strong-sans': {
    attributes: 'font-family="DejaVu Sans" font-weight="700"',
    file: 'DejaVuSans-Bold.ttf',
  },
};
