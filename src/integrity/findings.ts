import type { RuleName } from '../diagnostics/rules.ts';
import { isHeavyHome, isOverBudget } from './budget.ts';
import type { PageFacts } from './page-facts.ts';
import { addressOf, partsOf, type Target } from './target.ts';

/** A built site: what its pages say, where its other files lead, and what there is. */
export interface Tree {
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Targets of files that are no pages. */
  readonly data: ReadonlyMap<string, readonly Target[]>;
  /** Every file, relative to the site's folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
}

/** What the site is held to beside its own pages. */
export interface Terms {
  readonly language: string;
  readonly events: number;
}

/** Something wrong with a built site. */
export interface Finding {
  readonly rule: Extract<
    RuleName,
    | 'broken-link'
    | 'broken-fragment'
    | 'duplicate-id'
    | 'main-heading'
    | 'missing-title'
    | 'same-title'
    | 'page-language'
    | 'wrong-canonical'
    | 'not-in-sitemap'
    | 'not-for-sitemap'
    | 'over-budget'
    | 'heavy-home'
  >;
  /** The file in which it stands. */
  readonly path: string;
  /** What the rule is about: a target, an id, another page, a number. */
  readonly what: string;
  /** How many other files have the same. */
  readonly others: number;
}

/** No target. */
export const NO_CANONICAL = '#';
/** The page of addresses that do not exist has none itself. */
const NOT_FOUND = '404.html';
const SITEMAP = /^sitemap(?:-\d+)?\.xml$/;
/** Pages that are made of a single content file or a few, so that a finding on them says most of where it comes from. */
const CLOSE = /^(?:events|articles)\/[^/]+\/index\.html$/;

type Sink = (rule: Finding['rule'], path: string, what: string) => void;

/** Judges a built site as a whole. What stands on many pages in the same way is one finding. */
export function findingsOf(tree: Tree, terms: Terms): Finding[] {
  const found = new Map<string, Map<string, Finding>>();
  const add: Sink = (rule, path, what) => {
    const ofRule = found.get(rule) ?? new Map<string, Finding>();
    found.set(rule, ofRule);
    const known = ofRule.get(what);
    const first = known === undefined || isNearer(path, known.path) ? path : known.path;
    const others = known === undefined ? 0 : known.others + 1;
    ofRule.set(what, { rule, path: first, what, others });
  };
  judgeLinks(tree, add);
  for (const [path, facts] of tree.pages) judgePage(path, facts, terms, add);
  judgeTitles(tree, add);
  judgeCanonicals(tree, add);
  judgeSitemap(tree, add);
  return [...found.values()].flatMap((ofRule) => [...ofRule.values()]);
}

function isNearer(path: string, than: string): boolean {
  const [one, other] = [CLOSE.test(path), CLOSE.test(than)];
  return one === other ? path < than : one;
}

function judgePage(path: string, facts: PageFacts, { language, events }: Terms, add: Sink): void {
  for (const { rule, what } of facts.faults) add(rule, path, what);
  if (facts.title === '') add('missing-title', path, '');
  if (facts.language !== language) add('page-language', path, facts.language);
  if (isOverBudget(facts.weight)) add('over-budget', path, String(facts.weight));
  else if (isHeavyHome(facts.weight, path, events)) add('heavy-home', path, String(facts.weight));
}

function judgeLinks({ pages, data, files }: Tree, add: Sink): void {
  const judged = new Map<Target, 'broken-link' | 'broken-fragment' | undefined>();
  const judge = (target: Target): 'broken-link' | 'broken-fragment' | undefined => {
    const { path, fragment } = partsOf(target);
    if (!files.has(path)) return 'broken-link';
    const page = pages.get(path);
    const isThere = fragment === '' || page === undefined || page.ids.includes(fragment);
    return isThere ? undefined : 'broken-fragment';
  };
  const check = (path: string, targets: readonly Target[]): void => {
    for (const target of targets) {
      if (!judged.has(target)) judged.set(target, judge(target));
      const rule = judged.get(target);
      if (rule !== undefined) add(rule, path, target);
    }
  };
  for (const [path, { targets }] of pages) check(path, targets);
  for (const [path, targets] of data) check(path, targets);
}

/** Two pages in one list look the same there if they have one title and one description. */
function judgeTitles({ pages }: Tree, add: Sink): void {
  const first = new Map<string, string>();
  for (const [path, { title, description, isListed }] of pages) {
    if (!isListed || title === '') continue;
    const look = [path.slice(0, path.indexOf('/')), title, description].join('\n');
    const known = first.get(look);
    if (known === undefined) first.set(look, path);
    else add('same-title', path, addressOf(known));
  }
}

/** A page for search engines is its own canonical page; another names one that is. */
function judgeCanonicals({ pages }: Tree, add: Sink): void {
  for (const [path, { canonical, isListed }] of pages) {
    if (path === NOT_FOUND && canonical === undefined) continue;
    const named = canonical === undefined ? undefined : pages.get(partsOf(canonical).path);
    const isRight = isListed ? canonical === addressOf(path) : named?.isListed === true;
    if (!isRight) add('wrong-canonical', path, canonical ?? NO_CANONICAL);
  }
}

function judgeSitemap({ pages, data }: Tree, add: Sink): void {
  const listed = new Set<string>();
  for (const [path, targets] of data) {
    if (!SITEMAP.test(path)) continue;
    for (const target of targets) {
      const page = partsOf(target).path;
      listed.add(page);
      if (pages.get(page)?.isListed === false || page === NOT_FOUND) {
        add('not-for-sitemap', path, target);
      }
    }
  }
  for (const [path, { isListed }] of pages) {
    if (isListed && path !== NOT_FOUND && !listed.has(path)) add('not-in-sitemap', path, path);
  }
}
