import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheIn } from './cache.ts';

/** The pictures drawn by earlier builds, in the project's folder `.cache`. */
export const pictures = cacheIn(join(process.cwd(), '.cache', 'pictures'), '.png');

/** The site's icon, from which all its sizes are drawn: `public/favicon.svg` of the project. */
export function readIcon(): string {
  return readFileSync(join(process.cwd(), 'public', 'favicon.svg'), 'utf8');
}
