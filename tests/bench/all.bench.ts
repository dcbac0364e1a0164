import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { workFolder } from './paths.ts';

/*
 * Everything that a reader and an editor wait for: builds, then pages in a browser. The sizes on the command
 * line are those of the builds. Of what it writes, the results stay, and the generator that was installed: the
 * development server watches what lies in the project.
 */
const WRITTEN = ['content', 'sites', 'flat', 'reading', 'astro-floor', 'hugo', 'eleventy/project'];

await import('./build.bench.ts');
process.argv.splice(2);
await import('./reading.bench.ts');
for (const name of WRITTEN) rmSync(join(workFolder, name), { recursive: true, force: true });
