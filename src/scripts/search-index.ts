/** What of Pagefind's interface is used here (version 1.5). */
interface Pagefind {
  readonly search: (words: string | null, options: { filters: Filters }) => Promise<Found>;
  readonly preload: (words: string | null, options: { filters: Filters }) => Promise<void>;
}

/** Pages that have any of a facet's values, for each facet. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What a search finds, the best match first. */
export interface Found {
  readonly results: readonly Hit[];
  /** How many of the pages found have each value, for each facet whose file is loaded. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page that was found; its text is loaded when it is asked for. */
export interface Hit {
  readonly id: string;
  readonly data: () => Promise<{
    readonly url: string;
    /** The page's whole text, and the part of it that is the excerpt, both as in `excerpt`. */
    readonly raw_content: string;
    readonly plain_excerpt: string;
    /** Text with `<mark>` around what was found, and `<` and `>` of the text itself escaped. */
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

export type Order = 'best' | 'earliest' | 'latest';

export interface SearchIndex {
  /** Finds pages; all that the filters let through where there are no words. */
  readonly search: (words: string, filters: Filters, order: Order) => Promise<Found>;
  /** Loads what it takes to count a facet's values. */
  readonly loadFacet: (facet: string) => Promise<void>;
}

/**
 * From so many pages on a search can take long enough to hold up the reader's typing, and a worker is
 * worth the code that it loads a second time.
 */
const MANY_PAGES = 1000;

/**
 * Loads the search index.
 *
 * @param folder Where it lies, with a slash at the end.
 * @param pages How many pages are in it.
 * @throws Where a file of it cannot be loaded.
 */
export async function loadIndex(folder: string, pages: number): Promise<SearchIndex> {
  const code: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  if (!isPagefindModule(code)) throw new TypeError(`${folder} holds no search index.`);
  // Addresses in the index are whole.
  const pagefind = code.createInstance({ baseUrl: '/', noWorker: pages < MANY_PAGES });
  const { lang } = document.documentElement;
  let places: Promise<ReadonlyMap<string, number>> | undefined;
  return {
    search: async (words, filters, order) => {
      // Pagefind would make them small by the rules of the reader's language, not of the site's.
      const term = words === '' ? null : words.toLocaleLowerCase(lang);
      const found = await pagefind.search(term, { filters });
      if (order === 'best' && words !== '') return found;
      const placeOf = await (places ??= loadOrder(folder));
      const sign = order === 'latest' ? -1 : 1;
      const place = ({ id }: Hit): number => placeOf.get(id) ?? 0;
      const results = found.results.toSorted((one, other) => sign * (place(one) - place(other)));
      return { ...found, results };
    },
    loadFacet: (facet) => pagefind.preload(null, { filters: { [facet]: { any: [''] } } }),
  };
}

/** The place of each page in the order of time. */
async function loadOrder(folder: string): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${folder}order.json`);
  const ids: unknown = await response.json();
  if (!Array.isArray(ids)) throw new TypeError('The order of pages is no list.');
  return new Map(ids.map((id, index) => [String(id), index]));
}

interface PagefindModule {
  readonly createInstance: (options: {
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }) => Pagefind;
}

function isPagefindModule(code: unknown): code is PagefindModule {
  return typeof code === 'object' && code !== null && 'createInstance' in code;
}
