import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../site/build.ts';
import { readmeReport } from './report/readme-report.ts';
import { lastResults } from './results.ts';

/* Writes the last results of the bench into README, between their markers. */
const MARKED = /(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/;

const path = join(projectRoot, 'README.md');
const text = readFileSync(path, 'utf8');
if (!MARKED.test(text)) throw new Error('README.md has no markers for the bench.');
const report = readmeReport(lastResults());
writeFileSync(
  path,
  text.replace(MARKED, (_, start: string, end: string) => `${start}\n${report}\n${end}`),
);
