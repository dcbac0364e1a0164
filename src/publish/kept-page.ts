import { hash } from 'node:crypto';

/** The pages of the earlier site, as the one that is being drawn asks for its own. */
export interface EarlierPages {
  /**
   * Whether the earlier page showed the same. What it shows is remembered for the next build.
   *
   * @param key As `pageKey` gives it.
   */
  readonly isAsBefore: (key: string) => boolean;
}

const SHELF = Symbol.for('dateline.earlier-pages');

interface Shelf {
  [SHELF]?: EarlierPages;
}

/** Leaves the earlier pages for those that this thread draws, whose templates are compiled apart. */
export function handOverPages(pages: EarlierPages): void {
  (globalThis as Shelf)[SHELF] = pages;
}

/** A short text that differs where what a page shows does. What it shows is plain data. */
export function pageKey(shown: unknown): string {
  return hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 22);
}

/**
 * Answers for a page that shows what it showed before: with HTTP's own "not modified", so that it is
 * taken over from the earlier site and not drawn again. A page is drawn by its template from what it
 * shows, and by nothing else, so that the same data and the same code give the same bytes.
 *
 * @param shown All that the page's template is given.
 * @returns `undefined` where the page has to be drawn, as always outside a build.
 */
export function keptPage(...shown: readonly unknown[]): Response | undefined {
  const pages = (globalThis as Shelf)[SHELF];
  return pages?.isAsBefore(pageKey(shown)) === true
    ? new Response(null, { status: 304 })
    : undefined;
}
