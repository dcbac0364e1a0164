import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, testServer } from '../links/server.ts';
import { command, freshFolder, root, type Ended } from './command.ts';

describe('npm run links', () => {
  const folder = freshFolder();
  const server = testServer();
  beforeEach(() => {
    cpSync(join(root, 'tests/fixtures/river'), folder.path(), { recursive: true });
    // Every link of the content leads to this machine.
    for (const name of [
      '2021-04-08-lindow-courier',
      '2021-04-11-sawt-al-wadi',
      '2021-04-09-valley-post',
      '2021-04-20-ash-herald',
    ]) {
      const path = folder.path('articles', `${name}.md`);
      const text = readFileSync(path, 'utf8').replace(
        /https?:\/\/[^\s)>]+/g,
        server.at(`/${name}`),
      );
      writeFileSync(path, text);
      server.on(`/${name}`, answer(200));
    }
  });
  /** The server is in this process, so the command must not hold it up. */
  const run = (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['src/cli/links.ts', ...args], {
        cwd: root,
        env: { ...process.env, CONTENT_DIR: folder.path() },
      });
      const ended = { stdout: '', stderr: '' };
      child.stdout.on('data', (data: Buffer) => (ended.stdout += data.toString()));
      child.stderr.on('data', (data: Buffer) => (ended.stderr += data.toString()));
      child.on('close', (status) => {
        resolve({ ...ended, status });
      });
    });
  const at = ['--pause', '0', '--today', '2026-11-20'];

  it('records what is at every address, names the site that asks, and leaves new records alone', async () => {
    const first = await run(...at);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^4 of 4 links were checked now\.\n {2}4 work\n$/);
    expect(new Set(server.agents)).toEqual(
      new Set(['Dateline link check (+https://river.example/news/)']),
    );
    const file = readFileSync(folder.path('links.yaml'), 'utf8');
    expect(file.match(/state: works, answer: ok, checked: 2026-11-20/g)).toHaveLength(4);
    const asked = server.requests.length;
    const second = await run(...at);
    expect(second.stdout).toMatch(/^0 of 4 links were checked now\./);
    expect(server.requests).toHaveLength(asked);
    expect(readFileSync(folder.path('links.yaml'), 'utf8')).toBe(file);
  });

  it('exits with 1 where an article is gone and has no copy', async () => {
    server.on('/2021-04-09-valley-post', answer(410));
    const { status, stdout } = await run(...at);
    expect(status).toBe(1);
    expect(stdout).toContain('  1 is gone\n    gone (410)');
    expect(stdout).toContain('      in articles/2021-04-09-valley-post.md\n');
    const checked = command('check', [], { CONTENT_DIR: folder.path() });
    expect(checked.stdout).toContain('dead-link');
  });

  it('asks for nothing where the content has errors', async () => {
    writeFileSync(folder.path('site.yaml'), 'title: x\n');
    const { status, stderr } = await run(...at);
    expect(status).toBe(1);
    expect(stderr).toContain('The content has errors.');
    expect(server.requests).toEqual([]);
    expect(existsSync(folder.path('links.yaml'))).toBe(false);
  });

  it.each([['--max-age', '-1'], ['--concurrency', '0'], ['--today', 'now'], ['--loud'], ['stray']])(
    'says how it is used, and exits with 2, where it is called with %s',
    async (...args) => {
      const { status, stderr } = await run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('Usage: npm run links');
    },
  );
});
