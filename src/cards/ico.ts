import { Buffer } from 'node:buffer';

/** Puts a PNG into the ICO format, as its only picture: the header, one entry, then the PNG as it is. */
export function icoOf(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  // An icon, of one picture.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  // One plane of 32 bits a pixel: for a PNG, the reader takes both from the PNG.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
