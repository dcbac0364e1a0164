import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../site/search-records.ts';
import { stableBundle, type BundleFile } from './stable-bundle.ts';

/** Of Pagefind's bundle: the code, its WebAssembly and the index, and none of the interfaces it brings. */
const WANTED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_\w+)$/;
const WASM_OF_ANY_LANGUAGE = 'wasm.unknown.pagefind';

/**
 * Makes the search index of a site.
 *
 * @param records In the order of time.
 * @param language The site's language (BCP 47), by whose rules words are reduced to their stems where
 * Pagefind knows them.
 * @returns Its files; their paths are relative to the index's folder.
 * @throws Error where Pagefind cannot index a record, or its files are not of the form that is known here.
 */
export async function searchIndex(
  records: readonly SearchRecord[],
  language: string,
): Promise<BundleFile[]> {
  try {
    return stableBundle(onlyWanted(await bundleOf(records, language)));
  } finally {
    await close();
  }
}

/** Pagefind's own writing to disk can be cut off by its end, so the files are asked for instead. */
async function bundleOf(records: readonly SearchRecord[], language: string): Promise<BundleFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
  // The reader's browser asks for the index of the language without its region.
  const { language: primary } = new Intl.Locale(language);
  const added = await Promise.all(
    records.map(({ url, content, meta, filters }) =>
      index.addCustomRecord({
        url,
        content: withPlainQuotes(content),
        language: primary,
        meta: { ...meta },
        filters: Object.fromEntries(
          Object.entries(filters).map(([facet, values]) => [facet, [...values]]),
        ),
      }),
    ),
  );
  const { files, errors: failures } = await index.getFiles();
  const problems = [...added.flatMap((record) => record.errors), ...failures];
  if (problems.length > 0) throw new Error(`Pagefind cannot index: ${problems.join(', ')}`);
  return files;
}

/**
 * A text with marks of quotation that Pagefind does not take for part of a word. With others it keeps
 * every quote's first and last word twice.
 */
function withPlainQuotes(text: string): string {
  return text.replace(/[“”„]|«[\u00a0\u202f]?|[\u00a0\u202f]?»/g, '"');
}

function onlyWanted(files: readonly BundleFile[]): BundleFile[] {
  const wanted = files.filter(({ path }) => WANTED.test(path));
  const own = wanted.some(({ path }) => path.startsWith('wasm.') && path !== WASM_OF_ANY_LANGUAGE);
  return own ? wanted.filter(({ path }) => path !== WASM_OF_ANY_LANGUAGE) : wanted;
}
