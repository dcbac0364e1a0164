import process from 'node:process';
import { filesIn } from '../content/files.ts';
import { readingsOf } from '../content/kept-readings.ts';
import { loadContent } from '../content/load.ts';
import { handOver, publicationOf, type Publication } from '../content/publication.ts';
import { readSettings } from '../content/settings.ts';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import { recover, replaceFolder, stagingFor, workshopIn } from '../publish/folders.ts';
import { pageKey } from '../publish/kept-page.ts';
import { keptPath } from '../publish/kept-file.ts';
import { makerOf } from '../publish/maker.ts';
import { readRecord, writeRecord } from '../publish/record.ts';
import { putAll, siteWriter, type SiteWriter } from '../publish/site-writer.ts';
import { writePages } from '../publish/write-pages.ts';
import { contextOf } from '../site/context.ts';
import { SEARCH_FOLDER, searchRecords } from '../site/search-records.ts';
import { checkPages } from './check-pages.ts';
import { print, printError, printReport } from './print.ts';
import { searchIndex } from './search-index.ts';
import { beginStage, stagesText } from './stages.ts';

/*
 * Builds the site beside the earlier one and swaps the two when it is whole. Content is checked
 * before Astro starts: an error costs no build, and every mistake is told at once. With
 * `DATELINE_TIMINGS=1` it also prints what its stages took.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
beginStage('load');
const root = process.cwd();
const settings = readSettings(process.env, root);
const { contentDir, contentLabel, outDir } = settings;
recover(outDir);
const content = filesIn(contentDir);
const { value, diagnostics } = loadContent(content, readingsOf(root, contentDir));
if (diagnostics.some(({ severity }) => severity !== 'info')) {
  tell(diagnostics, contentLabel, value.files);
}
if (value.timeline === undefined) {
  printError('Nothing was built, and the site built earlier is as it was.\n');
  process.exit(1);
}
const publication = publicationOf(value.timeline, settings);
const staging = stagingFor(outDir);
const workshop = workshopIn(root);
try {
  const { url, base, cards } = publication;
  const maker = makerOf(root, { url, base, cards });
  const recordFile = keptPath(root, 'sites', outDir);
  const writer = siteWriter(staging.path, outDir, readRecord(recordFile, maker));
  await build(publication, writer);
  beginStage('check');
  if (isWhole(staging.path, publication)) {
    beginStage('publish');
    replaceFolder(outDir, staging);
    writeRecord(recordFile, maker, writer.record);
  } else {
    printError('The built site is not whole, and the site built earlier is as it was.\n');
    process.exitCode = 1;
  }
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
  const { events, articles } = value.timeline;
  print(`Built ${events.length} events from ${articles.length} articles into ${outDir}.\n`);
}
if (process.env.DATELINE_TIMINGS === '1') print(stagesText(performance.now()));

/** Puts all of a site into a writer: pages and data, what Astro makes beside them, the search index. */
async function build(built: Publication, writer: SiteWriter): Promise<void> {
  const { language } = built.timeline.site;
  const records = searchRecords(contextOf(built));
  const searched = pageKey([language, records]);
  const isSearchKept = writer.keepFolder(`${SEARCH_FOLDER}/`, searched);
  // Pagefind is another process, which indexes while pages are drawn. Its failure is told where it is waited for.
  const search = isSearchKept ? Promise.resolve([]) : searchIndex(records, language);
  search.catch(() => undefined);
  beginStage('start');
  handOver(built, makerOf(root, null));
  const astro = await import('astro');
  await astro.build({
    root,
    outDir: workshop.path,
    logLevel: 'warn',
    integrations: [writePages(writer, built.base, beginStage)],
  });
  putAll(writer, workshop.path);
  beginStage('index');
  for (const { path, content: bytes } of await search) {
    writer.put(`${SEARCH_FOLDER}/${path}`, bytes, searched);
  }
}

/** Whether a built site holds together; says what does not. */
function isWhole(folder: string, built: Publication): boolean {
  const source = { files: content, label: contentLabel };
  const { diagnostics: found, files } = checkPages(folder, built, source);
  if (found.length > 0) tell(found, '', files);
  return !hasErrors(found);
}

function tell(found: readonly Diagnostic[], folder: string, files: number): void {
  const colour = process.stderr.isTTY && process.stderr.hasColors();
  printReport(reportText(found, { folder, colour, files }), process.stderr);
}
