import type { SiteContext } from '../site/context.ts';

/**
 * The address that something has where `site.yaml` puts the site, wherever this build of it stands: an
 * id that does not change when the site is copied or moved (RFC 4287, section 4.2.6).
 */
export function permanent({ addresses, timeline }: SiteContext, address: string): string {
  return new URL(address.slice(addresses.home.length), timeline.site.url).href;
}
