import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Event, SourcedAccount } from '../model/event.ts';
import type { SiteContext } from './context.ts';
import type { LinkView } from './shell-view.ts';

/** What one article calls an actor, in its own words. */
export interface CalledView {
  readonly article: LinkView;
  readonly language: string;
  readonly names: readonly string[];
}

/**
 * Finds how each article writes an actor's name: the spellings of the register that stand in its
 * quoted words about some events. Articles in whose quoted words none stands are left out.
 */
export function calledBy(
  context: SiteContext,
  actor: Actor,
  events: readonly Event[],
): CalledView[] {
  const { timeline, addresses, articleNumbers } = context;
  // A long spelling is looked for before the short one that it may hold.
  const spellings = [...new Set([actor.name, ...actor.spellings])].toSorted(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
  const accounts = Map.groupBy(
    events.flatMap((event) => event.accounts),
    ({ article }) => article,
  );
  const numberOf = ({ id }: Article): number => articleNumbers.get(id) ?? 0;
  const inOrder = [...accounts].toSorted(([one], [other]) => numberOf(one) - numberOf(other));
  return inOrder.flatMap(([article, told]) => {
    const words = told.flatMap(wordsOf);
    const names = namesIn(words, spellings);
    return names.length === 0
      ? []
      : [
          {
            article: { href: addresses.article(article.id), text: article.outlet },
            language: article.language ?? timeline.site.language,
            names,
          },
        ];
  });
}

/** The words that an account gives as the article's own. */
function wordsOf({ reports, quotes }: SourcedAccount): string[] {
  return [
    ...reports.flatMap(({ asReported }) => asReported ?? []),
    ...quotes.map(({ exact }) => exact),
  ];
}

function namesIn(words: readonly string[], spellings: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of words) {
    let rest = text;
    for (const spelling of spellings) {
      const without = withoutWord(rest, spelling);
      if (without === rest) continue;
      found.add(spelling);
      rest = without;
    }
  }
  return spellings.filter((spelling) => found.has(spelling));
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A text with every place blanked at which a name stands that no letter adjoins. */
function withoutWord(text: string, name: string): string {
  let result = text;
  for (let at = result.indexOf(name); at !== -1; at = result.indexOf(name, at + 1)) {
    const [before, after] = [result[at - 1] ?? '', result[at + name.length] ?? ''];
    if (LETTER.test(before) || LETTER.test(after)) continue;
    result = `${result.slice(0, at)}${'\0'.repeat(name.length)}${result.slice(at + name.length)}`;
  }
  return result;
}
