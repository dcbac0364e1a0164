import { describe, expect, it } from 'vitest';
import {
  COURIER,
  load,
  outsideTheirFile,
  POST,
  ROCKETS,
  rowsOf,
  swap,
  worldWith,
  type Overlay,
} from './world.ts';

/** The longest that hostile input may keep an editor waiting, with room for a slow machine. */
const QUICKLY = 10_000;

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const bytes = (text: string, encoding: 'latin1' | 'utf16le'): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));
const manyLines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

describe('a file that is no text', () => {
  it.each<[string, Overlay, readonly string[]]>([
    ['is empty', { [POST]: '' }, [`${POST}:1:1 empty-file error | `]],
    [
      'holds white space alone',
      { [POST]: ' \r\n\t\n\u00a0' },
      [`${POST}:1:1 empty-file error |  `],
    ],
    [
      'holds a byte order mark alone',
      { 'places.yaml': '\uFEFF' },
      ['places.yaml:1:1 empty-file error | '],
    ],
    [
      'has a byte of Latin-1 in the middle of line 3',
      { [POST]: (text) => bytes(swap('The Example', 'Th\u00e9 Example')(text), 'latin1') },
      [`${POST}:3:11 not-utf-8 error | \uFFFD Example Post`],
    ],
    [
      'has a bad byte behind a replacement character of its own',
      {
        [POST]: (text) =>
          Buffer.concat([
            Buffer.from(text.slice(0, text.indexOf('outlet'))),
            Buffer.from('# \uFFFD\uFFFD'),
            Buffer.from([0xef, 0xbf, 0x0a]),
          ]),
      },
      [`${POST}:3:5 not-utf-8 error | \uFFFD`],
    ],
    [
      'has a bad byte behind a byte order mark',
      { 'places.yaml': Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff]) },
      ['places.yaml:1:2 not-utf-8 error | \uFFFD'],
    ],
    [
      'is cut off in the middle of a character',
      { 'places.yaml': Uint8Array.from([0x61, 0xe2, 0x82]) },
      ['places.yaml:1:2 not-utf-8 error | \uFFFD'],
    ],
    [
      'is UTF-16 with a byte order mark',
      { 'actors.yaml': (text) => bytes(`\uFEFF${text}`, 'utf16le') },
      ['actors.yaml:1:1 not-utf-8 error | \uFFFD\uFFFDh\0a\0r\0b\0o\0u\0r\0-\0b\0r\0i\0'],
    ],
    [
      'is UTF-16 without a byte order mark',
      { 'actors.yaml': (text) => bytes(text, 'utf16le') },
      ['actors.yaml:1:2 control-character error | \0a\0r\0b\0o\0u\0r\0-\0b\0r\0i\0g\0a'],
    ],
    [
      'has a control character of C1',
      { [COURIER]: swap('The Courier recalls', 'The\u009bCourier recalls') },
      [`${COURIER}:19:4 control-character error | \u009bCourier recalls the roc`],
    ],
    [
      'is a folder',
      { 'places.yaml/inner': 'x' },
      // The base world's register stands beside it; the file wins where both are there.
      [],
    ],
    [
      'is a folder in the place of the site',
      { 'site.yaml': undefined, 'site.yaml/inner': 'x' },
      ['site.yaml:1:1 unreadable-file error | '],
    ],
    [
      'is a file in the place of the articles',
      { [POST]: undefined, [COURIER]: undefined, articles: 'x', [ROCKETS]: undefined },
      ['articles:1:1 missing-file error | x'],
    ],
  ])('says so: it %s', (_title, overlay, rows) => {
    expect(rowsOf(overlay)).toEqual(rows);
  });

  it('is read all the same where only its beginning and its line ends are odd', () => {
    const plain = load(worldWith()).value.timeline;
    const odd = load(
      worldWith({ [POST]: (text) => `\uFEFF${crlf(text)}`, 'site.yaml': crlf, [ROCKETS]: crlf }),
    );
    expect(odd.diagnostics.map(({ rule, severity }) => `${rule} ${severity}`).toSorted()).toEqual([
      'byte-order-mark info',
      'crlf-line-ends info',
      'crlf-line-ends info',
      'crlf-line-ends info',
    ]);
    expect(odd.value.timeline?.events).toEqual(plain?.events);
  });
});

