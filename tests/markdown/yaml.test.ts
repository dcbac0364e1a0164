import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/markdown/source.ts';
import { readYaml, type Yaml, type YamlPath } from '../../src/markdown/yaml.ts';

const TEXT = `# The first comment
title: Harbour
'quoted key': "a \\"quoted\\" value"
folded: >-
  one
  two
places:
  east: { name: East, spellings: [Port East, "Old Port"] }
  west:
    name: West
`;

function yamlOf(text: string): Yaml {
  const { value, diagnostics } = readYaml(sourceOf('a.yaml', text), 0, text.length);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('There is no YAML.');
  return value;
}

/** `line:column` of the first place at which `part` stands in `text`. */
function placeOf(part: string, text: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('YAML', () => {
  it('is plain data, every scalar a text', () => {
    expect(yamlOf(TEXT).value).toEqual({
      title: 'Harbour',
      'quoted key': 'a "quoted" value',
      folded: 'one two',
      places: {
        east: { name: 'East', spellings: ['Port East', 'Old Port'] },
        west: { name: 'West' },
      },
    });
  });

  it.each<[YamlPath, string, string]>([
    [['title'], 'title', 'Harbour'],
    [['quoted key'], "'quoted key'", '"a \\'],
    [['folded'], 'folded', '>-'],
    [['places'], 'places', 'east:'],
    [['places', 'east'], 'east', '{ name'],
    [['places', 'east', 'name'], 'name', 'East,'],
    [['places', 'east', 'spellings'], 'spellings', '[Port'],
    [['places', 'west', 'name'], 'name: West', 'West'],
  ])('knows where the key and the value of %j stand', (path, key, value) => {
    const { keyAt, valueAt, has } = yamlOf(TEXT);
    expect(has(path)).toBe(true);
    expect(`${keyAt(path).line}:${keyAt(path).column}`).toBe(placeOf(key, TEXT));
    expect(`${valueAt(path).line}:${valueAt(path).column}`).toBe(placeOf(value, TEXT));
  });

  it('knows where an item of a list stands', () => {
    const { valueAt } = yamlOf(TEXT);
    const { line, column } = valueAt(['places', 'east', 'spellings', 1]);
    expect(`${line}:${column}`).toBe(placeOf('"Old Port"', TEXT));
  });

  it.each<[YamlPath, string]>([
    [['nowhere'], 'title'],
    [['places', 'north'], 'east:'],
    [['places', 'east', 'lat'], '{ name'],
    [['places', 'east', 'spellings', 2], '[Port'],
    [['title', 'nothing', 'below'], 'Harbour'],
    [['constructor'], 'title'],
  ])('points to the nearest parent where there is no %j', (path, parent) => {
    const { keyAt, valueAt, has } = yamlOf(TEXT);
    expect(has(path)).toBe(false);
    expect(`${valueAt(path).line}:${valueAt(path).column}`).toBe(placeOf(parent, TEXT));
    expect(`${keyAt(path).line}:${keyAt(path).column}`).toBe(placeOf(parent, TEXT));
  });

  it.each<[string, string, number, string]>([
    ['a plain text', 'date: 2021-5-1', 5, '5-1'],
    ['a quoted text', 'date: "2021-5-1"', 5, '5-1'],
    ['a text in single quotes', "date: '2021-5-1'", 5, '5-1'],
    ['a text with an escape, at its beginning', 'date: "2021\\x2d5-1"', 5, '"2021'],
    ['a folded text, at its beginning', 'date: >-\n  2021-5-1', 5, '>-'],
  ])('knows where a character stands of %s', (_title, text, index, part) => {
    const { line, column } = yamlOf(text).charAt(['date'], '2021-5-1', index);
    expect(`${line}:${column}`).toBe(placeOf(part, text));
  });

  it.each<[string, string, string]>([
    ['an anchor', 'a: &here b', '1:4 yaml-alias'],
    ['an anchor of a map', 'a: &here\n  b: c', '1:4 yaml-alias'],
    ['a tag', 'a: !secret b', '1:4 yaml-alias'],
    ['a tag of YAML', 'a: !!int 3', '1:4 yaml-alias'],
    ['a tag on a key', '!x a: b', '1:1 yaml-alias'],
    ['a list for a key', '[a]: b', '1:1 yaml-syntax'],
    ['a map for a key', '? { a: b }\n: c', '1:3 yaml-syntax'],
    ['a key twice', 'a: b\nc: d\na: e', '3:1 duplicate-key'],
    ['a key twice within a list', '- { a: b, a: c }', '1:11 duplicate-key'],
  ])('has not %s', (_title, text, found) => {
    const { value, diagnostics } = readYaml(sourceOf('a.yaml', text), 0, text.length);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      found,
    ]);
  });

  it('has neither an alias nor its anchor', () => {
    const text = 'a: &x b\nc: *x';
    const { diagnostics } = readYaml(sourceOf('a.yaml', text), 0, text.length);
    expect(diagnostics.map(({ line, column, message }) => [line, column, message])).toEqual([
      [1, 4, '`&x` is YAML for a reference or a type, which the format does not have.'],
      [2, 4, '`*x` is YAML for a reference or a type, which the format does not have.'],
    ]);
  });

  it('counts from the beginning of the file where it stands within one', () => {
    const text = '---\r\ntitle: 😀, a: b\r\n---\r\n';
    const { diagnostics } = readYaml(sourceOf('a.md', text), 3, text.indexOf('\r\n---\r\n', 4));
    expect(diagnostics).toEqual([
      expect.objectContaining({ rule: 'yaml-syntax', line: 2, column: 8 }),
    ]);
  });

  it('is read or refused, whatever it is, with positions inside it', () => {
    const pieces = [
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&b ',
      '*b',
      '!c ',
      '#',
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...pieces, '|', '>', '?', '\t', '\r\n', '%', '---\n'),
            fc.string(),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const { value, diagnostics } = readYaml(sourceOf('a.yaml', text), 0, text.length);
          expect(value === undefined).toBe(diagnostics.length > 0);
          const lines = text.split(/\r\n|\r|\n/);
          for (const { line, column } of diagnostics) {
            expect(column).toBeGreaterThan(0);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('mistakes that come of one another', () => {
  it.each([
    ['brackets that nothing opens', '}'.repeat(20_000)],
    ['references', `a: [${'*a, '.repeat(20_000)}]`],
    ['anchors', `a: [${'&a b, '.repeat(20_000)}]`],
    ['one key again and again', 'a: b\n'.repeat(20_000)],
  ])('are told a thousand times and no more: %s', (_title, text) => {
    const { value, diagnostics } = readYaml(sourceOf('a.yaml', text), 0, text.length);
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThanOrEqual(999);
    expect(diagnostics.length).toBeLessThan(1_100);
  });
});

describe('a source', () => {
  it('gives the position of every character, lines ended by LF, CRLF or CR', () => {
    const text = 'a😀b\r\nc\rd\n\ne';
    const source = sourceOf('a.md', text);
    const offsets = [0, 1, 3, 4, 6, 7, 8, 9, 10, 11];
    expect(
      offsets.map((offset) => {
        const { line, column } = source.positionAt(offset);
        return `${line}:${column}`;
      }),
    ).toEqual(['1:1', '1:2', '1:4', '1:5', '2:1', '2:2', '3:1', '3:2', '4:1', '5:1']);
    expect(source.positionAt(text.length)).toEqual({ line: 5, column: 2 });
  });
});
