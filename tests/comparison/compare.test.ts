import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { verdicts, type Verdict, type VerdictDecision } from '../../src/model/event.ts';
import type { EventId, FieldId } from '../../src/model/ids.ts';
import { originsOf } from '../../src/timeline/origin.ts';
import { COURIER, load, ROCKETS, swap, worldWith, type Overlay } from '../content/world.ts';
import { articleOf, compare, linesOf, type Publisher, type Told } from './made.ts';

/** The comparison of the only field that articles speak of. */
function only(articles: readonly Article[]): Comparison {
  const [comparison, ...others] = compare(articles);
  if (comparison === undefined || others.length > 0) throw new Error('There is not one field.');
  return comparison;
}

const lines = (...articles: readonly Article[]): string[] => compare(articles).flatMap(linesOf);

describe('articles of as many origins', () => {
  const ROWS: readonly (readonly [
    field: string,
    written: readonly string[],
    verdict: Verdict,
    why: string,
  ])[] = [
    ['killed', ['3', '3'], 'agree', 'both agree'],
    ['killed', ['3', '3', '3'], 'agree', 'all agree'],
    ['killed', ['3', '<24'], 'compatible', 'one allows the other'],
    ['killed', ['3', '3', '<24'], 'compatible', 'not all agree, and none differ'],
    ['killed', ['<24', '3', '3'], 'compatible', 'the order does not count'],
    ['killed', ['~24', '<24', '>20'], 'compatible', 'each allows each other'],
    ['killed', ['3', '3', '4'], 'differ', 'two do'],
    ['killed', ['3', '<24', '4'], 'differ', 'the first and the last do'],
    ['killed', ['<24', '>=24', '~24'], 'differ', 'what lies between does not bridge them'],
    ['killed', ['3', '3', '3', '<24', '>=24'], 'differ', 'the last two do'],
    ['killed', ['0', '3'], 'differ', 'none is a number'],
    ['date', ['2021-05', '2021-05-10', '2021'], 'compatible', 'each allows each other'],
    ['date', ['2021-05', '2021-05-10', '2021-05-11'], 'differ', 'a month does not bridge two days'],
    ['place', ['pier', 'coast', 'east-harbour'], 'compatible', 'each lies within the next'],
    ['place', ['pier', 'coast', 'north-harbour'], 'differ', 'the coast does not bridge two places'],
    ['blamed', ['navy', 'navy, brigade', 'navy'], 'compatible', 'one set holds the other'],
    ['blamed', ['navy', 'navy, brigade', 'brigade'], 'differ', 'a larger set does not bridge them'],
    ['cause', ['yes', 'yes', 'no'], 'differ', 'one answer is another'],
    ['weapon', ['Rockets', 'rockets.', 'ROCKETS'], 'agree', 'all texts are the same'],
    ['weapon', ['rockets', 'mortars'], 'unjudged', 'texts stand side by side'],
    ['weapon', ['rockets', 'rockets', 'mortars'], 'unjudged', 'one text is another'],
  ];

  it.each(ROWS)('that report of %s %j come to `%s`: %s', (field, written, verdict) => {
    const articles = written.map((value, number) => articleOf(`a${number}`, [[field, value]]));
    expect(only(articles).computed).toBe(verdict);
    expect(only(articles.toReversed()).computed).toBe(verdict);
  });
});

describe('articles of one origin', () => {
  const carrying: Publisher = { wire: ['Example Agency'] };
  const ROWS: readonly (readonly [
    field: string,
    voices: readonly (readonly string[])[],
    verdict: Verdict,
    why: string,
  ])[] = [
    ['killed', [['3']], 'single', 'one voice of one article'],
    ['killed', [['3', '3']], 'single', 'two voices of one article that agree'],
    ['killed', [['3', '<24']], 'single', 'two voices of one article that can both be right'],
    ['killed', [['3', '4']], 'differ', 'two voices of one article that differ'],
    ['killed', [['3'], ['3']], 'single', 'two outlets that agree'],
    ['killed', [['3'], ['<24']], 'single', 'two outlets that can both be right'],
    ['killed', [['3'], ['4']], 'differ', 'two outlets that differ'],
    ['killed', [['3'], ['3'], ['4']], 'differ', 'a third outlet that differs'],
    ['killed', [['3', '<24'], ['4']], 'differ', 'an outlet that differs from one of two voices'],
    ['weapon', [['rockets', 'mortars']], 'single', 'two texts of one article'],
    ['weapon', [['rockets'], ['mortars']], 'single', 'two texts of two outlets'],
  ];

  it.each(ROWS)('that report of %s %j come to `%s`: %s', (field, voices, verdict) => {
    const articles = voices.map((written, number) =>
      articleOf(
        `a${number}`,
        written.map((value) => [field, value] as const),
        carrying,
      ),
    );
    expect(only(articles).computed).toBe(verdict);
  });

  it('and one of another origin are two origins, and no longer `single`', () => {
    const copies = ['one', 'two'].map((id) => articleOf(id, [['killed', '3']], carrying));
    expect(lines(...copies)).toEqual(['killed single', '3: one, two (Example Agency)']);
    expect(lines(...copies, articleOf('three', [['killed', '3']]))).toEqual([
      'killed agree',
      '3: one, two, three (Example Agency, The three)',
    ]);
  });
});

