import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { FACES } from './faces.ts';
import type { Pixels } from './png.ts';
import type { Face, Ruler } from './ruler.ts';
import { escapeXml } from './xml.ts';

const require = createRequire(import.meta.url);

const fontFile = (face: Face): string =>
  require.resolve(`dejavu-fonts-ttf/ttf/${FACES[face].file}`);

/** Only the fonts that the project brings: what else a machine has would change the picture. */
const options = (faces: readonly Face[]): ResvgRenderOptions => ({
  font: { loadSystemFonts: false, fontFiles: faces.map(fontFile) },
});

/** A noncharacter: every font shows its shape for missing ones in its place. */
const MISSING = '\u{10FFFF}';

/** Stands on both sides of a text that is measured, so that the air around its letters counts. */
const EDGE = '|';

/** The size that texts are measured at. Fonts here have no hints: every width grows with the size. */
const SIZE = 100;

/** Draws an SVG, in its own size. */
export function drawPixels(svg: string): Pixels {
  const faces = Object.keys(FACES) as Face[];
  const image = new Resvg(svg, options(faces)).render();
  return { width: image.width, height: image.height, rgba: image.pixels };
}

/** A ruler that sets each text and looks how it came out; what it knows it remembers. */
export function resvgRuler(): Ruler {
  const widths = remembering((text, face) => boxWidth(text, face));
  const shapes = remembering((character, face) => shapeOf(character, face));
  return {
    width: (text, face, size) =>
      ((widths(EDGE + text + EDGE, face) - widths(EDGE + EDGE, face)) * size) / SIZE,
    covers: (text, face) =>
      Array.from(text).every((character) => shapes(character, face) !== shapes(MISSING, face)),
  };
}

function boxWidth(text: string, face: Face): number {
  return new Resvg(onlyText(text, face), options([face])).getBBox()?.width ?? 0;
}

/** The outline of one character; `undefined` where it has none, as spaces have. */
function shapeOf(character: string, face: Face): string | undefined {
  const drawn = new Resvg(onlyText(character, face), options([face])).toString();
  return / d="([^"]*)"/.exec(drawn)?.[1];
}

function onlyText(text: string, face: Face): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text ${FACES[face].attributes} font-size="${SIZE}">${escapeXml(text)}</text></svg>`;
}

function remembering<Value>(
  find: (text: string, face: Face) => Value,
): (text: string, face: Face) => Value {
  const known = new Map<string, Value>();
  return (text, face) => {
    const key = `${face} ${text}`;
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const value = find(text, face);
    known.set(key, value);
    return value;
  };
}
