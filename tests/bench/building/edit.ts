import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Edits the prose of one account in the middle of a content folder, as an editor would.
 *
 * @param turn Which edit it is: each writes something else.
 */
export function editOne(content: string, turn: number): void {
  const folder = join(content, 'articles');
  const names = readdirSync(folder).toSorted();
  const path = join(folder, names[names.length >> 1] ?? '');
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf('\n\n', text.indexOf('\n- ')) + 2;
  writeFileSync(path, `${text.slice(0, start)}Correction ${turn}. ${text.slice(start)}`);
}
