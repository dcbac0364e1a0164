import compress from '@fastify/compress';
import files from '@fastify/static';
import { HeadersHandler } from '@netlify/headers';
import fastify from 'fastify';
import { join } from 'node:path';
import type { Running } from './running.ts';

/**
 * Serves a folder with Fastify, with the headers of the `_headers` that lies in it as Netlify's own code
 * reads it.
 *
 * @param base The path in it that the site stands at.
 */
export async function startFastify(root: string, base: string): Promise<Running> {
  const server = fastify();
  const rules = new HeadersHandler({ projectDir: root, logger: { ...console, error: refuse } });
  server.addHook('onSend', async ({ url }, reply) => {
    const headers = await rules.apply(new Request(new URL(url, 'http://localhost')));
    for (const [name, value] of Object.entries(headers)) {
      void reply.header(name, value);
    }
  });
  await server.register(compress, { encodings: ['br', 'gzip'] });
  await server.register(files, { root, redirect: true, cacheControl: false });
  server.setNotFoundHandler((_, reply) => reply.code(404).sendFile('404.html', join(root, base)));
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  return { origin: `${origin}/`, close: () => server.close() };
}

/** A line of `_headers` that Netlify does not understand is left out there, and an error here. */
function refuse(message: unknown): never {
  throw new Error(String(message));
}
