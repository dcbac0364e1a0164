import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Served } from '../../site/server.ts';
import { brotli } from '../bytes.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Serves a folder as a host does that has compressed its texts beforehand, on this machine only. */
export async function servePacked(folder: string): Promise<Served> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname) ?? answerTo(folder, pathname);
    answers.set(pathname, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answerTo(folder: string, pathname: string): Answer {
  const inside = normalize(decodeURIComponent(pathname));
  const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    return { status: 404, headers: {}, body: new Uint8Array() };
  }
  const bytes = readFileSync(path);
  const type = TYPES[extname(path)];
  const body = type === undefined ? bytes : brotli(bytes);
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': String(body.length),
    ...(type === undefined ? {} : { 'content-encoding': 'br' }),
  };
  return { status: 200, headers, body };
}
