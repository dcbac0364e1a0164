import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';

/**
 * Finds the independent origins of a set of articles. An article's origin is the agencies whose copy
 * it carries, else its outlet; articles that share one are of one origin, through however many steps:
 * an article with copy of two agencies joins both.
 *
 * @returns The name of each article's origin: its agencies or outlet, with "and" left to the pages, as
 *   names in alphabetical order joined by " + ".
 */
export function originsOf(articles: readonly Article[]): Map<ArticleId, string> {
  const parents = new Map<string, string>();
  const spelling = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let step = key; step !== root;) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const article of articles) {
    const [first = '', ...others] = sourcesOf(article).map((name) => {
      const key = keyOf(name);
      const known = spelling.get(key);
      if (known === undefined || name < known) spelling.set(key, name);
      return key;
    });
    for (const other of others) {
      const [one, two] = [rootOf(first), rootOf(other)].toSorted();
      if (one !== undefined && two !== undefined && one !== two) parents.set(two, one);
    }
  }
  const members = new Map<string, string[]>();
  for (const [key, name] of spelling) {
    const root = rootOf(key);
    members.set(root, [...(members.get(root) ?? []), name]);
  }
  return new Map(
    articles.map((article) => {
      const [first = ''] = sourcesOf(article);
      return [article.id, (members.get(rootOf(keyOf(first))) ?? []).toSorted().join(' + ')];
    }),
  );
}

function sourcesOf({ wire, outlet }: Article): readonly string[] {
  return wire.length > 0 ? wire : [outlet];
}

/** Names that differ only in case or white space are one. */
function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
