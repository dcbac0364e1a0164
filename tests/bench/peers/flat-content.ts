import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../../src/content/files.ts';
import { loadContent } from '../../../src/content/load.ts';
import { readFileSync } from 'node:fs';

/** The same Markdown as other generators take it: a file for each event. */
export interface FlatContent {
  readonly events: number;
  readonly months: number;
}

/**
 * Writes a file for each event with the Markdown of all its accounts. The work of bringing them together is
 * not given to the other generators, which have nothing for it.
 *
 * @param content A content folder without errors.
 * @param folder Where; what is in it is deleted.
 */
export function writeFlat(content: string, folder: string): FlatContent {
  const { timeline } = loadContent(filesIn(content)).value;
  if (timeline === undefined) throw new Error(`${content} has errors.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sections = sectionsOf(
    content,
    timeline.articles.map(({ file }) => file),
  );
  const months = new Set<string>();
  for (const { id, title, date } of timeline.events) {
    const day = date.bounds.earliest ?? date.bounds.latest ?? '';
    months.add(day.slice(0, 7));
    const head = [
      '---',
      `title: ${JSON.stringify(title)}`,
      `date: ${day}`,
      `month: "${day.slice(0, 7)}"`,
      '---',
    ];
    writeFileSync(
      join(folder, `${id}.md`),
      `${head.join('\n')}\n\n${(sections.get(id) ?? []).join('\n')}`,
    );
  }
  return { events: timeline.events.length, months: months.size };
}

/** The Markdown of each event's accounts, without the events' ids. */
function sectionsOf(content: string, files: readonly string[]): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(content, file), 'utf8');
    for (const section of text.split(/^(?=## )/m).slice(1)) {
      const [, heading = '', id = ''] = /^(.*) \{#([^}]+)\}/.exec(section) ?? [];
      const body = section.slice(section.indexOf('\n'));
      sections.set(id, [...(sections.get(id) ?? []), heading + body]);
    }
  }
  return sections;
}
