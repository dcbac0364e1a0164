import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { printableLines } from '../../src/diagnostics/printable.ts';
import { command, freshFolder, root, type Ended } from '../cli/command.ts';
import { POST, swap, worldWith } from '../content/world.ts';
import { answer, testServer } from '../links/server.ts';
import { PAYLOADS } from './payloads.ts';

/** What a terminal obeys in the place of showing it: all but line ends. */
const OBEYED = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** What the log of a workflow on GitHub takes for a command (actions/runner, ActionCommand). */
const COMMAND = /^\s*::|##\[/m;

const ESCAPES = '\u001B]8;;file:\u0007\u001B[2J\u009B31m\u202Egnp\u200B\u2028';
/** A name that is several lines, of which one is a command; and the older sign of one. */
const LINES = 'a\r\n::stop-commands::x\n  ::error::y ##[add-path]/z';
const BOTH = `${LINES}${ESCAPES}`;
const HOSTILE = [...Object.values(PAYLOADS), ESCAPES, LINES, BOTH];

/** That nothing printed is obeyed; of commands there may be those of the format for GitHub, a finding each. */
function expectPlain({ stdout, stderr }: Ended, format = 'text'): void {
  expect(`${stdout}${stderr}`.match(OBEYED)).toBeNull();
  expect(stderr).not.toMatch(COMMAND);
  if (format !== 'github') expect(stdout).not.toMatch(COMMAND);
  else {
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[\w-]+::/,
      );
    }
  }
}

