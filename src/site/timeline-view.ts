import type { SiteContext } from './context.ts';
import { groupByYear, type YearGroup } from './date-groups.ts';
import { differingFields } from './event-card.ts';
import type { CountedLink } from './facet-views.ts';
import { filtersView, type FiltersView } from './filters-view.ts';
import { keyView, type KeyView } from './key-view.ts';
import { siteAlternates } from './alternates.ts';
import { overviewView, type OverviewView } from './overview/overview-view.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';

/** The timeline: everything, in order. */
export interface TimelineView {
  readonly shell: ShellView;
  readonly title: string;
  readonly description: string;
  /** "42 events · 5 articles · 4 independent origins", in pieces. */
  readonly tally: readonly string[];
  readonly differences: LinkView;
  readonly overview: OverviewView | undefined;
  readonly key: KeyView;
  readonly filters: FiltersView | undefined;
  /** What stands above the events, where not all of them stand here. */
  readonly part: string | undefined;
  readonly years: readonly YearGroup[];
  /** Where not all events stand here, the pages of all years. */
  readonly everything:
    { readonly title: string; readonly years: readonly CountedLink[] } | undefined;
}

/** A timeline of more events shows its newest part, and leads to the rest. */
const MOST_ON_ONE_PAGE = 150;
const NEWEST = 40;

export function timelineView(context: SiteContext): TimelineView {
  const { timeline, words, addresses } = context;
  const { title, description } = timeline.site;
  const { counts } = words;
  const isWhole = timeline.events.length <= MOST_ON_ONE_PAGE;
  const shown = isWhole ? timeline.events : timeline.events.slice(-NEWEST);
  return {
    shell: shellView(context, {
      title,
      description,
      path: addresses.home,
      events: shown,
      alternates: siteAlternates(context),
    }),
    title,
    description,
    tally: [
      counts.events(timeline.events.length),
      counts.articles(timeline.articles.length),
      counts.independentOrigins(new Set(timeline.origins.values()).size),
    ],
    differences: {
      href: addresses.differences,
      text: counts.differences(
        timeline.events.reduce((sum, event) => sum + differingFields(event).length, 0),
      ),
    },
    overview: overviewView(context),
    key: keyView(context),
    filters: isWhole ? filtersView(context, timeline.events) : undefined,
    part: isWhole ? undefined : words.filters.newest,
    years: groupByYear(context, shown),
    everything: isWhole
      ? undefined
      : {
          title: words.filters.everything,
          years: [...timeline.years].map(([year, { events }]) => ({
            href: addresses.year(year),
            text: context.year(year),
            count: counts.events(events.length),
          })),
        },
  };
}
