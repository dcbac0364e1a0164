import { stringify } from 'yaml';
import { writeHeading } from './write-markdown.ts';

/** Files by path, in the order in which they were made. */
export type Folder = ReadonlyMap<string, string>;

/** An account as it will stand in an article's file. */
export interface AccountDraft {
  readonly event: string;
  readonly title: string;
  readonly reports: readonly {
    readonly field: string;
    readonly value: string;
    readonly asReported?: string | undefined;
  }[];
  /** Markdown. */
  readonly prose: string;
}

/** An article's file before it is written. */
export interface ArticleDraft {
  readonly id: string;
  /** The front matter: keys without a value are left out. */
  readonly card: {
    readonly title: string;
    readonly outlet: string;
    readonly wire?: readonly string[] | undefined;
    readonly byline?: string | undefined;
    readonly published: string;
    readonly url: string;
    readonly archived?: string | undefined;
    readonly retrieved?: string | undefined;
    readonly language?: string | undefined;
  };
  /** Markdown. */
  readonly summary: string;
  readonly accounts: readonly AccountDraft[];
}

/** What `site.yaml` says, before it is written. */
export interface SiteDraft {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly timeZone: string;
  readonly url: string;
  readonly strands: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, { readonly label: string; readonly strand: string }>>;
}

/** Where an article's file goes. */
export function articlePath(id: string): string {
  return `articles/${id}.md`;
}

/** Writes an article's file. */
export function writeArticle({ card, summary, accounts }: ArticleDraft): string {
  const known = Object.fromEntries(
    Object.entries(card).filter(
      ([, value]) => value !== undefined && (typeof value === 'string' || value.length > 0),
    ),
  );
  const parts = [`---\n${yaml(known)}---`, summary, ...accounts.map(writeAccount)];
  return `${parts.join('\n\n')}\n`;
}

export function writeAccount({ event, title, reports, prose }: AccountDraft): string {
  const list = reports.flatMap(({ field, value, asReported }) => [
    `- ${field}: ${value}`,
    ...(asReported === undefined ? [] : [`  - as reported: ${asReported}`]),
  ]);
  const parts = [writeHeading(title, event), list.join('\n'), prose];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Writes an event's file, without a note. */
export function writeEventFile(card: { readonly title: string; readonly kind: string }): string {
  return `---\n${yaml(card)}---\n`;
}

/** Writes `site.yaml`. */
export function writeSite(site: SiteDraft): string {
  return yaml(site);
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
