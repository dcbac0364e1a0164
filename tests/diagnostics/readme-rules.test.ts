import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulesTable, tableIn, withTable } from './rules-table.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

it('the README’s table of rules is the catalogue (UPDATE_README=1 writes it anew)', () => {
  const readme = readFileSync(README, 'utf8');
  if (process.env.UPDATE_README === '1') writeFileSync(README, withTable(readme, rulesTable()));
  expect(tableIn(readFileSync(README, 'utf8'))).toBe(rulesTable());
});
