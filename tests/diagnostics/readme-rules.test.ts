import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleNames } from '../../src/diagnostics/rules.ts';
import { END, rulesTable, sectionIn, START, withTable } from './rules-table.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

describe('the README', () => {
  it('has the table of all rules; UPDATE_README=1 writes it', () => {
    if (process.env.UPDATE_README === '1') {
      writeFileSync(README, withTable(readFileSync(README, 'utf8'), rulesTable()));
    }
    expect(sectionIn(readFileSync(README, 'utf8'))).toBe(rulesTable());
  });
});

describe('the table of rules', () => {
  it('has a row for every rule, of three cells', () => {
    const [head, line, ...rows] = rulesTable().split('\n');
    expect(head).toBe('| rule | severity | what it catches |');
    expect(line).toBe('|---|---|---|');
    expect(
      rows.map((row) => /^\| `([a-z0-9-]+)` \| (?:error|warning|info) \| [^|]+ \|$/.exec(row)?.[1]),
    ).toEqual(ruleNames);
  });

  it('is all that an update changes', () => {
    const text = `# Before\n\n${START}\nold\n${END}\n\nAfter\n`;
    const updated = withTable(text, 'new');
    expect(updated).toBe(`# Before\n\n${START}\n\nnew\n\n${END}\n\nAfter\n`);
    expect(sectionIn(updated)).toBe('new');
    expect(withTable(updated, 'new')).toBe(updated);
  });

  it.each(['no markers', `${START}\nno end`, `${START}\n${END}\n${START}\n${END}`, END])(
    'has its place, or is not written: %j',
    (text) => {
      expect(() => withTable(text, 'new')).toThrow(/once each/);
    },
  );
});
