import type { Results } from '../results.ts';
import { table } from './table.ts';

/** Lighthouse’s scores as a table. */
export function scoresReport({ scores = [] }: Results): string {
  const failing = scores.flatMap(({ path, failing: names }) =>
    names.length === 0 ? [] : [`\n\n\`${path}\` loses points by ${names.join(', ')}.`],
  );
  const all = table(
    ['page', 'performance', 'accessibility', 'best practices', 'search engines'],
    scores.map(({ page, performance, accessibility, bestPractices, seo }) => [
      page,
      ...[performance, accessibility, bestPractices, seo].map(String),
    ]),
  );
  return all + failing.join('');
}
