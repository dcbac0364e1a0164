import { filesIn } from './files.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import { LARGEST_REGISTER, readText } from './read-text.ts';
import { publishedAt, readSettings, type Address } from './settings.ts';

/** Stands in where `site.yaml` cannot be read; whoever loads the content then says why. */
const SOMEWHERE = 'https://example.org/';

/** Where the site of the content folder will stand, for Astro's configuration, which comes before the content. */
export function siteAddress(environment: NodeJS.ProcessEnv, root: string): Address {
  const settings = readSettings(environment, root);
  const text = readText(filesIn(settings.contentDir), SITE_FILE, LARGEST_REGISTER, '').value;
  const address = text === undefined ? undefined : readSite(text).value?.url;
  return publishedAt(settings, address ?? SOMEWHERE);
}
