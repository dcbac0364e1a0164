import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workIn } from '../paths.ts';
import { run } from '../process.ts';
import type { FlatContent } from './flat-content.ts';
import type { Missing, Peer } from './peer.ts';

const CONFIG = `baseURL = "https://example.org/"
title = "A generated timeline"
disableKinds = ["RSS", "sitemap", "section"]
[taxonomies]
month = "month"
`;

const SINGLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}</main></body></html>
`;

const LIST = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
`;

/** Hugo, where it is installed, with a page for each event and a list for each month. */
export function hugo(flat: string, { events, months }: FlatContent): Peer | Missing {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return { name: 'Hugo', because: 'it is not installed.' };
  const folder = workIn('hugo');
  const layouts = workIn('hugo/layouts/_default');
  writeFileSync(join(folder, 'config.toml'), CONFIG);
  for (const [name, text] of [
    ['single', SINGLE],
    ['list', LIST],
    ['terms', LIST],
  ] as const) {
    writeFileSync(join(layouts, `${name}.html`), text);
  }
  return {
    name: `Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? ''}`,
    units: events + months,
    counts: 'pages',
    build: async () => {
      for (const name of ['public', 'resources', 'content']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      cpSync(flat, join(folder, 'content/events'), { recursive: true });
      return run('hugo', ['--quiet'], {}, folder);
    },
  };
}
