import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, projectRoot, runBuild } from './build.ts';

/*
 * What a build takes over from the earlier site must be what it would have made: after each edit, the
 * site that grew from the earlier one is compared with one built from nothing.
 */
let folder: string;
let content: string;
let site: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-next-'));
  content = join(folder, 'content');
  site = join(folder, 'site');
  cpSync(join(projectRoot, 'tests', 'fixtures', 'river'), content, { recursive: true });
  build(content, site);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function build(from: string, to: string): void {
  const { status, stderr } = runBuild({ CONTENT_DIR: from, OUT_DIR: to });
  expect(status, stderr).toBe(0);
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(join(content, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(content, path), changed);
}

const bytesOf = (root: string): Map<string, string> =>
  new Map(filesBelow(root).map((path) => [path, readFileSync(join(root, path), 'base64')]));
const inodesOf = (root: string): Map<string, number> =>
  new Map(filesBelow(root).map((path) => [path, statSync(join(root, path)).ino]));

let turn = 0;

/** Builds after an edit; answers with the files that are other files now, and checks all. */
function rebuilt(): string[] {
  const before = { bytes: bytesOf(site), inodes: inodesOf(site) };
  build(content, site);
  turn += 1;
  // Another folder, of which nothing is kept.
  const [again, fresh] = [join(folder, `content-${turn}`), join(folder, `site-${turn}`)];
  cpSync(content, again, { recursive: true });
  build(again, fresh);
  const after = bytesOf(site);
  expect(after).toEqual(bytesOf(fresh));
  const inodes = inodesOf(site);
  const replaced = [...inodes].flatMap(([path, ino]) =>
    ino === before.inodes.get(path) ? [] : [path],
  );
  const changed = [...after].flatMap(([path, bytes]) =>
    bytes === before.bytes.get(path) ? [] : [path],
  );
  expect(replaced).toEqual(changed);
  return changed;
}

describe('a build after an edit', { timeout: 60_000 }, () => {
  it('of nothing writes no file', () => {
    const before = inodesOf(site);
    build(content, site);
    expect(inodesOf(site)).toEqual(before);
  });

  it('of a sentence writes the pages that show it, and no other', () => {
    edit('articles/2021-04-08-lindow-courier.md', (text) =>
      text.replace('Late on Tuesday', 'Very late on Tuesday'),
    );
    const changed = rebuilt();
    expect(changed).toContain('events/weir-overrun/index.html');
    expect(changed).toContain('articles/2021-04-08-lindow-courier/index.html');
    expect(changed).not.toContain('events/school-opened/index.html');
    expect(changed).not.toContain('articles/2021-04-20-ash-herald/index.html');
  });

  it('of a date, a place’s name and a strand’s writes all that shows them', () => {
    edit('articles/2021-04-09-valley-post.md', (text) =>
      text.replace(/^- date: .*$/m, '- date: 2021-03'),
    );
    edit('places.yaml', (text) => text.replace('name: Old Weir', 'name: Ancient Weir'));
    edit('site.yaml', (text) => text.replace('people: People', 'people: Inhabitants'));
    expect(rebuilt()).toContain('places/old-weir/index.html');
  });

  it('of the files that there are leaves nothing of those that are gone', () => {
    rmSync(join(content, 'articles', '2021-04-20-ash-herald.md'));
    rmSync(join(content, 'events', 'board-meeting.md'));
    rebuilt();
    expect(filesBelow(site).filter((path) => path.includes('ash-herald'))).toEqual([]);
  });

  it('mends what somebody did to the earlier site by hand', () => {
    const whole = bytesOf(site);
    writeFileSync(join(site, 'index.html'), 'defaced');
    rmSync(join(site, 'about'), { recursive: true });
    writeFileSync(join(site, 'stray.html'), 'stray');
    build(content, site);
    expect(bytesOf(site)).toEqual(whole);
  });
});
