import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COURIER, POST, ROCKETS, worldWith } from '../content/world.ts';

/** What is read, and how: a file among the others of a sound folder, or a text on its own. */
export const FILE_TARGETS = [
  POST,
  COURIER,
  ROCKETS,
  'site.yaml',
  'places.yaml',
  'actors.yaml',
] as const;
export const TEXT_TARGETS = ['edtf', 'count', 'fragment'] as const;

export type Input =
  | { readonly target: (typeof FILE_TARGETS)[number]; readonly bytes: Uint8Array }
  | { readonly target: (typeof TEXT_TARGETS)[number]; readonly text: string };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of the first site and of the fixtures, with what reads each. */
const real = ['content', ...folders('tests/fixtures').filter((name) => !name.endsWith('hostile'))]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((path) => /\.(?:md|yaml)$/.test(path))
  .toSorted()
  .map((path) => ({ target: targetOf(path), text: readFileSync(join(root, path), 'utf8') }));

function folders(parent: string): string[] {
  return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
}

function targetOf(path: string): (typeof FILE_TARGETS)[number] {
  if (path.includes('/articles/')) return POST;
  if (path.includes('/events/')) return ROCKETS;
  if (path.endsWith('places.yaml')) return 'places.yaml';
  return path.endsWith('actors.yaml') ? 'actors.yaml' : 'site.yaml';
}

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

const mark = fc.constantFrom(...MARKS);
const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: mark },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** A piece over and over, for what takes longer than its length gives it a right to. */
const repeated = (most: number): fc.Arbitrary<string> =>
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
const words = fc.oneof(
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
const slip = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
const lines = (line: fc.Arbitrary<string>, most: number) =>
  fc.array(line, { maxLength: most }).map((all) => all.join(''));

const id = slip(
  fc.constantFrom('harbour-rockets', 'council-vote', 'a-third', 'navy', 'east-harbour', 'coast'),
  soup,
);
const edtf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2021-05-10',
      '2021-05',
      '2021',
      '2021-05-XX',
      '2021-05-10/2021-05-12',
      '[2021-05-10..2021-05-12]',
      '[2021-05-10,2021-05-12]',
      '../2021-05-10',
      '2021-05-10T19:35+03:00',
      '2021-21',
      '2021-05-10?',
      '202X',
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(...Array.from('0123456789-/.[],X?~%TZ:+ {}'), '2021', '05', '10', '..'),
        {
          maxLength: 14,
        },
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: soup },
);
const count = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '3',
      '~24',
      '>5000',
      '>=25',
      '<24',
      '<=24',
      '2..3',
      '3 (2 soldiers, 1 sailor)',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...Array.from('0123456789~<>=.(),، '), 'soldiers'), { maxLength: 16 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: soup },
);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r');
const report = fc
  .tuple(
    slip(
      fc.constantFrom(
        'date',
        'place',
        'actors',
        'killed',
        'cause',
        'weapon',
        'closed',
        'blamed',
        'ends-by',
        'kind',
        'status',
        'according to',
      ),
      soup,
    ),
    fc.oneof(edtf, count, id, words, fc.constantFrom('yes', 'no', 'attack', 'announced')),
    lines(
      fc
        .tuple(
          slip(fc.constantFrom('  - ', '    * ', '\t+ '), soup),
          slip(fc.constantFrom('as reported', 'according to'), soup),
          words,
        )
        .map(([dash, name, value]) => `${dash}${name}: ${value}\n`),
      2,
    ),
  )
  .map(([field, value, details]) => `- ${field}: ${value}\n${details}`);
const section = fc
  .tuple(words, id, lines(report, 5), words, slip(fc.constant('> The rockets struck\n'), soup))
  .map(
    ([title, event, reports, prose, quote]) =>
      `\n## ${title} {#${event}}\n\n${reports}\n${prose}\n\n${quote}`,
  );
const scalar = slip(words, soup);
const frontMatter = fc
  .tuple(
    scalar,
    scalar,
    edtf,
    lines(
      fc
        .tuple(
          slip(
            fc.constantFrom(
              'byline',
              'wire',
              'language',
              'retrieved',
              'archived',
              'verified',
              'kind',
              'date',
              'because',
              'formerly',
              'verdicts',
              'updated',
              'place',
            ),
            soup,
          ),
          scalar,
        )
        .map(([key, value]) => `${key}: ${value}\n`),
      3,
    ),
  )
  .map(
    ([title, outlet, published, more]) =>
      `---\ntitle: ${title}\noutlet: ${outlet}\npublished: ${published}\nurl: https://example.org/\n${more}---\n`,
  );
const article = fc
  .tuple(frontMatter, words, lines(section, 3), lineEnd)
  .map(([front, summary, sections, end]) =>
    `${front}\n${summary}\n${sections}`.replaceAll('\n', end),
  );
const yaml = fc.letrec<{ value: string; entry: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(tie('entry'), { maxLength: 4 }).map((entries) => `{ ${entries.join(', ')} }`),
  ),
  entry: fc
    .tuple(
      slip(
        fc.constantFrom(
          'name',
          'label',
          'strand',
          'type',
          'unit',
          'choices',
          'spellings',
          'lat',
          'lon',
          'precision',
          'within',
          'coast',
          'navy',
          'title',
          'kinds',
          'fields',
          'strands',
          'url',
          'timeZone',
        ),
        soup,
      ),
      tie('value'),
    )
    .map(([key, value]) => `${key}: ${value}`),
}));
const yamlFile = lines(
  yaml.entry.map((entry) => `${entry}\n`),
  8,
);

