import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { filesBelow } from './build.ts';
import { attribute, parsePage } from './html.ts';

/** One page, HTML and CSS, in the first ten packets of a connection: 10 × 1,460 bytes. */
const HOME_BYTES = 14_600;
/** All scripts of a page together. */
const SCRIPT_BYTES = 6_000;

describe('what a reader has to load', () => {
  const folder = inject('dist');
  const pages = filesBelow(folder).filter((path) => path.endsWith('.html'));

  it(`is at most ${HOME_BYTES} bytes for the home page, all of its HTML and CSS`, () => {
    expect(compressed('index.html')).toBeLessThanOrEqual(HOME_BYTES);
  });

  it(`is at most ${SCRIPT_BYTES} bytes of script on any page but the search`, () => {
    const sizes = pages
      .filter((path) => !path.startsWith('search/'))
      .map((path) => {
        const scripts = parsePage(folder, path)
          .elements.filter(({ tagName }) => tagName === 'script')
          .flatMap((element) => attribute(element, 'src') ?? []);
        const all = new Set(scripts.flatMap((src) => withImports(src.replace(/^\//, ''))));
        return { path, bytes: [...all].reduce((sum, script) => sum + compressed(script), 0) };
      });
    expect(sizes.some(({ bytes }) => bytes > 0)).toBe(true);
    expect(sizes.filter(({ bytes }) => bytes > SCRIPT_BYTES)).toEqual([]);
  });

  it('has no script inside a page, and no style sheet outside of it', () => {
    const wrong = pages.flatMap((path) =>
      parsePage(folder, path)
        .elements.filter(
          (element) =>
            (element.tagName === 'script' &&
              attribute(element, 'src') === undefined &&
              attribute(element, 'type') !== 'application/ld+json') ||
            (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet'),
        )
        .map(({ tagName }) => `${path}: <${tagName}>`),
    );
    expect(wrong).toEqual([]);
  });

  /** A script and those that it imports. */
  function withImports(path: string): string[] {
    const code = readFileSync(join(folder, path), 'utf8');
    const imported = [...code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)];
    return [path, ...imported.flatMap(([, name]) => withImports(`_astro/${name ?? ''}`))];
  }

  function compressed(path: string): number {
    const bytes = readFileSync(join(folder, path));
    return brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length;
  }
});
