import type { Event } from '../model/event.ts';
import { verdictView, type VerdictView } from './comparison-view.ts';
import type { SiteContext } from './context.ts';
import { embedHelpView, type EmbedHelpView } from './embed-views.ts';
import { keyView, type KeyView } from './key-view.ts';
import { groupsByOrigin } from './origin-view.ts';
import { directionOf, shellView, type LinkView, type ShellView } from './shell-view.ts';

export interface AboutView {
  readonly shell: ShellView;
  readonly title: string;
  readonly intro: string;
  readonly key: KeyView;
  readonly verdicts: readonly { readonly verdict: VerdictView; readonly meaning: string }[];
  readonly zone: string;
  readonly origins: readonly { readonly name: string; readonly articles: readonly LinkView[] }[];
  readonly data: { readonly json: string; readonly schema: string; readonly all: string };
  readonly embed: EmbedHelpView;
}

export function aboutView(context: SiteContext): AboutView {
  const { timeline, words, addresses } = context;
  const { site } = timeline;
  return {
    shell: shellView(context, {
      title: words.about.title,
      description: words.shared.aboutPage(site.title),
      path: addresses.about,
    }),
    title: words.about.title,
    intro: site.description,
    key: keyView(context),
    verdicts: (['differ', 'unjudged', 'compatible', 'agree', 'single'] as const).map((verdict) => ({
      verdict: verdictView(context, verdict),
      meaning: words.about.verdictMeanings[verdict],
    })),
    zone: words.about.zone(context.zone, site.timeZone),
    origins: groupsByOrigin(context, timeline.articles).map(({ origin, articles }) => ({
      name: origin,
      articles: articles.map((article) => ({
        href: addresses.article(article.id),
        text: context.name(article.outlet),
      })),
    })),
    data: { json: addresses.json, schema: addresses.schema, all: addresses.data },
    embed: embedHelpView(context),
  };
}

export interface NotFoundView {
  readonly shell: ShellView;
  readonly title: string;
  readonly why: string;
  readonly links: readonly LinkView[];
}

export function notFoundView(context: SiteContext): NotFoundView {
  const { words } = context;
  const { title, why } = words.notFound;
  const shell = shellView(context, { title, description: why, path: undefined });
  return {
    shell,
    title,
    why,
    links: [...shell.navigation, shell.search].map(({ href, text }) => ({ href, text })),
  };
}

/** The page at an address that an event no longer has. */
export interface MovedView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly canonical: string;
}

export function movedView(context: SiteContext, event: Event): MovedView {
  const { timeline, words, addresses, url } = context;
  const { language } = timeline.site;
  const href = addresses.event(event.id);
  return {
    language,
    direction: directionOf(language),
    title: event.title,
    text: words.event.movedTo,
    href,
    canonical: new URL(href, url).href,
  };
}
