import type { SiteContext } from '../site/context.ts';

/** An address within the site with the site's own before it, for files that are read elsewhere. */
export function whole({ url }: SiteContext, address: string): string {
  return new URL(address, url).href;
}
