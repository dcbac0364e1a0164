import type { AstroIntegration } from 'astro';
import { relative, sep } from 'node:path';
import process from 'node:process';
import { reportText } from '../diagnostics/report-text.ts';
import { makerOf } from '../publish/maker.ts';
import { CONTENT_CHANGED } from './current.ts';
import { filesIn } from './files.ts';
import { readingsOf } from './kept-readings.ts';
import { loadContent } from './load.ts';
import { handOver, publicationOf } from './publication.ts';
import { readSettings } from './settings.ts';

/** Saving a file can raise several events; content is read again once they have calmed down. */
const CALM_MS = 50;

/**
 * Live editing: when a content file changes, its diagnostics stand in the terminal, and either the
 * browser shows the new page or, over the last good one, what is wrong.
 *
 * Astro's content collections are not used: their store keeps what an older parser made of a file
 * (withastro/astro#13253), and pages need the assembled timeline, not single entries.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'dateline:live-content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = process.cwd();
        const settings = readSettings(process.env, root);
        const maker = makerOf(root, null);
        const read = readingsOf(root, settings.contentDir);
        const isContent = (file: string): boolean => {
          const path = relative(settings.contentDir, file);
          return path !== '' && path !== '..' && !path.startsWith(`..${sep}`);
        };
        const reload = (): void => {
          const { value, diagnostics } = loadContent(filesIn(settings.contentDir), read);
          const options = { folder: settings.contentLabel, colour: false, files: value.files };
          const report = reportText(diagnostics, options);
          const browser = server.environments.client.hot;
          if (value.timeline === undefined) {
            logger.error(report);
            browser.send({ type: 'error', err: { message: report, stack: '', plugin: 'content' } });
            return;
          }
          if (diagnostics.some(({ severity }) => severity !== 'info')) logger.warn(report);
          handOver(publicationOf(value.timeline, settings), maker);
          for (const environment of Object.values(server.environments)) {
            environment.hot.send(CONTENT_CHANGED, {});
            // Astro listens to this to forget the paths that `getStaticPaths` gave.
            environment.hot.send('astro:content-changed', {});
          }
          browser.send({ type: 'full-reload', path: '*' });
        };
        let calm: NodeJS.Timeout | undefined;
        server.watcher.add(settings.contentDir);
        server.watcher.on('all', (_event, file) => {
          if (!isContent(file)) return;
          clearTimeout(calm);
          calm = setTimeout(reload, CALM_MS);
        });
        reload();
      },
    },
  };
}
