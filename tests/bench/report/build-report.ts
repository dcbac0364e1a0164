import type { Cost } from '../process.ts';
import { ratioTo, type Ratio } from '../ratios.ts';
import type { SizeResult } from '../results.ts';
import { figure, table } from './table.ts';

const MIB = 2 ** 20;

/** Everything that was measured of one size, for a terminal. */
export function sizeReport(size: SizeResult): string {
  const { generated } = size;
  return [
    `## ${generated.events} events: ${generated.articles} articles, ${generated.accounts} accounts, ${figure(generated.bytes / MIB)} MiB`,
    `${size.pages} pages, ${size.files} files, ${figure(size.cold.work.bytes / MIB)} MiB written; medians of ${size.rounds}; load ${size.loads.map(figure).join(', ')}`,
    costTable(size),
    `After one edit ${size.rewritten.changed} files changed and ${size.rewritten.needlessly} were written again as they were.`,
    ...size.missing.map(({ name, because }) => `${name} was not measured: ${because}`),
    table(
      ['stage', 'cold, ms', '%', 'warm, ms', 'after one edit, ms'],
      Object.entries(size.cold.stages).map(([stage, ms]) => [
        stage,
        figure(ms),
        figure(ms / size.cold.seconds / 10),
        figure(size.warm.stages[stage] ?? 0),
        figure(size.edited.stages[stage] ?? 0),
      ]),
    ),
    table(
      ['kind', 'files', 'ms', 'ms each', 'kB each'],
      Object.entries(size.cold.work.kinds)
        .toSorted(([, a], [, b]) => b.ms - a.ms)
        .map(([kind, { files, ms, bytes }]) =>
          [kind, files, ms, ms / files, bytes / files / 1000].map((cell) =>
            typeof cell === 'number' ? figure(cell) : cell,
          ),
        ),
    ),
    table(
      ['page, brotli', 'pages', 'median, bytes', 'largest, bytes', 'which'],
      size.bytes.map(({ kind, pages, median, largest, largestPath }) => [
        kind,
        String(pages),
        figure(median),
        figure(largest),
        largestPath,
      ]),
    ),
  ].join('\n\n');
}

function costTable(size: SizeResult): string {
  const row = (name: string, cost: Cost, units: number, ratio?: Ratio): string[] => [
    name,
    figure(cost.seconds),
    figure(cost.cpuSeconds),
    figure((cost.seconds * 1000) / units),
    figure(cost.peakBytes / MIB),
    ...(ratio === undefined ? ['', ''] : [figure(ratio.clock), figure(ratio.processor)]),
  ];
  return table(
    [
      '',
      's',
      'processor s',
      'ms a page or file',
      'peak MiB',
      'Dateline to it, a page or file',
      'by processor time',
    ],
    [
      row('cold build', size.cold, size.pages),
      row('warm build', size.warm, size.pages),
      row('after one edit', size.edited, size.pages),
      row('check', size.check, size.generated.files),
      ...size.peers.map((peer) => row(peer.name, peer, peer.units, ratioTo(size, peer))),
    ],
  );
}