/** A real file with a few slips of the hand: characters put in, taken out, doubled, at the level of bytes. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      ...real,
      ...Array.from(worldWith(), ([path, text]) => ({
        target: path as (typeof FILE_TARGETS)[number],
        text: String(text),
      })),
    ),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 0, max: 12 }),
          fc.integer({ min: 0, max: 400 }),
        ),
        put: fc.oneof(
          { weight: 4, arbitrary: mark.map((text) => new TextEncoder().encode(text)) },
          { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }) },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([{ target, text }, edits]) => ({
    target,
    bytes: edits.reduce<Uint8Array>((bytes, { at, cut, put }) => {
      const start = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
    }, new TextEncoder().encode(text)),
  }));

const inFile = (
  text: fc.Arbitrary<string>,
  ...targets: (typeof FILE_TARGETS)[number][]
): fc.Arbitrary<Input> =>
  fc
    .tuple(fc.constantFrom(...targets), text)
    .map(([target, content]) => ({ target, bytes: new TextEncoder().encode(content) }));
const alone = (
  text: fc.Arbitrary<string>,
  target: (typeof TEXT_TARGETS)[number],
): fc.Arbitrary<Input> => text.map((content) => ({ target, text: content }));

const HEAD = '---\ntitle: T\noutlet: O\npublished: 2021-05-12\nurl: https://example.org/\n---\n\n';

/**
 * Every sort of input.
 *
 * @param longest How long the longest of those are that repeat a piece, in characters.
 */
export function inputs(longest: number): fc.Arbitrary<Input> {
  const long = repeated(longest);
  return fc.oneof(
    { weight: 30, arbitrary: mutated },
    { weight: 20, arbitrary: inFile(article, POST, COURIER, ROCKETS) },
    { weight: 12, arbitrary: inFile(yamlFile, 'site.yaml', 'places.yaml', 'actors.yaml') },
    { weight: 6, arbitrary: inFile(soup, ...FILE_TARGETS) },
    {
      weight: 6,
      arbitrary: inFile(
        soup.map((text) => HEAD + text),
        POST,
        ROCKETS,
      ),
    },
    {
      weight: 10,
      arbitrary: alone(
        fc.oneof({ weight: 20, arbitrary: edtf }, { weight: 1, arbitrary: long }),
        'edtf',
      ),
    },
    {
      weight: 8,
      arbitrary: alone(
        fc.oneof({ weight: 20, arbitrary: count }, { weight: 1, arbitrary: long }),
        'count',
      ),
    },
    {
      weight: 4,
      arbitrary: alone(fc.oneof(words, soup, fc.string({ unit: 'binary' }), long), 'fragment'),
    },
    {
      weight: 2,
      arbitrary: inFile(
        long.map((text) => HEAD + text),
        POST,
      ),
    },
    {
      weight: 1,
      arbitrary: inFile(
        long.map((text) => `${HEAD}a\n\n## A {#a}\n\n- date: ${text}`),
        POST,
      ),
    },
    {
      weight: 1,
      arbitrary: inFile(
        long.map((text) => `---\n${text}\n---\n\na`),
        POST,
        ROCKETS,
      ),
    },
    { weight: 1, arbitrary: inFile(long, 'site.yaml', 'places.yaml', 'actors.yaml') },
  );
}

/** One line of so many characters through every reader, of each piece that a pattern could stumble over. */
export function* longLines(length: number): Generator<Input> {
  const pieces = [
    ' ',
    '\t',
    '\u00A0',
    '\r',
    '\n',
    ' \n',
    '\r\n',
    '-',
    '- ',
    '.',
    '/',
    '{#',
    '}',
    '(',
    '(1 a',
    ', ',
    ',',
    '~',
    'X',
    '0',
    '2020-',
    '[',
    '..',
    'a',
    'a ',
    '"',
    '#',
    '# ',
    ':',
    ': ',
    '\u0301',
    'א',
    '\u200D',
    '%',
    '<a',
    '&',
  ];
  for (const piece of pieces) {
    const run = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    for (const target of TEXT_TARGETS) yield { target, text: `3${run}x` };
    const texts: readonly [(typeof FILE_TARGETS)[number], string][] = [
      ['site.yaml', `title: a${run}x\n`],
      ['places.yaml', `a: { name: "b${run}x" }\n`],
      ['actors.yaml', run],
      [POST, HEAD + run.slice(0, 250_000)],
      [POST, `${HEAD}a\n\n## A${run.slice(0, 250_000)} {#a}\n\na`],
      [POST, `${HEAD}a\n\n## A {#a}\n\n- killed: 3${run.slice(0, 250_000)}x\n\na`],
      [ROCKETS, `---\ntitle: a${run.slice(0, 250_000)}x\n---\n`],
    ];
    for (const [target, text] of texts) yield { target, bytes: new TextEncoder().encode(text) };
  }
}
