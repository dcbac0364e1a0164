import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../site/build.ts';

/** A file of a site as it was before a build. */
interface Before {
  readonly written: number;
  readonly hash: string;
}

/** What a build did to the files of the earlier site. */
export interface Rewritten {
  /** Files whose bytes changed, or that are new. */
  readonly changed: number;
  /** Files that were written again with the bytes that they had. */
  readonly needlessly: number;
}

/** Notes the state of a built site. */
export function stateOf(out: string): ReadonlyMap<string, Before> {
  return new Map(filesBelow(out).map((path) => [path, look(join(out, path))]));
}

/** Compares a built site with what it was. */
export function rewrittenSince(out: string, before: ReadonlyMap<string, Before>): Rewritten {
  let [changed, needlessly] = [0, 0];
  for (const [path, now] of stateOf(out)) {
    const then = before.get(path);
    if (then?.hash !== now.hash) changed += 1;
    else if (then.written !== now.written) needlessly += 1;
  }
  return { changed, needlessly };
}

function look(path: string): Before {
  const hash = createHash('sha1').update(readFileSync(path)).digest('base64');
  return { written: statSync(path).mtimeMs, hash };
}
