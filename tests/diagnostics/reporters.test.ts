import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDiagnostics,
  diagnose,
  hasErrors,
  START,
  type Diagnostic,
} from '../../src/diagnostics/diagnostic.ts';
import { reportGitHub } from '../../src/diagnostics/report-github.ts';
import { reportJson } from '../../src/diagnostics/report-json.ts';
import { reportText } from '../../src/diagnostics/report-text.ts';

const PLACE = diagnose(
  'unknown-place',
  'articles/b.md',
  { line: 18, column: 10 },
  {
    name: 'east-harbor',
    nearest: 'east-harbour',
  },
);
const WEEKDAY = diagnose(
  'weekday-mismatch',
  'articles/b.md',
  { line: 9, column: 9 },
  {
    date: '2021-05-11',
    words: 'late on Monday night',
    problem: '`2021-05-11` is a Tuesday',
    fix: 'Check the date.',
  },
);
const ZONE = diagnose('bad-time-zone', 'a.yaml', { line: 4, column: 11 }, { zone: 'Harbour' });
const LINES = diagnose('crlf-line-ends', 'a.yaml', { line: 1, column: 7 }, {});
const ALL = [PLACE, WEEKDAY, ZONE, LINES];

/** A diagnostic that quotes what an editor wrote. */
const quoting = (name: string): Diagnostic =>
  diagnose('unknown-place', 'articles/b.md', START, { name, nearest: undefined });

const options = { folder: 'content/', colour: false, files: 7 };

describe('the report for a terminal', () => {
  it('has a block for each file, a line and a fix for each finding, and a count', () => {
    expect(`\n${reportText(ALL, options)}`).toMatchInlineSnapshot(`
      "
      content/a.yaml
        1:7   info     crlf-line-ends  The lines of this file end in carriage return and line feed.
                                       Nothing has to be done; saving with the line ends “LF” keeps differences small.
        4:11  error    bad-time-zone   \`Harbour\` is no time zone.
                                       Write a name of the IANA database, such as \`Africa/Nairobi\`.

      content/articles/b.md
        9:9    warning  weekday-mismatch  \`2021-05-11\` is a Tuesday, but the words say “late on Monday night”.
                                          Check the date.
        18:10  error    unknown-place     \`east-harbor\` is no place in places.yaml.
                                          Did you mean \`east-harbour\`?

      2 errors, 1 warning, 1 note. 7 files read. Every rule is explained in README.md.
      "
    `);
  });

  it('paints files and severities where the terminal shows colours, and nothing else', () => {
    const painted = reportText([PLACE, LINES], { ...options, colour: true });
    expect(painted).toContain('\u001B[1mcontent/articles/b.md\u001B[0m\n');
    expect(painted).toContain('  18:10  \u001B[31merror  \u001B[0m  unknown-place  `east-harbor`');
    expect(painted).toContain('  1:7  \u001B[36minfo   \u001B[0m  crlf-line-ends');
    // Without its escape codes the report is the one without colours.
    const plain = ['1', '31', '36', '0'].reduce(
      (text, code) => text.replaceAll(`\u001B[${code}m`, ''),
      painted,
    );
    expect(plain).toBe(reportText([PLACE, LINES], options));
  });

  it.each<[readonly Diagnostic[], number, string]>([
    [[], 7, 'No problems. 7 files read.\n'],
    [[], 1, 'No problems. 1 file read.\n'],
    [[PLACE], 1, '1 error. 1 file read. Every rule is explained in README.md.\n'],
    [[PLACE, ZONE], 2, '2 errors. 2 files read. Every rule is explained in README.md.\n'],
    [ALL, 2, '2 errors, 1 warning, 1 note. 2 files read. Every rule is explained in README.md.\n'],
  ])('counts what it found: case %#', (diagnostics, files, line) => {
    const report = reportText(diagnostics, { ...options, files });
    expect(report.split('\n\n').at(-1)).toBe(line);
  });

  it('says in one line for each rule what is no mistake', () => {
    const advice = ['one', 'two'].map((event) =>
      diagnose('single-origin', 'articles/b.md', START, { event, origin: 'Agency' }),
    );
    const report = reportText(advice, options);
    expect(report).toMatch(/^No problems\. 7 files read\.\n\n/);
    expect(report.match(/single-origin/g)).toHaveLength(1);
    expect(report).not.toContain('Agency');
  });

  it.each([
    ['an escape code', '\u001B[2J', '\\u{1b}[2J'],
    ['an escape code of one character', '\u009B2J', '\\u{9b}2J'],
    ['a bell', 'a\u0007', 'a\\u{7}'],
    ['a line end', 'a\r\n::error::b', 'a\\u{d}\\u{a}::error::b'],
    ['a line end of Unicode', 'a\u2028b', 'a\\u{2028}b'],
    ['a direction mark', '\u202Egnp', '\\u{202e}gnp'],
    ['a mark without width', 'a\u200Bb', 'a\\u{200b}b'],
    ['a tag character', 'a\u{E0041}b', 'a\\u{e0041}b'],
  ])('shows %s and does not obey it', (_title, name, shown) => {
    expect(reportText([quoting(name)], options)).toContain(`\`${shown}\` is no place`);
  });

  it('shows the escape codes of a file’s name', () => {
    const report = reportText([{ ...PLACE, file: 'articles/\u001B[2Jb.md' }], options);
    expect(report).toMatch(/^content\/articles\/\\u\{1b\}\[2Jb\.md\n/);
  });

  it('has room for more findings than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({ ...PLACE, line: index + 1 }));
    expect(reportText(many, options).split('\n')).toHaveLength(1 + 2 * many.length + 3);
  });
});

