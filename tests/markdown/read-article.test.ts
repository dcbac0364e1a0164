import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/markdown/read-article.ts';
import type { Account, Article } from '../../src/model/article.ts';
import type { ArticleId, ChoiceId, FieldId } from '../../src/model/ids.ts';
import type { Field, FieldType } from '../../src/model/site.ts';

const field = (id: string, type: FieldType, choices: readonly string[] = []): [string, Field] => [
  id,
  {
    id: id as FieldId,
    label: id,
    type,
    unit: undefined,
    choices: choices.map((choice) => ({ id: choice as ChoiceId, label: choice })),
  },
];

const FIELDS = new Map([
  field('killed', 'count'),
  field('ends-by', 'date'),
  field('launched-from', 'place'),
  field('blamed', 'actors'),
  field('cause', 'choice', ['yes', 'no']),
  field('weapon', 'text'),
]);

const HEAD = `---
title: T
outlet: O
published: 2021-05-12
url: https://example.org/
---
`;
/** The line of the file on which the text of an account begins. */
const FIRST = 12;

/** Reads an article, and words each diagnostic as `line:column rule`. */
function read(text: string): { article: Article | undefined; found: string[] } {
  const { value, diagnostics } = readArticle('a' as ArticleId, 'a.md', text, FIELDS);
  return {
    article: value,
    found: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

/** Reads one account. Lines of its text count from 1 here. */
function readAccount(text: string): { account: Account | undefined; found: string[] } {
  const { article, found } = read(`${HEAD}\nSummary.\n\n## Rockets {#rockets}\n\n${text}\n`);
  return {
    account: article?.accounts[0],
    found: found.map((words) => words.replace(/^\d+/, (line) => String(Number(line) - FIRST + 1))),
  };
}

const values = (account: Account | undefined): Record<string, string> =>
  Object.fromEntries((account?.reports ?? []).map((report) => [report.field, report.written]));

describe('an account', () => {
  it('has reports, prose and quotes', () => {
    const { account, found } = readAccount(
      [
        '- kind: attack',
        '- status: announced',
        '- according to: a sailor',
        '- date: 2021-05-10',
        '  - as reported: on Monday',
        '  - according to: a navy spokesman',
        '- place: east, west',
        '',
        'First *paragraph* with a [link](https://example.org/).',
        '',
        '> The rockets struck',
        '> the harbour',
        '',
        'Second paragraph.',
      ].join('\n'),
    );
    expect(found).toEqual([]);
    expect(account).toMatchObject({
      event: 'rockets',
      title: 'Rockets',
      kind: { id: 'attack', at: { line: 12, column: 9 } },
      status: 'announced',
      accordingTo: 'a sailor',
      quotes: [{ exact: 'The rockets struck the harbour', at: { line: 22, column: 1 } }],
      at: { line: 10, column: 1 },
      prose: {
        text: 'First paragraph with a link.\n\nSecond paragraph.',
        html:
          '<p>First <em>paragraph</em> with a <a href="https://example.org/">link</a>.</p>\n' +
          '<p>Second paragraph.</p>',
      },
    });
    expect(account?.reports).toMatchObject([
      {
        field: 'date',
        written: '2021-05-10',
        asReported: 'on Monday',
        accordingTo: 'a navy spokesman',
        at: { line: 15, column: 9 },
      },
      {
        field: 'place',
        value: {
          type: 'place',
          places: [
            { id: 'east', at: { line: 18, column: 10 } },
            { id: 'west', at: { line: 18, column: 16 } },
          ],
        },
      },
    ]);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['stars', '* weapon: rockets\n* killed: 3\n\nProse.', { weapon: 'rockets', killed: '3' }],
    ['plus signs', '+ weapon: rockets\n+ killed: 3\n\nProse.', { weapon: 'rockets', killed: '3' }],
    [
      'empty lines between',
      '- weapon: rockets\n\n- killed: 3\n\nProse.',
      { weapon: 'rockets', killed: '3' },
    ],
    [
      'indented items',
      '   - weapon: rockets\n   - killed: 3\n\nProse.',
      { weapon: 'rockets', killed: '3' },
    ],
    ['blanks around the colon', '- weapon  :   rockets\n\nProse.', { weapon: 'rockets' }],
    [
      'colons in a value',
      '- weapon: see https://example.org/a:b at 19:35\n\nProse.',
      { weapon: 'see https://example.org/a:b at 19:35' },
    ],
    [
      'a time in a date',
      '- date: 2021-05-10T19:35+03:00\n\nProse.',
      { date: '2021-05-10T19:35+03:00' },
    ],
    ['a value on the next line', '- weapon:\n  rockets\n\nProse.', { weapon: 'rockets' }],
    [
      'a value on two lines',
      '- weapon: rockets\n  and guns\n\nProse.',
      { weapon: 'rockets and guns' },
    ],
    [
      'lines of Windows in a value',
      '- weapon: rockets\r\n  and guns\r\n\r\nProse.',
      { weapon: 'rockets and guns' },
    ],
    [
      'marks of Markdown in a value',
      '- weapon: *two* [big] <b>rockets</b> & `guns`\n\nProse.',
      { weapon: '*two* [big] <b>rockets</b> & `guns`' },
    ],
    ['Arabic in a value', '- weapon: صواريخ: ثلاثة\n\nProse.', { weapon: 'صواريخ: ثلاثة' }],
  ])('may have reports with %s', (_title, text, expected) => {
    const { account, found } = readAccount(text);
    expect(found).toEqual([]);
    expect(values(account)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['prose right under a quote', '> Words\nprose\n\nMore.', ['2:1 runs-on']],
    ['indented prose right under a quote', '> Words\n   prose\n\nMore.', ['2:4 runs-on']],
    ['prose right under a list', '- weapon: rockets\nprose\n\nMore.', ['2:1 runs-on']],
    [
      'prose right under a nested item',
      '- date: 2021\n  - as reported: in spring\nprose\n\nMore.',
      ['3:1 runs-on'],
    ],
    ['reports under the prose', 'Prose.\n\n- weapon: rockets', ['3:1 misplaced-reports']],
    ['reports under a quote', '> Words\n\n- date: 2021\n\nProse.', ['3:1 misplaced-reports']],
    [
      'reports with another mark',
      '- date: 2021\n\n* weapon: rockets\n\nProse.',
      ['3:1 misplaced-reports'],
    ],
    [
      'a third level of items',
      '- date: 2021\n  - as reported: in spring\n    - weapon: x\n\nProse.',
      ['3:5 report-syntax'],
    ],
    [
      'items under a kind',
      '- kind: attack\n  - as reported: an attack\n\nProse.',
      ['2:3 report-syntax'],
    ],
    [
      'a paragraph within an item',
      '- weapon: rockets\n\n  More of it.\n\nProse.',
      ['3:3 report-syntax'],
    ],
    ['a quote within an item', '- weapon: rockets\n  > Words\n\nProse.', ['2:3 report-syntax']],
    ['an empty item', '- weapon: rockets\n-\n\nProse.', ['2:1 report-syntax']],
    ['an item without a name', '- : rockets\n\nProse.', ['1:1 report-syntax']],
    ['a heading for an item', '- # weapon: rockets\n\nProse.', ['1:1 report-syntax']],
    ['a value of commas', '- actors: , ,\n\nProse.', ['1:11 empty-value']],
    ['an empty detail', '- date: 2021\n  - as reported:\n\nProse.', ['2:5 empty-value']],
    ['a status that is none', '- status: planned\n\nProse.', ['1:11 not-a-choice']],
    ['two kinds', '- kind: attack\n- kind: vote\n\nProse.', ['2:3 duplicate-detail']],
    ['an empty quote', '> \n\nProse.', ['1:1 empty-value']],
    ['a list in a quote', '> - Words\n\nProse.', ['1:3 unsupported-markup']],
    ['a quote in a quote', '> > Words\n\nProse.', ['1:3 unsupported-markup']],
    ['emphasis in a quote', '> The *great* words\n\nProse.', ['1:7 unsupported-markup']],
    ['a heading over a line', 'Words.\n\nProse\n---\n\nMore.', ['3:1 heading-id']],
    ['a heading over a double line', 'Prose\n===\n\nMore.', ['1:1 heading-level']],
    ['a rule', 'Prose.\n\n***', ['3:1 unsupported-markup']],
    ['a comment', 'Prose.\n\n<!-- secret -->', ['3:1 unsupported-markup']],
    ['a comment within a line', 'Prose <!-- secret --> here.', ['1:7 unsupported-markup']],
    ['code', 'Prose.\n\n    code', ['3:1 unsupported-markup']],
    [
      'a link’s definition',
      'Prose [a].\n\n[a]: https://example.org/',
      ['1:7 unsupported-markup', '3:1 unsupported-markup'],
    ],
    ['a link to code', '[a](javascript:x)', ['1:1 bad-address']],
    ['a link to code at a host', '[a](javascript://example.org/%0Ax)', ['1:1 bad-address']],
    ['a link with a blank in it', '[a](<https://example.org/a b>)', ['1:1 bad-address']],
    ['a link within the site', '[a](/events/)', ['1:1 bad-address']],
    ['a link to data', '[a](data:text/html,x)', ['1:1 bad-address']],
  ])('has not %s', (_title, text, expected) => {
    const { found } = readAccount(text);
    expect(found).toEqual(expected);
  });

  it('may end a sentence with a link to a person', () => {
    const { account, found } = readAccount('Write to [us](mailto:desk@example.org).');
    expect(found).toEqual([]);
    expect(account?.prose.html).toContain('<a href="mailto:desk@example.org">us</a>');
  });

  it('shows text that looks like markup as text', () => {
    const { account } = readAccount('5 < 6 & "7" &lt;b&gt; \\<script>');
    expect(account?.prose.html).toBe('<p>5 &#x3C; 6 &#x26; "7" &#x3C;b> &#x3C;script></p>');
  });

  it('keeps a quote word for word over lines and breaks', () => {
    const { account } = readAccount('> It was  \n> a "long"   night,\n> he said: 3 < 4\n\nProse.');
    expect(account?.quotes.map(({ exact }) => exact)).toEqual([
      'It was a "long" night, he said: 3 < 4',
    ]);
  });
});

describe('a list with Arabic commas', () => {
  it('is read as one with others', () => {
    const { account } = readAccount('- killed: 3 (2 جنود، 1 بحّار)\n- blamed: a، b\n\nProse.');
    expect(account?.reports.map(({ value }) => value)).toMatchObject([
      { count: { parts: [{ label: 'جنود' }, { label: 'بحّار' }] } },
      { actors: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });
});

describe('a position in a report', () => {
  it.each<[string, string, string]>([
    ['of a second actor', '- blamed: a, b, a\n\nProse.', '1:17 repeated-name'],
    ['of an actor on the second line', '- blamed: a,\n    b, a\n\nProse.', '2:8 repeated-name'],
    ['of an actor on the third line', '- blamed: a,\n  b,\n      a\n\nProse.', '3:7 repeated-name'],
    ['behind an Arabic comma', '- blamed: a، a\n\nProse.', '1:14 repeated-name'],
    ['behind an emoji', '- blamed: 🚀, a, a\n\nProse.', '1:18 repeated-name'],
    [
      'behind an emoji on the second line',
      '- blamed: a,\n  🚀🚀, a\n\nProse.',
      '2:9 repeated-name',
    ],
    ['behind lines of Windows', '- blamed: a,\r\n  b, a\r\n\r\nProse.', '2:6 repeated-name'],
    ['of a date’s month', '- date: 2021-13\n\nProse.', '1:14 bad-date'],
    ['of a date that ends too soon', '- date: 2021-\n\nProse.', '1:14 bad-date'],
    ['of a date on the next line', '- date:\n    2021-13\n\nProse.', '2:10 bad-date'],
    ['of a date behind many blanks', '- date:      2021-13\n\nProse.', '1:19 bad-date'],
    ['of a count', '- killed: ~ 3\n\nProse.', '1:11 count-syntax'],
    ['of a choice', '- cause: maybe\n\nProse.', '1:10 not-a-choice'],
  ])('is right %s', (_title, text, expected) => {
    expect(readAccount(text).found).toEqual([expected]);
  });

  it('is the same with Windows’ line ends as without', () => {
    const text = `${HEAD}\nSummary with <b>.\n\n## Rockets {#Rockets}\n\n- date: 2021-13\n- x: y\n\n> *a*\n`;
    expect(read(text.replaceAll('\n', '\r\n')).found).toEqual(read(text).found);
    expect(read(text).found).toHaveLength(5);
  });
});

describe('an article', () => {
  it.each<[string, string, readonly string[]]>([
    ['is front matter alone', HEAD, ['1:1 missing-accounts', '7:1 missing-summary']],
    [
      'is front matter without a line end',
      HEAD.trimEnd(),
      ['1:1 missing-accounts', '6:4 missing-summary'],
    ],
    ['has no account', `${HEAD}\nSummary.\n`, ['1:1 missing-accounts']],
    ['has no summary', `${HEAD}\n## A {#a}\n\nProse.\n`, ['7:1 missing-summary']],
    [
      'has its headline again',
      `${HEAD}\n# T\n\nSummary.\n\n## A {#a}\n\nProse.\n`,
      ['8:1 heading-level'],
    ],
    [
      'has a quote for a summary',
      `${HEAD}\n> Words\n\n## A {#a}\n\nProse.\n`,
      ['8:1 unsupported-markup'],
    ],
    [
      'has two accounts of one event',
      `${HEAD}\nSummary.\n\n## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.\n\n## A {#a}\n\nThree.\n`,
      ['18:1 duplicate-account'],
    ],
    [
      'has markup in a heading',
      `${HEAD}\nSummary.\n\n## The *great* rockets {#a}\n\nProse.\n`,
      ['10:8 unsupported-markup'],
    ],
    [
      'has text behind a heading’s id',
      `${HEAD}\nSummary.\n\n## Rockets {#a} again\n\nProse.\n`,
      ['10:1 heading-id'],
    ],
  ])('that %s is told so', (_title, text, expected) => {
    expect(read(text).found.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['under a line', 'Rockets {#a}\n---'],
    ['with a closing mark', '## Rockets {#a} ##'],
    ['indented', '   ## Rockets   {#a}'],
    ['with brackets', '## Rockets {#a}'],
  ])('may have a heading %s', (_title, heading) => {
    const { article, found } = read(`${HEAD}\nSummary.\n\n${heading}\n\nProse.\n`);
    expect(found).toEqual([]);
    expect(article?.accounts).toMatchObject([{ event: 'a', title: 'Rockets' }]);
  });

  it.each<[string, string, string]>([
    ['a relative address', 'url: /harbour', '5:6 bad-address'],
    ['an address without a host', 'url: "https:"', '5:6 bad-address'],
    ['an address with a blank', 'url: https://example.org/a b', '5:6 bad-address'],
    ['a script for an address', 'url: javascript:alert(1)', '5:6 bad-address'],
    ['a script at a host for an address', 'url: javascript://example.org/x', '5:6 bad-address'],
    ['an address with a backslash', 'url: https:\\\\example.org', '5:6 bad-address'],
    ['an address of a file', 'url: file:///etc/passwd', '5:6 bad-address'],
  ])('has not %s', (_title, line, expected) => {
    const text = `${HEAD.replace('url: https://example.org/', line)}\nS.\n\n## A {#a}\n\nP.\n`;
    expect(read(text)).toMatchObject({ article: undefined, found: [expected] });
  });

  it('calls no field unknown where the fields are not known', () => {
    const text = `${HEAD}\nS.\n\n## A {#a}\n\n- wounded: 3\n- date: 2021\n\nP.\n`;
    const { value, diagnostics } = readArticle('a' as ArticleId, 'a.md', text, undefined);
    expect(diagnostics).toEqual([]);
    expect(value?.accounts[0]?.reports.map((report) => report.field)).toEqual(['date']);
  });
});
