import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import { LIMITS, type Limits } from '../../src/site/limits.ts';
import { generateContent } from '../bench/generate.ts';

const EVENTS = 300;

/** Limits at which a few hundred events are what ten thousand are on a real site. */
export const LOW: Limits = {
  inFull: 20,
  named: 40,
  newest: 10,
  articles: 60,
  differences: 12,
  unsorted: 8,
};

function generated(): Timeline {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-large-'));
  try {
    generateContent(join(folder, 'content'), EVENTS);
    const { timeline } = loadContent(filesIn(join(folder, 'content'))).value;
    if (timeline === undefined) throw new Error('The generated content has errors.');
    return timeline;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const timeline = generated();

/** A generated timeline under other limits than a site has. */
export function largeContext(limits: Partial<Limits> = LOW): SiteContext {
  const { url } = timeline.site;
  return contextOf({ timeline, url, base: '/a/b/', limits: { ...LIMITS, ...limits } });
}
