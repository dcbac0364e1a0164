/** How much of a list stands on one page. */
export interface Limits {
  /** A list of more events, or of more actors or places, only names them. */
  readonly inFull: number;
  /** A list of more events shows its newest, and leads to the rest by year, and from a year by month. */
  readonly named: number;
  /** So many of its events a divided list shows itself. */
  readonly newest: number;
  /** A list of more articles is divided so, too. */
  readonly articles: number;
  /** A list of more differences, each a table, is divided so, too. */
  readonly differences: number;
  /** The events of one day, where they are more, stand under their strands. */
  readonly unsorted: number;
}

/** What keeps every page below 100 kB over the wire, and short enough to be read. */
export const LIMITS: Limits = {
  inFull: 150,
  named: 500,
  newest: 40,
  articles: 250,
  differences: 150,
  unsorted: 30,
};
