import matter from 'gray-matter';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { remark } from 'remark';
import { filesBelow } from '../../site/build.ts';

/* Parses every Markdown file of a folder, as `plain-node.ts` runs it. */
const [, , folder = ''] = process.argv;
const processor = remark();
let nodes = 0;
for (const path of filesBelow(folder)) {
  if (!path.endsWith('.md')) continue;
  const { content } = matter(readFileSync(join(folder, path), 'utf8'));
  nodes += processor.parse(content).children.length;
}
process.stdout.write(`${nodes}\n`);
