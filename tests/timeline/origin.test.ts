import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originsOf } from '../../src/timeline/origin.ts';
import { eventOf, paper, timelineOf, type Paper } from './worlds.ts';

type Source = readonly [id: string, outlet: string, ...wire: string[]];

/** The origins of articles, given as id, outlet and agencies. */
function origins(...sources: readonly Source[]): Record<string, string> {
  return Object.fromEntries(timelineOf(papersOf(sources)).origins);
}

function papersOf(sources: readonly Source[]): Paper[] {
  return sources.map(([id, outlet, ...wire]) => paper(id, ['date: 2020'], { outlet, wire }));
}

describe('the origin of an article', () => {
  it.each<[string, readonly Source[], Record<string, string>]>([
    ['is its outlet', [['a', 'Post']], { a: 'Post' }],
    ['is the agency whose copy it carries', [['a', 'Post', 'Agency']], { a: 'Agency' }],
    [
      'is shared by all that carry one agency’s copy',
      [
        ['a', 'Post', 'Agency'],
        ['b', 'Courier', 'Agency'],
      ],
      { a: 'Agency', b: 'Agency' },
    ],
    [
      'is not shared by two outlets of their own',
      [
        ['a', 'Post'],
        ['b', 'Courier'],
        ['c', 'Courier'],
      ],
      { a: 'Post', b: 'Courier', c: 'Courier' },
    ],
    [
      'joins two agencies where one article carries both',
      [
        ['a', 'Post', 'Agency'],
        ['b', 'Courier', 'Wire'],
        ['c', 'Herald', 'Wire', 'Agency'],
      ],
      { a: 'Agency + Wire', b: 'Agency + Wire', c: 'Agency + Wire' },
    ],
    [
      'joins through however many steps',
      [
        ['a', 'Post', 'A', 'B'],
        ['b', 'Post', 'C', 'D'],
        ['c', 'Post', 'E', 'F'],
        ['d', 'Post', 'D', 'E'],
        ['e', 'Post', 'F', 'A'],
        ['f', 'Post', 'G'],
      ],
      {
        a: 'A + B + C + D + E + F',
        b: 'A + B + C + D + E + F',
        c: 'A + B + C + D + E + F',
        d: 'A + B + C + D + E + F',
        e: 'A + B + C + D + E + F',
        f: 'G',
      },
    ],
    [
      'is an outlet that is another’s agency',
      [
        ['a', 'Agency'],
        ['b', 'Post', 'Agency'],
      ],
      { a: 'Agency', b: 'Agency' },
    ],
    [
      'is not its outlet where it carries an agency’s copy',
      [
        ['a', 'Post'],
        ['b', 'Post', 'Agency'],
      ],
      { a: 'Post', b: 'Agency' },
    ],
    [
      'does not depend on case, blanks or the width of letters',
      [
        ['a', 'Post', 'Agency'],
        ['b', 'Post', 'AGENCY'],
        ['c', 'ａｇｅｎｃｙ'],
        ['d', 'Post', 'The  Wire'],
        ['e', 'Post', ' the wire '],
      ],
      { a: 'AGENCY', b: 'AGENCY', c: 'AGENCY', d: 'The  Wire', e: 'The  Wire' },
    ],
    ['counts an agency that is named twice once', [['a', 'Post', 'A', 'A']], { a: 'A' }],
  ])('%s', (_title, sources, expected) => {
    expect(origins(...sources)).toEqual(expected);
  });

  it('does not depend on the order of the articles', () => {
    const source = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      fc.constantFrom('Post', 'Courier', 'A', 'post'),
      fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'a', 'E'), { maxLength: 3 }),
    );
    const sources = fc
      .uniqueArray(source, { selector: ([id]) => id, minLength: 1 })
      .map((found) => found.map(([id, outlet, wire]): Source => [id, outlet, ...wire]));
    const shuffled = sources.chain((all) => {
      const { articles } = timelineOf(papersOf(all));
      const whole = { minLength: articles.length };
      return fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles], whole));
    });
    fc.assert(
      fc.property(shuffled, ([articles, others]) => {
        const found = originsOf(others);
        expect(articles.map(({ id }) => found.get(id))).toEqual([...originsOf(articles).values()]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the origins of an event', () => {
  it('count two outlets with one agency’s copy once', () => {
    const papers = [
      paper('a', ['date: 2020'], { outlet: 'Post', wire: ['Agency'] }),
      paper('b', ['date: 2020'], { outlet: 'Courier', wire: ['Agency'] }),
      paper('c', ['date: 2020'], { outlet: 'Herald' }),
    ];
    expect(eventOf(papers).origins).toEqual(['Agency', 'Herald']);
  });

  it('are those of its own articles', () => {
    const papers = [
      paper('a', ['date: 2020'], { wire: ['Agency'] }),
      paper('b', ['date: 2020'], { wire: ['Wire'] }),
    ];
    const joining = {
      id: 'c',
      wire: ['Agency', 'Wire'],
      tells: [{ event: 'vote', lines: ['kind: vote', 'date: 2021'] }],
    };
    const timeline = timelineOf([...papers, joining]);
    expect(timeline.events.map(({ id, origins: found }) => [id, found])).toEqual([
      ['rockets', ['Agency', 'Wire']],
      ['vote', ['Agency + Wire']],
    ]);
  });
});
