import type { SiteContext } from '../context.ts';
import { onceEach } from '../once.ts';
import type { Country } from './atlas.ts';

/** The atlas names countries in English; in other languages they are known by their codes. */
export const countryName = onceEach(
  ({ timeline }: SiteContext, { code, name }: Country): string | undefined => {
    const { language } = timeline.site;
    const isEnglish = new Intl.Locale(language).language === 'en';
    if (code === undefined) return isEnglish ? name.toLocaleUpperCase(language) : undefined;
    const names = new Intl.DisplayNames(language, REGIONS);
    return (names.of(code) ?? (isEnglish ? name : undefined))?.toLocaleUpperCase(language);
  },
);

const REGIONS = { type: 'region', style: 'short', fallback: 'none' } as const;
