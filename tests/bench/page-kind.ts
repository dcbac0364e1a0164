const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^index\.html$/, 'home'],
  [/^\d{4}\/\d{2}\/\d{2}\/index\.html$/, 'day'],
  [/^\d{4}\/\d{2}\/index\.html$/, 'month'],
  [/^\d{4}\/index\.html$/, 'year'],
  [/^(place|actor|kind|strand)s\/[^/]+\/\d{4}\/(?:\d{2}\/)?index\.html$/, '$1 part'],
  [/^articles\/published\/\d{4}\/(?:\d{2}\/)?index\.html$/, 'article list part'],
  [/^differences\/\d{4}\/(?:\d{2}\/)?index\.html$/, 'differences part'],
  [/^(event|article|place|actor|kind|strand)s\/[^/]+\/index\.html$/, '$1'],
  [/^embed\/.*\.html$/, 'embed'],
  [/^(event|article|place|actor|kind|strand)s\/index\.html$/, '$1 list'],
  [/^([\w-]+)\/index\.html$/, '$1'],
  [/^([\w-]+)\.html$/, '$1'],
  [/^events\/.*\.(\w+)$/, 'event .$1'],
  [/^cards\/.*\.png$/, 'card'],
  [/\/feed\.xml$/, 'feed .xml'],
  [/^pagefind\//, 'search index'],
  [/^_astro\//, 'script'],
  [/^.*\.(\w+)$/, 'other .$1'],
];

/**
 * What kind of page or file one is.
 *
 * @param path Relative to the built site, with forward slashes.
 */
export function kindOf(path: string): string {
  for (const [pattern, kind] of KINDS) {
    const found = pattern.exec(path);
    if (found !== null) return kind.replace('$1', found[1] ?? '');
  }
  return 'other';
}
