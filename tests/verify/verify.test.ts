import { describe, expect, test } from 'vitest';
import {
  ARTICLE,
  BODY,
  contentWith,
  filesOf,
  FRONT,
  swap,
  TEXT,
  TEXT_NAME,
  textsWith,
  told,
  verifyWorld,
} from './world.ts';
import { verifyFolder } from '../../src/content/verify-folder.ts';

const found = (article: string, text: string | Uint8Array = TEXT) =>
  verifyWorld(contentWith(article), textsWith(text)).diagnostics.map(told);
const foundIn = (from: string, to: string) => found(FRONT + swap(BODY, from, to));
const quote = 'east harbour late on Monday night\n';

describe('an article whose words all stand in its text', () => {
  test('brings no diagnostic, and its words are counted', () => {
    const { value, diagnostics } = verifyWorld(contentWith(), textsWith());
    expect(diagnostics).toEqual([]);
    expect(value.articles).toMatchObject([
      { quotes: { found: 2, all: 2 }, asReported: { found: 2, all: 2 } },
    ]);
    expect(value.strangers).toEqual([]);
  });

  test.each([
    { title: 'the lines of the text end as on Windows', text: TEXT.replaceAll('\n', '\r\n') },
    { title: 'the text begins with a byte order mark', text: `\uFEFF${TEXT}` },
    { title: 'the text has other white space', text: TEXT.replaceAll(' ', ' \u00A0\t') },
    {
      title: 'the text has straight quotation marks',
      text: TEXT.replace(/[“”]/g, '"').replace(/’/g, "'"),
    },
    { title: 'the text has guillemets', text: TEXT.replace('“', '«').replace('”', '»') },
    { title: 'the text is all on one line', text: TEXT.replaceAll('\n', ' ') },
  ])('also where $title', ({ text }) => {
    expect(found(FRONT + BODY, text)).toEqual([]);
  });

  test('also where it has none, and then needs no text', () => {
    const silent = BODY.replace(/^ +- as reported.*\n|^>.*\n/gm, '');
    const { value, diagnostics } = verifyWorld(
      contentWith(FRONT + silent),
      new Map([['x.txt', 'x']]),
    );
    expect(diagnostics).toEqual([]);
    expect(value.articles).toEqual([]);
  });
});