describe('an origin', () => {
  const ROWS: readonly (readonly [
    why: string,
    publishers: readonly Publisher[],
    origins: readonly string[],
  ])[] = [
    ['is the outlet where there is no wire', [{ outlet: 'Post' }], ['Post']],
    ['is the wire where there is one', [{ outlet: 'Post', wire: ['Agency'] }], ['Agency']],
    [
      'is one for two outlets of one wire',
      [
        { outlet: 'Post', wire: ['Agency'] },
        { outlet: 'Courier', wire: ['Agency'] },
      ],
      ['Agency', 'Agency'],
    ],
    ['is one for two articles of one outlet', [{ outlet: 'P' }, { outlet: 'P' }], ['P', 'P']],
    [
      'is one for an agency and those that carry its copy',
      [{ outlet: 'Agency' }, { outlet: 'Courier', wire: ['Agency'] }],
      ['Agency', 'Agency'],
    ],
    [
      'is another for what an outlet writes itself',
      [{ outlet: 'Post' }, { outlet: 'Post', wire: ['Agency'] }],
      ['Post', 'Agency'],
    ],
    ['is as many as wires', [{ wire: ['North'] }, { wire: ['South'] }], ['North', 'South']],
    [
      'is one where an article has the copy of two agencies',
      [{ wire: ['North'] }, { wire: ['South'] }, { wire: ['South', 'North'] }],
      ['North + South', 'North + South', 'North + South'],
    ],
    [
      'is one through however many steps',
      [{ wire: ['A'] }, { wire: ['C', 'B'] }, { wire: ['D', 'C'] }, { wire: ['A', 'B'] }],
      ['A + B + C + D', 'A + B + C + D', 'A + B + C + D', 'A + B + C + D'],
    ],
    [
      'joins only what an article joins',
      [{ wire: ['A', 'B'] }, { wire: ['C', 'D'] }, { wire: ['B'] }, { outlet: 'E' }],
      ['A + B', 'C + D', 'A + B', 'E'],
    ],
    [
      'has one name, in whatever case and white space it is written',
      [{ wire: ['example  agency'] }, { wire: ['Example Agency '] }, { wire: ['EXAMPLE AGENCY'] }],
      ['EXAMPLE AGENCY', 'EXAMPLE AGENCY', 'EXAMPLE AGENCY'],
    ],
  ];

  it.each(ROWS)('%s', (_, publishers, origins) => {
    const articles = publishers.map((publisher, number) => articleOf(`a${number}`, [], publisher));
    const expected = origins.map((origin, number) => [`a${number}`, origin] as const);
    expect([...originsOf(articles)]).toEqual(expected);
    expect([...originsOf(articles.toReversed())]).toEqual(expected.toReversed());
  });

  it('is joined by an article of the event that is silent on the field', () => {
    const north = articleOf('north', [['killed', '3']], { wire: ['North'] });
    const south = articleOf('south', [['killed', '3']], { wire: ['South'] });
    const both = articleOf('both', [['weapon', 'rockets']], { wire: ['North', 'South'] });
    expect(lines(north, south)[0]).toBe('killed agree');
    expect(lines(north, south, both).slice(0, 3)).toEqual([
      'killed single',
      '3: north, south (North + South)',
      'silent: both',
    ]);
  });
});

describe('the sides of a field', () => {
  it('hold what is equal, with its articles and origins, in the order of first mention', () => {
    expect(
      lines(
        articleOf('post', [['killed', '3 (2 soldiers, 1 sailor)']], { wire: ['Agency'] }),
        articleOf('courier', [['killed', '>=4']]),
        articleOf('gazette', [['killed', '<24']]),
        articleOf('herald', [['killed', '3']], { wire: ['agency'] }),
        articleOf('mirror', [['killed', '>3']]),
        articleOf('echo', [['killed', '3']]),
      ),
    ).toEqual([
      'killed differ',
      '3 (2 soldiers, 1 sailor) = 3: post, herald, echo (Agency, The echo)',
      '>=4 = >3: courier, mirror (The courier, The mirror)',
      '<24: gazette (The gazette)',
    ]);
  });

  it('name an article once on each side, whose two voices stand on one or on two', () => {
    const two: Told = [
      ['killed', '3'],
      ['killed', '3'],
      ['killed', '4'],
    ];
    const comparison = only([articleOf('post', two), articleOf('courier', [['killed', '4']])]);
    expect(linesOf(comparison)).toEqual([
      'killed differ',
      '3: post (The post)',
      '4: post, courier (The post, The courier)',
    ]);
    expect(comparison.sides.map(({ reports }) => reports.length)).toEqual([2, 2]);
  });

  it('keep the report as it was written, with the account and the article that give it', () => {
    const post = articleOf('post', [['date', '2021-05-10?']]);
    const report = only([post]).sides[0]?.reports[0];
    expect(report).toMatchObject({ ...post.accounts[0]?.reports[0] });
    expect(report?.account.article).toBe(post);
    expect(report?.account.event).toBe('harbour-rockets');
  });

  it('are compared field by field, in the order of first mention', () => {
    expect(
      lines(
        articleOf('post', [
          ['weapon', 'rockets'],
          ['killed', '3'],
        ]),
        articleOf('courier', [
          ['date', '2021-05-10'],
          ['killed', '4'],
          ['weapon', 'rockets'],
        ]),
      ),
    ).toEqual([
      'weapon agree',
      'rockets: post, courier (The post, The courier)',
      'killed differ',
      '3: post (The post)',
      '4: courier (The courier)',
      'date single',
      '2021-05-10: courier (The courier)',
      'silent: post',
    ]);
  });
});

