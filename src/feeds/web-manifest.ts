import type { SiteContext } from '../site/context.ts';
import { directionOf } from '../site/shell-view.ts';

/** The most characters that a launcher shows under an icon. */
const SHORT = 12;

/** The paper that pages stand on in the light scheme, as src/styles/tokens.css has it. */
const PAPER = '#fbfaf6';

/**
 * The site as an application that a device can keep on its home screen (W3C Web Application Manifest).
 * It stays a website: with the browser's own controls, of which an address that can be shared is one.
 */
export function webManifest({ timeline, addresses }: SiteContext): object {
  const { title, description, language } = timeline.site;
  return {
    id: addresses.home,
    name: title,
    short_name: shortName(title),
    description,
    lang: language,
    dir: directionOf(language),
    start_url: addresses.home,
    scope: addresses.home,
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: `${addresses.home}favicon.svg`, type: 'image/svg+xml', sizes: 'any' },
      ...[192, 512].map((size) => ({
        src: addresses.icon(size),
        type: 'image/png',
        sizes: `${size}x${size}`,
        // It stands within the safe zone, and may be shown as it is too.
        purpose: 'any maskable',
      })),
    ],
  };
}

/** A title's first words, up to where it pauses and as many as there is room for. */
function shortName(title: string): string {
  const [beginning = title] = title.split(/[,:;(|–—]/u, 1);
  const [first = '', ...words] = beginning.trim().split(/\s+/u);
  let name = first;
  for (const word of words) {
    if (`${name} ${word}`.length > SHORT) break;
    name += ` ${word}`;
  }
  return name === '' ? title : name;
}
