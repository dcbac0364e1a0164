import {
  addAll,
  diagnose,
  hasErrors,
  START,
  type Diagnostic,
  type Outcome,
} from '../diagnostics/diagnostic.ts';
import type { Edtf } from '../edtf/edtf.ts';
import { ArticleFileSchema, type Account, type Article, type Prose } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { isWebAddress } from './address.ts';
import { parseBody, splitSections } from './body.ts';
import { readDate } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { isLanguageTag } from './language.ts';
import { readProse } from './prose.ts';
import type { Fields } from './read-report.ts';
import { readSection } from './read-section.ts';
import { judgeRecord } from './record.ts';
import { checkShape } from './shape.ts';
import { sourceOf } from './source.ts';
import type { Yaml } from './yaml.ts';

/** An article's front matter, read. */
type Card = Omit<Article, 'id' | 'file' | 'verified' | 'summary' | 'accounts'>;

/**
 * Reads an article's file: front matter, summary, accounts.
 *
 * @param id The article's id, from the file's name.
 * @param file The file, relative to the content folder.
 * @param text The file's text, without a byte order mark.
 * @param fields The fields that `site.yaml` declares; `undefined` where it cannot be read, and then no
 *   field is called unknown.
 * @returns The article, or `undefined` where the front matter cannot be used; the body is checked all the same.
 */
export function readArticle(
  id: ArticleId,
  file: string,
  text: string,
  fields: Fields,
): Outcome<Article | undefined> {
  const source = sourceOf(file, text);
  const front = readFrontMatter(source);
  const card =
    front.value.yaml === undefined
      ? { value: undefined, diagnostics: [] }
      : readCard(front.value.yaml, file);
  const diagnostics: Diagnostic[] = [...front.diagnostics, ...card.diagnostics];
  if (diagnostics.some(({ rule }) => rule === 'front-matter-unclosed')) {
    return { value: undefined, diagnostics };
  }

  const parsed = parseBody(source, front.value.bodyOffset);
  addAll(diagnostics, parsed.diagnostics);
  const body = parsed.value;
  if (body === undefined) return { value: undefined, diagnostics };
  const split = splitSections(body);
  const { opening, sections } = split.value;
  addAll(diagnostics, split.diagnostics);
  const summary: Outcome<Prose> = readProse(opening, body, 'the summary');
  addAll(diagnostics, summary.diagnostics);
  if (opening.length === 0) {
    diagnostics.push(
      diagnose('missing-summary', file, source.positionAt(front.value.bodyOffset), {}),
    );
  }
  if (sections.length === 0) diagnostics.push(diagnose('missing-accounts', file, START, {}));

  const accounts: Account[] = [];
  for (const section of sections) {
    const account = readSection(section, body, fields);
    addAll(diagnostics, account.diagnostics);
    if (account.value === undefined) continue;
    const { event, at } = account.value;
    const earlier = accounts.find((known) => known.event === event);
    if (earlier === undefined) {
      accounts.push(account.value);
    } else {
      const details = { event, line: earlier.at.line };
      diagnostics.push(diagnose('duplicate-account', file, at, details));
    }
  }
  if (card.value === undefined) return { value: undefined, diagnostics };
  const { record } = card.value;
  // Words that could not be read are missing from the accounts, and would make any record look stale.
  const whole = fields !== undefined && !hasErrors(diagnostics);
  const verified =
    record === undefined
      ? { value: false, diagnostics: [] }
      : judgeRecord(record, whole ? accounts : undefined, file);
  addAll(diagnostics, verified.diagnostics);
  return {
    value: {
      ...card.value,
      id,
      file,
      verified: verified.value,
      summary: summary.value,
      accounts,
    },
    diagnostics,
  };
}

function readCard(yaml: Yaml, file: string): Outcome<Card | undefined> {
  const shape = checkShape(ArticleFileSchema, yaml, file);
  // What breaks the schema at one key must not hide what is wrong at another.
  const { published, retrieved, url, archived, language } = textsIn(yaml);
  const diagnostics: Diagnostic[] = [...shape.diagnostics];
  for (const [key, address] of Object.entries({ url, archived })) {
    if (address === undefined || isWebAddress(address)) continue;
    const details = { address, schemes: '`https:` or `http:`' };
    diagnostics.push(diagnose('bad-address', file, yaml.valueAt([key]), details));
  }
  if (language !== undefined && !isLanguageTag(language)) {
    const details = { tag: language };
    diagnostics.push(diagnose('bad-language', file, yaml.valueAt(['language']), details));
  }
  const date = (key: string, text: string | undefined): Edtf | undefined => {
    if (text === undefined) return undefined;
    const read = readDate(text, file, (index) => yaml.charAt([key], text, index));
    diagnostics.push(...read.diagnostics);
    return read.value;
  };
  const day = { published: date('published', published), retrieved: date('retrieved', retrieved) };
  if (shape.value === undefined || day.published === undefined || diagnostics.length > 0) {
    return { value: undefined, diagnostics };
  }
  const { wire, verified, ...rest } = shape.value;
  return {
    value: {
      title: rest.title,
      outlet: rest.outlet,
      byline: rest.byline,
      wire: wire ?? [],
      published: day.published,
      retrieved: day.retrieved,
      url: rest.url,
      archived,
      language,
      record:
        verified === undefined ? undefined : { text: verified, at: yaml.valueAt(['verified']) },
    },
    diagnostics,
  };
}

/** The texts of a front matter by key, whatever else is wrong with it. */
function textsIn({ value }: Yaml): Readonly<Partial<Record<string, string>>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'string' && text.trim() !== '' ? [[key, text.trim()]] : [],
    ),
  );
}
