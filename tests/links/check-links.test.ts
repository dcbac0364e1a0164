import { describe, expect, it } from 'vitest';
import { LINKS_FILE, readLinks, writeLinks } from '../../src/content/links-file.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { recordOf } from '../../src/links/judge.ts';
import type { Net } from '../../src/links/net.ts';
import { outwardLinks } from '../../src/links/outward-links.ts';
import { summaryOf } from '../../src/links/summary.ts';
import type { LinkRecord } from '../../src/model/link.ts';
import { load, POST, row, ROCKETS, rowsOf, swap, swaps, worldWith } from '../content/world.ts';

const MANNERS = { concurrency: 2, pause: 0, timeout: 1000, userAgent: 'Dateline' };

/** A net of hosts that answer with a status each; others are not there. */
function hosts(statuses: Readonly<Record<string, number>>): Net & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    sleep: () => Promise.resolve(),
    now: () => 0,
    fetch: (address) => {
      const { host, pathname } = new URL(address);
      asked.push(address);
      const status = statuses[host];
      if (status !== undefined) {
        return Promise.resolve(
          new Response(null, { status: pathname === '/robots.txt' ? 404 : status }),
        );
      }
      const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    },
  };
}

const links = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ address, files: ['articles/a.md'] }));

describe('the outward links of the content', () => {
  it('are each address once, of articles, copies, prose and notes, with the files that have it', () => {
    const { timeline } = load(
      worldWith({
        [POST]: swaps(
          [
            'retrieved:',
            'archived: https://web.archive.org/web/2021/https://example.org/harbour\nretrieved:',
          ],
          [
            'The Post mentions the vote.',
            'See [this](https://example.org/council?a=1&b=2 "x") or <mailto:a@example.org>.',
          ],
        ),
        [ROCKETS]: swap('A note from the editor.', '*[Note](https://example.org/council)*'),
      }),
    ).value;
    expect(outwardLinks(timeline?.articles ?? [], timeline?.events ?? [])).toEqual([
      {
        address: 'https://example.org/council',
        files: ['articles/2021-05-13-harbour-courier.md', ROCKETS],
      },
      { address: 'https://example.org/council?a=1&b=2', files: [POST] },
      { address: 'https://example.org/harbour', files: [POST] },
      { address: 'https://web.archive.org/web/2021/https://example.org/harbour', files: [POST] },
    ]);
  });
});

describe('a check of links', () => {
  it('records what is there, once for each, and forgets what the content no longer has', async () => {
    const earlier = new Map([
      ['https://old.example/', recordOf({ found: 'works' }, '2026-01-01', undefined)],
    ]);
    const net = hosts({ 'a.example': 200, 'b.example': 404 });
    const request = {
      links: links('https://a.example/', 'https://b.example/x', 'https://c.example/'),
      earlier,
      today: '2026-11-20',
      maxAge: 7,
      manners: MANNERS,
    };
    const checked = await checkLinks(request, net);
    expect(writeLinks(checked.records)).toBe(
      [
        '# Written by `npm run links`: what was at each address when it was last checked.',
        'https://a.example/: { state: works, answer: ok, checked: 2026-11-20 }',
        'https://b.example/x: { state: gone, answer: "404", checked: 2026-11-20, since: 2026-11-20 }',
        'https://c.example/: { state: failing, answer: no such host, checked: 2026-11-20, since: 2026-11-20, failures: 1 }',
        '',
      ].join('\n'),
    );
    expect(checked).toMatchObject({ checked: 3, offline: false });
    expect(summaryOf(checked, request.links)).toContain(
      '  1 is gone\n    gone (404)        https://b.example/x\n      in articles/a.md\n',
    );
  });

  it('asks again only for what is old or was failing', async () => {
    const record = (state: LinkRecord['state'], checked: string): LinkRecord => ({
      ...recordOf({ found: 'works' }, checked, undefined),
      state,
    });
    const earlier = new Map([
      ['https://a.example/new', record('works', '2026-11-13')],
      ['https://a.example/old', record('works', '2026-11-12')],
      ['https://a.example/gone', record('gone', '2026-11-19')],
      ['https://a.example/failing', record('failing', '2026-11-20')],
    ]);
    const net = hosts({ 'a.example': 200 });
    const request = { links: links(...earlier.keys()), earlier, manners: MANNERS };
    const checked = await checkLinks({ ...request, today: '2026-11-20', maxAge: 7 }, net);
    expect(net.asked.filter((address) => !address.endsWith('robots.txt')).toSorted()).toEqual([
      'https://a.example/failing',
      'https://a.example/old',
    ]);
    expect(checked.records.get('https://a.example/new')).toBe(earlier.get('https://a.example/new'));
    expect(checked.checked).toBe(2);
  });

  it('knows that it is itself without a network', async () => {
    const request = { earlier: new Map(), today: '2026-11-20', maxAge: 7, manners: MANNERS };
    const all = links('https://a.example/', 'https://b.example/');
    expect((await checkLinks({ ...request, links: all }, hosts({}))).offline).toBe(true);
    expect((await checkLinks({ ...request, links: [] }, hosts({}))).offline).toBe(false);
  });
});

