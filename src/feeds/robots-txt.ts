import type { SiteContext } from '../site/context.ts';
import { whole } from './whole-address.ts';

/** `/robots.txt` (RFC 9309): everything may be read, and the sitemap says what there is. */
export function robotsTxt(context: SiteContext): string {
  const sitemap = whole(context, context.addresses.sitemap('sitemap'));
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
