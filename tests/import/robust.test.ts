import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { importRecords } from '../../src/import/import-records.ts';
import { importTimelineJs } from '../../src/import/import-timelinejs.ts';
import { sourceOf } from '../../src/markdown/source.ts';
import { filesOf } from '../content/world.ts';
import { SETTINGS } from './imported.ts';

/** Values that stand where others are expected. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 2020, '2020', '', ' ', 'x', [], {}, [[]], -1, 1e21),
  fc.constantFrom<unknown>(
    '3/4/2020',
    '2020,3,4',
    'May 2020',
    '<p>',
    'https://[',
    'http://a b',
    '//',
  ),
  fc.constantFrom<unknown>(
    'title',
    'era',
    '__proto__',
    'constructor',
    { year: 2020 },
    { url: 'x' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const keys = fc.constantFrom(
  ...['start_date', 'end_date', 'startDate', 'date', 'text', 'headline', 'media', 'asset', 'group'],
  ...[
    'unique_id',
    'display_date',
    'type',
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'url',
    'caption',
  ],
  ...['credit', 'link', 'title', 'events', 'eras', 'era', 'timeline', 'scale', 'edtf', 'tag'],
);
const map = fc.dictionary(keys, fc.oneof(odd, fc.dictionary(keys, odd, { maxKeys: 4 })), {
  maxKeys: 6,
});

/** Imports a text; what is imported has to be content without an error. */
function attempt(text: string): void {
  const { value } = importTimelineJs(sourceOf('f', text), { ...SETTINGS, skipFaulty: true });
  if (value === undefined) return;
  const { diagnostics } = loadContent(filesOf(new Map(value.files)));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
}

describe('an import', () => {
  it('ends well or says why, whatever JSON it is given', () => {
    const file = fc.record({ title: odd, events: fc.array(map, { maxLength: 4 }), eras: odd });
    fc.assert(
      fc.property(fc.oneof(file, map, odd), (json) => {
        attempt(JSON.stringify(json));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('ends well or says why, whatever table it is given', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        'x',
        '2020',
        '3',
        '-5',
        '2020-03-11',
        '7 pm',
        '<b>y',
        'title',
        'era',
        '"',
        '""',
        'a\nb',
      ],
      ...['https://example.org/a', '3/4/2020', ' ', '\u0007', 'é', '1e3', '0'],
    );
    const head = 'Year,Month,Day,Time,End Year,Display Date,Headline,Text,Media,Type,Group,Other';
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 5 }), (rows) => {
        attempt([head, ...rows.map((row) => row.join(','))].join('\n'));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('ends well or says why, whatever text it is given', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        "'",
        'events',
        '\\',
        '\\u00',
        '//',
        '/*',
        '\n',
        ' ',
        '1',
      ],
      ...[
        '@article{',
        '@misc(',
        'title',
        '=',
        'url',
        '{x}',
        'https://example.org/',
        'year',
        '%',
        '#',
      ],
      ...['storyjs_jsonp_data = ', 'Year', 'Headline', ';', '\t', '\u0000', '\ud800', 'null'],
    );
    const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        attempt(written);
        importRecords(sourceOf('f', written), 'bibtex', [], true);
        importRecords(sourceOf('f', written), 'csljson', [], true);
      }),
      { numRuns: 1000, seed: 9 },
    );
  });
});
