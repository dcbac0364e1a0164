import process from 'node:process';
import { filesIn } from '../content/files.ts';
import { readingsOf } from '../content/kept-readings.ts';
import { loadContent } from '../content/load.ts';
import { handOver, publicationOf } from '../content/publication.ts';
import { readSettings } from '../content/settings.ts';
import { keptPath } from '../publish/kept-file.ts';
import { recover, replaceFolder, stagingFor, workshopIn } from '../publish/folders.ts';
import { pageKey } from '../publish/kept-page.ts';
import { makerOf } from '../publish/maker.ts';
import { readRecord, writeRecord } from '../publish/record.ts';
import { putAll, siteWriter } from '../publish/site-writer.ts';
import { writePages } from '../publish/write-pages.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { contextOf } from '../site/context.ts';
import { SEARCH_FOLDER, searchRecords } from '../site/search-records.ts';
import { searchIndex } from './search-index.ts';
import { beginStage, stagesText } from './stages.ts';

/*
 * Builds the site beside the earlier one and swaps the two when it is whole. Content is checked
 * before Astro starts: an error costs no build, and every mistake is told at once. With
 * `DATELINE_TIMINGS=1` it also prints what its stages took.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const isTimed = process.env.DATELINE_TIMINGS === '1';
beginStage('load');
const root = process.cwd();
const settings = readSettings(process.env, root);
const { contentDir } = settings;
const { value, diagnostics } = loadContent(filesIn(contentDir), readingsOf(root, contentDir));
if (diagnostics.some(({ severity }) => severity !== 'info')) {
  process.stderr.write(
    reportText(diagnostics, {
      folder: settings.contentLabel,
      colour: process.stderr.isTTY && process.stderr.hasColors(),
      files: value.files,
    }),
  );
}
if (value.timeline === undefined) {
  process.stderr.write('Nothing was built, and the site built earlier is as it was.\n');
  process.exit(1);
}
const { timeline } = value;
const publication = publicationOf(timeline, settings);
handOver(publication, makerOf(root, null));
recover(settings.outDir);
const staging = stagingFor(settings.outDir);
const workshop = workshopIn(root);
try {
  const { url, base, cards } = publication;
  const maker = makerOf(root, { url, base, cards });
  const recordFile = keptPath(root, 'sites', settings.outDir);
  const writer = siteWriter(staging.path, settings.outDir, readRecord(recordFile, maker));
  const records = searchRecords(contextOf(publication));
  const searched = pageKey([timeline.site.language, records]);
  const isSearchKept = writer.keepFolder(`${SEARCH_FOLDER}/`, searched);
  // Pagefind is another process, which indexes while pages are drawn. Its failure is told where it is waited for.
  const search = isSearchKept ? Promise.resolve([]) : searchIndex(records, timeline.site.language);
  search.catch(() => undefined);
  beginStage('start');
  const { build } = await import('astro');
  await build({
    root,
    outDir: workshop.path,
    logLevel: 'warn',
    integrations: [writePages(writer, base, beginStage)],
  });
  putAll(writer, workshop.path);
  beginStage('index');
  for (const { path, content } of await search) {
    writer.put(`${SEARCH_FOLDER}/${path}`, content, searched);
  }
  beginStage('publish');
  replaceFolder(settings.outDir, staging);
  writeRecord(recordFile, maker, writer.record);
} catch (problem) {
  process.stderr.write(
    `${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
  );
  process.stderr.write('The build failed, and the site built earlier is as it was.\n');
  process.exitCode = 1;
} finally {
  workshop.remove();
  staging.remove();
}
if (process.exitCode !== 1) {
  const { events, articles } = timeline;
  process.stdout.write(
    `Built ${events.length} events from ${articles.length} articles into ${settings.outDir}.\n`,
  );
}
if (isTimed) process.stdout.write(stagesText(performance.now()));