describe('words that do not stand in the text', () => {
  test('one other letter: the file, the line, the nearest passage and what differs', () => {
    expect(foundIn(quote, 'east harbour late on Monday nigt\n')).toMatchInlineSnapshot(`
      [
        "articles/2021-05-12-example-post.md:21:1 error quote-not-found
      The quote “The rockets struck the east harbour late on Monday nigt” is not in 2021-05-12-example-post.txt; line 8 comes nearest: “The rockets struck the east harbour late on Monday night”.
      Copy the words of the text: it has “night” where “nigt” stands here.",
      ]
    `);
  });

  test('the same of words as reported', () => {
    expect(foundIn('almost two dozen', 'almost three dozen')).toMatchInlineSnapshot(`
      [
        "articles/2021-05-12-example-post.md:17:18 error words-not-found
      The words “almost three dozen” are not in 2021-05-12-example-post.txt; line 10 comes nearest: “almost two dozen”.
      Copy the words of the text: it has “two” where “three” stands here.",
      ]
    `);
  });

  test('nothing near', () => {
    expect(foundIn(quote, 'penguins of Antarctica\n> sang all through winter\n'))
      .toMatchInlineSnapshot(`
      [
        "articles/2021-05-12-example-post.md:21:1 error quote-not-found
      The quote “The rockets struck the penguins of Antarctica sang all th…” is not in 2021-05-12-example-post.txt, nor is anything near it.
      Copy the words from the text; what the article does not say word for word is no quote.",
      ]
    `);
  });

  test.each([
    {
      change: 'a letter left out',
      from: 'rockets struck',
      to: 'rockets stuck',
      says: 'it has “struck” where “stuck” stands here',
    },
    {
      change: 'the last letter left out',
      from: quote,
      to: 'east harbour late on Monday nigh\n',
      says: 'it has “night” where “nigh” stands here',
    },
    {
      change: 'a word left out',
      from: 'the east harbour',
      to: 'the harbour',
      says: 'it has “east” as well',
    },
    {
      change: 'a word put in',
      from: 'the east harbour',
      to: 'the old east harbour',
      says: 'it has nothing where “old” stands here',
    },
    {
      change: 'another word',
      from: 'the east harbour',
      to: 'the west harbour',
      says: 'it has “east” where “west” stands here',
    },
    {
      change: 'another first word',
      from: '> The rockets',
      to: '> Two rockets',
      says: 'it has “The” where “Two” stands here',
    },
    {
      change: 'another case',
      from: '> The rockets',
      to: '> the rockets',
      says: 'it has “The” where “the” stands here',
    },
    {
      change: 'a comma',
      from: 'east harbour late',
      to: 'east harbour, late',
      says: 'it has “harbour” where “harbour,” stands here',
    },
    {
      change: 'a dash that looks the same',
      from: 'grave matter',
      to: 'grave\u2011matter',
      says: 'it has “grave matter,"” where “grave\u2011matter,"” stands here (U+0020, not U+2011)',
    },
    {
      change: 'a letter that looks the same',
      from: '> The rockets',
      to: '> The r\u043Eckets',
      says: 'it has “rockets” where “r\u043Eckets” stands here (U+006F, not U+043E)',
    },
    {
      change: 'two words',
      from: 'struck the east',
      to: 'hit the west',
      says: 'it has “struck” where “hit” stands here and “east” where “west” stands here',
    },
  ])('$change: says what differs', ({ from, to, says }) => {
    expect(foundIn(from, to).join()).toContain(`Copy the words of the text: ${says}.`);
  });

  test.each([
    { title: 'a part of a word', quoted: 'rocket' },
    { title: 'a part of a number', quoted: '200 sailors' },
    { title: 'words in another order', quoted: 'the harbour east' },
  ])('$title does not stand in the text', ({ quoted }) => {
    expect(found(`${FRONT}${BODY}\n> ${quoted}\n`).join()).toContain('quote-not-found');
  });

  test.each(['5,200 sailors', 'sailors serve at the harbour.', 'In all', 'twice in a week'])(
    '“%s” does',
    (quoted) => {
      expect(found(`${FRONT}${BODY}\n> ${quoted}\n`)).toEqual([]);
    },
  );

  test('words of a language without spaces are found and compared by the character', () => {
    const text = `${TEXT}\n周一深夜，火箭弹击中了东港。\n`;
    expect(found(`${FRONT}${BODY}\n> 火箭弹击中了东港\n`, text)).toEqual([]);
    expect(found(`${FRONT}${BODY}\n> 火箭弹击中了西港\n`, text).join()).toContain(
      'line 15 comes nearest: “火箭弹击中了东港”.\nCopy the words of the text: it has “东” where “西” stands here (U+4E1C, not U+897F).',
    );
  });

  test('an accent that is another character to the computer is told apart by number', () => {
    const text = `${TEXT}\nThe caf\u00E9 closed at noon today\n`;
    expect(
      found(`${FRONT}${BODY}\n> The cafe\u0301 closed at noon today\n`, text).join(),
    ).toContain('(U+00E9, not U+0065)');
  });
});

test('a quote that stands there more than once is told of, with the lines', () => {
  expect(found(`${FRONT}${BODY}\n> The harbour is quiet now.\n\n> the harbour\n`)).toEqual([
    `${ARTICLE}:25:1 info quote-ambiguous
The quote stands in ${TEXT_NAME} more than once, on line 13.
Nothing has to be done; a few words more would lead readers to the one that is meant.`,
  ]);
  expect(found(`${FRONT}${BODY}\n> harbour\n`).join()).toContain('on lines 3, 8, 10 and 13.');
  const more = `${TEXT}harbour\nharbour\n`;
  expect(found(`${FRONT}${BODY}\n> harbour\n`, more).join()).toContain(
    'on lines 3, 8, 10, 13 and more.',
  );
});