describe('silence', () => {
  it('is the articles without the field, in order, and no side', () => {
    expect(
      lines(
        articleOf('post', []),
        articleOf('courier', [['killed', '3']]),
        articleOf('gazette', [['weapon', 'rockets']]),
      ).slice(0, 3),
    ).toEqual(['killed single', '3: courier (The courier)', 'silent: post, gazette']);
  });

  it('is not a report of none', () => {
    const courier = articleOf('courier', [['killed', '3']]);
    expect(only([articleOf('post', []), courier]).computed).toBe('single');
    expect(lines(articleOf('post', [['killed', '0']]), courier)).toEqual([
      'killed differ',
      '0: post (The post)',
      '3: courier (The courier)',
    ]);
  });

  it('does not weaken the agreement of those that speak', () => {
    const speaking = ['post', 'courier'].map((id) => articleOf(id, [['killed', '3']]));
    expect(only([...speaking, articleOf('gazette', [])]).computed).toBe('agree');
  });

  it('of all articles on a field is no comparison', () => {
    expect(compare([articleOf('post', []), articleOf('courier', [])])).toEqual([]);
    expect(compare([])).toEqual([]);
  });
});

describe('an editor’s verdict', () => {
  const decisionOf = (value: Verdict): VerdictDecision => ({
    value,
    because: 'The two nights are two counts.',
    settle: undefined,
    at: { line: 1, column: 1 },
  });
  const articles = [articleOf('post', [['killed', '3']]), articleOf('courier', [['killed', '4']])];

  it.each(verdicts)('`%s` overrules the computed one, which stays', (value) => {
    const decision = decisionOf(value);
    const [comparison] = compare(articles, new Map([['killed' as FieldId, decision]]));
    expect(comparison).toMatchObject({ verdict: value, computed: 'differ' });
    expect(comparison?.decision).toBe(decision);
    expect(comparison?.sides).toEqual(compare(articles)[0]?.sides);
  });

  it('on one field leaves every other as computed', () => {
    const [comparison] = compare(articles, new Map([['weapon' as FieldId, decisionOf('agree')]]));
    expect(comparison).toMatchObject({ verdict: 'differ', computed: 'differ' });
    expect(comparison?.decision).toBeUndefined();
  });
});

describe('a folder of articles and event files', () => {
  const comparisonOf = (field: string, overlay: Overlay): Comparison | undefined =>
    load(worldWith(overlay))
      .value.timeline?.eventById.get('harbour-rockets' as EventId)
      ?.comparison.find((comparison) => comparison.field === field);

  const mortars = swap('- killed: <24', '- killed: <24\n- weapon: mortars');
  const judged = swap(
    'verdicts:\n',
    'verdicts:\n  weapon: { verdict: differ, because: A mortar is no rocket., settle: A photograph. }\n',
  );

  it('leaves texts side by side, unjudged, until the event’s file gives a verdict', () => {
    expect(comparisonOf('weapon', { [COURIER]: mortars })).toMatchObject({
      verdict: 'unjudged',
      computed: 'unjudged',
      decision: undefined,
    });
    expect(comparisonOf('weapon', { [COURIER]: mortars, [ROCKETS]: judged })).toMatchObject({
      verdict: 'differ',
      computed: 'unjudged',
      decision: { because: 'A mortar is no rocket.', settle: 'A photograph.' },
    });
  });

  it('takes the computed verdict where the event has no file', () => {
    const differing = { [COURIER]: swap('- killed: <24', '- killed: 4') };
    expect(comparisonOf('killed', differing)).toMatchObject({
      verdict: 'compatible',
      computed: 'differ',
    });
    const kind = swap('- according to: the Navy', '- kind: attack\n- according to: the Navy');
    expect(comparisonOf('killed', { [COURIER]: kind, [ROCKETS]: undefined })).toMatchObject({
      verdict: 'compatible',
      computed: 'compatible',
      decision: undefined,
    });
  });
});