describe('an id', () => {
  it.each<[string, string, readonly string[]]>([
    ['climbs out of its folder', '../../etc/passwd', ['bad-id', 'Write `etc-passwd`.']],
    ['has capital letters', 'Council-Vote', ['bad-id', 'Write `council-vote`.']],
    [
      'is a name that Windows reserves',
      'con',
      [
        'bad-id',
        'Use a–z, 0–9 and single hyphens, at most 80 characters, no name that Windows reserves.',
      ],
    ],
    ['has 81 characters', 'a'.repeat(81), ['bad-id', expect.stringMatching(/^Use /) as string]],
    ['is empty', '', ['bad-id', expect.stringMatching(/^Use /) as string]],
    ['ends in a hyphen', 'vote-', ['bad-id', 'Write `vote`.']],
    ['has an accent', 'conseil-dété', ['bad-id', 'Write `conseil-dete`.']],
    ['is in another script', 'صاروخ', ['bad-id', expect.stringMatching(/^Use /) as string]],
  ])('of an event that %s is refused where it stands', (_title, id, [rule, fix]) => {
    const world = worldWith({ [COURIER]: swap('{#council-vote}', `{#${id}}`) });
    expect(load(world).diagnostics).toEqual([
      expect.objectContaining({ rule, fix, file: COURIER, line: 21, column: 24 }),
    ]);
  });

  it('of 80 characters is the longest there is', () => {
    const id = 'a'.repeat(80);
    const rename = swap('{#council-vote}', `{#${id}}`);
    const world = worldWith({ [POST]: rename, [COURIER]: rename });
    expect(load(world).value.timeline?.events.map((event) => event.id)).toContain(id);
  });

  it.each(['CON', 'con', '..', '-a', 'a--b', 'a_b', 'ä', 'a b', 'a'.repeat(81)])(
    'of an article is refused in a file’s name: %s',
    (name) => {
      const overlay = { [`articles/${name}.md`]: 'x', [`events/${name}.md`]: 'x' };
      const { diagnostics } = load(worldWith(overlay));
      if (name.startsWith('.')) expect(diagnostics).toEqual([]);
      else expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-name', 'file-name']);
    },
  );

  it.each(['constructor', 'tostring', 'hasownproperty', 'valueof', 'then'])(
    'may be the name of something that every JavaScript object has: %s',
    (id) => {
      const world = worldWith({
        'places.yaml': (text) => `${text}${id}: { name: A Place }\n`,
        'actors.yaml': (text) => `${text}${id}: { name: An Actor }\n`,
        'site.yaml': (text) => `${text}  ${id}: { label: A Field, type: text }\n`,
        [POST]: swap('- weapon: rockets', `- ${id}: text\n- closed: ${id}\n- blamed: ${id}`),
      });
      expect(load(world).diagnostics).toEqual([]);
    },
  );

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that is not declared is not found on an object by chance: %s',
    (id) => {
      const overlay: Overlay = {
        'places.yaml': swap('lon: 30.74', 'lon: 30.74'),
        [POST]: swap('- weapon: rockets', `- ${id}: text\n- closed: ${id}\n- blamed: ${id}`),
        [COURIER]: swap('- kind: vote', `- kind: ${id}`),
      };
      expect(rowsOf(overlay).map((found) => found.split(' | ')[0])).toEqual([
        `${POST}:23:3 unknown-field error`,
        `${POST}:24:11 unknown-place error`,
        `${POST}:25:11 unknown-actor error`,
        `${COURIER}:23:9 unknown-kind error`,
      ]);
    },
  );

  it.each<[string, Overlay, string]>([
    [
      'a place',
      { 'places.yaml': (text) => `${text}__proto__: { name: A }\n` },
      'places.yaml:12:1 bad-id error | __proto__: { name: A }',
    ],
    [
      'an actor',
      { 'actors.yaml': (text) => `${text}__proto__: { name: A }\n` },
      'actors.yaml:6:1 bad-id error | __proto__: { name: A }',
    ],
    [
      'a field',
      { 'site.yaml': (text) => `${text}  __proto__: { label: A, type: text }\n` },
      'site.yaml:23:3 bad-id error | __proto__: { label: A, t',
    ],
    [
      'a field that is judged',
      { [ROCKETS]: swap('  killed: {', '  __proto__: {') },
      `${ROCKETS}:8:3 bad-id error | __proto__: { verdict: co`,
    ],
    [
      'a key of front matter',
      { [POST]: swap('language: en', '__proto__: en') },
      `${POST}:8:1 bad-id error | __proto__: en`,
    ],
  ])('is never __proto__, of %s', (_title, overlay, found) => {
    expect(rowsOf(overlay)).toEqual([found]);
  });
});

