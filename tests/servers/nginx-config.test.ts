import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nginxTemplate } from './nginx-config.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BLOCK = /(?<=^```nginx\n)[^]*?(?=^```$)/m;

it('stands in the README as it is; UPDATE_README=1 writes it', () => {
  const template = readFileSync(nginxTemplate, 'utf8');
  if (process.env.UPDATE_README === '1') {
    writeFileSync(
      README,
      readFileSync(README, 'utf8').replace(BLOCK, () => template),
    );
  }
  expect(BLOCK.exec(readFileSync(README, 'utf8'))?.[0]).toBe(template);
});
