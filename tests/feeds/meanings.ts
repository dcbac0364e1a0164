import { downloadFacts } from '../../src/feeds/downloads.ts';
import { actorMeaning } from '../../src/feeds/json-ld/actor.ts';
import { articleMeaning } from '../../src/feeds/json-ld/article.ts';
import { eventMeaning } from '../../src/feeds/json-ld/event.ts';
import { dayMeaning, pageMeaning, periodMeaning } from '../../src/feeds/json-ld/pages.ts';
import { placeMeaning } from '../../src/feeds/json-ld/place.ts';
import { dataMeaning, homeMeaning } from '../../src/feeds/json-ld/site.ts';
import { articleListView, articleView } from '../../src/site/article-views.ts';
import type { SiteContext } from '../../src/site/context.ts';
import { dataView } from '../../src/site/data-view.ts';
import { eventView } from '../../src/site/event-view.ts';
import { actorView, kindView } from '../../src/site/facet-views.ts';
import {
  actorPaths,
  articlePaths,
  dayPaths,
  eventPaths,
  kindPaths,
  monthPaths,
  placePaths,
  yearPaths,
} from '../../src/site/paths.ts';
import { aboutView } from '../../src/site/plain-views.ts';
import { placeView } from '../../src/site/place-views.ts';
import { searchView } from '../../src/site/search-view.ts';
import type { ShellView } from '../../src/site/shell-view.ts';
import { dayView, monthView, yearView } from '../../src/site/time-views.ts';
import { timelineView } from '../../src/site/timeline-view.ts';

/** What a page says of itself. */
interface Meaning {
  readonly address: string;
  readonly text: string;
}

/** What pages say of themselves, one or all of every sort, as their routes make it. */
export function meaningsOf(context: SiteContext): readonly Meaning[] {
  const made: Meaning[] = [];
  const add = ({ shell }: { readonly shell: ShellView }, make: (shell: ShellView) => string) => {
    made.push({ address: shell.canonical ?? '', text: make(shell) });
  };
  add(timelineView(context), (shell) => homeMeaning(context, shell));
  add(aboutView(context), (shell) => pageMeaning(context, shell, 'AboutPage'));
  add(
    dataView(context, (name) => downloadFacts(context, name)),
    (shell) => dataMeaning(context, shell),
  );
  add(searchView(context), (shell) => pageMeaning(context, shell, 'SearchResultsPage'));
  add(articleListView(context), (shell) => pageMeaning(context, shell, 'CollectionPage'));
  for (const { props } of kindPaths(context)) {
    add(kindView(context, props.kind), (shell) => pageMeaning(context, shell, 'CollectionPage'));
  }
  for (const { props } of eventPaths(context).filter(({ props: { moved } }) => !moved)) {
    add(eventView(context, props.event), (shell) => eventMeaning(context, props.event, shell));
  }
  for (const { props } of articlePaths(context)) {
    const { article } = props;
    add(articleView(context, article), (shell) => articleMeaning(context, article, shell));
  }
  for (const { props } of placePaths(context)) {
    add(placeView(context, props.place), (shell) => placeMeaning(context, props.place, shell));
  }
  for (const { props } of actorPaths(context)) {
    add(actorView(context, props.actor), (shell) => actorMeaning(context, props.actor, shell));
  }
  for (const { params, props } of yearPaths(context)) {
    add(yearView(context, props.year), (shell) => periodMeaning(context, shell, params.year));
  }
  for (const { props } of monthPaths(context)) {
    add(monthView(context, props.month), (shell) => periodMeaning(context, shell, props.month));
  }
  for (const { props } of dayPaths(context)) {
    add(dayView(context, props.day), (shell) => dayMeaning(context, shell, props.day));
  }
  return made;
}
