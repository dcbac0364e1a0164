import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesIn, writerIn } from '../content/files.ts';
import { LINKS_FILE, readLinks, writeLinks } from '../content/links-file.ts';
import { loadContent } from '../content/load.ts';
import { LARGEST_REGISTER, readText } from '../content/read-text.ts';
import { publishedAt, readSettings } from '../content/settings.ts';
import { dayAt } from '../edtf/clock.ts';
import { isDay } from '../edtf/day.ts';
import { checkLinks } from '../links/check-links.ts';
import type { Net } from '../links/net.ts';
import { outwardLinks } from '../links/outward-links.ts';
import { linkLine, summaryOf } from '../links/summary.ts';
import { print, printError } from './print.ts';

const USAGE = `Usage: npm run links [-- --max-age DAYS --concurrency N --timeout SECONDS --pause SECONDS --today DAY]

  --max-age DAYS      links that were checked so many days ago or less are not asked for again (7)
  --concurrency N     requests at the same time; to one host never more than one (4)
  --timeout SECONDS   how long an answer may take (20)
  --pause SECONDS     between two requests to one host (2)
  --today DAY         the day to record (the day that it is in the site's zone)
`;

interface Options {
  readonly maxAge: number;
  readonly concurrency: number;
  readonly timeout: number;
  readonly pause: number;
  readonly today: string | undefined;
}

const net: Net = {
  fetch: (address, init) => fetch(address, init),
  sleep: (milliseconds) => sleep(milliseconds),
  now: () => performance.timeOrigin + performance.now(),
};
const settings = readSettings(process.env, process.cwd());
process.exitCode = await run(process.argv.slice(2));

/**
 * Asks for every link of the content that leads out, and records what is there. Exits with 1 where the
 * content cannot be used, where the network is away, and where an article is gone of which no copy is
 * recorded; with 2 where the command itself is wrong.
 */
async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === undefined) {
    printError(USAGE);
    return 2;
  }
  const files = filesIn(settings.contentDir);
  const { timeline } = loadContent(files).value;
  if (timeline === undefined) {
    printError('The content has errors. `npm run check` says which.\n');
    return 1;
  }
  const text =
    files.size(LINKS_FILE) === undefined
      ? undefined
      : readText(files, LINKS_FILE, LARGEST_REGISTER, '').value;
  const earlier = (text === undefined ? undefined : readLinks(text).value) ?? new Map();
  const links = outwardLinks(timeline.articles, timeline.events);
  const { url } = publishedAt(settings, timeline.site.url);
  const checked = await checkLinks(
    {
      links,
      earlier,
      today: options.today ?? dayAt(net.now(), timeline.site.timeZone),
      maxAge: options.maxAge,
      manners: {
        concurrency: options.concurrency,
        pause: options.pause * 1000,
        timeout: options.timeout * 1000,
        userAgent: `Dateline link check (+${url})`,
      },
      onChecked: ({ address }, record) => {
        printError(`${linkLine(address, record)}\n`);
      },
    },
    net,
  );
  if (checked.offline) {
    printError('No host was found: there is no network here. Nothing was recorded.\n');
    return 1;
  }
  const written = writeLinks(checked.records);
  if (written !== text)
    writerIn(settings.contentDir)(LINKS_FILE, new TextEncoder().encode(written));
  print(summaryOf(checked, links));
  const lost = timeline.articles.filter(
    (article) =>
      article.archived === undefined && checked.records.get(article.url)?.state === 'gone',
  );
  return lost.length > 0 ? 1 : 0;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'max-age': { type: 'string', default: '7' },
        concurrency: { type: 'string', default: '4' },
        timeout: { type: 'string', default: '20' },
        pause: { type: 'string', default: '2' },
        today: { type: 'string' },
      },
    });
    const maxAge = numberIn(values['max-age'], 0, 36_500);
    const concurrency = numberIn(values.concurrency, 1, 64);
    const timeout = numberIn(values.timeout, 0.001, 600);
    const pause = numberIn(values.pause, 0, 600);
    const { today } = values;
    if (today !== undefined && !isDay(today)) return undefined;
    if (maxAge === undefined || concurrency === undefined) return undefined;
    if (timeout === undefined || pause === undefined) return undefined;
    return {
      maxAge: Math.floor(maxAge),
      concurrency: Math.floor(concurrency),
      timeout,
      pause,
      today,
    };
  } catch {
    return undefined;
  }
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
