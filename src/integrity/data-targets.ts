import { targetOf, type Stand, type Target } from './target.ts';

/** Where the addresses of the site's own pages stand in files that are no pages, by how the files' names end. */
const PATTERNS: readonly (readonly [ending: RegExp, ...addresses: readonly RegExp[]])[] = [
  [/(?:^|\/)feed\.json$/, /"(?:url|home_page_url|feed_url)":"([^"\\]*)"/g],
  [/\/oembed\.json$/, /"(?:author_url|provider_url|thumbnail_url)":"([^"\\]*)"/g],
  [/\.(?:geo)?json$/, /"(?:page|\$schema)":"([^"\\]*)"/g],
  [/\.webmanifest$/, /"(?:src|start_url)":"([^"\\]*)"/g],
  [/^sitemap(?:-\d+)?\.xml$/, /<loc>([^<]*)/g],
  [
    /\.xml$/,
    /<(?:atom:)?link rel="(?:self|alternate)" type="[^"]*" href="([^"]*)"/g,
    /<(?:link|uri)>([^<]*)/g,
  ],
  [/\.ics$/, /^(?:URL|SOURCE)(?:;VALUE=URI)?:(\S*)/gm],
  [/(?:^|\/)robots\.txt$/, /^Sitemap: (.*)$/gm],
];

/** Whether a file that is no page has addresses of the site that are known here. */
export function hasTargets(path: string): boolean {
  return PATTERNS.some(([ending]) => ending.test(path));
}

/**
 * Where a file that is no page leads within the site: the sitemap, feeds, calendars, data. Of formats in
 * which the content's own words could look like an address, only places are read where they cannot.
 *
 * @param path The file, relative to the site's folder.
 */
export function dataTargetsOf(text: string, path: string, stand: Stand): Target[] {
  const [, ...patterns] = PATTERNS.find(([ending]) => ending.test(path)) ?? [];
  const plain = path.endsWith('.ics') ? text.replace(/\r?\n[ \t]/g, '') : text;
  const targets = new Set<Target>();
  for (const pattern of patterns) {
    for (const [, address = ''] of plain.matchAll(pattern)) {
      const target = targetOf(address, path, stand);
      if (target !== undefined) targets.add(target);
    }
  }
  return [...targets];
}
