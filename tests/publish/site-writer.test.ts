import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord, writeRecord, type SiteRecord } from '../../src/publish/record.ts';
import { putAll, siteWriter, type SiteWriter } from '../../src/publish/site-writer.ts';

let folder: string;
let earlier: string;
let now: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-writer-'));
  [earlier, now] = [join(folder, 'earlier'), join(folder, 'now')];
  for (const each of [earlier, now]) mkdirSync(each);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textAt = (path: string): string => readFileSync(path, 'utf8');
const inode = (path: string): number => statSync(path).ino;

/** The record of an earlier site of one page. */
function built(text = 'page', key = 'key'): SiteRecord {
  const writer = siteWriter(earlier, join(folder, 'none'), new Map());
  writer.put('a/b/index.html', bytes(text), key);
  return writer.record;
}

const writerAfter = (record: SiteRecord): SiteWriter => siteWriter(now, earlier, record);

describe('a page of the earlier site', () => {
  it('is known by its key, and taken over as the same file', () => {
    const writer = writerAfter(built());
    expect(writer.has('a/b/index.html', 'key')).toBe(true);
    expect(writer.has('a/b/index.html', 'other')).toBe(false);
    expect(writer.has('a/c/index.html', 'key')).toBe(false);
    writer.keep('a/b/index.html');
    expect(inode(join(now, 'a/b/index.html'))).toBe(inode(join(earlier, 'a/b/index.html')));
    expect(writer.record.get('a/b/index.html')?.key).toBe('key');
  });

  it('is not known once somebody wrote it, shortened it or deleted it', () => {
    const record = built();
    const path = join(earlier, 'a/b/index.html');
    const { mtimeMs } = statSync(path);
    writeFileSync(path, 'pagf');
    utimesSync(path, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
    expect(writerAfter(record).has('a/b/index.html', 'key')).toBe(false);
    writeFileSync(path, 'pag');
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
    expect(writerAfter(record).has('a/b/index.html', 'key')).toBe(false);
    rmSync(path);
    expect(writerAfter(record).has('a/b/index.html', 'key')).toBe(false);
  });

  it('cannot be kept where there was none', () => {
    expect(() => {
      writerAfter(new Map()).keep('a/b/index.html');
    }).toThrow(/no a\/b\/index\.html/);
  });
});

describe('a folder of the earlier site', () => {
  const record = (): SiteRecord => {
    const writer = siteWriter(earlier, join(folder, 'none'), new Map());
    for (const path of ['search/a', 'search/b', 'index.html']) {
      writer.put(path, bytes(path), path === 'index.html' ? 'other' : 'key');
    }
    return writer.record;
  };

  it('is taken over whole', () => {
    const writer = writerAfter(record());
    expect(writer.keepFolder('search/', 'key')).toBe(true);
    expect([...writer.record.keys()]).toEqual(['search/a', 'search/b']);
  });

  it('is not where it shows something else, one of its files was written since, or there is none', () => {
    const known = record();
    expect(writerAfter(known).keepFolder('search/', 'new key')).toBe(false);
    expect(writerAfter(known).keepFolder('none/', 'key')).toBe(false);
    rmSync(join(earlier, 'search', 'b'));
    const writer = writerAfter(known);
    expect(writer.keepFolder('search/', 'key')).toBe(false);
    expect(writer.record.size).toBe(0);
  });
});

describe('a file that is put', () => {
  it('is the earlier one where the bytes are the same, with its new key', () => {
    const writer = writerAfter(built());
    writer.put('a/b/index.html', bytes('page'), 'other');
    expect(inode(join(now, 'a/b/index.html'))).toBe(inode(join(earlier, 'a/b/index.html')));
    expect(writer.record.get('a/b/index.html')?.key).toBe('other');
  });

  it('is a new one where they differ, and leaves the earlier one as it was', () => {
    const writer = writerAfter(built());
    writer.put('a/b/index.html', bytes('news'), 'other');
    expect(textAt(join(now, 'a/b/index.html'))).toBe('news');
    expect(textAt(join(earlier, 'a/b/index.html'))).toBe('page');
  });

  it('is never written over one that is there', () => {
    const writer = writerAfter(built());
    writer.keep('a/b/index.html');
    expect(() => {
      writer.put('a/b/index.html', bytes('public'));
    }).toThrow(/EEXIST/);
    expect(textAt(join(earlier, 'a/b/index.html'))).toBe('page');
  });
});

describe('a folder that is put', () => {
  it('brings all its files, at their paths', () => {
    const from = join(folder, 'from');
    mkdirSync(join(from, 'a'), { recursive: true });
    writeFileSync(join(from, 'a', 'script.js'), 'one');
    writeFileSync(join(from, '.nojekyll'), '');
    const writer = writerAfter(new Map());
    putAll(writer, from);
    expect([...writer.record.keys()].toSorted()).toEqual(['.nojekyll', 'a/script.js']);
    expect(textAt(join(now, 'a', 'script.js'))).toBe('one');
  });
});

describe('what another writer has written', () => {
  it('is in the record too', () => {
    const before = built();
    const [one, other] = [writerAfter(new Map()), writerAfter(before)];
    one.put('c.json', bytes('{}'));
    other.keep('a/b/index.html');
    one.add(other.record);
    expect([...one.record.keys()].toSorted()).toEqual(['a/b/index.html', 'c.json']);
    expect(one.record.get('a/b/index.html')).toEqual(before.get('a/b/index.html'));
  });
});

describe('the record of a site', () => {
  it('comes back as it was written, for the same code alone', () => {
    const path = join(folder, 'records', 'one');
    const kept = { record: built(), notes: new Map([['a/b/index.html', Uint32Array.of(1, 2)]]) };
    writeRecord(path, 'maker', kept);
    expect(readRecord(path, 'maker')).toEqual(kept);
    expect(readRecord(path, 'other maker')).toBeUndefined();
  });

  it('is not there where nothing is, or it is broken', () => {
    const path = join(folder, 'one');
    expect(readRecord(path, 'maker')).toBeUndefined();
    writeRecord(path, 'maker', { record: built(), notes: undefined });
    writeFileSync(path, readFileSync(path).subarray(0, -8));
    expect(readRecord(path, 'maker')).toBeUndefined();
  });

  it('is no mistake where it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    writeRecord(join(folder, 'file', 'one'), 'maker', { record: built(), notes: undefined });
    expect(existsSync(join(folder, 'file', 'one'))).toBe(false);
  });
});
