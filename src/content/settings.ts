import { resolve } from 'node:path';

/** Where a build reads and writes, and where its site will stand. */
export interface Settings {
  /** The content folder, absolute. */
  readonly contentDir: string;
  /** The folder as the reader of a message knows it, with a slash at the end. */
  readonly contentLabel: string;
  /** Where the built site goes, absolute. */
  readonly outDir: string;
  /** Overrides the address in `site.yaml`. */
  readonly siteUrl: string | undefined;
  /** Overrides the path of that address, such as `/iraq/`. */
  readonly basePath: string | undefined;
}

/**
 * Reads the settings from the environment: `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`.
 *
 * @param root The project's folder, which relative paths start from.
 */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const given = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const contentDir = given('CONTENT_DIR') ?? 'content';
  return {
    contentDir: resolve(root, contentDir),
    contentLabel: `${contentDir.replaceAll('\\', '/').replace(/\/+$/, '')}/`,
    outDir: resolve(root, given('OUT_DIR') ?? 'dist'),
    siteUrl: given('SITE_URL'),
    basePath: given('BASE_PATH'),
  };
}

/** Where a site stands. */
export interface Address {
  /** The site's own address, with a slash at the end. */
  readonly url: string;
  /** The path of that address, which every address within the site begins with, a slash at both ends. */
  readonly base: string;
}

/**
 * Says where the site will stand: at `SITE_URL`, else at the address in `site.yaml`; under `BASE_PATH`,
 * else under the path of that address.
 *
 * @param address The address in `site.yaml`.
 */
export function publishedAt(settings: Settings, address: string): Address {
  const url = settings.siteUrl ?? address;
  const path = settings.basePath ?? new URL(url).pathname;
  const inner = path.replace(/^\/+|\/+$/g, '');
  const base = inner === '' ? '/' : `/${inner}/`;
  return { url: new URL(base, url).href, base };
}
