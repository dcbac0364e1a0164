import type { Results } from '../results.ts';
import { table } from './table.ts';

/** Lighthouse’s scores as a table. */
export function scoresReport({ scores = [] }: Results): string {
  return table(
    ['page', 'performance', 'accessibility', 'best practices', 'search engines'],
    scores.map(({ page, performance, accessibility, bestPractices, seo }) => [
      page,
      ...[performance, accessibility, bestPractices, seo].map(String),
    ]),
  );
}
