import { join } from 'node:path';
import process from 'node:process';
import { run } from '../process.ts';
import type { Peer } from './peer.ts';

/** Front matter and Markdown of every file by gray-matter and remark, and nothing else: the floor of `check`. */
export function plainNode(content: string, files: number): Peer {
  const script = join(import.meta.dirname, 'parse-all.ts');
  return {
    name: 'gray-matter and unified',
    units: files,
    counts: 'files',
    build: async () => run(process.execPath, [script, content]),
  };
}
