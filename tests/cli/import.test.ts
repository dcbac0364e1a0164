import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command, freshFolder } from './command.ts';

describe('npm run import -- timelinejs', () => {
  const folder = freshFolder();
  const timeline = (...events: readonly unknown[]): string => {
    writeFileSync(folder.path('t.json'), `\uFEFF${JSON.stringify({ events })}`);
    return folder.path('t.json');
  };
  const event = {
    start_date: { year: 2020 },
    text: { headline: 'It happens', text: 'So it does.' },
  };
  const importInto = (...args: readonly string[]) => command('import', ['timelinejs', ...args]);

  it('writes a content folder that passes `check`, and says what is to be looked at', () => {
    const { status, stdout } = importInto(timeline(event), '--out', folder.path('out'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 event and 1 article were written to `.*out`\.\n\nEverything was/);
    expect(stdout).toContain('url: https://example.org/');
    const checked = command('check', ['--format', 'json'], { CONTENT_DIR: folder.path('out') });
    expect(checked.status).toBe(0);
    expect(readdirSync(folder.path()).toSorted()).toEqual(['out', 't.json']);
  });

  it('writes nothing where one event is faulty, and names its line', () => {
    const file = timeline(event, { ...event, start_date: { year: 0 } });
    const { status, stdout, stderr } = importInto(file, '--out', folder.path('out'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/t\.json\n +1:\d+ +error +import-date/);
    expect(stderr).toBe('Nothing was written.\n');
    expect(existsSync(folder.path('out'))).toBe(false);
    const skipped = importInto(file, '--out', folder.path('out'), '--skip-faulty');
    expect(skipped.status).toBe(0);
    expect(skipped.stdout).toContain('1 left out because it is faulty');
  });

  it('does not write into a folder that has files, unless it is told to, and never over one', () => {
    mkdirSync(folder.path('out'));
    writeFileSync(folder.path('out', 'notes.txt'), 'mine');
    const file = timeline(event);
    const refused = importInto(file, '--out', folder.path('out'));
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('is not empty');
    expect(readdirSync(folder.path('out'))).toEqual(['notes.txt']);

    expect(importInto(file, '--into', folder.path('out')).status).toBe(0);
    const written = readdirSync(folder.path('out'), { recursive: true }).toSorted();
    expect(written).toEqual(['articles', 'articles/t.md', 'notes.txt', 'site.yaml']);

    const again = importInto(file, '--into', folder.path('out'));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('articles/t.md');
  });

  it('writes nothing into a folder whose kinds it does not fit', () => {
    const file = timeline({ ...event, group: 'New lane' });
    expect(importInto(timeline(event), '--out', folder.path('out')).status).toBe(0);
    const before = readFileSync(folder.path('out', 'site.yaml'), 'utf8');
    timeline({ ...event, group: 'New lane' });
    const { status, stdout } = importInto(file, '--into', folder.path('out'), '--title', 'Other');
    expect(status).toBe(1);
    expect(stdout).toContain('unknown-kind');
    expect(readdirSync(folder.path('out', 'articles'))).toEqual(['t.md']);
    expect(readFileSync(folder.path('out', 'site.yaml'), 'utf8')).toBe(before);
  });

  it('says plainly that a file is not UTF-8, empty, or not there', () => {
    const csv = folder.path('t.csv');
    writeFileSync(csv, Buffer.from('Year,Headline\n2020,Caf\xe9\n', 'latin1'));
    expect(importInto(csv).stdout).toMatch(
      /2:9 +error +not-utf-8 .*\n +Save the file with the encoding UTF-8/,
    );
    writeFileSync(csv, ' \n');
    expect(importInto(csv).stdout).toContain('empty-file');
    expect(importInto(folder.path('none.csv')).stdout).toContain('missing-file');
    expect(importInto(folder.path()).status).toBe(1);
  });

  it.each([
    [[]],
    [['timelinejs']],
    [['timelinejs', 'a', 'b']],
    [['otherjs', 'a']],
    [['timelinejs', 'a', '--loud']],
    [['timelinejs', 'a', '--date-form', 'y']],
    [['timelinejs', 'a', '--url', 'x']],
    [['timelinejs', 'a', '--published', 'May']],
    [['timelinejs', 'a', '--time-zone', 'Mars']],
    [['timelinejs', 'a', '--language', 'xx']],
  ])('says how it is used, and exits with 2, where it is called with %j', (args) => {
    const { status, stderr } = command('import', args);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run import');
  });
});
