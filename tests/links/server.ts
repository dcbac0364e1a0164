import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, new for each test. */
export interface TestServer {
  /** The address of a path. */
  readonly at: (path: string) => string;
  /** Says what a path answers. A robots.txt that nobody sets is not there. */
  readonly on: (path: string, handler: Handler) => void;
  /** "METHOD path" of every request, in order. */
  readonly requests: readonly string[];
  /** The header of every request. */
  readonly agents: readonly string[];
  /** The most requests that were open at once. */
  readonly mostOpen: () => number;
}

export function testServer(): TestServer {
  const handlers = new Map<string, Handler>();
  const requests: string[] = [];
  const agents: string[] = [];
  let open = 0;
  let most = 0;
  let base = '';
  let close: () => Promise<void>;
  beforeEach(async () => {
    handlers.clear();
    requests.length = 0;
    agents.length = 0;
    open = 0;
    most = 0;
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      requests.push(`${request.method ?? ''} ${path}`);
      agents.push(request.headers['user-agent'] ?? '');
      open += 1;
      most = Math.max(most, open);
      response.on('close', () => {
        open -= 1;
      });
      const handler = handlers.get(path) ?? answer(404);
      handler(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
  });
  afterEach(() => close());
  return {
    at: (path) => base + path,
    on: (path, handler) => {
      handlers.set(path, handler);
    },
    requests,
    agents,
    mostOpen: () => most,
  };
}

/** Answers with a status, and headers. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Handler {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Answers with one handler after the other, and with the last for good. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let times = 0;
  return (request, response) => {
    handlers[Math.min(times, handlers.length - 1)]?.(request, response);
    times += 1;
  };
}
