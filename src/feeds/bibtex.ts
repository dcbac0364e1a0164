import { boundsOf } from '../edtf/bounds.ts';
import type { Edtf } from '../edtf/edtf.ts';
import type { Article } from '../model/article.ts';
import type { SiteContext } from '../site/context.ts';
import { articleNote } from './article-note.ts';
import { printable } from './printable.ts';

/** `/citations.bib`: the articles as BibTeX, with the fields of BibLaTeX, keyed by their ids. */
export function bibtex(context: SiteContext): string {
  return context.timeline.articles.map((article) => `${entryOf(context, article)}\n`).join('\n');
}

function entryOf(context: SiteContext, article: Article): string {
  const { site } = context.timeline;
  const { earliest, latest } = boundsOf(article.published, site.timeZone);
  const note = articleNote(context, article);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // In braces of its own, or styles would take its capitals for mistakes.
    ['title', `{${escapeTex(article.title)}}`],
    // In braces as well: nobody says which word of a byline is the surname.
    ['author', article.byline === undefined ? undefined : `{${escapeTex(article.byline)}}`],
    ['journal', escapeTex(article.outlet)],
    ['date', dateOf(context, article.published)],
    ['year', (earliest ?? latest)?.slice(0, 4)],
    ['url', escapeAddress(article.url)],
    ['urldate', article.retrieved === undefined ? undefined : dateOf(context, article.retrieved)],
    ['langid', languageName(article.language ?? site.language)],
    ['note', note === undefined ? undefined : escapeTex(note)],
    ['entrysubtype', 'newspaper'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}}`],
  );
  return `@article{${article.id},\n${lines.join(',\n')}\n}`;
}

/**
 * A date as BibLaTeX has it: EDTF up to level 1, and no time. What is beyond that is given by its
 * bounds, as about.
 */
function dateOf({ timeline }: SiteContext, value: Edtf): string {
  const { earliest, latest } = boundsOf(value, timeline.site.timeZone);
  if (value.form === 'time') return earliest ?? '';
  const beyond =
    value.form === 'set' ||
    (value.form === 'interval' && value.text.includes('T')) ||
    (value.form === 'unspecified' && value.unspecified === 'day-of-ten');
  if (!beyond) return value.text;
  return [earliest, latest].map((day) => (day === null ? '..' : `${day}~`)).join('/');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Braces have to balance even where a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In TeX's old encoding these three are other signs.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
};

/** A text as TeX prints it again. Letters of all scripts stay; every run of white space is one space. */
function escapeTex(text: string): string {
  return (
    printable(text)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\{}~^<>|%&#$_]/g, (sign) => SIGNS[sign] ?? sign)
      // TeX makes one sign of two: of two hyphens a dash, of two apostrophes a quotation mark.
      .replace(/(?<=([-'`,]))(?=\1)|(?<=[!?])(?=`)/g, '{}')
  );
}

/** An address stands as it is, but for the signs that would end the field. */
function escapeAddress(address: string): string {
  return address.replace(/[\\{}]/g, encodeURIComponent);
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What the babel package calls a language: its name in English. */
function languageName(tag: string): string | undefined {
  return languages.of(new Intl.Locale(tag).language)?.toLowerCase();
}
