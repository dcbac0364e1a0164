import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { filesBelow } from './site/build.ts';
import { mistakesIn } from './site/valid-html.ts';

/*
 * Validates every page of a built site: `npm run validate -- FOLDER`, `dist` where none is named. A
 * page takes about 20 ms. Exits with 1 where one is not valid.
 */
const [folder = 'dist'] = process.argv.slice(2);
const pages = filesBelow(folder).filter((path) => path.endsWith('.html'));
let count = 0;
for (const path of pages) {
  for (const mistake of await mistakesIn(readFileSync(join(folder, path), 'utf8'))) {
    process.stdout.write(`${join(folder, path)}:${mistake}\n`);
    count += 1;
  }
}
process.stdout.write(`${pages.length} pages, ${count} mistakes.\n`);
process.exitCode = count === 0 && pages.length > 0 ? 0 : 1;
