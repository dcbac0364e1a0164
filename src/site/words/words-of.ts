import { arabicIn } from './arabic.ts';
import { english, type Words } from './english.ts';
import { frenchIn } from './french.ts';
import { germanIn } from './german.ts';
import { spanishIn } from './spanish.ts';

/** The languages of the interface besides English, by subtag (BCP 47). */
const languages: ReadonlyMap<string, (language: string) => Words> = new Map([
  ['ar', arabicIn],
  ['de', germanIn],
  ['es', spanishIn],
  ['fr', frenchIn],
]);

/**
 * The words of the interface for a site.
 *
 * @param language The site's language tag, such as `de` or `ar-EG`. A language that the interface
 *   does not have gets English. Throws a RangeError for a malformed tag.
 */
export function wordsOf(language: string): Words {
  const { language: subtag } = new Intl.Locale(language);
  return withoutJson(languages.get(subtag)?.(language) ?? english);
}

/** Words are code: what is said of a page for the next build does not spell them out. */
function withoutJson(words: Words): Words {
  return Object.defineProperty(words, 'toJSON', { value: () => null, configurable: true });
}
