import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn, writerIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { verifyFolder } from '../../src/content/verify-folder.ts';
import {
  ARTICLE,
  BODY,
  contentWith,
  filesOf,
  FRONT,
  swap,
  TEXT,
  textsWith,
  told,
  verifyWorld,
} from './world.ts';

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** The words of the world's article, normalised, in the order of the file. */
const WORDS = [
  'late on Monday night',
  'almost two dozen',
  'The rockets struck the east harbour late on Monday night',
  `"It's a grave matter,"`,
];
const RECORD = `${sha256(TEXT)} ${sha256(WORDS.join('\n')).slice(0, 16)}`;
const LINE = `verified: ${RECORD}`;

const recorded = (article: string, text = TEXT) => {
  const content = contentWith(article);
  const { value, diagnostics } = verifyWorld(content, textsWith(text), { record: true });
  return { article: content.get(ARTICLE), written: value.written, diagnostics };
};
const withLine = (line: string) => swap(FRONT, 'language: en\n', `language: en\n${line}\n`) + BODY;
const verifiedIn = (article: string) =>
  loadContent(filesOf(contentWith(article))).value.articles[0]?.verified;
const rulesOf = (article: string) =>
  loadContent(filesOf(contentWith(article)))
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, line, column }) => `${line}:${column} ${severity} ${rule}`);

