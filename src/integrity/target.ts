/** Where a site stands: its address, and the path of that address, which ends in a slash. */
export interface Stand {
  readonly url: string;
  readonly base: string;
}

/**
 * Where a link leads within the site: a path below the site's own, `''` for its home, and a fragment.
 * A path that begins with a slash is on the site's host and outside of the site.
 */
export type Target = string;

/** What needs no resolving after the site's own address: no query, no escapes, nothing that is put in order. */
const PLAIN = /^(?![./])[^?%\\\s]*$/;

/**
 * The target of a link.
 *
 * @param address As the page gives it.
 * @param path The page's file, relative to the site's folder.
 * @returns `undefined` where the link leaves the site.
 */
export function targetOf(address: string, path: string, { url, base }: Stand): Target | undefined {
  const below = afterAny(address, base, url);
  if (below !== undefined && PLAIN.test(below) && !below.includes('/.')) return below;
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address);
  if (isWhole && !address.startsWith(url)) return undefined;
  const here = new URL(addressOf(path), url);
  if (!URL.canParse(address, here)) return address;
  const { pathname, hash } = new URL(address, here);
  const inner = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return withoutEscapes(inner) + withoutEscapes(hash);
}

function afterAny(address: string, base: string, url: string): string | undefined {
  if (address.startsWith(base)) return address.slice(base.length);
  return address.startsWith(url) ? address.slice(url.length) : undefined;
}

/** The address of a file of the site, relative to the site's own: that of a folder for its `index.html`. */
export function addressOf(path: string): string {
  return path.replace(/(?<=^|\/)index\.html$/, '');
}

/** The file and the fragment that a target names; no fragment is `''`. */
export function partsOf(target: Target): { readonly path: string; readonly fragment: string } {
  const [page = '', fragment = ''] = target.split('#', 2);
  const path = page === '' || page.endsWith('/') ? `${page}index.html` : page;
  // The words that a browser should look for are no part of the page (WICG, Text Fragments).
  const [id = ''] = fragment.split(':~:', 1);
  return { path, fragment: id };
}

function withoutEscapes(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
