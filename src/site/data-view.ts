import type { DownloadName } from './addresses.ts';
import { siteAlternates } from './alternates.ts';
import { timelineChangedOn } from './changed.ts';
import type { SiteContext } from './context.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';

/** What is known of a download without reading it. */
export interface DownloadFacts {
  readonly bytes: number;
  /** Where it begins to tell of something, cut off; `undefined` where that would say nothing. */
  readonly excerpt: string | undefined;
}

/** A download, ready to draw. */
export interface DownloadView {
  readonly name: string;
  readonly href: string;
  readonly about: string;
  readonly size: string;
  readonly excerpt: { readonly label: string; readonly text: string } | undefined;
}

export interface DataSectionView {
  /** The section's anchor. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly downloads: readonly DownloadView[];
  readonly notes: readonly string[];
  /** More to subscribe to, in groups with or without a title. */
  readonly more: readonly {
    readonly title: string | undefined;
    readonly links: readonly LinkView[];
  }[];
}

export interface DataView {
  readonly shell: ShellView;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly DataSectionView[];
  readonly citation: string;
}

const SECTIONS = [
  ['whole', ['timeline.json', 'timeline.schema.json']],
  ['tables', ['events.csv', 'accounts.csv', 'reports.csv']],
  ['map', ['events.geojson']],
  ['calendar', ['timeline.ics']],
  ['feeds', ['feed.xml', 'rss.xml', 'feed.json']],
  ['slides', ['timelinejs.json']],
  ['citations', ['citations.bib', 'citations.json']],
] as const satisfies readonly (readonly [
  section: keyof SiteContext['words']['data']['sections'],
  names: readonly DownloadName[],
])[];

/**
 * The page of downloads and feeds.
 *
 * @param factsOf What is known of each download.
 */
export function dataView(
  context: SiteContext,
  factsOf: (name: DownloadName) => DownloadFacts,
): DataView {
  const { timeline, words, addresses, url } = context;
  const { data } = words;
  const { title } = timeline.site;
  return {
    shell: shellView(context, {
      title: data.title,
      description: data.intro,
      path: addresses.data,
      alternates: siteAlternates(context),
    }),
    title: data.title,
    intro: data.intro,
    sections: SECTIONS.map(([id, names]) => ({
      id,
      title: data.sections[id].title,
      why: data.sections[id].why,
      downloads: names.map((name) => downloadView(context, name, factsOf(name))),
      notes: data.sections[id].notes,
      more: id === 'calendar' ? calendarLinks(context) : id === 'feeds' ? feedLinks(context) : [],
    })),
    citation: data.citation(title, url, context.day(timelineChangedOn(context), 'long').text),
  };
}

function downloadView(
  { words, addresses, number }: SiteContext,
  name: DownloadName,
  { bytes, excerpt }: DownloadFacts,
): DownloadView {
  return {
    name,
    href: addresses.download(name),
    about: words.data.files[name],
    size: words.data.size(number(bytes)),
    excerpt: excerpt === undefined ? undefined : { label: words.data.excerpt(name), text: excerpt },
  };
}

/** Calendar programs subscribe to what has this scheme, where they would only import a file. */
function calendarLinks({ words, addresses, url }: SiteContext): DataSectionView['more'] {
  const address = new URL(addresses.download('timeline.ics'), url).href;
  const href = address.replace(/^https?:/, 'webcal:');
  return [{ title: undefined, links: [{ href, text: words.data.subscribe }] }];
}

/** The feeds of strands and kinds that have an event. */
function feedLinks({
  timeline,
  words,
  addresses,
  eventsByStrand,
}: SiteContext): DataSectionView['more'] {
  const { strands, kinds } = timeline.site;
  const { data } = words;
  return [
    {
      title: data.strandFeeds,
      links: strands
        .filter(({ id }) => eventsByStrand.has(id))
        .map(({ id, label }) => ({
          href: addresses.strandFeed(id),
          text: data.partOfFeeds(label),
        })),
    },
    {
      title: data.kindFeeds,
      links: kinds
        .filter(({ id }) => timeline.eventsByKind.has(id))
        .map(({ id, label }) => ({ href: addresses.kindFeed(id), text: data.partOfFeeds(label) })),
    },
  ].filter(({ links }) => links.length > 0);
}
