import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../site/build.ts';
import { workIn } from '../paths.ts';
import { run } from '../process.ts';
import type { Peer } from './peer.ts';

const PAGE = `---
export const getStaticPaths = () =>
  Array.from({ length: Number(process.env.PAGES) }, (_, id) => ({ params: { id: String(id) } }));
const { id } = Astro.params;
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{id}</title>
  </head>
  <body>
    <h1>Page {id}</h1>
    <p>Nothing stands here, so that what remains is what a page costs.</p>
  </body>
</html>
`;

const BUILD = `import { build } from 'astro';
await build({ root: import.meta.dirname, logLevel: 'warn' });
`;

/** As many trivial pages as a site has, by Astro alone at the same concurrency: the floor of its page machinery. */
export async function astroFloor(pages: number): Promise<Peer> {
  const config = (await import(pathToFileURL(join(projectRoot, 'astro.config.mjs')).href)) as {
    readonly default: { readonly build?: { readonly concurrency?: number } };
  };
  const concurrency = config.default.build?.concurrency ?? 1;
  const folder = workIn('astro-floor');
  workIn('astro-floor/src/pages');
  writeFileSync(join(folder, 'src/pages/[id].astro'), PAGE);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(join(folder, 'build.mjs'), BUILD);
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `export default { build: { concurrency: ${concurrency} }, cacheDir: './cache' };\n`,
  );
  return {
    name: 'Astro, trivial pages',
    units: pages,
    counts: 'pages',
    build: async () => {
      for (const name of ['dist', 'cache', '.astro']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      return run(
        process.execPath,
        ['build.mjs'],
        { PAGES: String(pages), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
        folder,
      );
    },
  };
}
