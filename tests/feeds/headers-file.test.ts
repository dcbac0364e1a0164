import { describe, expect, it } from 'vitest';
import { headersFile } from '../../src/feeds/headers-file.ts';
import { contextOf } from '../../src/site/context.ts';
import { contextOfFolder } from './contexts.ts';

/*
 * What the file says is asked of those that read it, in tests/site/served.test.ts.
 */
describe('_headers', () => {
  const { timeline } = contextOfFolder('content');
  const under = (base: string): string =>
    headersFile(contextOf({ timeline, base, url: `https://dateline.example${base}` }));

  it('names paths from the root of the host, so that it holds under a path too', () => {
    const [atRoot, underPath] = [under('/'), under('/a/b/')];
    const paths = underPath.match(/^\/.*$/gm) ?? [];
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !path.startsWith('/a/b/'))).toEqual([]);
    expect(underPath.replaceAll(/^\/a\/b\//gm, '/')).toBe(atRoot);
  });

  it('keeps within what Cloudflare reads: 100 rules, 2,000 characters a line, a path once', () => {
    const lines = under('/a/rather/long/path/').split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(new Set(paths).size).toBe(paths.length);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    // And one star in each.
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
  });

  it('does not decide for the whole host that it is to be reached over HTTPS alone', () => {
    expect(under('/')).not.toMatch(/strict-transport-security/i);
  });
});
