import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ambiguities } from './ambiguity.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Expressions that are linear for a reason that the analysis does not see. */
const EXCUSED: Readonly<Record<string, string>> = {
  // Looked for only where another character follows, once for every run of hyphens.
  [String.raw`/(?=[^-\u2010\u2013\u2014/])(?<=[^-\u2010\u2013\u2014/][-\u2010\u2013\u2014/]+)/`]:
    'cards',
  // Begins only where a run does.
  [String.raw`/(?<![\p{P}\p{Z}])[\p{P}\p{Z}]+$/u`]: 'cards, descriptions',
  // Each looks back to the line end before it and no further.
  [String.raw`/(?<=\n[^\S\n]*)\n(?!---)/g`]: 'front matter',
  // Given by whoever builds the site or runs the command.
  [String.raw`/,(?=\s*[a-z]+\s*=)/`]: 'options',
  [String.raw`/\/+$/`]: 'settings',
  [String.raw`/^\/+|\/+$/g`]: 'settings',
  // Of dates, which have at most 256 characters.
  [String.raw`/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?=$|[\sT])/`]: 'dates',
  [String.raw`/(?<=T[\d:]+[+-]\d{2})(?=\d{2}(?:\/|$))/g`]: 'dates',
  [String.raw`/(?<=T[\d:]+[+-]\d{2})(?=\/|$)/g`]: 'dates',
  [String.raw`/(?<=T[\d:]+)-00:00/g`]: 'dates',
  [String.raw`/([?~%])\1+/g`]: 'dates',
  [String.raw`/(?!X+(?!\p{L}))\p{L}{3,}/u`]: 'dates',
  // Refer back to one character.
  [String.raw`/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[\s,T]+(\d.*))?$/`]: 'imported dates',
  [String.raw`/(?<!\d)((?:19|20)\d\d)(?:([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})|()(\d\d)(\d\d))(?!\d)/i`]:
    'imported addresses',
  // Of what stands beside a source in a list, which has at most 160 characters.
  [String.raw`/^[\s.:]+|[\s.:]+$/g`]: 'imported sources',
  // What the platform writes for a range of dates.
  [String.raw`/^(.*?)(\s*[\p{Pd}～]\s*)$/u`]: 'names of ranges',
  // Excerpts of some thirty words, in the browser.
  [String.raw`/<mark>([^]*?)<\/mark>/`]: 'excerpts',
  [String.raw`/^([^\p{L}\p{M}\p{N}]*)([^]*?)([^\p{L}\p{M}\p{N}]*)$/u`]: 'excerpts',
};

/** Where expressions are put together from others: of single characters, and of runs that share no character. */
const COMPOSED = ['src/content/words.ts', 'src/markdown/unseen.ts'];

interface Found {
  readonly file: string;
  readonly literal: string;
}

const literals = filesBelow(join(root, 'src')).flatMap(literalsIn);

describe('every regular expression in src/', () => {
  it('takes linear time, whatever it is given', () => {
    const slow = literals
      .filter(({ literal }) => !Object.hasOwn(EXCUSED, literal))
      .flatMap(({ file, literal }) =>
        reasons(literal).map((reason) => `${file}: ${literal} ${reason}`),
      );
    expect(slow).toEqual([]);
  });

  it('is excused only where it has to be', () => {
    const known = new Set(literals.map(({ literal }) => literal));
    expect(
      Object.keys(EXCUSED).filter(
        (literal) => !known.has(literal) || reasons(literal).length === 0,
      ),
    ).toEqual([]);
  });

  it('is written out, where it can be read', () => {
    const composing = filesBelow(join(root, 'src'))
      .filter((file) => /\bRegExp\(/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file).split(sep).join('/'));
    expect(composing).toEqual(COMPOSED);
  });

  it('is found: there are many', () => {
    expect(literals.length).toBeGreaterThan(150);
  });
});

describe('the analysis', () => {
  it.each([
    String.raw`/(a+)+$/`,
    String.raw`/(?:a|a)*$/`,
    String.raw`/(?:a*)*b/`,
    String.raw`/^(?:\w|[a-z]\d?)*!/`,
    String.raw`/(?:ab|a|b)+$/`,
  ])('knows what takes exponential time: %s', (literal) => {
    expect(reasons(literal).join()).toMatch(/exponential/);
  });

  it.each([
    String.raw`/\s+$/`,
    String.raw`/^\s*#[^\n]+/gm`,
    String.raw`/^([^()]*?)\s*(?:\(([^()]*)\))?$/`,
    String.raw`/^a*a*b/`,
    String.raw`/<!--[^]*?-->/`,
    String.raw`/^.*,.*,x/`,
    String.raw`/[a-z]+@[a-z]+/`,
    String.raw`/x*y/i`,
  ])('knows what takes polynomial time: %s', (literal) => {
    expect(reasons(literal).join()).toMatch(/polynomial/);
  });

  it.each([
    String.raw`/\s+/g`,
    String.raw`/^[a-z0-9]+(?:-[a-z0-9]+)*$/`,
    String.raw`/^\d{1,12}\.\.\d{1,12}$/`,
    String.raw`/^(\d+),(\d+)$/`,
    String.raw`/\r\n|\r|\n/g`,
    String.raw`/[ \t]*>/y`,
    String.raw`/^https?:/i`,
    String.raw`/(?<=\p{M})\p{M}{8}/u`,
    String.raw`/a|b+/`,
  ])('knows what takes linear time: %s', (literal) => {
    expect(reasons(literal)).toEqual([]);
  });

  it.each([String.raw`/a(?=\s*b)/`, String.raw`/(?<!a*)b/`, String.raw`/(a)\1/`])(
    'does not judge loops in assertions and references: %s',
    (literal) => {
      expect(reasons(literal)).toHaveLength(1);
    },
  );
});

function reasons(literal: string): readonly string[] {
  const end = literal.lastIndexOf('/');
  return ambiguities(literal.slice(1, end), literal.slice(end + 1));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path))
    .map((path) => join(folder, path))
    .toSorted();
}

function literalsIn(file: string): Found[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n([^]*?)\n---$/m.exec(text)?.[1] ?? '') : text;
  const name = relative(root, file).split(sep).join('/');
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ file: name, literal: node.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}
