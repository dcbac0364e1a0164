import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COURIER, POST, ROCKETS, worldWith } from '../content/world.ts';
import { importInputs, longImport, writtenDate } from './import-inputs.ts';
import {
  ARTICLE_TEXT,
  FILE_TARGETS,
  fileInput,
  type FileTarget,
  type Input,
  type TextTarget,
} from './input.ts';
import { edited, lines, repeated, slip, soup, words } from './pieces.ts';

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

function targetOf(path: string): FileTarget {
  if (path.includes('/articles/')) return POST;
  if (path.includes('/events/')) return ROCKETS;
  if (path.endsWith('places.yaml')) return 'places.yaml';
  return path.endsWith('actors.yaml') ? 'actors.yaml' : 'site.yaml';
}

const LINKS = `# Written by \`npm run links\`.
https://example.org/harbour: { state: gone, answer: '404', checked: 2026-11-20, since: 2026-11-18 }
https://example.org/council: { state: moved, answer: ok, checked: 2026-11-20, to: https://example.org/b }
https://example.org/c: { state: failing, answer: '500', checked: 2026-11-20, since: 2026-11-20, failures: 2 }
`;

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
  .constantFrom(
    ...real,
    { target: 'links.yaml' as const, text: LINKS },
    ...Array.from(worldWith(), ([path, text]) => ({
      target: FILE_TARGETS.find((known) => known === path) ?? POST,
      text: String(text),
    })),
  )
  .chain(({ target, text }) => edited(text).map((bytes): Input => ({ target, bytes })));

const inFile = (text: fc.Arbitrary<string>, ...targets: FileTarget[]): fc.Arbitrary<Input> =>
  fc
    .tuple(fc.constantFrom(...targets), text)
    .map(([target, content]) => fileInput(target, content));
const alone = (text: fc.Arbitrary<string>, target: TextTarget): fc.Arbitrary<Input> =>
  text.map((content) => ({ target, text: content }));

/** What stands before an article's summary. */
export const HEAD =
  '---\ntitle: T\noutlet: O\npublished: 2021-05-12\nurl: https://example.org/\n---\n\n';

/** The text of an article of the world, as an editor has it. */
const ARTICLE = `The Example Post

The rockets struck the east harbour late on Monday night, a navy spokesman said. “It’s a grave
matter,” he added, and put the number of the wounded at almost two dozen.
`;
const articleText = fc
  .oneof(
    edited(ARTICLE),
    soup.map((text) => new TextEncoder().encode(text)),
  )
  .map((bytes): Input => ({ target: ARTICLE_TEXT, bytes }));

/**
 * Every sort of input.
 *
 * @param longest How long the longest of those are that repeat a piece, in characters.
 */
export function inputs(longest: number): fc.Arbitrary<Input> {
  const long = repeated(longest);
  return fc.oneof(
    { weight: 30, arbitrary: mutated },
    { weight: 24, arbitrary: importInputs },
    { weight: 3, arbitrary: articleText },
    { weight: 20, arbitrary: inFile(article, POST, COURIER, ROCKETS) },
    {
      weight: 12,
      arbitrary: inFile(yamlFile, 'site.yaml', 'places.yaml', 'actors.yaml', 'links.yaml'),
    },
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
      weight: 4,
      arbitrary: alone(
        fc.oneof(
          { weight: 20, arbitrary: writtenDate },
          { weight: 2, arbitrary: soup },
          { weight: 1, arbitrary: long },
        ),
        'written-date',
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
    { weight: 1, arbitrary: inFile(long, 'site.yaml', 'places.yaml', 'actors.yaml', 'links.yaml') },
    { weight: 1, arbitrary: longImport(long) },
  );
}
