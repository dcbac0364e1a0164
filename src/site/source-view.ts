import type { Article, Quote } from '../model/article.ts';
import { isGone, readableAt } from '../model/link.ts';
import type { DateView, SiteContext } from './context.ts';
import { noteNumber } from './notes-view.ts';
import { directionOf } from './shell-view.ts';
import { textFragment } from './text-fragment.ts';

/** An article as a source under an event: who published it, when, and where to read it. */
export interface SourceView {
  /** Where to read it: the original's address, or that of the recorded copy where the original is gone. */
  readonly href: string;
  /** What a link to the words of a quote says. */
  readonly quoteFrom: string;
  /** That the original is gone, and whether the link leads to a copy; `undefined` where it is not known to be. */
  readonly gone: string | undefined;
  readonly outlet: string;
  /** The outlet with the agencies whose copy it carries: "The New Arab (AFP)". */
  readonly name: string;
  readonly headline: string;
  readonly published: DateView;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The article's page within the site. */
  readonly page: string;
  /** Its number among the notes of a printed page. */
  readonly note: number;
  /** Whether its quotes were found in its text, word for word. */
  readonly verified: boolean;
}

/** Words of an article, and the address that opens it at them. */
export interface QuoteView {
  readonly exact: string;
  readonly href: string;
}

export function quoteViews(article: Article, quotes: readonly Quote[]): QuoteView[] {
  return quotes.map(({ exact }) => ({ exact, href: textFragment(readableAt(article), exact) }));
}

/** Where an article's account stands on the page of an event. */
export function anchorOf({ id }: Article): string {
  return `source-${id}`;
}

/** What to say of an original that is gone. */
function goneWords({ words }: SiteContext, article: Article): string | undefined {
  if (!isGone(article)) return undefined;
  return article.archived === undefined ? words.links.gone : words.links.goneCopy;
}

/** Makes the view of an article as a source. */
export function sourceView(context: SiteContext, article: Article): SourceView {
  const { words, addresses, timeline } = context;
  const outlet = context.name(article.outlet);
  const language = article.language ?? timeline.site.language;
  return {
    href: readableAt(article),
    quoteFrom:
      readableAt(article) === article.url ? words.event.quoteFrom(outlet) : words.links.quoteCopy,
    gone: goneWords(context, article),
    outlet,
    name:
      article.wire.length === 0
        ? outlet
        : words.outletWithWire(outlet, words.and(article.wire.map(context.name))),
    headline: article.title,
    published: context.date(article.published),
    language,
    direction: directionOf(language),
    page: addresses.article(article.id),
    note: noteNumber(context, article),
    verified: article.verified,
  };
}
