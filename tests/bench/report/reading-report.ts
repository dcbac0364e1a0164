import type { Reading, Results } from '../results.ts';
import { figure, table } from './table.ts';

const NAMES: Readonly<Record<Reading['page'], string>> = {
  dateline: 'Dateline, home page',
  static: 'static page of the same text',
  timelinejs: 'TimelineJS 3',
};

/** What readers wait for, as a table. */
export function readingReport({ readings = [] }: Results): string {
  return table(
    [
      'page',
      'events',
      'requests',
      'kB',
      'first paint, ms',
      'largest paint, ms',
      'blocking, ms',
      'layout shift',
    ],
    readings.map((reading) => [
      NAMES[reading.page],
      reading.events.toLocaleString('en-GB'),
      figure(reading.requests),
      figure(reading.bytes / 1000),
      figure(reading.firstPaint),
      figure(reading.largestPaint),
      figure(reading.blocking),
      figure(reading.layoutShift),
    ]),
  );
}
