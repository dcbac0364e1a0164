/** What an event takes of a lane's length, in percent. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Lays extents out in as few rows as a first fit takes, so that in no row two of them touch.
 *
 * @param extents In the order in which they choose; each takes the first row that has room.
 * @returns The row of each, from 0, and how many rows there are.
 */
export function packRows(extents: readonly Extent[]): {
  readonly rows: readonly number[];
  readonly count: number;
} {
  const taken: Extent[][] = [];
  const rows = extents.map((extent) => {
    const free = taken.findIndex((row) =>
      row.every(({ from, to }) => extent.from >= to || extent.to <= from),
    );
    const row = free === -1 ? taken.length : free;
    (taken[row] ??= []).push(extent);
    return row;
  });
  return { rows, count: taken.length };
}
