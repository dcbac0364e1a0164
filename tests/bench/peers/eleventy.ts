import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { workIn } from '../paths.ts';
import { run } from '../process.ts';
import type { FlatContent } from './flat-content.ts';
import type { Missing, Peer } from './peer.ts';

const VERSION = '3.1.8';
const NAME = `Eleventy ${VERSION}`;

const PACKAGE = {
  private: true,
  type: 'module',
  dependencies: { '@11ty/eleventy': VERSION },
  // A later release of this package could not be installed when this was written.
  overrides: { '@11ty/recursive-copy': '4.0.4' },
};

const CONFIG = `export default function (eleventy) {
  eleventy.addTemplateFormats('md,11ty.js');
  eleventy.addCollection('months', (api) => {
    const months = new Map();
    for (const item of api.getFilteredByGlob('events/*.md')) {
      const month = item.data.month;
      months.set(month, [...(months.get(month) ?? []), item]);
    }
    return [...months].map(([month, items]) => ({ month, items }));
  });
}
`;

const LAYOUT = `export const render = ({ title, content, date, page }) =>
  \`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>\${title}</title></head><body><main><h1>\${title}</h1><time>\${page.date.toISOString().slice(0, 10)}</time>\${content}</main></body></html>\`;
`;

const MONTHS = `export const data = {
  pagination: { data: 'collections.months', size: 1, alias: 'list' },
  permalink: ({ list }) => \`/months/\${list.month}/\`,
};
export const render = ({ list }) =>
  \`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>\${list.month}</title></head><body><main><h1>\${list.month}</h1><ul>\${list.items.map((item) => \`<li><a href="\${item.url}">\${item.data.title}</a></li>\`).join('')}</ul></main></body></html>\`;
`;

/**
 * Eleventy with a page for each event and a list for each month.
 *
 * @param flat The folder of `writeFlat`.
 * @returns Why there is none where it cannot be installed.
 */
export async function eleventy(
  flat: string,
  { events, months }: FlatContent,
): Promise<Peer | Missing> {
  const folder = workIn('eleventy');
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(PACKAGE, null, 2)}\n`);
  if (!existsSync(program)) {
    try {
      await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {}, folder);
    } catch (problem) {
      return { name: NAME, because: `it cannot be installed: ${String(problem).slice(0, 300)}` };
    }
  }
  const project = workIn('eleventy/project');
  workIn('eleventy/project/_includes');
  writeFileSync(join(project, 'eleventy.config.mjs'), CONFIG);
  writeFileSync(join(project, '_includes/event.11ty.js'), LAYOUT);
  writeFileSync(join(project, 'months.11ty.js'), MONTHS);
  return {
    name: NAME,
    units: events + months,
    counts: 'pages',
    build: async () => {
      rmSync(join(project, '_site'), { recursive: true, force: true });
      copyEvents(project, flat);
      const { stdout, ...cost } = await run(process.execPath, [program, '--quiet'], {}, project);
      if (stdout.includes('Problem')) throw new Error(stdout);
      return cost;
    },
  };
}

function copyEvents(project: string, flat: string): void {
  const path = join(project, 'events');
  rmSync(path, { recursive: true, force: true });
  cpSync(flat, path, { recursive: true });
  writeFileSync(join(path, 'events.json'), '{ "layout": "event.11ty.js" }\n');
}
