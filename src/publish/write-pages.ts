import type { AstroIntegration } from 'astro';
import { handOverPages } from './kept-page.ts';
import type { SiteWriter } from './site-writer.ts';

/** Pages whose file is named after them, where all others have a folder. */
const STATUS_PAGES = new Set(['404/', '500/']);

/**
 * Takes what Astro renders to a writer, page by page. Astro itself writes every page anew, each into a
 * folder that it asks for again and again.
 *
 * @param base The path that every address begins with, a slash at both ends.
 * @param beginStage Told which part of Astro's work begins.
 */
export function writePages(
  writer: SiteWriter,
  base: string,
  beginStage: (stage: 'bundle' | 'paths' | 'render' | 'finish') => void,
): AstroIntegration {
  const keys = new Map<string, string>();
  handOverPages({
    isAsBefore: (address, key) => {
      keys.set(address, key);
      return writer.has(pathOf(address, base, 'page'), key);
    },
  });
  return {
    name: 'dateline:write-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        beginStage('bundle');
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => {
            beginStage('paths');
            const paths = await inner.getStaticPaths();
            beginStage('render');
            return paths;
          },
          render: async (request, options) => {
            const rendered = await inner.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const { pathname } = new URL(request.url);
            const path = pathOf(pathname, base, options.routeData.type);
            if (response.status === 304) writer.keep(path);
            else writer.put(path, await response.bytes(), keys.get(pathname));
            // Nothing is left for Astro to write.
            return new Response(null);
          },
        }));
      },
      'astro:build:generated': () => {
        beginStage('finish');
      },
    },
  };
}

/** The path of the file at an address, relative to the site's folder. */
function pathOf(address: string, base: string, type: string): string {
  const path = decodeURIComponent(address.slice(base.length));
  // Astro asks for a file without an extension as for a folder.
  if (type === 'endpoint') return path.replace(/\/$/, '');
  return STATUS_PAGES.has(path) ? `${path.slice(0, -1)}.html` : `${path}index.html`;
}
