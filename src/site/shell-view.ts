import type { Event } from '../model/event.ts';
import { contentPolicy } from './content-policy.ts';
import type { SiteContext } from './context.ts';
import { notesView, type NoteView } from './notes-view.ts';
import { descriptionOf } from './description.ts';
import { onceFor } from './once.ts';
import { siteImage, type ImageView } from './social-image.ts';

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
  /** What the page may load and run, besides its own style sheets. */
  readonly policy: string;
  readonly siteTitle: string;
  /** The page's title, which the site's follows. */
  readonly title: string;
  readonly description: string;
  /** The page's whole address; `undefined` on a page that has none of its own. */
  readonly canonical: string | undefined;
  /** How the page presents itself where its address is shared; `undefined` where it has none. */
  readonly shared: SharedView | undefined;
  readonly manifest: string;
  readonly home: string;
  readonly navigation: readonly (LinkView & { readonly current: boolean })[];
  readonly search: LinkView & { readonly current: boolean };
  readonly trail: readonly LinkView[];
  /** The sources of the page, for its printed end. */
  readonly notes: readonly NoteView[];
  /** How many lanes the rail beside events has. */
  readonly lanes: number;
  readonly zone: string;
  readonly json: string;
  /** The page of downloads and feeds. */
  readonly data: string;
  /** The page, or what it tells of, in other formats. */
  readonly alternates: readonly AlternateView[];
  /** The whole address of what tells other sites how to frame the page's event (oEmbed). */
  readonly oembed: string | undefined;
  readonly words: SiteContext['words'];
}

/** What a page says of itself by the Open Graph protocol, besides its title and description. */
export interface SharedView {
  readonly type: 'website' | 'article';
  /** The site's language with a country, such as `en_GB`. */
  readonly locale: string;
  readonly image: ImageView;
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
  /** The events that the page shows with their sources. */
  readonly events?: readonly Event[];
  /** Whether it is about one thing that happened or was published; the others are the site's. */
  readonly type?: SharedView['type'];
  /** The picture that stands for it; the site's where none is given. */
  readonly image?: ImageView;
  /** Where it says how its event is framed, within the site. */
  readonly oembed?: string;
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
    { href: addresses.places, text: words.navigation.places },
    ...(context.actorsInOrder.length === 0
      ? []
      : [{ href: addresses.actors, text: words.navigation.actors }]),
    { href: addresses.differences, text: words.navigation.differences },
    { href: addresses.about, text: words.navigation.about },
  ];
  return {
    language,
    direction: directionOf(language),
    policy: contentPolicy(page.path === addresses.search ? 'search' : 'page'),
    siteTitle: title,
    title: page.title,
    description: descriptionOf(page.description, language),
    canonical: page.path === undefined ? undefined : new URL(page.path, url).href,
    shared:
      page.path === undefined
        ? undefined
        : {
            type: page.type ?? 'website',
            locale: localeOf(language),
            image: page.image ?? siteImage(context),
          },
    manifest: addresses.manifest,
    home: addresses.home,
    navigation: entries.map((entry) => ({ ...entry, current: entry.href === page.path })),
    search: {
      href: addresses.search,
      text: words.search.title,
      current: addresses.search === page.path,
    },
    trail: page.trail ?? [],
    notes: notesView(context, page.events ?? []),
    lanes: lanesOf(context),
    zone: words.foot.zone(context.zone),
    json: addresses.json,
    data: addresses.data,
    alternates: page.alternates ?? [
      { type: 'application/json', href: addresses.json, title: undefined },
    ],
    oembed: page.oembed === undefined ? undefined : new URL(page.oembed, url).href,
    words,
  };
}

/** Strands beyond these share the last lane. */
const MOST_LANES = 5;

/** How many lanes the rail beside events has. */
export function lanesOf({ timeline }: SiteContext): number {
  return Math.min(MOST_LANES, timeline.site.strands.length);
}

/** A language with a country, as Open Graph wants it: its own, else the likeliest (Unicode, likely subtags). */
const localeOf = onceFor((tag: string) => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
});

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

/** The direction in which a language is written. */
export const directionOf = onceFor((language: string): 'ltr' | 'rtl' => {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
});