describe('a text that cannot be used', () => {
  const utf16 = new Uint8Array(Buffer.from('The rockets struck', 'utf16le'));
  const latin = new Uint8Array(Buffer.from('One line.\nIt\u0092s caf\u00E9', 'latin1'));
  test.each([
    {
      title: 'missing',
      texts: new Map([['other.txt', TEXT]]),
      rule: 'text-missing',
      says: `${TEXT_NAME} is not there`,
    },
    { title: 'empty', texts: textsWith(''), rule: 'text-empty', says: 'is empty' },
    { title: 'blank', texts: textsWith(' \r\n\t\uFEFF'), rule: 'text-empty', says: 'is empty' },
    {
      title: 'in Latin-1',
      texts: textsWith(latin),
      rule: 'text-not-utf-8',
      says: 'not UTF-8 text from line 2 on',
    },
    { title: 'in UTF-16', texts: textsWith(utf16), rule: 'text-not-utf-8', says: 'from line 1 on' },
    {
      title: 'in UTF-16 with a byte order mark',
      texts: textsWith(new Uint8Array([0xff, 0xfe, ...utf16])),
      rule: 'text-not-utf-8',
      says: 'from line 1 on',
    },
    {
      title: 'of another article',
      texts: textsWith('The council will vote.\nNothing else happened, late on Monday night.'),
      rule: 'text-of-another-article',
      says: `are in ${TEXT_NAME}`,
    },
    {
      title: 'too large',
      texts: textsWith('x'.repeat(1024 * 1024 + 1)),
      rule: 'text-too-large',
      says: '1048577 bytes',
    },
  ])('$title: $rule, and nothing else', ({ texts, rule, says }) => {
    const { value, diagnostics } = verifyWorld(contentWith(), texts, { record: true });
    expect(diagnostics).toMatchObject([
      { file: ARTICLE, line: 1, column: 1, rule, severity: 'error' },
    ]);
    expect(diagnostics[0]?.message).toContain(says);
    expect(value.articles).toMatchObject([{ quotes: { found: 0, all: 2 }, record: undefined }]);
    expect(value.written).toEqual([]);
  });

  test('refused by the operating system: text-unreadable', () => {
    const texts = filesOf(textsWith());
    const { diagnostics } = verifyFolder(
      filesOf(contentWith()),
      {
        ...texts,
        read: () => {
          throw Object.assign(new Error('no'), { code: 'EACCES' });
        },
      },
      undefined,
    );
    expect(diagnostics).toMatchObject([{ rule: 'text-unreadable' }]);
    expect(diagnostics[0]?.message).toContain('(EACCES)');
  });

  test('a text that lacks the headline is the article’s where a quote is, but for a slip, in it', () => {
    const body = BODY.replace(/^ +- as reported.*\n/gm, '').replace(/^> "It.*\n/m, '');
    const text = TEXT.replace('Rockets strike harbour twice', '');
    expect(found(FRONT + swap(body, 'struck', 'stuck'), text).join()).toContain('quote-not-found');
  });
});

test('texts that go with no article are named, and bring no diagnostic', () => {
  const texts = new Map([...textsWith(), ['z.txt', 'z'], ['README.md', 'r'], ['.x.txt', 'x']]);
  const { value, diagnostics } = verifyWorld(contentWith(), texts);
  expect(diagnostics).toEqual([]);
  expect(value.strangers).toEqual(['z.txt']);
});

describe('content that is wrong in other ways', () => {
  test('is told: what cannot be read is not verified', () => {
    const article = FRONT + swap(BODY, '- wounded', '- wonded');
    expect(found(article).join()).toContain('error unknown-field');
  });

  test('is told where it is an error, and its warnings are left to the check', () => {
    const content = contentWith();
    content.set('articles/notes.txt', 'Nothing reads this.');
    expect(verifyWorld(content, textsWith()).diagnostics).toEqual([]);
  });
});
