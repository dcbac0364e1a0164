import { POST, ROCKETS } from '../content/world.ts';
import { PLACES } from './import-inputs.ts';
import { ARTICLE_TEXT, fileInput, TEXT_TARGETS, type FileTarget, type Input } from './input.ts';
import { HEAD } from './inputs.ts';

/** Pieces that a pattern or a parser could stumble over, if there are many in a row. */
const RUNS = [
  ...[
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
    '{',
    '(',
    ')',
  ],
  ...['(1 a', ', ', ',', ';', '~', 'X', '0', '2020-', '[', ']', '..', 'a', 'a ', 'a\n', '"', "'"],
  ...['#', '# ', ':', ': ', '\u0301', 'א', '\u200D', '%', '<a', '<b>', '<p>', '&', '&amp;', '@'],
  ...[
    '@a{b,',
    '/*',
    '//',
    '\\',
    '=',
    'http://',
    ' and ',
    '* ',
    '> ',
    '| ',
    '!',
    '?',
    '`',
    '_',
    '$',
  ],
];
/** Pieces of which every one is another record, with a number in the place of `@`. */
const RECORDS: readonly [
  target: Parameters<typeof fileInput>[0],
  before: string,
  record: string,
  after: string,
][] = [
  ['places.yaml', '', 'p-@: { name: N, within: q-@ }\n', ''],
  ['places.yaml', '', 'p-@: { name: N, within: p-1@ }\n', ''],
  ['places.yaml', '', 'p-@: { nam: N, lat: x }\n', ''],
  ['actors.yaml', 'a: { ', 'key-@: b, ', '}'],
  ['actors.yaml', '', 'a: { name: b }\n', ''],
  ['site.yaml', 'kinds: { ', 'k-@: { label: a, strand: s-@ }, ', '}\n'],
  [
    'links.yaml',
    '',
    'https://example.org/@: { state: works, answer: ok, checked: 2021-01-0@ }\n',
    '',
  ],
  [POST, '---\n', 'key-@: a\n', '---\n\na'],
  [POST, '---\nwire: [', 'w@, ', ']\n---\n\na'],
  [POST, HEAD, 'a\n\n## A {#e-@}\n\n- date: 2021\n\n', 'a'],
  [POST, `${HEAD}a\n\n## A {#a}\n\n`, '- field-@: a\n', '\na'],
  [POST, `${HEAD}a\n\n## A {#a}\n\n- place: `, 'p-@, ', '\n\na'],
  [POST, `${HEAD}a\n\n## A {#a}\n\n- killed: 3 (`, '1 part @, ', ')\n\na'],
  [ROCKETS, '---\nformerly: [', 'old-@, ', ']\n---\n'],
  [
    'import-timelinejs',
    '{"events":[',
    '{"start_date":{"year":"2021"},"text":{"headline":"H"}},',
    ']}',
  ],
  [
    'import-timelinejs',
    '{"events":[',
    '{"start_date":"@","text":"<a href=\'https://b.c/@\'>d</a>"},',
    ']}',
  ],
  ['import-timelinejs', 'Year,Headline\n', '2021,H\n', ''],
  ['import-timelinejs', 'Year,Headline\n', '2021,H,@\n', ''],
  ['import-csv', 'When,What,Link\n', '2021,H,https://example.org/@\n', ''],
  ['import-csv', 'When,What,Link\n', 'May @,H\n', ''],
  ['import-bibtex', '', '@article{a@, title={b}, url={https://c.d/@}, date={2021}}\n', ''],
  ['import-bibtex', '', '@article{a, title={b}}\n', ''],
  ['import-csljson', '[', '{"title":"a","URL":"https://c.d/@","issued":{"raw":"2021"}},', ']'],
];

/** Where a line stands in a file of content: one of Markdown has 256 KiB at most. */
const IN_FILES: readonly (readonly [target: FileTarget, before: string, after: string])[] = [
  ['site.yaml', 'title: a', 'x\n'],
  ['places.yaml', 'a: { name: "b', 'x" }\n'],
  ['actors.yaml', '', ''],
  ['links.yaml', 'a: { answer: b', 'x }\n'],
  [POST, HEAD, ''],
  [POST, `${HEAD}a\n\n## A`, ' {#a}\n\na'],
  [POST, `${HEAD}a\n\n## A {#a}\n\n- killed: 3`, 'x\n\na'],
  [POST, `${HEAD}a\n\n## A {#a}\n\n- date: 2021\n  - as reported: `, 'x\n\na\n\n> b'],
  [ROCKETS, '---\ntitle: a', 'x\n---\n'],
];
const LONGEST_MARKDOWN = 250_000;

/** One run of so many characters through every reader, of each piece that something could stumble over. */
export function* longLines(length: number): Generator<Input> {
  for (const piece of RUNS) {
    const run = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    for (const target of TEXT_TARGETS) yield { target, text: `3${run}x` };
    for (const [target, before, after] of IN_FILES) {
      const most = target.endsWith('.md') ? LONGEST_MARKDOWN : length;
      yield fileInput(target, before + run.slice(0, most) + after);
    }
    yield fileInput(ARTICLE_TEXT, `The rockets struck${run}the east harbour`);
    for (const [target, before, after, escaped] of PLACES) {
      yield fileInput(target, before + (escaped ? JSON.stringify(run).slice(1, -1) : run) + after);
    }
  }
  for (const [target, before, record, after] of RECORDS) {
    const records: string[] = [];
    const most = target.endsWith('.md') ? Math.min(length, LONGEST_MARKDOWN) : length;
    for (let size = 0, n = 0; size < most; n += 1) {
      const next = record.replaceAll('@', (at, index: number) => (index === 0 ? at : String(n)));
      records.push(next);
      size += next.length;
    }
    yield fileInput(target, before + records.join('') + after);
  }
}
