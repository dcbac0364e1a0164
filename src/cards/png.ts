import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** An opaque picture as rows of pixels, each of four bytes: red, green, blue, and one that is not read. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A run of pixels of one colour, in the order of reading; a run may go on in the next row. */
interface Run {
  readonly colour: number;
  readonly length: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The most colours of a picture: flat ones and the edges of letters need no more. */
const MOST_COLOURS = 32;

/** How far apart colours are chosen, in steps: widely at first, then closer while there is room. */
const APART = [96, 72, 54, 40, 30, 22, 16, 8, 1];

/**
 * Writes a picture as a PNG of few colours, a quarter of what full colour takes. The same pixels give
 * the same bytes (W3C Portable Network Graphics, 11.2).
 *
 * @param exact The colours that have to stay as they are where the picture has them, red in the first byte.
 */
export function pngOf({ width, height, rgba }: Pixels, exact: readonly number[] = []): Uint8Array {
  const runs = runsOf(rgba);
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const palette = paletteOf(counts, exact);
  const indices = new Map(
    [...counts.keys()].map((colour) => [colour, nearest(palette, colour)] as const),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette; the one compression and the one filtering there are; no interlace.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rowsOf(width, height, runs, indices), { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function runsOf(rgba: Uint8Array): Run[] {
  const runs: Run[] = [];
  let colour = colourAt(rgba, 0);
  let start = 0;
  for (let at = 4; at <= rgba.length; at += 4) {
    const next = at < rgba.length ? colourAt(rgba, at) : -1;
    if (next === colour) continue;
    runs.push({ colour, length: (at - start) / 4 });
    colour = next;
    start = at;
  }
  return runs;
}

function colourAt(rgba: Uint8Array, at: number): number {
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

/** The rows as PNG has them: each begins with its filter, none, and a pixel is its place in the palette. */
function rowsOf(
  width: number,
  height: number,
  runs: readonly Run[],
  indices: ReadonlyMap<number, number>,
): Uint8Array {
  const pixels = new Uint8Array(width * height);
  let at = 0;
  for (const { colour, length } of runs) {
    pixels.fill(indices.get(colour) ?? 0, at, at + length);
    at += length;
  }
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return rows;
}

/** The exact colours that there are, then the most frequent that are not too like one chosen before. */
function paletteOf(counts: ReadonlyMap<number, number>, exact: readonly number[]): number[] {
  const byFrequency = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b);
  const chosen = [...new Set(exact)].filter((colour) => counts.has(colour)).slice(0, MOST_COLOURS);
  for (const apart of APART) {
    for (const [colour] of byFrequency) {
      if (chosen.length === MOST_COLOURS) return chosen;
      if (chosen.every((other) => distance(other, colour) >= apart ** 2)) chosen.push(colour);
    }
  }
  return chosen;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(other, colour));
  return distances.indexOf(Math.min(...distances));
}

/** The square of how far apart two colours are, as points of the cube of red, green and blue. */
function distance(one: number, other: number): number {
  const [red, green, blue] = channels(one);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
  return framed;
}
