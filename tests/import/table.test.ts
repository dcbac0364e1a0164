import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/import/table.ts';
import { sourceOf } from '../../src/markdown/source.ts';

const cell = fc.stringMatching(/^[ab ,;"\n\té]{0,6}$/);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 });

describe('a table', () => {
  it('has the cells that another parser finds, and each stands where it says', () => {
    const ends = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(table, ends, (rows, newline) => {
        const text = Papa.unparse([['one', 'two', 'three'], ...rows], { newline });
        const found = readTable(sourceOf('t.csv', text)).value;
        const expected = Papa.parse<string[]>(text).data.slice(1);
        const filled = expected.filter((row) => row.some((value) => value.trim() !== ''));
        expect(
          found?.rows.map((row) =>
            ['One', ' two', 'THREE'].map((name) => row.cell(name)?.text ?? ''),
          ),
        ).toEqual(filled.map((row) => row.map((value) => value.trim())));
        const lines = text.split(/\r\n|\n/);
        for (const row of found?.rows ?? []) {
          const first = row.cell('one');
          if (first === undefined) continue;
          const [start = ''] = first.text.split('\n');
          const line = lines[first.at.line - 1]?.slice(first.at.column - 1) ?? '';
          // A cell between quotation marks may begin with line ends, which are no part of its text.
          if (!line.startsWith('"')) expect(line.trimStart().startsWith(start)).toBe(true);
          else expect(first.at.column).toBe(1);
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('what is no table', () => {
  it.each([
    ['a quotation mark within a cell', 'a,b\r\nc,"d\r\n\r\né"\r\ne,f"x\r\n', 5],
    ['text behind a quotation mark', 'é,b\nc,d\ne,"f"g\n', 3],
    ['a quotation mark that nothing closes', 'a,b\r\nc,d\r\ne,"f\r\ng,h\r\n', 3],
    ['more uneven rows than can be', `a,b\r\n${'c\r\n'.repeat(20_002)}`, 20_002],
  ])('is told of with the line of the row: %s', (_title, text, line) => {
    const { value, diagnostics } = readTable(sourceOf('f', text));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['csv-syntax', line]]);
  });
});
