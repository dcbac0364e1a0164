import type { StrandId } from '../../model/ids.ts';
import type { Bin } from './bins.ts';

/** The same in numbers: how many events of which strand begin when. */
export interface OverviewTable {
  readonly strands: readonly string[];
  readonly rows: readonly {
    readonly href: string;
    readonly title: string;
    /** In the order of the strands; empty where there is no event. */
    readonly counts: readonly string[];
  }[];
}

/** @param strands Those that the drawing has a lane for. */
export function overviewTable(
  bins: readonly Bin[],
  strands: readonly { readonly id: StrandId; readonly label: string }[],
  number: (count: number) => string,
): OverviewTable {
  return {
    strands: strands.map(({ label }) => label),
    rows: bins.map(({ href, title, counts }) => ({
      href,
      title,
      counts: strands.map(({ id }) => {
        const count = counts.get(id);
        return count === undefined ? '' : number(count);
      }),
    })),
  };
}
