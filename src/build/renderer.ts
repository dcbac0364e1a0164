import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { readCompiled, type Compiled } from './templates.ts';

/** A file of the site that a template makes. */
export interface ToDraw {
  /** Where it will be, relative to the site's folder. */
  readonly path: string;
  /** Whether it is the only one of its template, as those that tell of the whole timeline are. */
  readonly isAlone: boolean;
  readonly isPage: boolean;
}

/** Draws the files of a site, one by one. */
export interface Renderer {
  /** All of them, in the same order wherever the content and the templates are the same. */
  readonly files: readonly ToDraw[];
  /**
   * Draws a file.
   *
   * @param index Its place in `files`.
   * @returns `undefined` where its template says that it is as it was (`keptPage`).
   * @throws What the template throws.
   */
  readonly draw: (index: number) => Promise<Uint8Array | undefined>;
}

/** What the program that Astro has compiled does for us; its own build calls the same. */
interface App {
  readonly setInternals: (internals: {
    readonly pagesByKeys: ReadonlyMap<string, Compiled['pages'][number][1]>;
  }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: unknown } };
  }) => void;
  readonly render: (
    request: Request,
    options: { readonly routeData: RouteData },
  ) => Promise<Response>;
}

/** A template throws to whoever draws; nothing else is worth a line in a build. */
const SILENT = { write: () => true };
/** Pages whose file is named after them, where all others have a folder. */
const STATUS_PAGES = new Set(['/404', '/500']);
const NOT_MODIFIED = 304;

/**
 * Opens compiled templates for the publication that was handed over to pages (`handOver`).
 *
 * @param folder Where the templates are.
 */
export async function openRenderer(
  folder: string,
  { url, base }: { readonly url: string; readonly base: string },
): Promise<Renderer> {
  const { entry, pages } = readCompiled(folder);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: SILENT } },
  });
  const paths = await new StaticPaths(app as never).getAll();
  const files = paths.map(({ pathname, route }) => ({
    path: fileAt(pathname, route),
    isAlone: route.params.length === 0,
    isPage: route.type === 'page',
    address: new URL(base + addressOf(pathname, route), url),
    route,
  }));
  return {
    files,
    draw: async (index) => {
      const file = files[index];
      if (file === undefined) throw new Error(`There is no file ${index}.`);
      const response = await app.render(new Request(file.address), { routeData: file.route });
      return response.status === NOT_MODIFIED ? undefined : await response.bytes();
    },
  };
}

/** What stands after the site's path. Astro asks for a file without an extension as for a folder. */
function addressOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  const hasExtension = path.slice(path.lastIndexOf('/') + 1).includes('.');
  return path === '' || (type === 'endpoint' && hasExtension) ? path : `${path}/`;
}

function fileAt(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (STATUS_PAGES.has(pathname)) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
