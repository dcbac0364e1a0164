import type { Outcome } from '../diagnostics/diagnostic.ts';
import { readArticle } from '../markdown/read-article.ts';
import { readEventFile } from '../markdown/read-event-file.ts';
import type { Article } from '../model/article.ts';
import type { EventFile } from '../model/event.ts';
import type { ArticleId, EventId } from '../model/ids.ts';
import type { Field } from '../model/site.ts';

/** A Markdown file of the content folder, as text. */
export interface MarkdownFile {
  readonly kind: 'article' | 'event';
  readonly id: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

/** The fields that `site.yaml` declares; `undefined` where it cannot be read. */
export type DeclaredFields = readonly Field[] | undefined;

/** What a Markdown file is read as: an article or what the editor adds to an event. */
export type ReadFile = Outcome<Article | EventFile | undefined>;

/** Reads many Markdown files, and answers in their order. */
export type ReadFiles = (
  files: readonly MarkdownFile[],
  fields: DeclaredFields,
) => readonly ReadFile[];

/** Reads one file after the other. */
export const readFiles: ReadFiles = (files, fields) => {
  const read = fileReader(fields);
  return files.map(read);
};

/** Reads a file where these fields are declared. */
export function fileReader(fields: DeclaredFields): (file: MarkdownFile) => ReadFile {
  const byId = fields && new Map(fields.map((field) => [field.id as string, field]));
  return ({ kind, id, path, text }) =>
    kind === 'article'
      ? readArticle(id as ArticleId, path, text, byId)
      : readEventFile(id as EventId, path, text);
}
