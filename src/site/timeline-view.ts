import type { SiteContext } from './context.ts';
import { groupByYear, type YearGroup } from './date-groups.ts';
import { differingFields } from './event-card.ts';
import { keyView, type KeyView } from './key-view.ts';
import { siteAlternates } from './alternates.ts';
import { shellView, type LinkView, type ShellView } from './shell-view.ts';

/** The timeline: everything, in order. */
export interface TimelineView {
  readonly shell: ShellView;
  readonly title: string;
  readonly description: string;
  /** "42 events · 5 articles · 4 independent origins", in pieces. */
  readonly tally: readonly string[];
  readonly differences: LinkView;
  readonly key: KeyView;
  readonly years: readonly YearGroup[];
}

export function timelineView(context: SiteContext): TimelineView {
  const { timeline, words, addresses } = context;
  const { title, description } = timeline.site;
  const { counts } = words;
  return {
    shell: shellView(context, {
      title,
      description,
      path: addresses.home,
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
    key: keyView(context),
    years: groupByYear(context, timeline.events),
  };
}