describe('a host that is not there', () => {
  const missing = { found: 'no-host' } as const;

  it('is gone on the third day in a row, and not before', () => {
    let record = recordOf(missing, '2026-11-18', undefined);
    expect(record).toMatchObject({ state: 'failing', failures: 1 });
    record = recordOf(missing, '2026-11-18', record);
    record = recordOf(missing, '2026-11-19', record);
    expect(record).toMatchObject({ state: 'failing', failures: 2 });
    record = recordOf(missing, '2026-11-20', record);
    expect(record).toMatchObject({ state: 'gone', failures: 3, since: '2026-11-18' });
    record = recordOf({ found: 'works' }, '2026-11-21', record);
    expect(record).toEqual({
      state: 'works',
      answer: 'ok',
      checked: '2026-11-21',
      since: undefined,
      failures: 0,
      to: undefined,
    });
  });

  it('is not gone where a server only fails, however often', () => {
    let record: LinkRecord | undefined;
    for (const day of ['18', '19', '20', '21']) {
      record = recordOf({ found: 'failing', answer: '500' }, `2026-11-${day}`, record);
    }
    expect(record).toMatchObject({ state: 'failing', failures: 4, since: '2026-11-18' });
    expect(recordOf(missing, '2026-11-22', record)).toMatchObject({
      state: 'failing',
      failures: 1,
    });
  });
});

describe('links.yaml', () => {
  const text = (record: string): string => `https://example.org/harbour: ${record}\n`;
  const GONE = text('{ state: gone, answer: "404", checked: 2026-11-20, since: 2026-11-19 }');

  it('comes back as it was written', () => {
    const day = '2026-11-20';
    const records = new Map([
      ['https://example.org/a#b:%20c?d=[e],{f}', recordOf({ found: 'works' }, day, undefined)],
      [
        `https://example.org/${'x'.repeat(2000)}`,
        recordOf({ found: 'moved', to: 'https://example.org/y' }, day, undefined),
      ],
      [
        'https://example.org/c',
        recordOf({ found: 'failing', answer: 'a: "b", c' }, day, undefined),
      ],
    ]);
    const { value, diagnostics } = readLinks(writeLinks(records));
    expect(diagnostics).toEqual([]);
    expect(new Map([...(value ?? [])].toSorted())).toEqual(new Map([...records].toSorted()));
    expect(readLinks(writeLinks(new Map())).value?.size).toBe(0);
  });

  it('tells a build which articles are gone, and `check` which of them have no copy', () => {
    const world = worldWith({ [LINKS_FILE]: GONE });
    const { value, diagnostics } = load(world);
    expect(value.articles.map(({ link }) => link?.state)).toEqual(['gone', undefined]);
    expect(diagnostics.map((diagnostic) => row(diagnostic, world))).toEqual([
      `${POST}:1:1 dead-link warning | ---`,
    ]);
    const copy = swap('retrieved:', 'archived: https://web.archive.org/x\nretrieved:');
    expect(rowsOf({ [LINKS_FILE]: GONE, [POST]: copy })).toEqual([]);
  });

  it.each([
    [
      text('{ state: dead, answer: x, checked: 2026-11-20 }'),
      'links.yaml:1:39 not-a-choice error | dead, answer: x, checked',
    ],
    [
      text('{ state: gone, checked: 2026-11-20 }'),
      'links.yaml:1:30 missing-key error | { state: gone, checked: ',
    ],
    [
      text('{ state: works, answer: ok, checked: today }'),
      'links.yaml:1:67 bad-date error | today }',
    ],
    [
      text('{ state: works, answer: ok, checked: 2026-11-20, failures: many }'),
      'links.yaml:1:89 count-syntax error | many }',
    ],
    [
      'example.org: { state: works, answer: ok, checked: 2026-11-20 }\n',
      'links.yaml:1:1 bad-address error | example.org: { state: wo',
    ],
    [
      text('{ state: moved, answer: ok, checked: 2026-11-20, to: here }'),
      'links.yaml:1:83 bad-address error | here }',
    ],
  ])('has its mistakes named: %s', (file, found) => {
    expect(rowsOf({ [LINKS_FILE]: file })).toEqual([found]);
  });
});
