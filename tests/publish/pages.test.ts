import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../site/build.ts';

const pages = globSync('src/pages/**/*.astro', { cwd: projectRoot }).map((path) => ({
  path,
  text: readFileSync(join(projectRoot, path), 'utf8'),
}));

const KEPT = /^const kept = keptPage\(([^;]+)\);\nif \(kept !== undefined\) return kept;\n/m;

describe('every page', () => {
  it('is there to be looked at', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  it.each(pages)('$path asks whether it is kept', ({ text }) => {
    expect(text).toMatch(KEPT);
  });

  it.each(pages)('$path draws from nothing but what its key is made of', ({ text }) => {
    const match = KEPT.exec(text);
    const after = text.slice((match?.index ?? 0) + (match?.[0].length ?? 0));
    const shown: readonly string[] = match?.[1]?.match(/\b[a-z]\w*\b/g) ?? [];
    const before = text.slice(0, match?.index);
    const others = Array.from(
      before.matchAll(/^const (?:\{([^}]*)\}|(\w+)) =/gm),
      ([, many, one]) => many?.split(',').map((name) => name.trim()) ?? [one ?? ''],
    )
      .flat()
      .filter((name) => !shown.includes(name));
    const used = [...others, 'Astro', 'currentPublication', 'contextOf'].filter((name) =>
      new RegExp(`(?<![\\w.'"-])${name}\\b(?!['"=:])`).test(after),
    );
    expect(used).toEqual([]);
  });
});
