import type { BreadcrumbList } from 'schema-dts';
import type { Day } from '../../edtf/day.ts';
import type { SiteContext } from '../../site/context.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { whole } from '../whole-address.ts';
import { eventName, reference, websiteName } from './names.ts';
import { scriptText } from './script-text.ts';

/** What every page says of itself. */
export interface PageFacts {
  readonly '@id': string;
  readonly url: string;
  readonly name: string;
  readonly inLanguage: string;
  readonly isPartOf: { readonly '@id': string };
  readonly breadcrumb: BreadcrumbList;
}

/**
 * The address and the name of a page, and the way to it.
 *
 * @param name The page's name, where its title is made of more.
 */
export function pageFacts(context: SiteContext, shell: ShellView, name = shell.title): PageFacts {
  const url = pageAddress(shell);
  return {
    '@id': url,
    url,
    name,
    inLanguage: shell.language,
    isPartOf: reference(websiteName(context)),
    breadcrumb: trailOf(context, shell, name),
  };
}

/** Throws a RangeError for the page that has no address. */
export function pageAddress({ canonical, title }: ShellView): string {
  if (canonical === undefined) throw new RangeError(`The page “${title}” has no address.`);
  return canonical;
}

/** A page that is about no one thing. */
export function pageMeaning(
  context: SiteContext,
  shell: ShellView,
  type: 'AboutPage' | 'CollectionPage' | 'SearchResultsPage',
): string {
  return scriptText([{ '@type': type, ...pageFacts(context, shell) }]);
}

/**
 * The page of a month or a year.
 *
 * @param period The time, as ISO 8601 writes it.
 */
export function periodMeaning(context: SiteContext, shell: ShellView, period: string): string {
  return scriptText([
    { '@type': 'CollectionPage', ...pageFacts(context, shell), temporalCoverage: period },
  ]);
}

/** The page of a day, and what happened on it as far as it is known to the day, or nearly. */
export function dayMeaning(context: SiteContext, shell: ShellView, day: Day): string {
  const { here = [], also = [] } = context.timeline.days.get(day) ?? {};
  return scriptText([
    {
      '@type': 'CollectionPage',
      ...pageFacts(context, shell),
      temporalCoverage: day,
      about: [...here, ...also].map((event) => reference(eventName(context, event))),
    },
  ]);
}

/** The pages above a page, from the timeline on, and the page itself, which needs no address there. */
function trailOf(context: SiteContext, shell: ShellView, name: string): BreadcrumbList {
  const above = [{ href: shell.home, text: shell.siteTitle }, ...shell.trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ href, text }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: text,
        item: whole(context, href),
      })),
      { '@type': 'ListItem', position: above.length + 1, name },
    ],
  };
}
