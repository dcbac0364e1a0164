import type { Account } from './article.ts';
import type { Position } from './position.ts';

/** Words that an article's file gives as the article's own. */
export interface Verbatim {
  readonly sort: 'quote' | 'as reported';
  readonly words: string;
  readonly at: Position;
}

/** All words that accounts give as their article's own, in the order of the file. */
export function verbatimOf(accounts: readonly Account[]): readonly Verbatim[] {
  return accounts.flatMap(({ reports, quotes }) => [
    ...reports.flatMap(({ asReported, asReportedAt, at }): Verbatim[] =>
      asReported === undefined
        ? []
        : [{ sort: 'as reported', words: asReported, at: asReportedAt ?? at }],
    ),
    ...quotes.map(({ exact, at }): Verbatim => ({ sort: 'quote', words: exact, at })),
  ]);
}
