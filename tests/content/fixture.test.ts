import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Timeline } from '../../src/model/timeline.ts';

const HARBOUR = fileURLToPath(new URL('../fixtures/harbour', import.meta.url));
const RESERVOIR = fileURLToPath(new URL('../fixtures/reservoir', import.meta.url));

describe('the harbour, a content folder for tests', () => {
  let timeline: Timeline | undefined;
  let diagnostics: readonly Diagnostic[];
  beforeAll(() => {
    const loaded = loadContent(filesIn(HARBOUR));
    timeline = loaded.value.timeline;
    diagnostics = loaded.diagnostics;
  });

  it('has no error and no warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('stands under a path', () => {
    expect(timeline?.site.url).toBe('https://harbour.example/news/');
  });

  it('has events of every form of date, in order', () => {
    expect(
      timeline?.events.map(({ id, date }) => `${id} ${date.value.text} ${date.basis}`),
    ).toEqual([
      'harbour-opens 1987-06-14 shared',
      'pier-fire 2019-23 shared',
      'fire-hearings 2019-10-07/2019-10-09 shared',
      'dredging 2020 shared',
      'dockers-strike 2020-02-03/2020-02-14 shared',
      'fishing-closure 2020-03-16/.. shared',
      'warehouse-raid [2020-06-01,2020-06-02] shared',
      'spring-talks [..2021-05-09] shared',
      'east-quay-rockets 2021-05-10 shared',
      'coast-guard-statement 2021-05-11 shared',
      'old-pier-rockets 2021-05-12T21:40+03:00 shared',
      'convoy-leaves [2021-05-13..2021-05-14] differ',
      'ferry-returns 2021-05-16 editor',
      'quay-vote 2021-05-20 shared',
    ]);
  });

  it('has what pages have to cope with', () => {
    const events = timeline?.events ?? [];
    expect(events.filter(({ announced }) => announced).map(({ id }) => id)).toEqual(['quay-vote']);
    expect(events.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual([
      'spring-talks',
      'coast-guard-statement',
    ]);
    expect(events.flatMap(({ formerly }) => formerly)).toEqual(['harbour-strike', 'quay-rockets']);
    const used = new Set(events.map(({ kind }) => kind.id));
    expect(timeline?.site.kinds.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([
      'visit',
    ]);
    expect(timeline?.articles.map(({ language }) => language)).toEqual([
      'en',
      'en',
      'en',
      'ar',
      'en',
    ]);
  });

  it('has two articles of one origin', () => {
    expect([...(timeline?.origins.values() ?? [])]).toEqual([
      'Littoral News Agency',
      'Littoral News Agency',
      'North Quay Review',
      'صوت المرسى',
      'Coast Weekly',
    ]);
  });
});

describe('the reservoir, a content folder in Arabic', () => {
  const { value, diagnostics } = loadContent(filesIn(RESERVOIR));

  it('has no error and no warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has what a page in Arabic has to cope with', () => {
    const { timeline } = value;
    expect(timeline?.site.language).toBe('ar');
    expect(timeline?.articles.map(({ language }) => language)).toEqual(['ar', 'fr', 'en']);
    expect(timeline?.events.map(({ id, date }) => `${id} ${date.value.text}`)).toEqual([
      'reservoir-built 1974',
      'cracks-reported 2022-10~',
      'market-flooded 2022-11-08',
      'school-opened 2022-11-08',
      'reservoir-burst 2022-11-08T04:20',
      'market-cleared 2022-11-08/..',
      'inquiry-opened 2022-11-09',
      'water-restored 2022-11-10',
      'compensation-vote 2022-11-20',
    ]);
    const differing = timeline?.events.flatMap(({ id, comparison }) =>
      comparison.filter(({ verdict }) => verdict === 'differ').map(({ field }) => `${id} ${field}`),
    );
    expect(differing).toEqual([
      'market-flooded shops',
      'reservoir-burst volume',
      'reservoir-burst warned',
      'reservoir-burst hurt',
      'water-restored date',
    ]);
  });
});
