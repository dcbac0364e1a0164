import { perPage, ratioTo } from '../ratios.ts';
import type { Results, SizeResult } from '../results.ts';
import { barsReport } from './bars-report.ts';
import { readingReport } from './reading-report.ts';
import { scoresReport } from './scores-report.ts';
import { figure, table } from './table.ts';

/** What README says of performance, as Markdown: only what was measured. */
export function readmeReport(results: Results): string {
  const { machine, sizes = {}, readings = [], scores = [] } = results;
  const measured = Object.values(sizes);
  const largest = measured.toSorted((a, b) => a.generated.events - b.generated.events).at(-1);
  return [
    ...(machine === undefined
      ? []
      : [
          `Measured on ${machine.cores} cores with Node ${machine.node}. Times drift from machine to machine, and where other work runs beside (the load, of ${machine.cores}, says how much): read the ratios.`,
        ]),
    ...(measured.length === 0
      ? []
      : [
          buildTable(measured),
          'The time for a page, to that of others; the time of `check` for a file, to that of gray-matter and unified:',
          ratioTable(measured),
        ]),
    ...(largest === undefined
      ? []
      : [
          `What more would take, counted up from the ${figure(largest.generated.events)} events that were measured, where each build has as many and a machine of its own:`,
          beyondTable(largest),
        ]),
    ...(readings.length === 0
      ? []
      : [
          'Home pages in Chromium on a telephone, slow 4G, a processor four times slower:',
          readingReport(results),
        ]),
    ...(scores.length === 0
      ? []
      : ['Lighthouse’s scores of the first site, of a hundred:', scoresReport(results)]),
    'What the project asks of itself:',
    barsReport(results),
  ].join('\n\n');
}

function buildTable(sizes: readonly SizeResult[]): string {
  return table(
    [
      'events',
      'pages',
      'cold build, s',
      'warm, s',
      'after one edit, s',
      'check, s',
      'ms a page',
      'peak MiB',
      'load',
    ],
    sizes.map((size) =>
      [
        size.generated.events,
        size.pages,
        size.cold.seconds,
        size.warm.seconds,
        size.edited.seconds,
        size.check.seconds,
        perPage(size),
        size.cold.peakBytes / 2 ** 20,
        Math.max(...size.loads),
      ].map(figure),
    ),
  );
}

/** How much larger the timelines are that one machine after the other, or many beside each other, would build. */
const GROWTH = [1, 10, 100];

function beyondTable({ generated, cold, edited, files }: SizeResult): string {
  return table(
    [
      'events',
      'files',
      'GiB',
      'one machine, hours',
      'machines',
      'all of them, minutes',
      'after one edit, minutes',
    ],
    GROWTH.map((times) =>
      [
        generated.events * times,
        files * times,
        (cold.work.bytes / 2 ** 30) * times,
        (cold.seconds / 3_600) * times,
        times,
        cold.seconds / 60,
        edited.seconds / 60,
      ].map(figure),
    ),
  );
}

function ratioTable(sizes: readonly SizeResult[]): string {
  const names = [...new Set(sizes.flatMap(({ peers }) => peers.map(({ name }) => name)))];
  return table(
    ['events', ...names.map((name) => `to ${name}`)],
    sizes.map((size) => [
      figure(size.generated.events),
      ...names.map((name) => {
        const peer = size.peers.find((each) => each.name === name);
        return peer === undefined ? '–' : `${figure(ratioTo(size, peer).clock)} ×`;
      }),
    ]),
  );
}
