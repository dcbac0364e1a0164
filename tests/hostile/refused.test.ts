import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, POST, ROCKETS, swap, worldWith, type Overlay } from '../content/world.ts';
import { PAYLOADS } from './payloads.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const prose = (markdown: string): Overlay => ({ [POST]: swap('two nights of rockets', markdown) });
const link = (address: string): Overlay => prose(`two [nights](${address})`);
const key = (name: string, value: string): Overlay => ({
  [POST]: swap('language: en', `language: en\n${name}: ${value}`),
});

/** What is refused by design, whatever it would have done. */
const REFUSED: readonly [what: string, overlay: Overlay, rule: string][] = [
  ['an element in prose', prose('two <script>alert(1)</script>'), 'unsupported-markup'],
  ['an element with a handler', prose('two <img src=x onerror=alert(1)>'), 'unsupported-markup'],
  ['a comment', prose('two <!-- nights -->'), 'unsupported-markup'],
  ['a processing instruction', prose('two <?php nights ?>'), 'unsupported-markup'],
  ['an image', prose('two ![nights](https://example.org/track.gif)'), 'unsupported-markup'],
  [
    'an image apart',
    prose('two ![nights][a]\n\n[a]: https://example.org/a.gif'),
    'unsupported-markup',
  ],
  ['a link that is code', link('javascript:alert(1)'), 'bad-address'],
  ['such a link with an entity', link('java&#115;cript:alert(1)'), 'bad-address'],
  ['such a link with a tab', link('java&#9;script:alert(1)'), 'bad-address'],
  ['such a link with a blank', link('<&#32;javascript:alert(1)>'), 'bad-address'],
  ['such a link in capitals', link('JAVASCRIPT:alert(1)'), 'bad-address'],
  ['such a link in angles', prose('two <javascript:alert(1)>'), 'bad-address'],
  ['a link that is a page', link('data:text/html,<script>alert(1)</script>'), 'bad-address'],
  ['a link to a file', link('file:///etc/passwd'), 'bad-address'],
  ['a link to a program', link('vbscript:x'), 'bad-address'],
  ['a link within the host', link('//example.org/a'), 'bad-address'],
  [
    'a link with a line of a header',
    link('https://example.org/&#13;&#10;Set-Cookie:a=1'),
    'bad-address',
  ],
  ['an archived address that is code', key('archived', 'javascript:alert(1)'), 'bad-address'],
  [
    'an address that is code',
    { [POST]: swap('url: https://example.org/harbour', 'url: "javascript:alert(1)"') },
    'bad-address',
  ],
  [
    'an address with a backslash',
    { [POST]: swap('url: https://example.org/harbour', String.raw`url: https:\\example.org`) },
    'bad-address',
  ],
  [
    'the site’s own address',
    { 'site.yaml': swap('url: https://example.org/harbour/', "url: 'javascript:alert(1)'") },
    'bad-address',
  ],
  [
    'an escape code',
    { [POST]: swap('title: Rockets', 'title: \u001B[31mRockets') },
    'control-character',
  ],
  [
    'an escape code by escape',
    {
      [POST]: swap(
        'title: Rockets strike harbour twice in a week',
        String.raw`title: "\e[31mRockets"`,
      ),
    },
    'control-character',
  ],
  [
    'code in front matter',
    { [ROCKETS]: swap('---\ntitle', '---js\ntitle') },
    'front-matter-language',
  ],
  ['a type in YAML', key('byline', '!!js/function "alert(1)"'), 'yaml-alias'],
  ['a merge key', key('<<', '{ title: a }'), 'unknown-key'],
  ['a key of every object', key('__proto__', '{ title: a }'), 'bad-id'],
  ['a constructor', key('constructor', 'a'), 'unknown-key'],
  ['an id of a parent folder', { [POST]: swap('{#harbour-rockets}', '{#../../index}') }, 'bad-id'],
  [
    'an old id with a quote',
    { [ROCKETS]: swap('formerly: [harbour-strike]', `formerly: ['"><b>']`) },
    'bad-id',
  ],
  [
    'a place that is markup',
    { [POST]: swap('place: east-harbour', 'place: <b>') },
    'unknown-place',
  ],
  [
    'a zone that is a path',
    { 'site.yaml': swap('Europe/Kyiv', '../../etc/passwd') },
    'bad-time-zone',
  ],
  [
    'a language that is an attribute',
    { 'site.yaml': swap('language: en', `language: 'en" onload="alert(1)'`) },
    'bad-language',
  ],
];

describe('hostile content that is no text', () => {
  it.each(REFUSED)('is refused: %s', (_what, overlay, rule) => {
    const { value, diagnostics } = load(worldWith(overlay));
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
    expect(value.timeline).toBeUndefined();
  });
});

describe('npm run check, of hostile files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-refused-'));
    const files: [string, string][] = [
      ...Array.from(worldWith(), ([path, text]): [string, string] => [path, String(text)]),
      ...Object.entries(PAYLOADS).map(([id, text]): [string, string] => [
        `articles/${id}.md`,
        `---\ntitle: ${text}\n"\\e]8;;${text.replace(/["\\]/g, '')}\\a": \u202E${text}\n---\n\n${text}\n\n## ${text} {#${text}}\n\n- ${text}: ${text}\n- date: ${text}\n- place: ${text}\u2029\n\n${text}\n`,
      ]),
      ['articles/\u001B[2J::error::a,b:c\n::warning::%0A\u202E.md', 'a'],
      ['articles/\r\n::stop-commands::x.txt', 'a'],
      ['events/--help.md', 'a'],
    ];
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const check = (format: string): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/check.ts', '--format', format],
      {
        cwd: root,
        env: { ...process.env, CONTENT_DIR: folder, FORCE_COLOR: '0' },
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
    return stdout;
  };

  it.each(['text', 'json', 'github'])('prints nothing that a terminal would obey: %s', (format) => {
    const printed = check(format);
    expect(printed.length).toBeGreaterThan(10_000);
    expect(printed.match(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu)).toBeNull();
  });

  it('gives a workflow one command for each finding, and no other', () => {
    const findings = JSON.parse(check('json')) as readonly object[];
    const lines = check('github').trimEnd().split('\n');
    expect(lines).toHaveLength(findings.length);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[a-z0-9-]+::/,
      );
    }
  });
});
