import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Files } from '../content/files.ts';
import type { Publication } from '../content/publication.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentFilesIn } from '../integrity/content-files.ts';
import { dataTargetsOf, hasTargets } from '../integrity/data-targets.ts';
import { diagnosticOf } from '../integrity/diagnostics.ts';
import { findingsOf } from '../integrity/findings.ts';
import { factsOf, type PageFacts } from '../integrity/page-facts.ts';
import { sharedTexts } from '../integrity/shared.ts';
import type { Stand, Target } from '../integrity/target.ts';

/** The content that a site was built from: its files, and what stands before their names in messages. */
export interface ContentFolder {
  readonly files: Files;
  readonly label: string;
}

/** What was found in a built site, and how many files were read for it. */
export interface PagesCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/**
 * Checks a built site as a whole: every link and fragment, ids, headings, titles, canonical addresses,
 * the sitemap, and what the pages weigh.
 *
 * @param folder Where the site was built.
 */
export function checkPages(
  folder: string,
  publication: Publication,
  content: ContentFolder,
): PagesCheck {
  const { timeline, url, base } = publication;
  const site = { url, base, language: timeline.site.language, events: timeline.events.length };
  const paths = pathsBelow(folder);
  const tree = { ...readFacts(folder, paths, site), files: new Set(paths) };
  const contentFilesOf = contentFilesIn(timeline);
  const diagnostics = findingsOf(tree, site).map((finding) => {
    const sources = contentFilesOf(finding.path)
      .filter((file) => content.files.size(file) !== undefined)
      .map((file) => content.label + file);
    return diagnosticOf(finding, read(folder, finding.path), sources, site);
  });
  return { diagnostics, files: tree.pages.size + tree.data.size };
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .toSorted();
}

function readFacts(
  folder: string,
  paths: readonly string[],
  stand: Stand,
): { pages: Map<string, PageFacts>; data: Map<string, readonly Target[]> } {
  const pages = new Map<string, PageFacts>();
  const data = new Map<string, readonly Target[]>();
  const share = sharedTexts();
  for (const path of paths) {
    if (path.endsWith('.html')) {
      pages.set(path, factsOf(read(folder, path), path, stand, share));
    } else if (hasTargets(path)) {
      data.set(path, dataTargetsOf(read(folder, path), path, stand).map(share));
    }
  }
  return { pages, data };
}

function read(folder: string, path: string): string {
  // Addresses are ASCII, and some data files have a hundred megabytes.
  return readFileSync(join(folder, path), path.endsWith('.html') ? 'utf8' : 'latin1');
}
