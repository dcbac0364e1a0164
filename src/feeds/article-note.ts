import type { Article } from '../model/article.ts';
import type { SiteContext } from '../site/context.ts';

/** What citations have no field for: whose copy an article carries, and where it is archived. */
export function articleNote(
  { words }: SiteContext,
  { wire, archived }: Article,
): string | undefined {
  const notes = [
    ...(wire.length === 0 ? [] : [words.data.carries(words.and(wire))]),
    ...(archived === undefined ? [] : [words.data.archived(archived)]),
  ];
  return notes.length === 0 ? undefined : notes.join(' ');
}
