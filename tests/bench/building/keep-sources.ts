import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/*
 * Stands before a build that is profiled and keeps the text of the bundle, which the build deletes: it says
 * which lines came from which file.
 */
const folder = process.env.BENCH_SOURCES;
const sources: Record<string, string> = {};
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (url.includes('/.prerender/') && !url.includes('/node_modules/') && loaded.source) {
      sources[url] =
        typeof loaded.source === 'string'
          ? loaded.source
          : Buffer.from(loaded.source as Uint8Array).toString();
    }
    return loaded;
  },
});
process.on('exit', () => {
  if (folder !== undefined) writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
});
