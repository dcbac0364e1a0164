import type { SiteContext } from '../context.ts';

/** A length in the words of the site's language. */
export function kilometres({ timeline }: SiteContext, km: number): string {
  return new Intl.NumberFormat(timeline.site.language, {
    style: 'unit',
    unit: 'kilometer',
  }).format(km);
}
