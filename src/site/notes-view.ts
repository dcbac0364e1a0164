import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';

/** A source as a printed page has it at its end, so that its links can be followed from paper. */
export interface NoteView {
  /** The same on every page of the site. */
  readonly number: number;
  readonly text: string;
  readonly language: string;
  readonly url: string;
}

/** The number of an article among the sources of the site. */
export function noteNumber(context: SiteContext, article: Article): number {
  return (context.articleNumbers.get(article.id) ?? 0) + 1;
}

/** The notes of a page that shows some events: each article that tells of one, once. */
export function notesView(context: SiteContext, events: readonly Event[]): NoteView[] {
  const { site } = context.timeline;
  const articles = new Set(
    events.flatMap(({ accounts }) => accounts.map(({ article }) => article)),
  );
  return [...articles]
    .map((article) => ({
      number: noteNumber(context, article),
      text: `${context.name(article.outlet)}: ${context.name(article.title)}. ${context.date(article.published).text}.`,
      language: article.language ?? site.language,
      url: article.url,
    }))
    .toSorted((one, other) => one.number - other.number);
}
