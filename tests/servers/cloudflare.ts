import { Log, LogLevel, Miniflare } from 'miniflare';
import type { Readable } from 'node:stream';
import type { Running } from './running.ts';

/**
 * Serves a folder as Cloudflare does, by its own code in its own runtime, with the headers of the
 * `_headers` that lies in it.
 */
export async function startCloudflare(root: string): Promise<Running> {
  const server = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    log: new Strict(LogLevel.WARN),
    // It would ask Cloudflare where on Earth it is.
    cf: false,
    // It tells of every connection that a browser gives up.
    handleRuntimeStdio: (stdout: Readable, stderr: Readable) => {
      stdout.resume();
      stderr.resume();
    },
    modules: true,
    script: 'export default {}',
    compatibilityDate: '2026-01-01',
    assets: {
      directory: root,
      assetConfig: { html_handling: 'auto-trailing-slash', not_found_handling: '404-page' },
    },
  });
  const { href } = await server.ready;
  return { origin: href, close: () => server.dispose() };
}

/** A rule of `_headers` that it does not understand is a warning to it, and an error here. */
class Strict extends Log {
  override warn(message: string): never {
    throw new Error(message);
  }
}
