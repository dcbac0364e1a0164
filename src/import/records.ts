import { parseEdtf } from '../edtf/parse.ts';
import { isWebAddress } from '../markdown/address.ts';
import { isLanguageTag } from '../markdown/language.ts';
import type { Position } from '../model/position.ts';
import { textOfHtml } from './html.ts';
import { cellAt, itemsAt, valueAt, type Json } from './json.ts';
import type { Leftover } from './leftovers.ts';
import { oneLine } from './plain.ts';

/** A record of a bibliography, as far as an article's file has a place for it. */
export interface BookRecord {
  /** What to call it where something is missing. */
  readonly name: string;
  readonly at: Position;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  readonly byline: string | undefined;
  readonly url: string | undefined;
  /** EDTF. */
  readonly published: string | undefined;
  /** EDTF. */
  readonly retrieved: string | undefined;
  readonly language: string | undefined;
  readonly abstract: string | undefined;
  readonly leftovers: readonly Leftover[];
}

/** The keys of CSL-JSON that an article's file has a place for, or that say nothing of the article. */
const READ = new Set(
  'id type citation-key title container-title publisher author URL issued accessed language abstract'.split(
    ' ',
  ),
);

/** Reads an item of CSL-JSON. */
export function readRecord(item: Json, number: number): BookRecord {
  const text = (key: string): string | undefined => {
    const line = oneLine(textOfHtml(cellAt(item, key)?.text ?? ''));
    return line === '' ? undefined : line;
  };
  const title = text('title');
  const language = text('language');
  const address = cellAt(item, 'URL')?.text;
  const known = language !== undefined && isLanguageTag(language);
  const leftovers: Leftover[] = [];
  if (language !== undefined && !known) {
    leftovers.push({ sort: 'key', what: `language: ${language}`, at: item.at });
  }
  if (item.form === 'map') {
    const others = [...item.entries].filter(([key, { form }]) => !READ.has(key) && form !== 'null');
    for (const [key, value] of others) leftovers.push({ sort: 'key', what: key, at: value.at });
  }
  return {
    name: `Record ${number}${title === undefined ? '' : ` (“${title}”)`}`,
    at: item.at,
    title,
    outlet: text('container-title') ?? text('publisher'),
    byline: bylineOf(itemsAt(item, 'author')),
    url: address === undefined || !isWebAddress(address) ? undefined : address,
    published: dateOf(valueAt(item, 'issued')),
    retrieved: dateOf(valueAt(item, 'accessed')),
    language: known ? language : undefined,
    abstract: text('abstract'),
    leftovers,
  };
}

/** "Anna Writer and José Müller". */
function bylineOf(authors: readonly Json[]): string | undefined {
  const names = authors
    .map((author) => {
      const part = (key: string): string | undefined => cellAt(author, key)?.text;
      const parts = [part('given'), part('non-dropping-particle'), part('family'), part('suffix')];
      return part('literal') ?? parts.filter((known) => known !== undefined).join(' ');
    })
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : oneLine(names.join(', '));
}

/** A date of CSL-JSON, as EDTF: `date-parts` of one date or two, else text that is EDTF. */
function dateOf(date: Json | undefined): string | undefined {
  const [start, end] = itemsAt(date, 'date-parts').map(partsOf);
  const written = cellAt(date, 'raw') ?? cellAt(date, 'literal');
  const span = [start, end].filter((part) => part !== undefined);
  const text = span.length === 0 ? written?.text : span.join('/');
  const uncertain = cellAt(date, 'circa')?.text;
  const mark = uncertain === undefined || /^(?:false|0)$/.test(uncertain) ? '' : '~';
  return text !== undefined && parseEdtf(text + mark).ok ? text + mark : undefined;
}

function partsOf(parts: Json): string {
  const numbers = parts.form === 'list' ? parts.items : [];
  return numbers
    .flatMap((part, index) =>
      part.form === 'text' ? [part.text.padStart(index === 0 ? 4 : 2, '0')] : [],
    )
    .join('-');
}
