import fc from 'fast-check';
import { bibtex } from '../../src/feeds/bibtex.ts';
import { cslJson } from '../../src/feeds/csl-json.ts';
import { timelineJs } from '../../src/feeds/timelinejs.ts';
import { contextOfFolder, contextOfWorld } from '../feeds/contexts.ts';
import { fileInput, IMPORT_TARGETS, type ImportTarget, type Input } from './input.ts';
import { edited, lines, mark, slip, soup, words } from './pieces.ts';

const contexts = [contextOfWorld(), contextOfFolder('tests/fixtures/river')];

/** Files as programs give them out. */
const REAL: readonly { readonly target: ImportTarget; readonly text: string }[] = [
  ...contexts.flatMap((context): { target: ImportTarget; text: string }[] => [
    { target: 'import-timelinejs', text: JSON.stringify(timelineJs(context), null, 1) },
    { target: 'import-bibtex', text: bibtex(context) },
    { target: 'import-csljson', text: JSON.stringify(cslJson(context), null, 1) },
  ]),
  {
    target: 'import-timelinejs',
    text: `var storyjs_jsonp_data = { "timeline": { "headline": "Harbour", "type": "default", // old
"text": "<p>Years</p>", "date": [ { "startDate": "2011,12,10,07,02,10", "endDate": "2011,12,11",
"headline": "It <b>opens</b>", "text": "<p>See <a href='https://example.org/a'>the words of it</a></p>",
"tag": "Harbours", "asset": { "media": "https://example.org/a.jpg", "credit": "A", "caption": "B" } } ],
"era": [ { "startDate": "2011", "endDate": "2012", "headline": "An era" } ] } };`,
  },
  {
    target: 'import-timelinejs',
    text: `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,Harbour years,"What happened, as ""it"" was",,,,,title,,
2021,5,10,7:35 pm,,,,,late on Monday,Rockets,"<p>Two nights of <i>rockets</i></p><ul><li><a href=""https://example.org/harbour"">Rockets</a>, The Post, 12 May 2021</li></ul>",https://example.org/v,AP,A film,,,Attacks,#fff
2021,5,,,2021,6,,,,The council,https://example.org/council votes,,,,,,Politics,
`,
  },
  {
    target: 'import-csv',
    text: `When,What,Told,Link,Paper,Of,Lane
10/05/2021,Rockets hit the harbour,Two nights of rockets,https://example.org/harbour,The Post,12 May 2021,Attacks
2021-05-20,The council votes,"A vote, at last",https://example.org/council,Courier,2021-05-13?,
`,
  },
];

const real = fc
  .constantFrom(...REAL)
  .chain(({ target, text }) => edited(text).map((bytes): Input => ({ target, bytes })));

