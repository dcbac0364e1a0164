import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { loadContent } from '../src/content/load.ts';
import { filesIn } from '../src/content/files.ts';
import { publishedAt, readSettings } from '../src/content/settings.ts';
import { launch } from './site/browser.ts';
import { projectRoot, runBuild } from './site/build.ts';
import { serve } from './site/server.ts';

/*
 * `npm run screenshots`: every kind of page of the content folder, at three widths, light, dark and
 * printed, into `screenshots/`; and the pictures of the README.
 */
const WIDTHS = [360, 768, 1440];
const LOOKS = ['light', 'dark', 'print'] as const;
/** Pixels; what is longer is cut off, so that the pictures can be looked at. */
const TALLEST = 6000;

const settings = readSettings(process.env, projectRoot);
const { timeline } = loadContent(filesIn(settings.contentDir)).value;
if (timeline === undefined) throw new Error('The content has errors: see `npm run check`.');
const { base } = publishedAt(settings, timeline.site.url);
// Of the events on whose day the sources differ, the one that most of them tell.
const [event = timeline.events[0]] = timeline.events
  .filter(({ comparison }) =>
    comparison.some(({ field, verdict }) => field === 'date' && verdict === 'differ'),
  )
  .toSorted((one, other) => other.accounts.length - one.accounts.length);
const day = [...timeline.days.keys()].at(-1) ?? '';
const place = [...timeline.eventsByPlace.keys()].find(
  (id) => timeline.placeById.get(id)?.coordinates !== undefined,
);
const PAGES: Readonly<Record<string, string | undefined>> = {
  timeline: '',
  year: `${day.slice(0, 4)}/`,
  month: `${day.slice(0, 7).replace('-', '/')}/`,
  day: `${day.replaceAll('-', '/')}/`,
  event: event && `events/${event.id}/`,
  sources: 'articles/',
  article: timeline.articles[0] && `articles/${timeline.articles[0].id}/`,
  places: 'places/',
  place: place && `places/${place}/`,
  actors: 'actors/',
  actor: first(timeline.eventsByActor.keys(), 'actors'),
  kind: first(timeline.eventsByKind.keys(), 'kinds'),
  strand: timeline.events[0] && `strands/${timeline.events[0].kind.strand}/`,
  differences: 'differences/',
  search: 'search/',
  data: 'data/',
  about: 'about/',
  'not-found': '404.html',
};

const dist = mkdtempSync(join(tmpdir(), 'dateline-screenshots-'));
const built = runBuild({ ...process.env, OUT_DIR: dist });
if (built.status !== 0) throw new Error(built.stderr);
const folder = join(projectRoot, 'screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const served = await serve(dist, base);
const browser = await launch();

await picture('', { width: 1200, height: 900, path: join(projectRoot, '.github/timeline.png') });
await picture('places/', { width: 1200, height: 900, path: join(projectRoot, '.github/map.png') });
await picture(PAGES.event ?? '', {
  width: 1200,
  height: 1300,
  path: join(projectRoot, '.github/event.png'),
});
for (const [name, path] of Object.entries(PAGES)) {
  if (path === undefined) continue;
  for (const width of WIDTHS) {
    for (const look of LOOKS) {
      await picture(path, { width, look, path: join(folder, `${name}-${width}-${look}.png`) });
    }
  }
}
await browser.close();
await served.close();
rmSync(dist, { recursive: true, force: true });
process.stdout.write(`Pictures of every kind of page are in ${folder}.\n`);

interface Shot {
  readonly width: number;
  /** Pixels; the whole page where it is left out. */
  readonly height?: number;
  readonly look?: (typeof LOOKS)[number];
  readonly path: string;
}

async function picture(
  address: string,
  { width, height, look = 'light', path }: Shot,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: height ?? 800 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
  });
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(`${served.home}${address}`, { waitUntil: 'networkidle' });
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height ?? whole, TALLEST) },
  });
  await page.close();
}

function first(ids: Iterable<string>, section: string): string | undefined {
  const [id] = ids;
  return id === undefined ? undefined : `${section}/${id}/`;
}
