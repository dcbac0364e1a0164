import { join } from 'node:path';
import process from 'node:process';
import { filesIn } from '../content/files.ts';
import { loadContent } from '../content/load.ts';
import { handOver, publicationOf } from '../content/publication.ts';
import { moveInto, replaceFolder, stagingFor, workshopIn } from '../content/publish.ts';
import { readSettings } from '../content/settings.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { contextOf } from '../site/context.ts';
import { SEARCH_FOLDER, searchRecords } from '../site/search-records.ts';
import { print, printError, printReport } from './print.ts';
import { writeSearchIndex } from './search-index.ts';
import { astroStages, beginStage, stagesText } from './stages.ts';

/*
 * Builds the site beside the earlier one and swaps the two when it is whole. Content is checked
 * before Astro starts: an error costs no build, and every mistake is told at once. With
 * `DATELINE_TIMINGS=1` it also prints what its stages took.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const isTimed = process.env.DATELINE_TIMINGS === '1';
beginStage('load');
const settings = readSettings(process.env, process.cwd());
const { value, diagnostics } = loadContent(filesIn(settings.contentDir));
if (diagnostics.some(({ severity }) => severity !== 'info')) {
  printReport(
    reportText(diagnostics, {
      folder: settings.contentLabel,
      colour: process.stderr.isTTY && process.stderr.hasColors(),
      files: value.files,
    }),
    process.stderr,
  );
}
if (value.timeline === undefined) {
  printError('Nothing was built, and the site built earlier is as it was.\n');
  process.exit(1);
}
const { timeline } = value;
const publication = publicationOf(timeline, settings);
handOver(publication);
const staging = stagingFor(settings.outDir);
const workshop = workshopIn(process.cwd());
try {
  beginStage('start');
  const { build } = await import('astro');
  await build({
    root: process.cwd(),
    outDir: workshop.path,
    logLevel: 'warn',
    integrations: isTimed ? [astroStages()] : [],
  });
  moveInto(staging.path, workshop.path);
  beginStage('index');
  await writeSearchIndex(
    searchRecords(contextOf(publication)),
    timeline.site.language,
    join(staging.path, SEARCH_FOLDER),
  );
  beginStage('publish');
  replaceFolder(settings.outDir, staging);
} catch (problem) {
  printError(
    `${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
  );
  printError('The build failed, and the site built earlier is as it was.\n');
  process.exitCode = 1;
} finally {
  workshop.remove();
  staging.remove();
}
if (process.exitCode !== 1) {
  const { events, articles } = timeline;
  print(
    `Built ${events.length} events from ${articles.length} articles into ${settings.outDir}.\n`,
  );
}
if (isTimed) print(stagesText(performance.now()));
