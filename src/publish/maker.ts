import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** What stands besides `src/` in what pages are made by. */
const OTHER_FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A hash of all that makes a site of the same content another: the code, the packages, Node with its data
 * on languages, and the settings.
 *
 * @param root The project's folder.
 * @param settings What pages are told besides the content; plain data.
 * @param folders The folders of the project in which the code is.
 */
export function makerOf(
  root: string,
  settings: unknown,
  folders: readonly string[] = ['src'],
): string {
  const digest = createHash('sha256');
  const { node, icu, unicode, tz, cldr } = process.versions;
  digest.update(JSON.stringify([node, icu, unicode, tz, cldr, settings]));
  const sources = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const path of [...sources, ...OTHER_FILES.map((name) => join(root, name))]) {
    digest.update(`\n${path.slice(root.length)}\n`);
    digest.update(readFileSync(path));
  }
  return digest.digest('base64url');
}
