import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../src/markdown/parse-blocks.ts';
import { plainBlock, type Line } from '../../src/markdown/plain-block.ts';
import { mark, soup } from '../fuzz/pieces.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parser = remark().freeze();

/** Every Markdown file of the first site and of the fixtures, from its first line feed on. */
const real = ['content', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return [`${folder}/${name}`, text.slice(text.indexOf('\n---') + '\n---'.length)] as const;
    }),
);

/** What plain blocks end at, join, or turn into something else by. */
const CASES: readonly string[] = [
  // Empty lines between items, and what goes on below them.
  '- a\n\n- b',
  '- a\n  - b\n\n  - c',
  '- a\n\n  b',
  '- a\n\n\n\n- b\n\nc',
  '- a\n\n* b',
  '- a\n\n1. b',
  '- a\n\n-5 degrees',
  '- a\n\n2020 was',
  '- a\n\n    b',
  '- a\n  \n- b',
  '- a\n\n## b',
  '- a\n\n> b',
  'a\n- b\n\n- c',
  '## a\n- b\n\n- c',
  '> - a\n\n- b',
  '*a*\n- b\n\n- c\n\nd\n\n- e',
  // Lines that go on without a mark.
  '- a\nb',
  '- a\n  b',
  '- a\n  - b\nc',
  '> a\nb',
  '> a\n- b',
  'a\n    b',
  // Other marks, and marks with other spaces.
  '* a\n* b',
  '- a\n* b',
  '-  a\n-  b',
  ' - a\n - b',
  '-\ta',
  '-',
  '- \n- a',
  '- a\n   - b',
  '- a\n    - b',
  '- a\n  - b\n    - c\n  - d\n- e',
  '  - a\n- b',
  '- a\n  -\n  - b',
  '>a',
  '>  a',
  '> a\n>b',
  '> a\n>\n> b',
  '#a',
  '#  a',
  '# a #',
  '## a #b {#c}',
  '## #',
  '####### a',
  '## {#a}',
  // What is no text at the beginning of a line.
  '- - a',
  '- # a',
  '- > a',
  '- 1. a',
  '- 1) a',
  '- 1.a',
  '- 1234567890. a',
  '- ---',
  '- ===\n',
  'a\n===',
  'a\n---',
  'a\n\n---\n\nb',
  '- a\n  ---',
  '> a\n> ===',
  '- [ ] a',
  '    a\n\nb',
  '+ a',
  '= a',
  '~ a',
  '_ a',
  // Markup, and what only looks like it.
  '- killed: <24\n- wounded: >=3\n- rockets: ~5',
  '- date: [2021-05-10,2021-05-12]\n- ends-by: [2021-05-10..]',
  'a [b] c\n\n[b]: https://example.org/',
  '[b]\n\n> [b]: /a',
  '- a: [b](c)\n\nd',
  '![a] b',
  'a & b; c &d &copy; &#65;',
  'a \\# b',
  'a `b` c',
  'a < b <b> c',
  '<!-- a\n\nb -->\n\nc',
  '<div>\n\na\n\n</div>',
  '```\na\n\n- b\n```\n\nc',
  '- ~~~\n\n  a\n\nb',
  'a  \nb',
  'a \nb',
  'a\\\nb',
  'a\n',
  // Characters that are white space, or the end of a line, to others.
  'a\u2028b\n\n- c\u0085d',
  '\uFEFFa\n\n\uFEFF## b',
  '*a*\n\n\uFEFFb *c*',
  '\u00A0a\n\u00A0\n- b\u00A0',
  'a\0b\n\nc',
  'a\tb\n\n\tc',
  'a\r\nb\r\n\r\n- c\r\n- d\r\n',
  'a\rb\r\r- c',
  '',
  '\n\n\n',
];

/** Lines as they are written, for the most part, with the marks that make blocks of them. */
const lineMark = fc.constantFrom(
  ...['', '', '', '- ', '- ', '- ', '  - ', '  - ', '    - ', '> ', '> ', '## ', '# ', '  '],
  ...['    ', ' ', '* ', '+ ', '1. ', '-', '>', '#', '\t', '- - ', '> - ', '   - ', '-  ', '>  '],
);
const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      ...['word', 'killed: 3', 'as reported: a', '[2021-05..]', '[a]', '<24', '>=2', '~2', '& '],
      ...['#', ' #', '{#id}', '=', '---', '-', '+ ', '12) ', '1.', '“a”', '\u00A0', '\uFEFF', ' '],
    ),
  },
  { weight: 1, arbitrary: mark },
);
const lineEnd = fc.constantFrom(
  ...['\n', '\n', '\n', '\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\r\n', '  \n', ''],
);
const markdown = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc
          .tuple(lineMark, fc.array(word, { maxLength: 3 }), lineEnd)
          .map(([start, words, end]) => start + words.join(' ') + end),
        { maxLength: 9 },
      )
      .map((lines) => lines.join('')),
  },
  { weight: 1, arbitrary: soup },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...real), fc.double({ min: 0, max: 1, noNaN: true }), soup)
      .map(([[, text], at, more]) => {
        const middle = Math.floor(at * text.length);
        return (
          text.slice(Math.max(middle - 1500, 0), middle) + more + text.slice(middle, middle + 1500)
        );
      }),
  },
);

describe('the blocks of a Markdown text', () => {
  it.each(real)('are in %s what remark makes of it', (_path, text) => {
    sameAsRemark(text);
    sameAsRemark(text.replaceAll('\n', '\r\n'));
  });

  it.each(CASES)('are what remark makes of it: %j', (text) => {
    sameAsRemark(text);
    sameAsRemark(`${text}\n`);
    sameAsRemark(text.replaceAll('\n', '\r\n'));
    sameAsRemark(`a\n\n${text}\n\nb`);
    sameAsRemark(`- a\n\n${text}\n\n- b`);
    sameAsRemark(`*a*\n\n${text}\n\n_b_`);
  });

  it('are what remark makes of it, whatever it is', () => {
    fc.assert(fc.property(markdown, sameAsRemark), { numRuns: 3000 });
  });

  it('may lie within one another as deeply as any: whoever asked looks at that', () => {
    const deep = `${'*a '.repeat(900)}${'a* '.repeat(900)}`;
    expect(parseBlocks(`\n- a\n\nb\n\n${deep}`)).toHaveLength(3);
  });
});

describe('a plain block', () => {
  it.each([
    ['heading', '## Rockets hit the harbour {#harbour-rockets}'],
    ['paragraph', 'One line, of “words” & more.\n(Another line.)'],
    ['blockquote', '> The rockets struck\n> late on Monday night'],
    [
      'list',
      '- date: [2021-05-10..2021-05-12]\n- killed: ~3\n  - as reported: a few\n  - according to: a navy spokesman\n- wounded: <24',
    ],
  ])('is made without remark: a %s', (type, text) => {
    expect(plainBlock(linesOf(text))?.type).toBe(type);
  });

  it.each(['a *b*', '- a\n  b', '> a\nb', '* a', '- a\r', 'a [b](c)', '- 1. a'])(
    'is not what may be more: %j',
    (text) => {
      expect(plainBlock(linesOf(text))).toBeUndefined();
    },
  );
});

function sameAsRemark(text: string): void {
  expect(parseBlocks(`\n${text}`)).toStrictEqual(parser.parse(`\n${text}`).children);
}

function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line, end: '\n' as const, line: index + 1, offset: 0 }));
}
