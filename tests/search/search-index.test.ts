import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/build/search-index.ts';
import type { SearchRecord } from '../../src/site/search-records.ts';
import { filesBelow } from '../site/build.ts';
import { serve, type Served } from '../site/server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-index-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function writeSearchIndex(
  records: readonly SearchRecord[],
  language: string,
  out: string,
): Promise<void> {
  for (const { path, content } of await searchIndex(records, language)) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function record(
  name: string,
  content: string,
  filters: SearchRecord['filters'] = {},
): SearchRecord {
  return {
    url: `/events/${name}/`,
    content,
    meta: { title: name, about: 'Attack', day: '2020-03-11' },
    filters,
  };
}

const many = Array.from({ length: 60 }, (_, index) =>
  record(`event-${index}`, `The boat number ${index} left the harbour.`, {
    kind: [`kind-${index % 7}`],
    place: [`place-${index % 20}`, 'everywhere'],
    year: [String(2000 + (index % 9))],
    outlet: [`Outlet ${index % 11}`, `Paper ${index % 13}`],
  }),
);

describe('the search index', () => {
  it('has the same files with the same bytes each time that it is made', async () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    await writeSearchIndex(many, 'en', one);
    await writeSearchIndex(many, 'en', other);
    expect(filesBelow(other)).toEqual(filesBelow(one));
    for (const path of filesBelow(one)) {
      expect(readFileSync(join(other, path)).equals(readFileSync(join(one, path))), path).toBe(
        true,
      );
    }
  });

  it('has nothing of the interfaces that Pagefind brings, and one WebAssembly', async () => {
    const out = join(folder, 'files');
    await writeSearchIndex(many, 'en', out);
    const sorts = new Set(filesBelow(out).map((path) => path.replace(/[\w-]+\.(pf_\w+)$/, '$1')));
    expect([...sorts].toSorted()).toEqual([
      'filter/pf_filter',
      'fragment/pf_fragment',
      'index/pf_index',
      'order.json',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'pagefind.pf_meta',
      'wasm.en.pagefind',
    ]);
  });

  it('keeps the order in which the records came', async () => {
    const out = join(folder, 'order');
    await writeSearchIndex(many, 'en', out);
    const order = JSON.parse(readFileSync(join(out, 'order.json'), 'utf8')) as string[];
    const urls = order.map((name) => {
      const text = gunzipSync(readFileSync(join(out, 'fragment', `${name}.pf_fragment`)));
      return /"url":"([^"]+)"/.exec(text.toString())?.[1];
    });
    expect(urls).toEqual(many.map(({ url }) => url));
  });
});

/** What of Pagefind's own interface is used here, which runs in Node as in a browser. */
interface Pagefind {
  readonly createInstance: (options: { readonly basePath: string; readonly baseUrl: string }) => {
    readonly search: (
      words: string | null,
      options?: { readonly filters: Readonly<Record<string, unknown>> },
    ) => Promise<{
      readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[];
      readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }>;
  };
}

interface Sample {
  readonly language: string;
  /** The text of each page. */
  readonly texts: Readonly<Record<string, string>>;
  /** Words, and the pages that they find. */
  readonly asked: readonly (readonly [string, readonly string[]])[];
}

const samples: readonly Sample[] = [
  {
    language: 'en',
    texts: { one: 'Rockets struck the base.', other: 'A vote was held.' },
    asked: [
      ['rocket', ['one']],
      ['votes', ['other']],
      ['boat', []],
    ],
  },
  {
    language: 'ar-IQ',
    texts: { one: 'سقطت الصواريخ على القاعدة', other: 'صوّت البرلمان' },
    asked: [
      ['القاعدة', ['one']],
      ['صواريخ', ['one']],
      ['صوت', ['other']],
    ],
  },
  {
    language: 'uk',
    texts: { one: 'Ракети влучили в базу', other: 'Відбулося голосування' },
    asked: [['ракети', ['one']]],
  },
  {
    language: 'ja',
    texts: { one: 'ロケット弾が基地に着弾した', other: '議会で投票が行われた' },
    asked: [['基地', ['one']]],
  },
];

describe.each(samples)(
  'Pagefind, with an index in the language $language',
  ({ language, texts, asked }) => {
    let served: Served;
    let search: ReturnType<Pagefind['createInstance']>['search'];
    beforeAll(async () => {
      const out = join(folder, language, 'pagefind');
      const records = Object.entries(texts).map(([name, content]) =>
        record(name, content, { kind: [name], year: ['2020'] }),
      );
      await writeSearchIndex(records, language, out);
      served = await serve(join(folder, language));
      const code = (await import(
        /* @vite-ignore */ pathToFileURL(join(out, 'pagefind.js')).href
      )) as Pagefind;
      search = code.createInstance({ basePath: `${served.home}pagefind/`, baseUrl: '/' }).search;
    });
    afterAll(async () => {
      await served.close();
    });
    const urls = async (
      words: string | null,
      filters: Readonly<Record<string, unknown>> = {},
    ): Promise<string[]> => {
      const { results } = await search(words, { filters });
      return Promise.all(results.map(async ({ data }) => (await data()).url));
    };

    it.each(asked)('finds %s', async (words, names) => {
      expect(await urls(words)).toEqual(names.map((name) => `/events/${name}/`));
    });

    it('narrows by any of several values, and counts them', async () => {
      expect(await urls(null, { kind: { any: ['one'] } })).toEqual(['/events/one/']);
      expect(await urls(null, { kind: { any: ['one', 'other'] } })).toHaveLength(2);
      const { filters } = await search(null, { filters: { kind: { any: ['other'] } } });
      expect(filters.kind).toEqual({ one: 0, other: 1 });
    });
  },
);
