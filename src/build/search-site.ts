import type { Publication } from '../content/publication.ts';
import { pageKey } from '../publish/kept-page.ts';
import type { SiteWriter } from '../publish/site-writer.ts';
import { contextOf } from '../site/context.ts';
import { SEARCH_FOLDER, searchRecords } from '../site/search-records.ts';
import type { BundleFile } from './stable-bundle.ts';
import { startThread } from './thread.ts';

// Apart from the thread that it is for: a bundler would take the two together for one of a browser.
const THREAD = new URL('./search-thread.ts', import.meta.url);

/** A search index that is being made. */
export interface Indexing {
  /**
   * Puts it into the site when it is done.
   *
   * @throws Error where Pagefind cannot index a record, or its files are not of the form that is known.
   */
  readonly finish: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Begins to make the search index beside whatever else is done, or takes it over from the earlier site where
 * it has the same to find. Pagefind is a process that has to be fed: by a thread that does nothing else.
 */
export function beginSearch(publication: Publication, writer: SiteWriter): Indexing {
  const { language } = publication.timeline.site;
  const records = searchRecords(contextOf(publication));
  const searched = pageKey([language, records]);
  if (writer.keepFolder(`${SEARCH_FOLDER}/`, searched)) {
    return { finish: () => Promise.resolve(), end: () => Promise.resolve() };
  }
  const { answer, end } = startThread<BundleFile[]>(THREAD, { records, language });
  return {
    finish: async () => {
      for (const { path, content } of await answer) {
        writer.put(`${SEARCH_FOLDER}/${path}`, content, searched);
      }
    },
    end,
  };
}
