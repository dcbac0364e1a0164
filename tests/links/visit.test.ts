import { describe, expect, it } from 'vitest';
import type { Manners, Net } from '../../src/links/net.ts';
import { visitor } from '../../src/links/visit.ts';
import { answer, inTurn, testServer } from './server.ts';

const MANNERS: Manners = {
  concurrency: 4,
  pause: 1000,
  timeout: 5000,
  userAgent: 'Dateline link check (+https://example.org/)',
};

/** Noon of 1 January 2026, in milliseconds since 1970. */
const NOON = 1_767_268_800_000;

/** A world whose clock goes on while it sleeps, and not otherwise. */
function stillNet(): Net & { readonly slept: number[] } {
  const slept: number[] = [];
  let time = NOON;
  return {
    slept,
    fetch: (address, init) => fetch(address, init),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
    now: () => time,
  };
}

function noHost(): Net {
  const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
  return { ...stillNet(), fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) };
}

describe('a visit to a link', () => {
  const server = testServer();
  const visit = (path: string, net: Net = stillNet(), manners: Partial<Manners> = {}) =>
    visitor(net, { ...MANNERS, ...manners })(server.at(path));

  it('asks for robots.txt and then for the head alone, and says who asks', async () => {
    server.on('/a', answer(200));
    expect(await visit('/a')).toEqual({ found: 'works' });
    expect(server.requests).toEqual(['GET /robots.txt', 'HEAD /a']);
    expect(new Set(server.agents)).toEqual(new Set([MANNERS.userAgent]));
  });

  it.each([
    [404, { found: 'gone', answer: '404' }],
    [410, { found: 'gone', answer: '410' }],
    [500, { found: 'failing', answer: '500' }],
    [401, { found: 'unknown', answer: '401' }],
    [403, { found: 'unknown', answer: '403' }],
    [451, { found: 'unknown', answer: '451' }],
  ])('of which the server says %i, to HEAD and to GET', async (status, found) => {
    server.on('/a', answer(status));
    expect(await visit('/a')).toEqual(found);
    expect(server.requests).toEqual(['GET /robots.txt', 'HEAD /a', 'GET /a']);
  });

  it.each([403, 404, 405, 501])(
    'works where only GET is answered, and HEAD with %i',
    async (status) => {
      server.on('/a', (request, response) => {
        answer(request.method === 'HEAD' ? status : 200)(request, response);
      });
      expect(await visit('/a')).toEqual({ found: 'works' });
    },
  );

  it('follows redirects, and says where to only where all of them are for good', async () => {
    server.on('/a', answer(301, { location: '/b?x=1' }));
    server.on('/b?x=1', answer(308, { location: server.at('/c') }));
    server.on('/c', answer(200));
    expect(await visit('/a')).toEqual({ found: 'moved', to: server.at('/c') });
    server.on('/b?x=1', answer(302, { location: '/c' }));
    expect(await visit('/a')).toEqual({ found: 'works' });
    server.on('/c', answer(410));
    expect(await visit('/a')).toEqual({ found: 'gone', answer: '410' });
  });

  it('ends redirects that never end', async () => {
    server.on('/a', answer(301, { location: '/a' }));
    expect(await visit('/a')).toEqual({ found: 'failing', answer: 'too many redirects' });
    expect(server.requests.length).toBeLessThan(12);
  });

  it('takes a redirect to nowhere for the answer that it is', async () => {
    server.on('/a', answer(301, { location: 'mailto:a@example.org' }));
    expect(await visit('/a')).toEqual({ found: 'works' });
  });

  it('does not ask for what robots.txt forbids', async () => {
    server.on('/robots.txt', answer(200, {}, 'User-agent: Dateline\nDisallow: /private\n'));
    server.on('/open', answer(301, { location: '/private/b' }));
    expect(await visit('/private/a')).toEqual({ found: 'unknown', answer: 'robots.txt' });
    expect(await visit('/open')).toEqual({ found: 'unknown', answer: 'robots.txt' });
    expect(server.requests).not.toContain('HEAD /private/a');
    expect(server.requests).not.toContain('HEAD /private/b');
  });

  it('takes a site whose robots.txt fails for a site that fails', async () => {
    server.on('/robots.txt', answer(500));
    expect(await visit('/a')).toEqual({ found: 'failing', answer: 'robots.txt: 500' });
    expect(server.requests).toEqual(['GET /robots.txt']);
  });

  it('follows the redirect of a robots.txt', async () => {
    server.on('/robots.txt', answer(301, { location: '/rules.txt' }));
    server.on('/rules.txt', answer(200, {}, 'User-agent: *\nDisallow: /'));
    expect(await visit('/a')).toEqual({ found: 'unknown', answer: 'robots.txt' });
  });

  it('waits as long as the server asks for, and asks again', async () => {
    const net = stillNet();
    server.on('/a', inTurn(answer(429, { 'retry-after': '7' }), answer(200)));
    expect(await visit('/a', net)).toEqual({ found: 'works' });
    expect(net.slept).toEqual([1000, 7000]);
    server.on(
      '/b',
      inTurn(answer(503, { 'retry-after': 'Thu, 01 Jan 2026 12:00:20 GMT' }), answer(200)),
    );
    const later = stillNet();
    expect(await visit('/b', later)).toEqual({ found: 'works' });
    expect(later.slept).toEqual([1000, 19_000]);
  });

  it('waits twice as long each time where the server does not say, and then leaves it', async () => {
    const net = stillNet();
    server.on('/a', answer(503));
    expect(await visit('/a', net)).toEqual({ found: 'failing', answer: '503' });
    expect(net.slept).toEqual([1000, 2000, 4000, 8000]);
    server.on('/b', answer(429));
    expect(await visit('/b')).toEqual({ found: 'unknown', answer: '429' });
  });

  it('does not wait an hour', async () => {
    const net = stillNet();
    server.on('/a', answer(429, { 'retry-after': '3600' }));
    expect(await visit('/a', net)).toEqual({ found: 'unknown', answer: '429' });
    expect(net.slept).toEqual([1000]);
  });

  it('gives up on a server that never answers, and on one that hangs up', async () => {
    server.on('/never', () => undefined);
    expect(await visit('/never', stillNet(), { timeout: 60 })).toEqual({
      found: 'failing',
      answer: 'no answer in 0.06 s',
    });
    server.on('/hangs-up', ({ socket }) => socket.destroy());
    expect(await visit('/hangs-up')).toMatchObject({ found: 'failing' });
  });

  it('waits for a server that is slow', async () => {
    server.on('/slow', (request, response) => {
      setTimeout(() => {
        answer(200)(request, response);
      }, 50);
    });
    expect(await visit('/slow')).toEqual({ found: 'works' });
  });

  it('knows a host that is not there', async () => {
    expect(await visit('/a', noHost())).toEqual({ found: 'no-host' });
  });

  it('asks a host one thing at a time, with a pause between, and for robots.txt once', async () => {
    const net = stillNet();
    const paths = ['/a', '/b', '/c'];
    for (const path of paths) {
      server.on(path, (request, response) => {
        setTimeout(() => {
          answer(200)(request, response);
        }, 10);
      });
    }
    const visitOne = visitor(net, MANNERS);
    await Promise.all(paths.map((path) => visitOne(server.at(path))));
    expect(server.mostOpen()).toBe(1);
    expect(server.requests.toSorted()).toEqual([
      'GET /robots.txt',
      'HEAD /a',
      'HEAD /b',
      'HEAD /c',
    ]);
    expect(net.slept).toEqual([1000, 1000, 1000]);
  });

  it('keeps the longer pause that robots.txt asks for', async () => {
    const net = stillNet();
    server.on('/robots.txt', answer(200, {}, 'User-agent: *\nCrawl-delay: 5\n'));
    server.on('/a', answer(200));
    await visit('/a', net);
    expect(net.slept).toEqual([5000]);
  });
});

describe('visits to many hosts', () => {
  it('are so many at the same time, and no more', async () => {
    let open = 0;
    let most = 0;
    const net: Net = {
      ...stillNet(),
      fetch: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
        return new Response('', { status: 404 });
      },
    };
    const visitOne = visitor(net, { ...MANNERS, concurrency: 3 });
    const hosts = Array.from({ length: 12 }, (_, index) => `https://host-${index}.example/`);
    await Promise.all(hosts.map(visitOne));
    expect(most).toBe(3);
  });
});
