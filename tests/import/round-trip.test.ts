import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { timelineJs } from '../../src/feeds/timelinejs.ts';
import { contextOf } from '../../src/site/context.ts';
import { imported } from './imported.ts';

const FOLDERS = [
  'content',
  'tests/fixtures/river',
  'tests/fixtures/reservoir',
  'tests/fixtures/extremes',
];

describe.each(FOLDERS)('the export of %s for TimelineJS', (folder) => {
  it('comes back with the same events, headlines, dates, strands and articles', () => {
    const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const { timeline } = loadContent(filesIn(path)).value;
    if (timeline === undefined) throw new Error(`${folder} has errors.`);
    const { site } = timeline;
    const context = contextOf({ timeline, base: '/', url: site.url });
    const back = imported(JSON.stringify(timelineJs(context)), {
      language: site.language,
      timeZone: site.timeZone,
    }).timeline;
    const strandOf = (of: typeof timeline, strand: string): string =>
      of.site.strands.find(({ id }) => id === strand)?.label ?? '';
    const facts = (of: typeof timeline): unknown[] =>
      of.events
        .map(({ id, title, date, kind, accounts }) => ({
          id,
          title,
          date: date.value.text,
          strand: strandOf(of, kind.strand),
          addresses: accounts.map(({ article }) => article.url).toSorted(),
        }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(facts(back)).toEqual(facts(timeline));
  });
});
