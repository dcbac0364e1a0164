import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startCloudflare } from '../servers/cloudflare.ts';
import { startFastify } from '../servers/fastify.ts';
import { brotliModule, installedNginx, startNginx } from '../servers/nginx.ts';
import { nginxConfig, nginxHeaders } from '../servers/nginx-config.ts';
import type { Running } from '../servers/running.ts';
import { launch, stoppedOn, watchPolicy, watchProblems } from './browser.ts';
import { filesBelow } from './build.ts';
import { startHost } from './host.ts';
import { KINDS, PAGE_KINDS } from './kinds.ts';

/** The path that the site stands under. */
const BASE = 'news';
const EVENT = 'weir-overrun';

interface Server {
  readonly name: string;
  readonly start: (root: string) => Promise<Running>;
  /** Whether it answers a part of a file with that part alone, which it is free not to (RFC 9110, 14.2). */
  readonly ranges: boolean;
  /** Whether it says when a file changed, and answers by that. */
  readonly dates: boolean;
  /** Whether it tells caches that what it sends depends on what the browser unpacks. */
  readonly varies: boolean;
  readonly encodings: readonly ('br' | 'gzip')[];
}

const nginx = installedNginx();
const servers: readonly Server[] = [
  {
    name: 'Cloudflare’s server',
    start: startCloudflare,
    ranges: false,
    dates: false,
    varies: false,
    encodings: ['br', 'gzip'],
  },
  {
    name: 'Fastify, with headers as Netlify reads them',
    start: (root) => startFastify(root, BASE),
    ranges: true,
    dates: true,
    varies: true,
    encodings: ['br', 'gzip'],
  },
  ...(nginx === undefined
    ? []
    : [
        {
          name: 'nginx',
          start: (root: string) => startNginx(nginx, root, `/${BASE}/`),
          ranges: true,
          dates: true,
          varies: true,
          encodings:
            brotliModule(nginx) === undefined ? (['gzip'] as const) : (['br', 'gzip'] as const),
        },
      ]),
];

const HTML = 'text/html; charset=utf-8';
/** The types of files by the ends of their addresses, those that may be; the first that fits. */
const TYPES: readonly (readonly [end: RegExp, ...types: string[]])[] = [
  [/\.html$/, HTML],
  [/\.js$/, 'text/javascript'],
  [/\/feed\.json$/, 'application/feed+json'],
  [/\/citations\.json$/, 'application/vnd.citationstyles.csl+json'],
  [/\/timeline\.schema\.json$/, 'application/schema+json'],
  [/\.json$/, 'application/json'],
  [/\.geojson$/, 'application/geo+json'],
  [/\.webmanifest$/, 'application/manifest+json'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\/timeline\.ics$/, 'text/calendar; charset=utf-8'],
  [/\.ics$/, 'text/calendar; charset=utf-8', 'text/calendar'],
  [/\.bib$/, 'application/x-bibtex; charset=utf-8'],
  [/\/(?:kinds|strands)\/.*\/feed\.xml$/, 'application/atom+xml', 'application/xml'],
  [/\/feed\.xml$/, 'application/atom+xml'],
  [/\/rss\.xml$/, 'application/rss+xml'],
  [/\.xml$/, 'application/xml'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.png$/, 'image/png'],
  [/\.svg$/, 'image/svg+xml'],
  [/\.ico$/, 'image/vnd.microsoft.icon'],
  [/\/pagefind\/.*\.(?:pf_\w+|pagefind)$/, 'application/gzip'],
];

/** Files whose names change with what is in them. */
const HASHED = /^(?:_astro\/|pagefind\/(?:index|filter)\/|pagefind\/[^/]+\.pf_meta$)/;
/** Files for other programs, wherever they run. */
const DATA =
  /\.(?:bib|csv|geojson|ics)$|^(?:events\/)?[^/]+\.json$|\/oembed\.json$|(?:^|\/)(?:feed|rss)\.xml$/;
