import process from 'node:process';
import { beginDrawing } from '../build/draw-site.ts';
import { beginSearch } from '../build/search-site.ts';
import { checkPages } from '../build/check-pages.ts';
import { beginStage, stagesText } from '../build/stages.ts';
import { beginTemplates } from '../build/templates.ts';
import { filesIn } from '../content/files.ts';
import { readingsOf } from '../content/kept-readings.ts';
import { loadContent } from '../content/load.ts';
import { handOver, publicationOf, type Publication } from '../content/publication.ts';
import { readSettings } from '../content/settings.ts';
import { siteAddress } from '../content/site-address.ts';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportText } from '../diagnostics/report-text.ts';
import type { FileFacts } from '../integrity/file-facts.ts';
import { NONE, unpacked, type PackedFacts } from '../integrity/packed-facts.ts';
import { recover, replaceFolder, stagingFor } from '../publish/folders.ts';
import { keptPath } from '../publish/kept-file.ts';
import { makerOf } from '../publish/maker.ts';
import { readRecord, writeRecord, type KeptRecord } from '../publish/record.ts';
import { putAll, siteWriter, type SiteWriter } from '../publish/site-writer.ts';
import { print, printError, printReport } from './print.ts';

/*
 * Builds the site beside the earlier one and swaps the two when it is whole. Content is checked
 * before anything is drawn: an error costs no build, and every mistake is told at once. With
 * `DATELINE_TIMINGS=1` it also prints what its stages took.
 */
beginStage('load');
const root = process.cwd();
const settings = readSettings(process.env, root);
const { contentDir, contentLabel, outDir } = settings;
recover(outDir);
// Where the content has errors, it is ended again before it has cost anything.
const compiling = beginTemplates(root, siteAddress(process.env, root));
const content = filesIn(contentDir);
const { value, diagnostics } = loadContent(content, readingsOf(root, contentDir));
if (diagnostics.some(({ severity }) => severity !== 'info')) {
  tell(diagnostics, contentLabel, value.files);
}
if (value.timeline === undefined) {
  printError('Nothing was built, and the site built earlier is as it was.\n');
  await compiling.end();
  process.exit(1);
}
const publication = publicationOf(value.timeline, settings);
const staging = stagingFor(outDir);
try {
  const { url, base, cards } = publication;
  const maker = makerOf(root, { url, base, cards });
  const recordFile = keptPath(root, 'sites', outDir);
  const kept = readRecord<PackedFacts>(recordFile, maker) ?? { record: new Map(), notes: NONE };
  const writer = siteWriter(staging.path, outDir, kept.record);
  const facts = await build(publication, writer, kept);
  beginStage('check');
  if (isWhole(staging.path, publication, facts)) {
    beginStage('publish');
    replaceFolder(outDir, staging);
    writeRecord(recordFile, maker, { record: writer.record, notes: facts });
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
  await compiling.end();
  staging.remove();
}
if (process.exitCode !== 1) {
  const { events, articles } = value.timeline;
  print(`Built ${events.length} events from ${articles.length} articles into ${outDir}.\n`);
}
if (process.env.DATELINE_TIMINGS === '1') print(stagesText(performance.now()));

/**
 * Puts all of a site into a writer: pages and data, what they load, the search index.
 *
 * @returns What is known of its pages and data.
 */
async function build(
  built: Publication,
  writer: SiteWriter,
  kept: KeptRecord<PackedFacts>,
): Promise<PackedFacts> {
  beginStage('begin');
  const maker = makerOf(root, null);
  handOver(built, maker);
  const folders = { folder: staging.path, earlierFolder: outDir };
  const drawing = beginDrawing({ publication: built, maker, ...folders }, writer, kept);
  const search = beginSearch(built, writer);
  try {
    beginStage('compile');
    const templates = await compiling.finish();
    beginStage('draw');
    const facts = await drawing.finish(templates.folder);
    putAll(writer, templates.assets);
    beginStage('index');
    await search.finish();
    return facts;
  } finally {
    await Promise.all([drawing.end(), search.end()]);
  }
}

/** Whether a built site holds together; says what does not. */
function isWhole(folder: string, built: Publication, facts: PackedFacts): boolean {
  const source = { files: content, label: contentLabel };
  const known = (path: string): FileFacts | undefined => unpacked(facts, path);
  const { diagnostics: found, files } = checkPages(folder, built, source, known);
  if (found.length > 0) tell(found, '', files);
  return !hasErrors(found);
}

function tell(found: readonly Diagnostic[], folder: string, files: number): void {
  const colour = process.stderr.isTTY && process.stderr.hasColors();
  printReport(reportText(found, { folder, colour, files }), process.stderr);
}