describe('what commands print of hostile text', () => {
  const folder = freshFolder();
  const server = testServer();
  const write = (path: string, text: string | Uint8Array): string => {
    const whole = folder.path(...path.split('/'));
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  beforeEach(() => {
    for (const [path, text] of worldWith()) write(`content/${path}`, text);
  });
  const run = (name: string, ...args: string[]): Ended =>
    command(name, args, { CONTENT_DIR: folder.path('content'), FORCE_COLOR: '0' });

  it.each(['text', 'json', 'github'])(
    'npm run verify, of texts and of their names: %s',
    (format) => {
      write(
        `content/${POST}`,
        swap('struck the east', 'struck the western')(String(worldWith().get(POST))),
      );
      write(
        'texts/2021-05-12-example-post.txt',
        `The rockets struck the ${ESCAPES}\r\n::error::east ##[group]harbour late on Monday night`,
      );
      for (const name of [ESCAPES, LINES, '::error::x', '--help']) {
        write(`texts/${name.replaceAll('/', '\u2215')}.txt`, name);
      }
      const ended = run('verify', '--texts', folder.path('texts'), '--format', format);
      expect(ended.status).toBe(1);
      expectPlain(ended, format);
      expect(ended.stdout).toMatch(/2021-05-12-example-post/);
      // A name is one line, whatever is in it.
      if (format === 'text')
        expect(ended.stdout).toMatch(/go with no article: .*\\u\{1b\}.*a\\u\{d\}\\u\{a\}::stop/);
    },
  );

  it.each(['text', 'json', 'github'])(
    'npm run import, of what cannot be imported: %s',
    (format) => {
      const all = HOSTILE.join('');
      const files: readonly [string, string, ...string[]][] = [
        [
          'timelinejs',
          JSON.stringify({ events: HOSTILE.map((it) => ({ headline: it, date: it })) }),
        ],
        ['timelinejs', `{"${ESCAPES}": ${LINES}`],
        [
          'csv',
          `When,"${all.replaceAll('"', '""')}"\n"${ESCAPES}",a\n`,
          '--map',
          `headline=${LINES},date=When`,
        ],
        ['csv', `When,What\n"${ESCAPES}${LINES}",a\n`, '--map', 'headline=What,date=When'],
        ['bibtex', `@article{${ESCAPES}, title={${ESCAPES}::error::}}\n@article{a, title={b}`],
        ['bibtex', '@article{a, title={\u001B[2J\n::error::b}, url={javascript:x}}'],
        ['csljson', JSON.stringify(HOSTILE.map((it) => ({ title: it, URL: it })))],
      ];
      for (const [n, [kind, text, ...more]] of files.entries()) {
        const file = write(`in/${n}\u001B[2J::error::${LINES.replaceAll('/', '')}`, text);
        const ended = run(
          'import',
          kind,
          file,
          '--out',
          folder.path('out'),
          '--format',
          format,
          ...more,
        );
        expect(ended.status, text).toBe(1);
        expectPlain(ended, format);
      }
    },
  );

  it('npm run import, of what it imports', () => {
    // What content may not have stands where it is left out and told of.
    const told = Object.values(PAYLOADS).concat('a\r\n::stop-commands::x\n ##[add-path]/z');
    const events = told.map((it, index) => ({
      start_date: { year: '2020' },
      text: { headline: `${it} ${index}`, text: it },
      media: { url: it, caption: it, credit: LINES },
      group: it,
      ...(index === 0 ? { [BOTH]: it } : {}),
    }));
    const deck = write(
      'in/deck.json',
      JSON.stringify({ title: { text: { headline: '::error::x', text: 'y' } }, events }),
    );
    const csl = write(
      'in/csl.json',
      JSON.stringify(
        told.map((it, index) => ({
          title: `${it} ${index}`,
          URL: `https://example.org/${index}/${encodeURIComponent(it)}`,
          'container-title': it,
          issued: { raw: '2020' },
          language: BOTH,
          ...(index === 0 ? { [BOTH]: it } : {}),
        })),
      ),
    );
    const imported = run(
      'import',
      'timelinejs',
      deck,
      '--out',
      folder.path('one'),
      '--skip-faulty',
    );
    expect(imported.stderr).toBe('');
    expectPlain(imported);
    expect(imported.stdout).toContain('\\u{202e}gnp');
    // What stands at no place of the file stands alone on its line.
    expect(imported.stdout).toContain('    \\u{3a}:error::x');
    const books = run('import', 'csljson', csl, '--out', folder.path('two'), '--skip-faulty');
    expect(books.stderr).toBe('');
    expectPlain(books);
  });

  it('npm run import and npm run new, of what they are told', () => {
    for (const args of [
      ['import', BOTH],
      ['import', 'timelinejs', BOTH],
      ['import', 'timelinejs', 'a', `--${BOTH}`],
      ['import', 'timelinejs', folder.path('content'), '--out', BOTH],
      ['new', BOTH],
      ['new', 'event', '--id', BOTH, '--title', BOTH, '--kind', BOTH],
      ['new', 'article', '--url', BOTH, '--published', BOTH, '--language', BOTH, '--event', BOTH],
      ['verify', '--texts', BOTH],
      ['check', `--${BOTH}`],
    ]) {
      const [name = '', ...rest] = args;
      const ended = run(name, ...rest);
      expect(ended.status, args.join(' ')).not.toBe(0);
      expect(`${ended.stdout}${ended.stderr}`).not.toBe('');
      if (rest.includes('--id'))
        expect(ended.stderr).toMatch(/^`a\\u\{d\}\\u\{a\}::stop-commands::x/);
      expectPlain(ended);
    }
  });

  it('npm run build, of content with errors', () => {
    for (const [n, text] of HOSTILE.entries()) {
      write(
        `content/articles/${n}${ESCAPES}::error::.md`,
        `---\n${text}: ${text}\n---\n\n${text}\n`,
      );
    }
    const ended = command('build', [], {
      CONTENT_DIR: folder.path('content'),
      OUT_DIR: folder.path('dist'),
    });
    expect(ended.status).toBe(1);
    expect(ended.stderr.length).toBeGreaterThan(5_000);
    expectPlain(ended);
  });

  it('npm run links, of addresses that servers send on to', async () => {
    server.on('/%C2%9B2J%1b[31m::error::', answer(200));
    for (const path of ['/harbour', '/council']) {
      server.on(path, answer(301, { location: '/\u009B2J%1b[31m::error::##[x]' }));
    }
    for (const [path, text] of worldWith()) {
      write(
        `content/${path}`,
        String(text).replace(/https:\/\/example\.org\/(?=harbour\n|council\n)/g, server.at('/')),
      );
    }
    const ended = await new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, ['src/cli/links.ts', '--pause', '0'], {
        cwd: root,
        env: { ...process.env, CONTENT_DIR: folder.path('content') },
      });
      const said = { stdout: '', stderr: '' };
      child.stdout.on('data', (data: Buffer) => (said.stdout += data.toString()));
      child.stderr.on('data', (data: Buffer) => (said.stderr += data.toString()));
      child.on('close', (status) => {
        resolve({ ...said, status });
      });
    });
    expect(ended.stdout).toContain('2 have moved for good');
    expectPlain(ended);
  });
});

describe('lines for a terminal', () => {
  it.each([
    ['a\u001B[2Jb\nc', 'a\\u{1b}[2Jb\nc'],
    ['a\rb', 'a\\u{d}b'],
    ['AFP\u202E\u200B', 'AFP\\u{202e}\\u{200b}'],
    ['::error::a', '\\u{3a}:error::a'],
    ['a\n  \u00A0::error::a', 'a\n  \u00A0\\u{3a}:error::a'],
    ['a ##[error]b', 'a #\\u{23}[error]b'],
    ['a::b : c ## [d]', 'a::b : c ## [d]'],
  ])('are shown and not obeyed: %j', (lines, shown) => {
    expect(printableLines(lines)).toBe(shown);
  });
});
