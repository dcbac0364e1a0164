import type { SiteContext } from '../context.ts';
import type { Country } from './atlas.ts';

/** The atlas names countries in English; in other languages they are known by their codes. */
export function countryName(
  { timeline }: SiteContext,
  { code, name }: Country,
): string | undefined {
  const { language } = timeline.site;
  const isEnglish = new Intl.Locale(language).language === 'en';
  if (code === undefined) return isEnglish ? name.toLocaleUpperCase(language) : undefined;
  const found = regionNames(language).of(code);
  return (found ?? (isEnglish ? name : undefined))?.toLocaleUpperCase(language);
}

const namesOfRegions = new Map<string, Intl.DisplayNames>();

function regionNames(language: string): Intl.DisplayNames {
  let names = namesOfRegions.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
    namesOfRegions.set(language, names);
  }
  return names;
}
