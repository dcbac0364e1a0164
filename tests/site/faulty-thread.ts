import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded before a build (`node --import`): no thread but the first may write a page. The first draws all that
 * the others leave, so that only what is made of their failure can stop the build.
 */
if (!isMainThread) {
  const { writeFileSync } = fs;
  fs.writeFileSync = (path, data, options) => {
    if (String(path).endsWith('.html')) throw new Error(`No thread may write ${String(path)}.`);
    writeFileSync(path, data, options);
  };
  syncBuiltinESMExports();
}
