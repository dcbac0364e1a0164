import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedAt, readSettings } from '../../src/content/settings.ts';

const root = resolve('somewhere');

describe('readSettings', () => {
  it('has a default for everything, and takes an empty variable for none', () => {
    const expected = {
      contentDir: join(root, 'content'),
      contentLabel: 'content/',
      outDir: join(root, 'dist'),
      siteUrl: undefined,
      basePath: undefined,
    };
    expect(readSettings({}, root)).toEqual(expected);
    expect(readSettings({ CONTENT_DIR: ' ', OUT_DIR: '', SITE_URL: '' }, root)).toEqual(expected);
  });

  it('resolves relative folders from the project, and leaves absolute ones', () => {
    const absolute = resolve('elsewhere');
    const settings = readSettings({ CONTENT_DIR: 'other/', OUT_DIR: absolute }, root);
    expect(settings.contentDir).toBe(join(root, 'other'));
    expect(settings.contentLabel).toBe('other/');
    expect(settings.outDir).toBe(absolute);
  });
});

describe('publishedAt', () => {
  it.each([
    ['the address in site.yaml', {}, 'https://a.example/', 'https://a.example/', '/'],
    ['its path', {}, 'https://a.example/news/', 'https://a.example/news/', '/news/'],
    [
      'a path without its last slash',
      {},
      'https://a.example/news',
      'https://a.example/news/',
      '/news/',
    ],
    [
      'SITE_URL',
      { SITE_URL: 'https://b.example/x' },
      'https://a.example/',
      'https://b.example/x/',
      '/x/',
    ],
    [
      'BASE_PATH',
      { BASE_PATH: '/iraq/' },
      'https://a.example/',
      'https://a.example/iraq/',
      '/iraq/',
    ],
    [
      'BASE_PATH without slashes',
      { BASE_PATH: 'a/b' },
      'https://a.example/',
      'https://a.example/a/b/',
      '/a/b/',
    ],
    [
      'BASE_PATH over the path',
      { BASE_PATH: '/' },
      'https://a.example/news/',
      'https://a.example/',
      '/',
    ],
  ])('takes %s', (_what, environment, address, url, base) => {
    expect(publishedAt(readSettings(environment, root), address)).toEqual({ url, base });
  });
});