describe('a key that stands twice', () => {
  it.each<[string, Overlay, string]>([
    [
      'in front matter',
      { [POST]: swap('language: en', 'language: en\nlanguage: ar') },
      `${POST}:9:1 duplicate-key error | language: ar`,
    ],
    [
      'in site.yaml',
      { 'site.yaml': swap('  attack: {', '  attack: { label: A, strand: attacks }\n  attack: {') },
      'site.yaml:11:3 duplicate-key error | attack: { label: Attack,',
    ],
    [
      'in places.yaml',
      { 'places.yaml': (text) => `${text}coast: { name: Coast }\n` },
      'places.yaml:12:1 duplicate-key error | coast: { name: Coast }',
    ],
    [
      'in other quotes',
      { 'places.yaml': (text) => `${text}"coast": { name: Coast }\n` },
      'places.yaml:12:1 duplicate-key error | "coast": { name: Coast }',
    ],
  ])('is found where it stands again, %s', (_title, overlay, found) => {
    expect(rowsOf(overlay)).toEqual([found]);
  });
});

/** The head of an article with one account, whose text is up to the case. */
const article = (account: string): string =>
  `---\ntitle: T\noutlet: O\npublished: 2021-05-12\nurl: https://example.org/\n---\n\nSummary.\n\n` +
  `## Rockets {#harbour-rockets}\n\n${account}\n`;

describe('what readers cannot see', () => {
  it.each<[string, Overlay, string[]]>([
    [
      'an escape for a control character in YAML',
      { 'actors.yaml': swap('name: Navy', 'name: "Na\\evy"') },
      ['actors.yaml:5:15 control-character error | "Na\\evy" }'],
    ],
    [
      'an escape for half of a pair in YAML',
      { 'actors.yaml': swap('name: Navy', 'name: "\\uD800"') },
      ['actors.yaml:5:15 control-character error | "\\uD800" }'],
    ],
    [
      'an escape for an override in a key',
      { 'actors.yaml': swap('navy: {', '"na\\u202Evy": {') },
      ['actors.yaml:5:1 invisible-in-name error | "na\\u202Evy": { name: Na'],
    ],
    [
      'a noncharacter',
      { [COURIER]: swap('The Courier recalls', 'The Courier \uFFFE recalls') },
      [`${COURIER}:19:13 control-character error | \uFFFE recalls the rockets.`],
    ],
    [
      'a reference to an override in a heading',
      { [COURIER]: swap('## A night of', '## A night&#x202E; of') },
      [
        `${COURIER}:10:4 invisible-in-name error | A night&#x202E; of rocke`,
        `${COURIER}:10:4 unpaired-direction error | A night&#x202E; of rocke`,
      ],
    ],
    [
      'an override that begins in emphasis and ends after it',
      { [COURIER]: swap('recalls the', 'recalls *\u202Ethe*\u202C') },
      [
        `${COURIER}:19:22 invisible-in-text warning | \u202Ethe*\u202C rockets.`,
        `${COURIER}:19:27 invisible-in-text warning | \u202C rockets.`,
      ],
    ],
    [
      'an override in the title of a link',
      { [COURIER]: swap('recalls the', 'recalls [the](https://example.org "\u202E")') },
      [
        `${COURIER}:19:48 invisible-in-text warning | \u202E") rockets.`,
        `${COURIER}:19:48 unpaired-direction error | \u202E") rockets.`,
      ],
    ],
    [
      'joiners and marks where scripts have them',
      {
        'actors.yaml': swap('name: Navy', 'name: می\u200Cخواهم\u200F'),
        [COURIER]: swap('## A night of', '## שלום\u200E'),
      },
      [],
    ],
  ])('is found, and nothing else: %s', (_title, overlay, rows) => {
    expect(rowsOf(overlay)).toEqual(rows);
  });
});

