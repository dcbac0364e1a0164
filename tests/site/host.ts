import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another origin. */
export interface Host {
  readonly address: string;
  /** Sets what stands on the page. */
  readonly show: (html: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a page of another origin, on this machine only.
 *
 * @param headers What it is sent with.
 */
export async function startHost(headers: OutgoingHttpHeaders = {}): Promise<Host> {
  let body = '';
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><html lang="en"><title>Host</title><body>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    show: (html) => {
      body = html;
    },
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}