describe('recording', () => {
  test('puts one line at the end of the front matter: the text’s SHA-256 and that of the words', () => {
    const { article, written, diagnostics } = recorded(FRONT + BODY);
    expect(diagnostics).toEqual([]);
    expect(written).toEqual([ARTICLE]);
    expect(article).toBe(withLine(LINE));
  });

  test('does nothing the second time', () => {
    const { article, written, diagnostics } = recorded(withLine(LINE));
    expect([article, written, diagnostics]).toEqual([withLine(LINE), [], []]);
  });

  test('is not done unless asked for', () => {
    const content = contentWith();
    verifyWorld(content, textsWith());
    expect(content.get(ARTICLE)).toBe(FRONT + BODY);
  });

  test.each([
    { title: 'stale', line: `verified: ${sha256('x')} 0123456789abcdef` },
    { title: 'of the text alone', line: `verified: ${sha256(TEXT)}` },
    { title: 'malformed', line: 'verified: yes' },
    { title: 'between quotation marks', line: '"verified": "some day"' },
    { title: 'with a comment', line: 'verified: yes # by hand' },
  ])('puts the line in the place of one that is $title', ({ line }) => {
    const { article, written, diagnostics } = recorded(withLine(line));
    expect(diagnostics).toEqual([]);
    expect(written).toEqual([ARTICLE]);
    expect(article).toBe(withLine(LINE));
  });

  test.each([
    { title: 'first', front: swap(FRONT, '---\ntitle', '---\nverified: yes\ntitle') },
    { title: 'in the middle', front: swap(FRONT, 'published', 'verified: yes\npublished') },
  ])('leaves the line where it is: $title', ({ front }) => {
    expect(recorded(front + BODY).article).toBe(swap(front, 'verified: yes', LINE) + BODY);
  });

  test.each([
    {
      title: 'lines that end as on Windows',
      write: (text: string) => text.replaceAll('\n', '\r\n'),
    },
    {
      title: 'lines that end as on Windows and a list at its end',
      write: (text: string) =>
        swap(text, 'language: en\n', 'wire: [AB, CD]\n').replaceAll('\n', '\r\n'),
    },
    { title: 'a byte order mark', write: (text: string) => `\uFEFF${text}` },
    { title: 'keys set in', write: (text: string) => text.replace(/^(?=\w+:)/gm, '  ') },
    {
      title: 'blanks behind the line that closes it',
      write: (text: string) => text.replace(/---\n$/, '---  \n'),
    },
    {
      title: 'a comment at its end',
      write: (text: string) => swap(text, 'en\n', 'en\n# so far\n\n'),
    },
    { title: 'an empty line in it', write: (text: string) => swap(text, 'outlet', '\noutlet') },
    {
      title: 'text over several lines',
      write: (text: string) =>
        swap(text, 'language', 'byline: >\n  A. Writer\n\n  and others\nlanguage'),
    },
    {
      title: 'text over several lines at its end',
      write: (text: string) => swap(text, 'language: en\n', 'byline: |\n  A. Writer\n\n'),
    },
  ])('keeps every other byte of a file with $title', ({ write }) => {
    const front = write(FRONT);
    const body = front.includes('\r\n') ? BODY.replaceAll('\n', '\r\n') : BODY;
    const { article, written } = recorded(front + body);
    expect(written).toEqual([ARTICLE]);
    const text = String(article);
    const [line, ...more] = text.match(/^ *verified: .*(?:\r\n|\n)/gm) ?? [];
    expect(more).toEqual([]);
    expect(line?.trim()).toBe(LINE);
    expect(text.replace(line ?? '', '')).toBe(front + body);
    expect(verifiedIn(text)).toBe(true);
  });

  test.each([
    {
      title: 'is in braces',
      front:
        '---\n{title: T, outlet: O, published: 2021-05-12, url: "https://example.org/"}\n---\n',
    },
    {
      title: 'has the record over two lines',
      front: swap(FRONT, 'language: en', 'verified: some\n  day'),
    },
  ])('changes nothing where the front matter $title, and says which line to add', ({ front }) => {
    const { article, written, diagnostics } = recorded(front + BODY);
    expect(article).toBe(front + BODY);
    expect(written).toEqual([]);
    expect(diagnostics.at(-1)).toMatchObject({
      rule: 'record-unwritable',
      fix: `Put it into the front matter yourself: \`${LINE}\`.`,
    });
  });

  test.each([
    { title: 'a quote is not found', article: FRONT + swap(BODY, 'struck', 'stuck') },
    { title: 'another key is wrong', article: swap(FRONT, 'language', 'langage') + BODY },
    { title: 'a report cannot be read', article: FRONT + swap(BODY, '- wounded', '- wonded') },
  ])('changes nothing where $title', ({ article }) => {
    const result = recorded(article);
    expect([result.article, result.written]).toEqual([article, []]);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});

describe('a record', () => {
  test('says that the article is verified', () => {
    expect(verifiedIn(withLine(LINE))).toBe(true);
    expect(verifiedIn(FRONT + BODY)).toBe(false);
    expect(rulesOf(withLine(LINE))).toEqual([]);
  });

  test('holds where white space and quotation marks change, and the editor’s own words', () => {
    const body = swap(
      swap(BODY, `"It's a grave matter,"`, '“It’s a  grave matter,”'),
      'Two dozen people',
      'Many',
    );
    expect(verifiedIn(swap(withLine(LINE), BODY, body))).toBe(true);
  });

  test.each([
    { title: 'a letter of a quote', from: 'struck', to: 'stuck' },
    { title: 'words as reported', from: 'almost two dozen', to: 'almost three dozen' },
    { title: 'a quote taken out', from: `> "It's a grave matter,"\n`, to: '' },
    { title: 'a quote put in', from: '> The rockets', to: '> It is over\n\n> The rockets' },
  ])('goes stale with $title', ({ from, to }) => {
    const article = swap(withLine(LINE), from, to);
    expect(verifiedIn(article)).toBe(false);
    expect(rulesOf(article)).toEqual(['7:11 warning stale-record']);
  });

  test('of the text alone counts as stale', () => {
    const article = withLine(`verified: ${sha256(TEXT)}`);
    expect([verifiedIn(article), rulesOf(article)]).toEqual([false, ['7:11 warning stale-record']]);
  });

  test('goes stale where the text is another, as far as that can be seen', () => {
    const { diagnostics } = verifyWorld(contentWith(withLine(LINE)), textsWith(`${TEXT}More.\n`));
    expect(diagnostics.map(told)).toEqual([
      `${ARTICLE}:7:11 warning stale-record
The quotes were verified against another text than the one given.
Run \`npm run verify -- --texts DIR --record\`, or take the line out.`,
    ]);
  });

  test.each([
    'yes',
    '2026-11-20',
    `${sha256('x')} 0123`,
    sha256('x').toUpperCase(),
    `${sha256('x')}  0123456789abcdef`,
  ])('“%s” is none', (record) => {
    const article = withLine(`verified: ${record}`);
    expect(verifiedIn(article)).toBe(false);
    expect(rulesOf(article)).toEqual(['7:11 error bad-record']);
  });

  test('proves nothing of an article without words of its own', () => {
    const body = BODY.replace(/^ +- as reported.*\n|^>.*\n/gm, '');
    const article = swap(
      withLine(`verified: ${sha256(TEXT)} ${sha256('').slice(0, 16)}`),
      BODY,
      body,
    );
    expect(verifiedIn(article)).toBe(false);
  });

  test('is not called stale where the words cannot all be read', () => {
    expect(rulesOf(swap(withLine(LINE), '- wounded', '- wonded'))).toEqual([
      '17:3 error unknown-field',
    ]);
  });
});

describe('on disk', () => {
  let folder: string;
  const path = () => join(folder, ARTICLE);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'));
    for (const [name, text] of contentWith()) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const record = () => verifyFolder(filesIn(folder), filesOf(textsWith()), writerIn(folder));

  test('the file changes by one line and keeps its rights, and no other file comes to be', () => {
    const before = readdirSync(folder, { recursive: true });
    chmodSync(path(), 0o640);
    expect(record().diagnostics).toEqual([]);
    expect(readFileSync(path(), 'utf8')).toBe(withLine(LINE));
    expect(statSync(path()).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('a second time no file is written', () => {
    record();
    utimesSync(path(), 1_000_000, 1_000_000);
    expect(record().value.written).toEqual([]);
    expect(statSync(path()).mtimeMs).toBe(1_000_000_000);
  });

  test('a file that cannot be written is told of', () => {
    const refuse = (): never => {
      throw Object.assign(new Error('no'), { code: 'EROFS' });
    };
    const { value, diagnostics } = verifyFolder(filesIn(folder), filesOf(textsWith()), refuse);
    expect(value.written).toEqual([]);
    expect(diagnostics).toMatchObject([{ file: ARTICLE, rule: 'record-unwritable' }]);
    expect(diagnostics[0]?.message).toContain('EROFS');
  });
});
