import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './build.ts';

/* The development server, in a copy of the project, so that the code can be edited too. */
const ARTICLE = 'articles/2021-04-08-lindow-courier';
const PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

let root: string;
let server: ChildProcess;
let home: string;
let output = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dateline-dev-'));
  for (const part of PARTS) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  cpSync(join(projectRoot, 'tests', 'fixtures', 'river'), join(root, 'content'), {
    recursive: true,
  });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: root,
    // Astro serves no page to Vitest, which it takes every process for that has its variable.
    env: { ...process.env, VITEST: '', NODE_ENV: 'development', NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  home = await eventually(() => /http:\/\/localhost:\d+\/[\w/-]*(?=\s)/.exec(output)?.[0]);
}, 60_000);
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

/** What `look` finds, once it finds something. */
async function eventually<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
): Promise<Found> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come to pass. The server said:\n${output}`);
}

/** Waits until the article's page has a text. */
async function shows(text: string): Promise<string> {
  return eventually(async () => {
    const response = await fetch(`${home}${ARTICLE}/`);
    const page = await response.text();
    return page.includes(text) ? page : undefined;
  });
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

describe('the development server', { timeout: 60_000 }, () => {
  it('shows an edit of an article', async () => {
    await shows('Late on Tuesday');
    edit(`content/${ARTICLE}.md`, 'Late on Tuesday', 'Long after dark on Tuesday');
    await shows('Long after dark on Tuesday');
  });

  it('shows an edit of the parser, on what was read before it', async () => {
    edit(
      'src/markdown/read-article.ts',
      'title: rest.title,',
      'title: `Read anew: ${rest.title}`,',
    );
    await shows('Read anew: Weir gives way');
  });

  it('shows an edit of an article after that, as the new parser reads it', async () => {
    edit(`content/${ARTICLE}.md`, 'Long after dark', 'In the dark');
    expect(await shows('In the dark on Tuesday')).toContain('Read anew: Weir gives way');
  });

  it('says what is wrong in the terminal, and shows the last good page', async () => {
    edit(`content/${ARTICLE}.md`, 'kind: flood', 'kind: flod');
    await eventually(() => (output.includes('flod') ? output : undefined));
    await shows('In the dark on Tuesday');
    edit(`content/${ARTICLE}.md`, 'kind: flod', 'kind: flood');
    edit(`content/${ARTICLE}.md`, 'In the dark', 'At night');
    await shows('At night on Tuesday');
  });
});