/** Dates in the forms that are imported. */
export const writtenDate = fc.oneof(
  fc.constantFrom(
    '10/05/2021',
    '5/20/2021 7:35 pm',
    '2021-05-10T19:35:00.000Z',
    'Monday, 10 May 2021',
    'May 2021',
    '2011,12,10,07,02,10',
    '2021',
    '31.12.2021',
    '2021/02/30',
    '-44',
  ),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('0123456789-/.,:TZ ap~?[]'),
        '2021',
        'May',
        'pm',
        '..',
        'day, ',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

const html = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        ...['<p>', '</p>', '<br>', '<b>', '</b>', '<i>', '</a>', '<ul><li>', '</ul>', '<li>'],
        ...['<a href="https://example.org/a">', "<a href='javascript:x'>", '<a href=//b.c/>'],
        ...['<img src=x>', '<table><tr><td>', '<td>', '<script>', '</script>', '<!--', '<svg>'],
        ...['<h2>', '<blockquote>', '<iframe src="https://example.org/v">', '&amp;', '&#x202e;'],
        ...[' https://example.org/b. ', 'http://', '<option>', '\n\n', '<math><mi>', '<template>'],
      ),
      mark,
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const address = slip(
  fc.constantFrom(
    'https://example.org/2021/05/12/a',
    'https://web.archive.org/web/20210512000000/https://example.org/b',
    'https://www.example.org/b/?c#!/d',
    'https://openstreetmap.org/x',
    'https://example.org/x.jpg',
  ),
  soup,
);
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 2021, -1, 1e21, '', ' ', [], {}, [[]], '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
);
const part = slip<unknown>(
  fc.constantFrom(2021, '2021', 5, '05', 12, '0', '', 1917.5, '1,917'),
  odd,
);
const date = slip<unknown>(
  fc.oneof(
    writtenDate,
    fc.dictionary(fc.constantFrom('year', 'month', 'day', 'hour', 'minute', 'second'), part),
  ),
  odd,
);
const media = slip<unknown>(
  fc.record(
    { url: address, caption: html, credit: html, link: address, media: address },
    { requiredKeys: [] },
  ),
  odd,
);
const slide = slip<unknown>(
  fc.record(
    {
      start_date: date,
      end_date: date,
      startDate: date,
      display_date: html,
      text: slip<unknown>(fc.record({ headline: html, text: html }, { requiredKeys: [] }), odd),
      headline: html,
      media,
      asset: media,
      group: html,
      unique_id: words,
      edtf: writtenDate,
      type: fc.constantFrom('title', 'era', 'x'),
    },
    { requiredKeys: [] },
  ),
  odd,
);
const deckJson = fc
  .tuple(
    slip(fc.constantFrom('', 'storyjs_jsonp_data = ', 'callback('), soup),
    fc.record(
      {
        title: slide,
        events: fc.array(slide, { maxLength: 4 }),
        eras: fc.array(slide, { maxLength: 2 }),
        date: fc.array(slide, { maxLength: 2 }),
        scale: odd,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([before, deck]) => before + JSON.stringify(deck));

const csvCell = fc
  .oneof(
    { weight: 3, arbitrary: words },
    { weight: 3, arbitrary: writtenDate },
    { weight: 2, arbitrary: address },
    { weight: 2, arbitrary: html },
    { weight: 1, arbitrary: mark },
  )
  .chain((text) => fc.constantFrom(text, `"${text.replaceAll('"', '""')}"`));
const table = (...columns: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      slip(fc.constant(columns), fc.subarray([...columns])),
      slip(fc.constant(','), fc.constantFrom(';', '\t')),
      fc.array(fc.array(csvCell, { maxLength: columns.length + 1 }), { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([head, delimiter, rows, end]) =>
      [head, ...rows].map((row) => row.join(delimiter)).join(end),
    );

const bibEntry = fc
  .tuple(
    slip(fc.constantFrom('@article{', '@online{', '@misc(', '@comment{', '@string{'), soup),
    words,
    fc.array(
      fc.tuple(
        slip(
          fc.constantFrom(
            ...[
              'title',
              'author',
              'journal',
              'url',
              'date',
              'year',
              'month',
              'urldate',
              'abstract',
            ],
            ...['language', 'publisher', 'keywords'],
          ),
          soup,
        ),
        fc.oneof(words, writtenDate, address, html, soup),
        fc.constantFrom(['{', '}'], ['"', '"'], ['{{', '}}'], ['', ''], ['{', '']),
      ),
      { maxLength: 6 },
    ),
    slip(fc.constantFrom('}\n', ')\n'), soup),
  )
  .map(
    ([start, key, fields, end]) =>
      `${start}${key},${fields
        .map(([name, value, [open = '', close = '']]) => ` ${name} = ${open}${value}${close}`)
        .join(',\n')}${end}`,
  );

const cslItem = slip<unknown>(
  fc.record(
    {
      id: words,
      type: fc.constantFrom('article-newspaper', 'webpage'),
      title: html,
      'container-title': html,
      publisher: words,
      URL: address,
      language: fc.constantFrom('en', 'ar', 'Elvish', ''),
      author: fc.array(
        fc.dictionary(fc.constantFrom('family', 'given', 'literal', 'suffix'), words),
        { maxLength: 2 },
      ),
      issued: fc.oneof(
        fc.record({ 'date-parts': fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 3 }) }),
        fc.record({ raw: writtenDate, circa: odd }),
        odd,
      ),
      accessed: fc.record({ raw: writtenDate }),
      abstract: html,
    },
    { requiredKeys: [] },
  ),
  odd,
);

const made = fc.oneof(
  deckJson.map((text) => fileInput('import-timelinejs', text)),
  table(
    ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'Display Date', 'Headline'],
    ...['Text', 'Media', 'Media Credit', 'Media Caption', 'Type', 'Group', 'Other'],
  ).map((text) => fileInput('import-timelinejs', text)),
  table('When', 'What', 'Told', 'Link', 'Paper', 'Of', 'Lane').map((text) =>
    fileInput('import-csv', text),
  ),
  lines(bibEntry, 4).map((text) => fileInput('import-bibtex', text)),
  fc
    .array(cslItem, { maxLength: 4 })
    .map((items) => fileInput('import-csljson', JSON.stringify(items))),
);

/** Files to import: real ones with slips, made ones, and what is neither. */
export const importInputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 5, arbitrary: real },
  { weight: 6, arbitrary: made },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...IMPORT_TARGETS), soup)
      .map(([target, text]) => fileInput(target, text)),
  },
);

/** Files to import with a long text somewhere. */
export function longImport(long: fc.Arbitrary<string>): fc.Arbitrary<Input> {
  return fc
    .tuple(fc.constantFrom(...PLACES), long)
    .map(([[target, before, after, escaped], text]) =>
      fileInput(target, before + (escaped ? JSON.stringify(text).slice(1, -1) : text) + after),
    );
}

/** Where a text can stand in a file to import, and whether it is escaped there. */
export const PLACES: readonly (readonly [
  target: ImportTarget,
  before: string,
  after: string,
  escaped: boolean,
])[] = [
  ['import-timelinejs', '', '', false],
  [
    'import-timelinejs',
    '{"events":[{"start_date":{"year":"2021"},"text":{"headline":"H","text":"',
    '"}}]}',
    true,
  ],
  ['import-timelinejs', '{"events":[{"start_date":"', '","text":{"headline":"H"}}]}', true],
  ['import-timelinejs', 'Year,Headline\n', '\n', false],
  ['import-csv', 'When,What,Link\n2021,"a', '",https://example.org/\n', false],
  ['import-bibtex', '', '', false],
  [
    'import-bibtex',
    '@article{a,\n title = {',
    '},\n date = {2021}, url = {https://example.org/}}',
    false,
  ],
  [
    'import-csljson',
    '[{"title":"',
    '","URL":"https://example.org/","issued":{"raw":"2021"}}]',
    true,
  ],
];
