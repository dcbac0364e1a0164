import { bars, holds } from '../bars.ts';
import type { Results } from '../results.ts';
import { figure, table } from './table.ts';

/** Every bar with its figure, and whether it holds. */
export function barsReport(results: Results): string {
  return table(
    ['bar', 'at most', 'measured', 'at', ''],
    bars.map((bar) => {
      const measured = bar.figure(results);
      const most = `${figure(bar.most)} ${bar.unit}`.trimEnd();
      if (measured === undefined) return [bar.what, most, '–', '', 'not measured'];
      return [
        bar.what,
        most,
        `${figure(measured.value)} ${bar.unit}`.trimEnd(),
        measured.events === 0 ? '' : `${measured.events.toLocaleString('en-GB')} events`,
        holds(bar, measured) ? 'holds' : '**falls short**',
      ];
    }),
  );
}
