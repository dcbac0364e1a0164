import { Resvg } from '@resvg/resvg-js';
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { icoOf } from '../../src/cards/ico.ts';
import { pngOf } from '../../src/cards/png.ts';

/** Sixteen colours, fewer than a picture may have. */
const COLOURS = Array.from({ length: 16 }, (_, index) => [index * 16, 255 - index * 9, index * 7]);

function picture(width: number, height: number, colourAt: (at: number) => readonly number[]) {
  const pixels = Array.from({ length: width * height }, (_, at) => [...colourAt(at), 255]);
  return { width, height, rgba: Uint8Array.from(pixels.flat()) };
}

/** The pixels of a PNG, read by a decoder of another maker. */
function decoded(png: Uint8Array, width: number, height: number): Uint8Array {
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${data}"/></svg>`;
  return new Uint8Array(new Resvg(svg).render().pixels);
}

describe('pngOf', () => {
  it.each([
    [16, 4],
    [7, 5],
    [1, 1],
  ])('gives back every pixel of a picture of few colours, %i × %i', (width, height) => {
    const given = picture(width, height, (at) => COLOURS[at % COLOURS.length] ?? []);
    expect(decoded(pngOf(given), width, height)).toEqual(given.rgba);
  });

  it('keeps the colours that are most of a picture, and is near the others', () => {
    const width = 64;
    const given = picture(width, width, (at) => {
      const shade = at % 256;
      return at < 2048 ? [251, 250, 246] : [shade, shade, shade];
    });
    const pixels = decoded(pngOf(given), width, width);
    expect(pixels.subarray(0, 4 * 2048)).toEqual(given.rgba.subarray(0, 4 * 2048));
    for (const [at, value] of pixels.entries()) {
      expect(Math.abs(value - (given.rgba[at] ?? 0))).toBeLessThanOrEqual(28);
    }
  });

  it('keeps a colour that it is told to, however rare', () => {
    const width = 64;
    const rare = [94, 95, 60];
    const given = picture(width, width, (at) =>
      at === 7 ? rare : Array.from({ length: 3 }, (_, channel) => (at * (channel + 3)) % 256),
    );
    const pixels = decoded(pngOf(given, [0x5e5f3c, 0x123456]), width, width);
    expect([...pixels.subarray(28, 31)]).toEqual(rare);
    expect([...decoded(pngOf(given), width, width).subarray(28, 31)]).not.toEqual(rare);
  });

  it('gives the same bytes for the same pixels', () => {
    const make = () => pngOf(picture(31, 17, (at) => COLOURS[(at * 7) % 16] ?? []));
    expect(Buffer.from(make()).equals(make())).toBe(true);
  });
});

describe('icoOf', () => {
  it('says where its one picture stands and how long it is', () => {
    const png = pngOf(picture(32, 32, () => [1, 2, 3]));
    const ico = Buffer.from(icoOf(png, 32));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
    expect(offset + length).toBe(ico.length);
  });
});
