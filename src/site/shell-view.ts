import type { SiteContext } from './context.ts';

/** A link within the site. */
export interface LinkView {
  readonly href: string;
  readonly text: string;
}

/** The same in another format. */
export interface AlternateView {
  readonly type: string;
  readonly href: string;
  readonly title: string | undefined;
}

/** What every page has around its content. */
export interface ShellView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly siteTitle: string;
  /** The page's title, which the site's follows. */
  readonly title: string;
  readonly description: string;
  /** The page's whole address; `undefined` on a page that has none of its own. */
  readonly canonical: string | undefined;
  readonly home: string;
  readonly navigation: readonly (LinkView & { readonly current: boolean })[];
  readonly trail: readonly LinkView[];
  readonly zone: string;
  readonly json: string;
  /** The page of downloads and feeds. */
  readonly data: string;
  /** The page, or what it tells of, in other formats. */
  readonly alternates: readonly AlternateView[];
  readonly words: SiteContext['words'];
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** The page's address within the site; `undefined` for the page of addresses that do not exist. */
  readonly path: string | undefined;
  /** The pages above this one, from the top. */
  readonly trail?: readonly LinkView[];
  /** What the page tells of in other formats; the whole timeline as JSON where it is left out. */
  readonly alternates?: readonly AlternateView[];
}

/** Makes what stands around a page's content. */
export function shellView(context: SiteContext, page: Page): ShellView {
  const { timeline, words, addresses, url } = context;
  const { title, language } = timeline.site;
  const lastYear = [...timeline.years.keys()].at(-1);
  const entries: LinkView[] = [
    { href: addresses.home, text: words.navigation.timeline },
    ...(lastYear === undefined
      ? []
      : [{ href: addresses.year(lastYear), text: words.navigation.byDate }]),
    { href: addresses.articles, text: words.navigation.sources },
    { href: addresses.differences, text: words.navigation.differences },
    { href: addresses.about, text: words.navigation.about },
  ];
  return {
    language,
    direction: directionOf(language),
    siteTitle: title,
    title: page.title,
    description: page.description,
    canonical: page.path === undefined ? undefined : new URL(page.path, url).href,
    home: addresses.home,
    navigation: entries.map((entry) => ({ ...entry, current: entry.href === page.path })),
    trail: page.trail ?? [],
    zone: words.foot.zone(context.zone),
    json: addresses.json,
    data: addresses.data,
    alternates: page.alternates ?? [
      { type: 'application/json', href: addresses.json, title: undefined },
    ],
    words,
  };
}

/** ISO 15924 codes of the right-to-left scripts in use (Unicode, ScriptMetadata). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const { script } = new Intl.Locale(language).maximize();
  const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
