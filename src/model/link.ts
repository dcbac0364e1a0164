import { z } from 'zod';
import type { Article } from './article.ts';
import { textWith } from './text.ts';

/**
 * What is at an address: `works`; `moved`, for good, to another address; `gone`; `failing`, which may
 * pass; `unknown`, where the server does not let anyone know.
 */
export const linkStates = ['works', 'moved', 'gone', 'failing', 'unknown'] as const;
export type LinkState = (typeof linkStates)[number];

const LinkFileSchema = z.strictObject({
  state: z.enum(linkStates).meta({ expected: 'what was found', example: 'works' }),
  answer: textWith('404', 'what was answered'),
  checked: textWith('2026-11-20', 'a day'),
  since: textWith('2026-11-20', 'a day').optional(),
  failures: textWith('2', 'a number').optional(),
  to: textWith('https://example.org/', 'a web address').optional(),
});

/** `links.yaml` as `npm run links` writes it: records by address. */
export const LinksFileSchema = z.record(z.string(), LinkFileSchema);

/** What the last check of a link found. */
export interface LinkRecord {
  readonly state: LinkState;
  /** The status of HTTP, or in a few words why there was none. */
  readonly answer: string;
  /** The day of the check. */
  readonly checked: string;
  /** The day of the first check that found the link gone or failing. */
  readonly since: string | undefined;
  /** On how many days in a row it was found failing. */
  readonly failures: number;
  /** Where it moved to. */
  readonly to: string | undefined;
}

/** Whether an article is no longer at its address, as far as links were checked. */
export function isGone({ link }: Pick<Article, 'link'>): boolean {
  return link?.state === 'gone';
}

/** Where an article can be read: at its address, or, where that is gone, in the copy that is recorded. */
export function readableAt(article: Pick<Article, 'link' | 'archived' | 'url'>): string {
  return isGone(article) ? (article.archived ?? article.url) : article.url;
}
