import { boundsOf } from '../edtf/bounds.ts';
import { asEdtf, parseEdtf } from '../edtf/parse.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isWebAddress } from '../markdown/address.ts';
import { readDate } from '../markdown/dates.ts';
import { isLanguageTag } from '../markdown/language.ts';
import { idFrom, isId } from '../model/ids.ts';
import { TO_BE_WRITTEN } from '../model/unwritten.ts';
import { articlePath, writeArticle, writeEventFile } from './folder.ts';
import { idsBeside, nameForId } from './unique-ids.ts';
import { writeText } from './write-markdown.ts';

/** What can be said of a new file, by the name of its option. */
export type Answers = Readonly<Partial<Record<string, string>>>;

/** A question about a new file. */
export interface Question {
  readonly key: string;
  /** What is asked at a terminal, and said where the answer is missing. */
  readonly what: string;
  readonly required: boolean;
  /** What is wrong with an answer, in one sentence and how to mend it; `undefined` where nothing is. */
  readonly problem: (answer: string) => string | undefined;
}

/** What of a content folder a new file depends on. */
export interface Surroundings {
  readonly timeZone: string;
  readonly kinds: readonly string[];
  readonly articles: readonly { readonly id: string; readonly url: string }[];
  /** The ids of events that have a file. */
  readonly eventFiles: readonly string[];
  /** The headlines of the events that articles report, by id. */
  readonly headlines: ReadonlyMap<string, string>;
}

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const fine = (): undefined => undefined;

/** The questions about a new article's file, in order. */
export function articleQuestions(around: Surroundings): readonly Question[] {
  return [
    {
      key: 'url',
      what: 'the article’s address',
      required: true,
      problem: (url) => {
        const known = around.articles.find((article) => article.url === url);
        if (known !== undefined) return `\`${known.id}\` is this article already.`;
        return address(url);
      },
    },
    { key: 'title', what: 'its headline', required: true, problem: fine },
    { key: 'outlet', what: 'who published it', required: true, problem: fine },
    { key: 'published', what: 'when it was published (EDTF)', required: true, problem: date },
    { key: 'wire', what: 'the agencies whose copy it carries', required: false, problem: fine },
    { key: 'byline', what: 'who wrote it', required: false, problem: fine },
    { key: 'archived', what: 'the address of a copy', required: false, problem: address },
    { key: 'retrieved', what: 'when you read it (EDTF)', required: false, problem: date },
    {
      key: 'language',
      what: 'its language',
      required: false,
      problem: (tag) =>
        isLanguageTag(tag)
          ? undefined
          : `\`${tag}\` is no language tag. Write a tag of BCP 47, such as \`en\`.`,
    },
    {
      key: 'id',
      what: 'its id',
      required: false,
      problem: (id) => takenOrBad(id, new Set(around.articles.map((article) => article.id))),
    },
    {
      key: 'event',
      what: 'the ids of the events that it tells of',
      required: false,
      problem: (ids) =>
        listIn(ids)
          .map((id) => takenOrBad(id, new Set()))
          .find((problem) => problem !== undefined),
    },
  ];
}

/** The questions about a new event's file, in order. */
export function eventQuestions(around: Surroundings): readonly Question[] {
  return [
    {
      key: 'id',
      what: 'the event’s id',
      required: true,
      problem: (id) => takenOrBad(id, new Set(around.eventFiles)),
    },
    { key: 'title', what: 'its headline', required: true, problem: fine },
    {
      key: 'kind',
      what: `its kind (${around.kinds.join(', ')})`,
      required: true,
      problem: (kind) => {
        if (around.kinds.includes(kind)) return undefined;
        const meant = nearest(kind, around.kinds);
        return `\`${kind}\` is no kind in site.yaml. ${meant === undefined ? `Its kinds are ${around.kinds.join(', ')}.` : `Did you mean \`${meant}\`?`}`;
      },
    },
  ];
}

/** A new article's file; all that it needs is answered. What the editor has to write, it says. */
export function newArticle(answers: Answers, around: Surroundings): NewFile {
  const { title = '', outlet = '', published = '', url = '', id } = answers;
  const taken = around.articles.map((article) => article.id);
  const free = idsBeside(taken)([`${dayOf(published, around.timeZone)} ${nameForId(outlet, url)}`]);
  const accounts = listIn(answers.event ?? '').map((event) => ({
    event,
    title: around.headlines.get(event) ?? `${TO_BE_WRITTEN} what happened`,
    reports: [],
    prose: writeText(`${TO_BE_WRITTEN} in your own words, what the article says of the event.`),
  }));
  const { byline, archived, retrieved, language } = answers;
  const wire = listIn(answers.wire ?? '');
  const card = { title, outlet, wire, byline, published, url, archived, retrieved, language };
  const article = { id: id ?? free, card, summary: summaryToWrite(), accounts };
  return { path: articlePath(article.id), text: writeArticle(article) };
}

/** A new event's file. */
export function newEvent({ id = '', title = '', kind = '' }: Answers): NewFile {
  return { path: `events/${id}.md`, text: writeEventFile({ title, kind }) };
}

/** The paragraph that stands for a summary until there is one. */
export function summaryToWrite(): string {
  return writeText(
    `${TO_BE_WRITTEN} one to three paragraphs, in your own words, on what this article says.`,
  );
}

/** The first day that a date allows. */
function dayOf(published: string, zone: string): string {
  const { earliest, latest } = boundsOf(asEdtf(published), zone);
  return earliest ?? latest ?? '';
}

function date(text: string): string | undefined {
  if (parseEdtf(text).ok) return undefined;
  const [diagnostic] = readDate(text, '', () => ({ line: 1, column: 1 })).diagnostics;
  return diagnostic === undefined ? undefined : `${diagnostic.message} ${diagnostic.fix}`;
}

function address(text: string): string | undefined {
  return isWebAddress(text)
    ? undefined
    : `\`${text}\` is no address that a reader could follow. Write the whole address, with \`https:\` in front.`;
}

function takenOrBad(id: string, taken: ReadonlySet<string>): string | undefined {
  if (taken.has(id)) return `\`${id}\` has a file already. Choose another id, or edit that file.`;
  if (isId(id)) return undefined;
  const suggestion = idFrom(id);
  return `\`${id}\` cannot be an id. ${suggestion === undefined ? 'Use a–z, 0–9 and single hyphens.' : `Write \`${suggestion}\`.`}`;
}

/** Names with commas between them. */
function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