describe('input made to keep a reader busy', { timeout: QUICKLY }, () => {
  const HOSTILE: readonly [string, string, string][] = [
    ['a line of 5 MB in an article', POST, 'x'.repeat(5_000_000)],
    ['a line of 5 MB in a register', 'places.yaml', `a: { name: ${'x'.repeat(5_000_000)} }`],
    [
      'a billion laughs',
      'actors.yaml',
      `a: &a [lol, lol]\n${manyLines(12, (n) => `b${n}: &b${n} [${`*${n === 0 ? 'a' : `b${n - 1}`},`.repeat(9)}]\n`)}`,
    ],
    [
      'a billion laughs in front matter',
      POST,
      `---\na: &a x\n${manyLines(30, (n) => `b${n}: &b${n} [*a, *a]\n`)}---\n`,
    ],
    ['100,000 open brackets', 'places.yaml', `a: ${'['.repeat(100_000)}`],
    ['100,000 brackets, closed', 'places.yaml', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['100,000 open braces in front matter', POST, `---\n${'{a: '.repeat(50_000)}\n---\n\nText.\n`],
    ['lists in lists on one line', 'places.yaml', '- '.repeat(100_000)],
    ['keys in keys on one line', 'places.yaml', '? '.repeat(100_000)],
    ['fewer keys in keys', 'places.yaml', `${'? '.repeat(800)}a`],
    ['deep indentation', 'places.yaml', manyLines(2_000, (n) => `${' '.repeat(n)}a:\n`)],
    ['20,000 records', 'places.yaml', manyLines(20_000, (n) => `p${n}: { name: P }\n`)],
    ['20,000 wrong records', 'places.yaml', manyLines(20_000, (n) => `p${n}: { nam: P }\n`)],
    ['20,000 records of one name', 'places.yaml', 'a: { name: P }\n'.repeat(20_000)],
    [
      '50,000 places in a circle',
      'places.yaml',
      manyLines(50_000, (n) => `p${n}: { name: P, within: p${(n + 1) % 50_000} }\n`),
    ],
    [
      '50,000 places that lead to a circle',
      'places.yaml',
      manyLines(50_000, (n) => `p${n}: { name: P, within: p${Math.max(n - 1, 0)} }\n`),
    ],
    [
      '20,000 unknown places among 20,000',
      'places.yaml',
      manyLines(20_000, (n) => `p${n}: { name: P, within: q${n} }\n`),
    ],
    ['50,000 tags', 'places.yaml', `a: ${'!a '.repeat(50_000)}`],
    ['front matter of empty lines', POST, `---\n${'\n'.repeat(200_000)}title: T\n---\n`],
    ['front matter of blanks', POST, `---\n${' '.repeat(200_000)}\ntitle: T\n---\n`],
    ['2,000 quotes in quotes', POST, article(`${'> '.repeat(2_000)}a`)],
    ['100,000 quotes in quotes', POST, article('> '.repeat(100_000))],
    ['2,000 open brackets', POST, article('['.repeat(2_000))],
    ['2,000 links in links', POST, article(`${'['.repeat(2_000)}a${'](b)'.repeat(2_000)}`)],
    ['2,000 images in images', POST, article(`${'!['.repeat(1_000)}a${'](b)'.repeat(1_000)}`)],
    ['100,000 lists in lists', POST, article(`Text.\n\n${'- '.repeat(100_000)}a`)],
    ['reports in reports', POST, article(manyLines(300, (n) => `${'  '.repeat(n)}- a: b\n`))],
    [
      'emphasis in emphasis',
      POST,
      article(`${'*a **b '.repeat(400)}x ${'b** a* '.repeat(400)}\n\nText.`),
    ],
    ['asterisks and underscores', POST, article(`${'*a_'.repeat(60_000)}\n\nText.`)],
    ['emphasis 16,000 deep', POST, article(`${'*a '.repeat(16_000)}${'a*'.repeat(16_000)}`)],
    ['underlined headings', POST, article('a\n===\n'.repeat(30_000))],
    ['destinations without end', POST, article('[a](<'.repeat(40_000))],
    ['comments without end', POST, article(`${'a<!--'.repeat(1_900)}${'a'.repeat(200_000)}`)],
    ['quotes under quotes', POST, article('> a\n\n'.repeat(40_000))],
    ['a value of blanks', POST, article(`- weapon: a${' '.repeat(200_000)}b\n\nText.`)],
    ['an item of blanks', POST, article(`- weapon a${' '.repeat(200_000)}b\n\nText.`)],
    ['a count of blanks', POST, article(`- killed: 3${' '.repeat(200_000)}b\n\nText.`)],
    ['a heading of braces', POST, article(`## ${'{#'.repeat(20_000)}\n\nText.`)],
    ['words without end', POST, article(`- date: 2021\n  - as reported: ${'a '.repeat(100_000)}`)],
    ['replacement characters', POST, `${'\uFFFD'.repeat(80_000)}a`],
    ['names without end', POST, article(`- actors: ${manyLines(10_000, (n) => `a${n},`)}`)],
  ];

  it.each(HOSTILE)('is refused or read within seconds: %s', (_title, file, text) => {
    const world = worldWith({ [file]: text });
    const { diagnostics } = load(world);
    expect(outsideTheirFile(diagnostics, world)).toEqual([]);
    for (const { message, fix } of diagnostics) {
      expect(message.length).toBeLessThan(1_000);
      expect(fix.length).toBeLessThan(1_000);
    }
  });

  it.each<[string, string, string]>([
    ['100,000 open brackets', `a: ${'['.repeat(100_000)}`, 'it is nested too deeply'],
    ['lists in lists', '- '.repeat(100_000), 'it is nested too deeply'],
    [
      'deep indentation',
      manyLines(2_000, (n) => `${' '.repeat(n)}a:\n`),
      'it is nested too deeply',
    ],
  ])('is called what it is and nothing else: %s', (_title, text, words) => {
    const { diagnostics } = load(worldWith({ 'actors.yaml': text }));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
    expect(diagnostics[0]?.message).toContain(words);
  });

  it('gives every one of 100,000 mistakes in one file', () => {
    const world = worldWith({ 'actors.yaml': manyLines(100_000, (n) => `a${n}: N\n`) });
    expect(load(world).diagnostics.filter(({ rule }) => rule === 'wrong-shape')).toHaveLength(
      100_000,
    );
  });

  it('may have brackets without partners in its texts', () => {
    const places = manyLines(40, (n) => `p${n}: { name: "[sic ${n}" }\n`);
    expect(load(worldWith({ 'places.yaml': (text) => text + places })).diagnostics).toEqual([]);
  });

  it.each(['> ', '- ', '1. '])('nests no deeper than a reader’s stack bears: %s', (mark) => {
    for (let depth = 1; depth < 40; depth += 1) {
      const world = worldWith({
        [COURIER]: (text) => `${text}\nMore.\n\n${mark.repeat(depth)}a\n`,
      });
      const { diagnostics } = load(world);
      expect(outsideTheirFile(diagnostics, world)).toEqual([]);
      if (depth > 20) {
        expect(diagnostics.map(({ rule }) => rule)).toEqual(['unsupported-markup']);
        expect(diagnostics[0]).toMatchObject({ file: COURIER, line: 32, column: 1 });
      } else if (mark !== '> ' && depth < 7) {
        expect(diagnostics).toEqual([]);
      }
    }
  });

  it('nests emphasis no deeper either', () => {
    const nested = (depth: number): string =>
      `${'*a **b '.repeat(depth)}x ${'b** a* '.repeat(depth)}`;
    const rules = (depth: number): string[] =>
      rowsOf({ [COURIER]: (text) => `${text}\n${nested(depth)}\n` });
    expect(rules(4)).toEqual([]);
    expect(rules(20)).toEqual([
      `${COURIER}:30:107 unsupported-markup error | a **b *a **b *a **b *a *`,
    ]);
  });
});
