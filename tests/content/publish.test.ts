import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveInto, replaceFolder, stagingFor, workshopIn } from '../../src/content/publish.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-publish-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Everything below the test's folder, by path. */
const contents = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

describe('a staging folder', () => {
  it('is empty, hidden, beside its target and readable by a web server', () => {
    const { path } = stagingFor(join(folder, 'dist'));
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readdirSync(folder)[0]).toMatch(/^\.dist-\w+$/);
    expect(readdirSync(path)).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o755);
  });

  it('is another for every build', () => {
    const [one, other] = [stagingFor(join(folder, 'dist')), stagingFor(join(folder, 'dist'))];
    expect(one.path).not.toBe(other.path);
  });

  it('makes the folders above its target', () => {
    const { path } = stagingFor(join(folder, 'a', 'b', 'dist'));
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('is removed with all that is in it, and may be gone already', () => {
    const staging = stagingFor(join(folder, 'dist'));
    write(join(staging.path, 'a', 'index.html'), 'new');
    staging.remove();
    expect(contents()).toEqual([]);
    staging.remove();
  });
});

describe('a finished folder', () => {
  it('takes the place of none', () => {
    const target = join(folder, 'dist');
    const staging = stagingFor(target);
    write(join(staging.path, 'index.html'), 'new');
    replaceFolder(target, staging);
    expect(contents()).toEqual(['dist', join('dist', 'index.html')]);
    staging.remove();
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
  });

  it('takes the place of the earlier one, of which nothing is left', () => {
    const target = join(folder, 'dist');
    write(join(target, 'old.html'), 'old');
    write(join(target, 'index.html'), 'old');
    const staging = stagingFor(target);
    write(join(staging.path, 'index.html'), 'new');
    replaceFolder(target, staging);
    expect(contents()).toEqual(['dist', join('dist', 'index.html')]);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
  });

  it('leaves the earlier one as it was where it cannot take its place', () => {
    const target = join(folder, 'dist');
    write(join(target, 'index.html'), 'old');
    const staging = stagingFor(target);
    staging.remove();
    expect(() => {
      replaceFolder(target, staging);
    }).toThrow(/ENOENT/);
    expect(contents()).toEqual(['dist', join('dist', 'index.html')]);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  });

  it('leaves nothing where it cannot take the place of none', () => {
    const target = join(folder, 'dist');
    const staging = stagingFor(target);
    staging.remove();
    expect(() => {
      replaceFolder(target, staging);
    }).toThrow(/ENOENT/);
    expect(existsSync(target)).toBe(false);
  });
});

describe('a workshop', () => {
  it('is of its own for every build, below the project, and moves whole to where it is wanted', () => {
    const [one, other] = [workshopIn(folder), workshopIn(folder)];
    expect(one.path).not.toBe(other.path);
    write(join(one.path, 'a', 'index.html'), 'new');
    const staging = stagingFor(join(folder, 'site'));
    moveInto(staging.path, one.path);
    expect(readFileSync(join(staging.path, 'a', 'index.html'), 'utf8')).toBe('new');
    for (const each of [one, other, staging]) each.remove();
    expect(contents()).toEqual(['.cache']);
  });
});
