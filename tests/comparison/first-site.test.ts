import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Event, Verdict } from '../../src/model/event.ts';
import type { EventId } from '../../src/model/ids.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { linesOf } from './made.ts';

const content = filesIn(fileURLToPath(new URL('../../content', import.meta.url)));

const POST = '2020-03-16-washington-post';
const NEW_ARAB = '2020-03-17-new-arab';
const PEOPLES_DISPATCH = '2020-03-17-peoples-dispatch';
const NEWS_INTERNATIONAL = '2020-03-18-the-news-international';
const AP = '2020-03-19-ap-local10';

/** The timeline of the first site. */
function timelineOf(files = content): Timeline {
  const { timeline } = loadContent(files).value;
  if (timeline === undefined) throw new Error('The first site’s content has an error.');
  return timeline;
}

const { events, articles, places } = timelineOf();

function eventOf(id: string): Event {
  const event = events.find((known) => known.id === (id as EventId));
  if (event === undefined) throw new RangeError(`There is no event \`${id}\`.`);
  return event;
}

function comparisonOf(id: string, field: string): Comparison {
  const found = eventOf(id).comparison.find((comparison) => comparison.field === field);
  if (found === undefined) throw new RangeError(`Nobody reports \`${field}\` of \`${id}\`.`);
  return found;
}

/** Each side as its value and the articles that give it. */
const sidesOf = (id: string, field: string): Record<string, string[]> =>
  Object.fromEntries(
    comparisonOf(id, field).sides.map(({ reports, articles: tellers }) => [
      reports[0]?.written ?? '',
      tellers.map((article) => article.id),
    ]),
  );

/** Every field of every event that a verdict is given on, as `event field`. */
const fieldsWith = (holds: (comparison: Comparison) => boolean): string[] =>
  events
    .flatMap(({ id, comparison }) =>
      comparison.filter(holds).map((compared) => `${id} ${compared.field}`),
    )
    .toSorted();

describe('a conflict of the articles', () => {
  const REAL: readonly (readonly [
    what: string,
    event: string,
    field: string,
    sides: Readonly<Record<string, readonly string[]>>,
  ])[] = [
    [
      'when the move was announced',
      'drawdown-announcement',
      'date',
      {
        '2020-03-16': [POST, PEOPLES_DISPATCH],
        '2020-03-17': [NEW_ARAB, NEWS_INTERNATIONAL],
      },
    ],
    [
      'when al-Qaim was left',
      'al-qaim-handover',
      'date',
      {
        '[2020-03-16..2020-03-22]': [POST],
        '2020-03-17': [NEW_ARAB, NEWS_INTERNATIONAL],
        '2020-03-19': [AP],
      },
    ],
    [
      'when Besmaya was hit',
      'besmaya-rockets',
      'date',
      { '2020-03-16': [NEW_ARAB], '2020-03-17': [NEWS_INTERNATIONAL] },
    ],
    [
      'when the strikes were',
      'us-strikes-march',
      'date',
      {
        '[2020-03-09..2020-03-14]': [POST],
        '[2020-03-11..2020-03-17]': [NEW_ARAB],
        '2020-03-14': [PEOPLES_DISPATCH],
      },
    ],
    [
      'when planning began',
      'drawdown-planning',
      'date',
      { '2019-23': [POST], '[2019-10..2019-12]': [AP], '2019-12': [AP] },
    ],
    [
      'whether the attacks were the reason',
      'drawdown-announcement',
      'attacks-were-the-reason',
      { no: [POST, NEW_ARAB, NEWS_INTERNATIONAL, AP], partly: [NEW_ARAB] },
    ],
    [
      'where the troops go',
      'drawdown-announcement',
      'destinations',
      { 'iraq, syria, kuwait': [POST], iraq: [PEOPLES_DISPATCH] },
    ],
    [
      'how many bases are used',
      'drawdown-announcement',
      'bases-used',
      {
        '~12': [NEW_ARAB, NEWS_INTERNATIONAL],
        '8 (3 to be handed over, 5 remaining)': [PEOPLES_DISPATCH],
      },
    ],
    [
      'how many troops stay',
      'drawdown-announcement',
      'troop-numbers-after',
      { same: [NEW_ARAB], fewer: [AP] },
    ],
    [
      'who should leave',
      'parliament-vote',
      'who-should-leave',
      { 'all-foreign-forces': [NEW_ARAB, PEOPLES_DISPATCH], 'us-forces': [NEW_ARAB, AP] },
    ],
  ];

  it.each(REAL)('on %s reads `differ`', (_, event, field, sides) => {
    expect(comparisonOf(event, field).verdict).toBe('differ');
    expect(sidesOf(event, field)).toEqual(sides);
  });

  it('is one of these, and every other is still to be decided upon', () => {
    expect(fieldsWith(({ verdict }) => verdict === 'differ')).toEqual(
      REAL.map(([, event, field]) => `${event} ${field}`).toSorted(),
    );
  });

  it('is the editor’s finding, where the table alone does not show it', () => {
    expect(
      fieldsWith(({ verdict, computed }) => verdict === 'differ' && computed !== 'differ'),
    ).toEqual(['drawdown-announcement destinations', 'us-strikes-march date']);
  });

  it('is none in the editor’s judgement, where the table alone would show one', () => {
    expect(
      fieldsWith(({ verdict, computed }) => verdict !== 'differ' && computed === 'differ'),
    ).toEqual([
      'al-qaim-handover actors',
      'drawdown-announcement announced-by',
      'k1-withdrawal-planned actors',
      'qayyarah-withdrawal-planned actors',
    ]);
  });

  it('comes with the editor’s reason, where an editor judges', () => {
    const judged = events.flatMap(({ comparison }) =>
      comparison.flatMap(({ decision }) => decision ?? []),
    );
    expect(judged.length).toBe(7);
    expect(judged.filter(({ because }) => because.trim() === '')).toEqual([]);
  });
});

