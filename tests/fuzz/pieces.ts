import fc from 'fast-check';

/** Characters that have a meaning somewhere, or that something stumbles over. */
const MARKS = [
  ...Array.from('*_`[](){}<>!#-+=~|\\&;:,.?@%$^"\'/ \t\n\r'),
  ...[
    '\r\n',
    '\n\n',
    '\n---\n',
    '---',
    '...Array.from(',
    ')\n\n## ',
    '\n- ',
    '\n  - ',
    '\n> ',
    ' {#',
    '](',
    '<!--',
    '-->',
    '![',
    '**',
    '```',
    '~~~',
    '&amp;',
    '&#x202E;',
    '&#0;',
    '<b>',
    '<https:',
    '\\\n',
    '    ',
    '\t- ',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '!!int ',
    '<<: ',
    '? ',
    ': ',
    '| ',
    '>-\n',
    '{a: ',
    '[a, ',
    '%YAML 1.2\n',
    '"\\u202E"',
    '"\\e"',
    '"\\uD800"',
    '__proto__',
    'constructor',
    'null',
    '~',
  ],
  ...[
    '\0',
    '\u001B[31m',
    '\u0085',
    '\uFEFF',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u061C',
    '\u2028',
    '\u2029',
    '\u202A',
    '\u202E',
    '\u202C',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u2060',
    '\u00AD',
    '\u{E0041}',
    '\u{E0100}',
    '\uFFFE',
    '\uFFFD',
    '\u0301',
    '\u0301'.repeat(12),
    '👩\u200D🚀',
    'א',
    'م',
    '中',
    'İ',
    'ß',
  ],
  ...[
    '2021-05-10',
    '2021-05-1X',
    '2021-05',
    '[2021-05-10..2021-05-12]',
    '../2021',
    '2021-05-10T19:35+03:00',
    '>=25',
    '2..3',
    '~24',
    '<24',
    '999999999999',
    '-1',
    '1e9',
    '0x1',
  ],
  ...[
    'date',
    'place',
    'actors',
    'kind',
    'status',
    'killed',
    'cause',
    'weapon',
    'closed',
    'blamed',
    'as reported: ',
    'according to: ',
    'east-harbour',
    'navy',
    'attack',
    'announced',
    'because: ',
    'verdicts:\n  ',
    'https://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    '{#harbour-rockets}',
    '{#council-vote}',
    '::error::',
    '%0A',
    '{{7*7}}',
    '${7*7}',
    '</script>',
    'title: ',
    'name: ',
    'within: ',
    'lat: ',
  ],
] as const;

/** One of them. */
export const mark = fc.constantFrom(...MARKS);
/** Any of them, in any order. */
export const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: mark },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** A piece over and over, for what takes longer than its length gives it a right to. */
export const repeated = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      soup,
      fc.array(mark, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
      fc.integer({ min: 1, max: most }),
      soup,
    )
    .map(
      ([before, piece, length, after]) =>
        before + piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + after,
    );

/** Texts that are as they should be, for the most part. */
export const words = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'Rockets hit the harbour',
      'a navy spokesman',
      'late on Monday',
      'The Post',
      'Text with *emphasis* and [a link](https://example.org/a_b).',
      'Zwei Wörter',
      'ميناء الشرق',
    ),
  },
  { weight: 1, arbitrary: soup },
);
/** The one, and now and then the other. */
export const slip = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
/** At most so many of them, one after the other. */
export const lines = (line: fc.Arbitrary<string>, most: number) =>
  fc.array(line, { maxLength: most }).map((all) => all.join(''));

/** A file's bytes after a few slips of the hand. */
export function edited(text: string): fc.Arbitrary<Uint8Array> {
  return edits.map((all) =>
    all.reduce<Uint8Array>((bytes, { at, cut, put }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
    }, new TextEncoder().encode(text)),
  );
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 400 }),
    ),
    put: fc.oneof(
      { weight: 4, arbitrary: mark.map((piece) => new TextEncoder().encode(piece)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }) },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);
