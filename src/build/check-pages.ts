import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Files } from '../content/files.ts';
import type { Publication } from '../content/publication.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentFilesIn } from '../integrity/content-files.ts';
import { diagnosticOf } from '../integrity/diagnostics.ts';
import { factsIn, isTelling, textOf, type FileFacts } from '../integrity/file-facts.ts';
import { findingsOf } from '../integrity/findings.ts';
import type { PageFacts } from '../integrity/page-facts.ts';
import type { Target } from '../integrity/target.ts';

/** The content that a site was built from: its files, and what stands before their names in messages. */
export interface ContentFolder {
  readonly files: Files;
  readonly label: string;
}

/** What was found in a built site, and how many files were asked for it. */
export interface PagesCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/**
 * Checks a built site as a whole: every link and fragment, ids, headings, titles, canonical addresses,
 * the sitemap, and what the pages weigh.
 *
 * @param folder Where the site was built.
 * @param known What is known of a file from when it was written; files of which nothing is are read.
 */
export function checkPages(
  folder: string,
  publication: Publication,
  content: ContentFolder,
  known: (path: string) => FileFacts | undefined = () => undefined,
): PagesCheck {
  const { timeline, url, base } = publication;
  const site = { url, base, language: timeline.site.language, events: timeline.events.length };
  const pages = new Map<string, PageFacts>();
  const data = new Map<string, readonly Target[]>();
  const files = new Set(pathsBelow(folder));
  for (const path of files) {
    if (!isTelling(path)) continue;
    const facts = known(path) ?? factsIn(path, readFileSync(join(folder, path)), site);
    if (facts?.kind === 'page') pages.set(path, facts.facts);
    else if (facts?.kind === 'data') data.set(path, facts.targets);
  }
  const contentFilesOf = contentFilesIn(timeline);
  const diagnostics = findingsOf({ pages, data, files }, site).map((finding) => {
    const sources = contentFilesOf(finding.path)
      .filter((file) => content.files.size(file) !== undefined)
      .map((file) => content.label + file);
    const text = textOf(finding.path, readFileSync(join(folder, finding.path)));
    return diagnosticOf(finding, text, sources, site);
  });
  return { diagnostics, files: pages.size + data.size };
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .toSorted();
}
