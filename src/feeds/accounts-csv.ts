import type { Event, SourcedAccount } from '../model/event.ts';
import type { SiteContext } from '../site/context.ts';
import { anchorOf } from '../site/source-view.ts';
import { AND, csv, type Column } from './csv.ts';
import { whole } from './whole-address.ts';

interface Row {
  readonly event: Event;
  readonly account: SourcedAccount;
}

/** `/accounts.csv`: a line for what each article says of each event, in the order of the timeline. */
export function accountsCsv(context: SiteContext): Iterable<string> {
  const { events, origins, site } = context.timeline;
  const columns: readonly Column<Row>[] = [
    ['event', ({ event }) => event.id],
    ['article', ({ account }) => account.article.id],
    ['outlet', ({ account }) => account.article.outlet],
    ['wire', ({ account }) => account.article.wire.join(AND)],
    ['origin', ({ account: { article } }) => origins.get(article.id) ?? article.outlet],
    ['headline', ({ account }) => account.article.title],
    ['published', ({ account }) => account.article.published.text],
    ['language', ({ account }) => account.article.language ?? site.language],
    ['url', ({ account }) => account.article.url],
    ['archived', ({ account }) => account.article.archived ?? null],
    ['title', ({ account }) => account.title],
    ['status', ({ account }) => account.status],
    ['accordingTo', ({ account }) => account.accordingTo ?? null],
    ['text', ({ account }) => account.prose.text],
    ['quotes', ({ account }) => account.quotes.map(({ exact }) => exact).join('\n')],
    ['verified', ({ account }) => account.article.verified],
    [
      'page',
      ({ event, account }) =>
        whole(context, `${context.addresses.event(event.id)}#${anchorOf(account.article)}`),
    ],
  ];
  const rows = events
    .values()
    .flatMap((event) => event.accounts.values().map((account) => ({ event, account })));
  return csv(columns, rows);
}