describe('what only looks like a conflict', () => {
  const APPARENT: readonly (readonly [
    what: string,
    event: string,
    field: string,
    verdict: Verdict,
    sides: Readonly<Record<string, readonly string[]>>,
  ])[] = [
    [
      '5,200 Americans and more than 5,000',
      'drawdown-announcement',
      'us-troops',
      'compatible',
      { '>5000': [POST], '~5200': [NEW_ARAB, PEOPLES_DISPATCH, NEWS_INTERNATIONAL] },
    ],
    [
      '7,500 of the whole coalition, which is another field',
      'drawdown-announcement',
      'coalition-troops',
      'single',
      { '~7500': [AP] },
    ],
    [
      'five stores and five positions',
      'us-strikes-march',
      'targets-hit',
      'agree',
      { '5': [POST, NEW_ARAB, NEWS_INTERNATIONAL] },
    ],
    [
      'stores in one and positions in the other',
      'us-strikes-march',
      'target-kind',
      'unjudged',
      { 'Weapons stores': [POST], Positions: [NEW_ARAB, NEWS_INTERNATIONAL] },
    ],
    [
      'three dead, of two nations or of none named',
      'taji-rockets-11-march',
      'killed',
      'agree',
      { '3 (2 US, 1 British)': [POST, NEW_ARAB, PEOPLES_DISPATCH, NEWS_INTERNATIONAL] },
    ],
    [
      'Qayyarah, Qayara and Key West',
      'qayyarah-withdrawal-planned',
      'place',
      'agree',
      { 'qayyarah-west': [POST, NEW_ARAB, PEOPLES_DISPATCH, AP] },
    ],
    [
      'K1 and Kirkuk',
      'k1-withdrawal-planned',
      'place',
      'agree',
      { k1: [POST, NEW_ARAB, PEOPLES_DISPATCH, AP] },
    ],
    [
      'Besmaya, Basmaya and a base south of the capital',
      'besmaya-rockets',
      'place',
      'agree',
      { besmaya: [NEW_ARAB, NEWS_INTERNATIONAL, AP] },
    ],
    [
      'Baghdad and the ground outside its airport',
      'soleimani-killing',
      'place',
      'compatible',
      { baghdad: [NEW_ARAB], 'baghdad-airport': [AP] },
    ],
    [
      'casualties at Besmaya, of which one version is silent',
      'besmaya-rockets',
      'killed',
      'single',
      { '0': [NEWS_INTERNATIONAL] },
    ],
    [
      'the wounded at Besmaya, of whom one version is silent',
      'besmaya-rockets',
      'wounded',
      'single',
      { '0': [NEWS_INTERNATIONAL] },
    ],
  ];

  it.each(APPARENT)('is none: %s', (_, event, field, verdict, sides) => {
    expect(comparisonOf(event, field)).toMatchObject({ verdict, computed: verdict });
    expect(sidesOf(event, field)).toEqual(sides);
  });

  it('is silence, where an article says nothing of casualties at Besmaya', () => {
    expect(comparisonOf('besmaya-rockets', 'killed').silent.map(({ id }) => id)).toEqual([
      NEW_ARAB,
      AP,
    ]);
  });

  it.each([
    ['Qayyarah', 'Qayara', 'Key West'],
    ['Besmaya', 'Basmaya', 'an Iraqi base south of the capital'],
    ['K1', 'Kirkuk base'],
    ['al-Qaim', 'Qaim'],
  ])('is one place of the gazetteer: %s and %s', (...spellings) => {
    const named = places.filter((place) =>
      spellings.some((spelling) => [place.name, ...place.spellings].includes(spelling)),
    );
    expect(named.length).toBe(1);
    const [place] = named;
    const known = [place?.name, ...(place?.spellings ?? [])];
    expect(spellings.filter((spelling) => !known.includes(spelling))).toEqual([]);
  });

  it('lines up as a reader would: the announcement’s troops, field by field', () => {
    const fields = ['us-troops', 'coalition-troops'];
    expect(
      fields.flatMap((field) => linesOf(comparisonOf('drawdown-announcement', field))),
    ).toEqual([
      'us-troops compatible',
      `>5000: ${POST} (The Washington Post)`,
      `~5200: ${NEW_ARAB}, ${PEOPLES_DISPATCH}, ${NEWS_INTERNATIONAL} (AFP, Peoples Dispatch)`,
      `silent: ${AP}`,
      'coalition-troops single',
      `~7500: ${AP} (AP)`,
      `silent: ${POST}, ${NEW_ARAB}, ${PEOPLES_DISPATCH}, ${NEWS_INTERNATIONAL}`,
    ]);
  });
});

