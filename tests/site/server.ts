import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.webmanifest': 'application/manifest+json',
};

export interface Served {
  /** The address of the site's home page. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a plain web server does, on this machine only.
 *
 * @param folder The built site.
 * @param base The path that it stands under.
 * @param headers What is sent with every answer besides.
 */
export async function serve(
  folder: string,
  base = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base)
      ? decodeURIComponent(pathname.slice(base.length))
      : '..';
    const path = join(
      folder,
      normalize(inside),
      inside === '' || inside.endsWith('/') ? 'index.html' : '',
    );
    const found =
      path.startsWith(folder) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const file = found ? path : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}
