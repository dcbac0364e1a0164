import { weightOf } from './budget.ts';
import { readParts } from './page-parts.ts';
import { TagReader } from './tags.ts';
import { targetOf, type Stand, type Target } from './target.ts';

/** Something wrong with a page that it shows by itself. */
export interface Fault {
  readonly rule: 'duplicate-id' | 'broken-fragment' | 'main-heading';
  /** The id; of headings, how many there are. */
  readonly what: string;
}

/** What a page says of itself and where it leads: plain data, and all that judging it beside the others takes. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that this one says it is; `undefined` where it says nothing. */
  readonly canonical: Target | undefined;
  /** Whether search engines may list it. */
  readonly isListed: boolean;
  readonly ids: readonly string[];
  /** Where it leads within the site, each target once. References within the page are judged already. */
  readonly targets: readonly Target[];
  readonly faults: readonly Fault[];
  /** Its bytes, compressed where they might be too many. */
  readonly weight: number;
}

/**
 * Reads a page's facts, which depend on its text, its path and where the site stands alone.
 *
 * @param path The page's file, relative to the site's folder.
 */
export function factsOf(html: string, path: string, stand: Stand): PageFacts {
  const ids = new Set<string>();
  const twice = new Set<string>();
  const fragments = new Set<string>();
  const targets = new Set<Target>();
  const said = { title: '', description: '', language: '', isListed: true, headings: 0 };
  let canonical: Target | undefined;
  const parts = {
    id: (id: string) => (ids.has(id) ? twice : ids).add(id),
    fragment: (id: string) => fragments.add(id),
    address: (address: string) => {
      const target = targetOf(address, path, stand);
      if (target !== undefined) targets.add(target);
    },
  };
  const tag = new TagReader(html);
  while (tag.next()) {
    readParts(tag, parts);
    switch (tag.name) {
      case 'html':
        said.language = tag.value('lang') ?? '';
        break;
      case 'title':
        // Drawings have titles too.
        said.title ||= tag.text.trim();
        break;
      case 'h1':
        said.headings += 1;
        break;
      case 'link':
        if (tag.value('rel') === 'canonical') {
          const address = tag.value('href') ?? '';
          canonical = targetOf(address, path, stand) ?? address;
        }
        break;
      case 'meta':
        if (tag.value('name') === 'description') said.description = tag.value('content') ?? '';
        if (tag.value('name') === 'robots' && tag.value('content')?.includes('noindex') === true) {
          said.isListed = false;
        }
        break;
    }
  }
  const faults: Fault[] = [
    ...[...twice].map((id) => ({ rule: 'duplicate-id', what: id }) as const),
    ...[...fragments]
      .filter((id) => !ids.has(id))
      .map((id) => ({ rule: 'broken-fragment', what: id }) as const),
    ...(said.headings === 1
      ? []
      : [{ rule: 'main-heading', what: String(said.headings) } as const]),
  ];
  return {
    title: said.title,
    description: said.description,
    language: said.language,
    canonical,
    isListed: said.isListed,
    ids: [...ids],
    targets: [...targets],
    faults,
    weight: weightOf(html, path),
  };
}