describe('the report for GitHub', () => {
  it('has a command for each finding, with its place', () => {
    expect(reportGitHub(ALL, 'content/')).toBe(
      [
        '::notice file=content/a.yaml,line=1,col=7,title=crlf-line-ends::The lines of this file end in carriage return and line feed. Nothing has to be done; saving with the line ends “LF” keeps differences small.',
        '::error file=content/a.yaml,line=4,col=11,title=bad-time-zone::`Harbour` is no time zone. Write a name of the IANA database, such as `Africa/Nairobi`.',
        '::warning file=content/articles/b.md,line=9,col=9,title=weekday-mismatch::`2021-05-11` is a Tuesday, but the words say “late on Monday night”. Check the date.',
        '::error file=content/articles/b.md,line=18,col=10,title=unknown-place::`east-harbor` is no place in places.yaml. Did you mean `east-harbour`?',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['100 % sure', '100 %25 sure'],
    ['%0A', '%250A'],
    ['a\nb', 'a%0Ab'],
    ['a\r\nb', 'a%0D%0Ab'],
    ['a: b, c', 'a: b, c'],
    ['a\n::error::b', 'a%0A::error::b'],
    ['\u001B[2J', '\\u{1b}[2J'],
  ])('takes %j in a message for text', (name, escaped) => {
    const report = reportGitHub([quoting(name)], '');
    expect(report).toContain(`::\`${escaped}\` is no place`);
    expect(report.split('\n')).toHaveLength(2);
  });

  it('takes what is special in a property for text', () => {
    const found = { ...PLACE, file: 'a:b,c%d\r\ne.md' };
    expect(reportGitHub([found], 'content/')).toMatch(
      /^::error file=content\/a%3Ab%2Cc%25d%0D%0Ae\.md,line=18,/,
    );
  });

  it('is empty where nothing is found', () => {
    expect(reportGitHub([], 'content/')).toBe('');
  });
});

describe('the report in JSON', () => {
  it('is one array of seven keys each, in order', () => {
    const rows = JSON.parse(reportJson(ALL.map((found) => ({ ...found, more: 1 })))) as object[];
    expect(rows).toEqual([LINES, ZONE, WEEKDAY, PLACE]);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([
        'file',
        'line',
        'column',
        'rule',
        'severity',
        'message',
        'fix',
      ]);
    }
  });

  it('is an empty array where nothing is found', () => {
    expect(reportJson([])).toBe('[]\n');
  });

  it('is any text again, and has no character that a terminal would obey', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001B', '\u009B', '\u202E', '\u{E0041}', '\n'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(text, (message) => {
        const json = reportJson([{ ...PLACE, message }]);
        expect(JSON.parse(json)).toEqual([{ ...PLACE, message }]);
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });
});

describe('the order of diagnostics', () => {
  it('is by file, line, column, rule, message, whatever order they come in', () => {
    const sorted = [
      { ...PLACE, file: 'a' },
      { ...PLACE, file: 'b', line: 2 },
      { ...PLACE, file: 'b', line: 10, column: 2 },
      { ...PLACE, file: 'b', line: 10, column: 10 },
      { ...PLACE, file: 'b', line: 10, column: 10, message: 'b' },
      { ...WEEKDAY, file: 'b', line: 10, column: 10 },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(shuffled.toSorted(compareDiagnostics)).toEqual(sorted);
        expect(reportJson(shuffled)).toBe(reportJson(sorted));
        expect(reportText(shuffled, options)).toBe(reportText(sorted, options));
        expect(reportGitHub(shuffled, '')).toBe(reportGitHub(sorted, ''));
      }),
    );
  });
});

describe('errors', () => {
  it.each<[readonly Diagnostic[], boolean]>([
    [[], false],
    [[WEEKDAY, LINES], false],
    [[WEEKDAY, ZONE], true],
  ])('are what stops a build, and nothing else: case %#', (diagnostics, expected) => {
    expect(hasErrors(diagnostics)).toBe(expected);
  });
});
