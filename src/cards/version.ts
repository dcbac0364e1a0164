import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import fonts from 'dejavu-fonts-ttf/package.json' with { type: 'json' };
import process from 'node:process';

/** What the bytes of a picture depend on besides its SVG. To be raised when the encoding changes. */
const ENCODING = 1;

/** Says with which versions pictures are drawn. */
export const DRAWN_WITH = [
  ENCODING,
  resvg.version,
  fonts.version,
  process.versions.zlib,
  process.arch,
].join(' ');