/** Files that pages of other sites show, or that a framed page needs. */
const SHOWN = /^(?:_astro|cards|embed)\/|^(?:favicon|apple-touch-icon|icon-)/;

let folder: string;
let files: readonly string[];
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-served-'));
  cpSync(inject('river'), join(folder, BASE), { recursive: true });
  // The file is read where a deployment begins, and its paths begin there.
  renameSync(join(folder, BASE, '_headers'), join(folder, '_headers'));
  files = filesBelow(join(folder, BASE));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is described for nginx, installed or not, under the same headers', () => {
  const config = nginxConfig({ BASE: `/${BASE}/`, ROOT: '/', LISTEN: '80' });
  const wrong: string[] = [];
  for (const path of files) {
    const found = headersOf(nginxHeaders(config, `/${BASE}/${path}`));
    wrong.push(...differences(path, found, headersFor(path)));
  }
  expect(wrong).toEqual([]);
});

describe.each(servers)('the site under a path, from $name', (server) => {
  let running: Running;
  let home: string;
  beforeAll(async () => {
    running = await server.start(folder);
    home = `${running.origin}${BASE}/`;
  });
  afterAll(async () => {
    await running.close();
  });

  /** Asks for a file of the site at its address, or for another address. */
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    answerTo(home + path.replace(/(?<=^|\/)index\.html$/, ''), headers);
  const contentOf = (path: string): Buffer => readFileSync(join(folder, BASE, path));

  it('has every file, as what it is, under the headers that it needs', async () => {
    const wrong: string[] = [];
    for (const path of files) {
      const isMissing = path === '404.html';
      const { status, headers, body } = await ask(isMissing ? 'not/there' : path);
      if (status !== (isMissing ? 404 : 200)) wrong.push(`${path}: ${status}`);
      if (!body.equals(contentOf(path))) wrong.push(`${path}: another content`);
      wrong.push(...differences(path, headersOf(headers), headersFor(path)));
    }
    expect(files.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it.each(server.encodings)('packs text by %s, and pictures not at all', async (encoding) => {
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
    for (const path of ['index.html', 'timeline.json']) {
      const { headers, body } = await ask(path, { 'accept-encoding': encoding });
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(unpack(body).equals(contentOf(path)), path).toBe(true);
      expect(body.length).toBeLessThan(contentOf(path).length);
      if (server.varies) expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    }
    const { headers, body } = await ask('icon-192.png', { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(contentOf('icon-192.png'))).toBe(true);
  });

  it('sends nothing anew that has not changed', async () => {
    for (const path of ['index.html', 'timeline.json', 'events.csv']) {
      for (const encoding of ['identity', ...server.encodings]) {
        const accept = { 'accept-encoding': encoding };
        const first = await ask(path, accept);
        const { etag = '', 'last-modified': date = '' } = first.headers;
        const again = await ask(path, { ...accept, 'if-none-match': etag });
        expect([again.status, again.body.length], path).toEqual([304, 0]);
        expect((await ask(path, { ...accept, 'if-none-match': '"other"' })).status).toBe(200);
        if (!server.dates) continue;
        const since = await ask(path, { ...accept, 'if-modified-since': date });
        expect([since.status, since.body.length], path).toEqual([304, 0]);
        const before = { ...accept, 'if-modified-since': 'Mon, 02 Jan 2006 15:04:05 GMT' };
        expect((await ask(path, before)).status).toBe(200);
      }
    }
  });

  it('sends a part of a file, or all of it', async () => {
    const path = 'timeline.json';
    const content = contentOf(path);
    const part = await ask(path, { range: 'bytes=100-199' });
    if (!server.ranges) {
      expect([part.status, part.body.equals(content)]).toEqual([200, true]);
      return;
    }
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${content.length}`);
    expect(part.body.equals(content.subarray(100, 200))).toBe(true);
    const end = await ask(path, { range: 'bytes=-5' });
    expect(end.body.equals(content.subarray(-5))).toBe(true);
    const beyond = await ask(path, { range: `bytes=${content.length}-` });
    expect(beyond.status).toBe(416);
    // What has changed since is sent whole.
    const changed = await ask(path, { range: 'bytes=0-9', 'if-range': '"other"' });
    expect([changed.status, changed.body.equals(content)]).toEqual([200, true]);
  });

  it.each(['', 'data', 'events/weir-overrun', '2021/04', 'embed'])(
    'leads on from an address without its last slash: %s',
    async (path) => {
      const address = path === '' ? home.slice(0, -1) : home + path;
      const { status, headers } = await answerTo(`${address}?a=1`);
      expect([301, 302, 307, 308]).toContain(status);
      expect(new URL(headers.location ?? '', address).href).toBe(`${address}/?a=1`);
    },
  );

  it('says that there is no such page, wherever, and that of a page to be framed too', async () => {
    for (const path of ['nothing', 'events/nothing/', 'events/nothing.ics', 'embed/nothing/']) {
      const { status, headers, body } = await ask(path);
      expect(status, path).toBe(404);
      expect(headers['content-type'], path).toBe(HTML);
      expect(body.equals(contentOf('404.html')), path).toBe(true);
    }
  });

  describe('in Chromium', () => {
    it('stops nothing of any kind of page', async () => {
      const page = await browser.newPage();
      const problems: string[] = [];
      watchProblems(page, (problem) => problems.push(problem));
      await watchPolicy(page);
      for (const kind of PAGE_KINDS) {
        const path = files.find((file) => KINDS[kind].test(file)) ?? '';
        const answer = await page.goto(home + path.replace(/index\.html$/, ''));
        expect(answer?.status(), kind).toBe(200);
        expect(await stoppedOn(page), kind).toEqual([]);
      }
      expect(problems).toEqual([]);
      await page.close();
    });

    it('searches, in a worker too', async () => {
      const page = await browser.newPage();
      const problems: string[] = [];
      watchProblems(page, (problem) => problems.push(problem));
      await page.goto(`${home}search/?q=siren`);
      await page.locator('#search-list li').first().waitFor();
      const worker = page.waitForEvent('worker');
      const found: number = await page.evaluate(`(async () => {
        const pagefind = await import('/${BASE}/pagefind/pagefind.js');
        const { results } = await pagefind.createInstance({ noWorker: false }).search('siren');
        return results.length;
      })()`);
      expect(found).toBeGreaterThan(0);
      expect((await worker).url()).toBe(`${home}pagefind/pagefind-worker.js`);
      expect(problems).toEqual([]);
      await page.close();
    });

    it('lets its pages for that be framed, by pages isolated from it too', async () => {
      const host = await startHost({
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      });
      host.show(`<iframe src="${home}embed/events/${EVENT}/"
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
        <script>addEventListener('message', ({ data }) => { globalThis.told = data.dateline?.height; })</script>`);
      const page = await browser.newPage();
      await page.goto(host.address);
      expect(await page.evaluate('crossOriginIsolated')).toBe(true);
      // The frame's own script tells its height, in a sandbox, where no origin is its own.
      await page.waitForFunction('told > 100');
      const opening = page.context().waitForEvent('page');
      await page.frameLocator('iframe').locator('h1 a').click();
      const opened = await opening;
      await opened.waitForLoadState();
      expect(await opened.locator('h1').innerText()).not.toBe('');
      expect(opened.url()).toBe(`${home}events/${EVENT}/`);
      await opened.close();
      await page.close();
      await host.close();
    });

    it.each(['', `events/${EVENT}/`, 'search/', '404.html', 'about/'])(
      'lets no other page be framed: %s',
      async (path) => {
        const host = await startHost();
        host.show(`<iframe src="${home}${path}"></iframe>`);
        const page = await browser.newPage();
        const refused = page.waitForEvent('console');
        await page.goto(host.address);
        expect((await refused).text()).toContain("frame-ancestors 'none'");
        expect(await textInFrame(page)).not.toContain(' ');
        await page.close();
        await host.close();
      },
    );

    it('lets the scripts of others read its data, and nothing else', async () => {
      const host = await startHost();
      const page = await browser.newPage();
      await page.goto(host.address);
      const readable = async (path: string): Promise<boolean> =>
        page.evaluate(`fetch(${JSON.stringify(home + path)}).then(({ ok }) => ok, () => false)`);
      for (const path of files.filter((file) => DATA.test(file))) {
        expect(await readable(path), path).toBe(true);
      }
      for (const path of ['', 'search/', 'pagefind/pagefind-entry.json', 'sitemap.xml']) {
        expect(await readable(path), path).toBe(false);
      }
      await page.close();
      await host.close();
    });
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks without unpacking, following or remembering anything. */
function answerTo(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { headers: { 'accept-encoding': 'identity', ...headers } };
    const asking = request(address, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

type Found = Readonly<Record<string, string | undefined>>;
/** What is promised of the headers of a file: one of these values each. */
type Promised = Readonly<Record<string, string | readonly string[] | undefined>>;

function headersFor(path: string): Promised {
  const isSearch = /^(?:search|pagefind)\//.test(path);
  const isFramed = path.startsWith('embed/');
  return {
    type: TYPES.find(([end]) => end.test(`/${path}`))
      ?.slice(1)
      .map(String),
    policy: [
      `base-uri 'none'`,
      ...(isSearch ? [`connect-src 'self'`] : []),
      `default-src 'none'`,
      `form-action ${isSearch ? `'self'` : `'none'`}`,
      ...(isFramed ? [] : [`frame-ancestors 'none'`]),
      `img-src 'self'`,
      ...(isFramed ? [] : [`manifest-src 'self'`]),
      ...(isSearch ? [] : [`require-trusted-types-for 'script'`]),
      `script-src 'self'${isSearch ? ` 'wasm-unsafe-eval'` : ''}`,
      `style-src 'unsafe-inline'`,
    ].join(),
    cache: HASHED.test(path)
      ? 'public, max-age=31536000, immutable'
      : path.startsWith('pagefind/fragment/')
        ? 'public, max-age=86400'
        : 'no-cache',
    readers: DATA.test(path) ? '*' : undefined,
    resource: DATA.test(path) || SHOWN.test(path) ? 'cross-origin' : 'same-origin',
    embedder: isFramed ? 'require-corp' : undefined,
    opener: 'same-origin',
    referrer: 'strict-origin-when-cross-origin',
    sniffing: 'nosniff',
    permissions: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

function headersOf(headers: IncomingHttpHeaders): Found {
  const header = (name: string): string | undefined => headers[name]?.toString();
  return {
    type: typeOf(header('content-type') ?? ''),
    policy: header('content-security-policy')?.split(';').toSorted().join(),
    cache: header('cache-control'),
    readers: header('access-control-allow-origin'),
    resource: header('cross-origin-resource-policy'),
    embedder: header('cross-origin-embedder-policy'),
    opener: header('cross-origin-opener-policy'),
    referrer: header('referrer-policy'),
    sniffing: header('x-content-type-options'),
    permissions: header('permissions-policy'),
  };
}

/** Servers have names of their own for what is no text of this project, and say of which that it is UTF-8. */
const SAME: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'image/x-icon': 'image/vnd.microsoft.icon',
  'text/xml': 'application/xml',
};

function typeOf(header: string): string {
  const type = header.replace(/;.*/, '');
  const name = SAME[type] ?? type;
  const isSaid = /^text\/(?!javascript)|bibtex/.test(name) && /;\s*charset=utf-8/i.test(header);
  return isSaid ? `${name}; charset=utf-8` : name;
}

function differences(path: string, found: Found, expected: Promised): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => ![value].flat().includes(found[name]))
    .map(([name]) => `${path}: ${name}: ${String(found[name])}`);
}

async function textInFrame(page: Page): Promise<string> {
  return page.frameLocator('iframe').locator('body').innerText();
}
