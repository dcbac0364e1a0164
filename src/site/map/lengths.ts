import type { SiteContext } from '../context.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A length in the words of the site's language. */
export function kilometres({ timeline }: SiteContext, km: number): string {
  const { language } = timeline.site;
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' });
    formats.set(language, format);
  }
  return format.format(km);
}