describe('The New Arab and The News International', () => {
  const versions: readonly string[] = [NEW_ARAB, NEWS_INTERNATIONAL];

  it('carry one agency’s copy', () => {
    expect(
      articles.filter(({ id }) => versions.includes(id)).map(({ outlet, wire }) => [outlet, wire]),
    ).toEqual([
      ['The New Arab', ['AFP']],
      ['The News International', ['AFP']],
    ]);
  });

  it('are never two origins, of any event or any side', () => {
    const counted = events.flatMap(({ id, accounts, origins, comparison }) => [
      { where: id, tellers: accounts.map(({ article }) => article), origins },
      ...comparison.flatMap(({ field, sides }) =>
        sides.map((side) => ({
          where: `${id} ${field}`,
          tellers: side.articles,
          origins: side.origins,
        })),
      ),
    ]);
    const both = counted.filter(({ tellers }) =>
      versions.every((version) => tellers.some(({ id }) => id === version)),
    );
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(({ tellers, origins }) => origins.length !== tellers.length - 1)).toEqual(
      [],
    );
    expect(both.filter(({ origins }) => !origins.includes('AFP'))).toEqual([]);
  });

  it('alone on a field are `single`, or differ', () => {
    const alone = events.flatMap(({ id, comparison }) =>
      comparison
        .filter(({ sides }) =>
          sides.every((side) => side.articles.every((article) => versions.includes(article.id))),
        )
        .map(({ field, computed }) => ({ id, field, computed })),
    );
    expect(alone.length).toBeGreaterThan(20);
    expect(alone.filter(({ computed }) => computed !== 'single')).toEqual([
      { id: 'besmaya-rockets', field: 'date', computed: 'differ' },
    ]);
  });
});

describe('the first site', () => {
  it('is the same in whatever order its files are listed', () => {
    const written = (timeline: Timeline): string =>
      JSON.stringify(timeline, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    const backwards = { ...content, list: (folder: string) => content.list(folder)?.toReversed() };
    expect(backwards.list('articles')).not.toEqual(content.list('articles'));
    expect(written(timelineOf(backwards))).toBe(written(timelineOf()));
  });
});
