import { boundsOf, type Bounds } from '../edtf/bounds.ts';
import type { Report } from '../model/article.ts';
import { rangeOf, type Range } from '../model/count.ts';
import type { Event, SourcedAccount } from '../model/event.ts';
import type { SiteContext } from '../site/context.ts';
import { fieldLabel, valueText } from '../site/report-view.ts';
import { anchorOf } from '../site/source-view.ts';
import { csv, type Column } from './csv.ts';
import { whole } from './whole-address.ts';

interface Row {
  readonly event: Event;
  readonly account: SourcedAccount;
  readonly report: Report;
  /** The days that a report of a date allows. */
  readonly days: Bounds | undefined;
  /** The numbers that a report of a count allows. */
  readonly range: Range | undefined;
}

/** `/reports.csv`: a line for each field that an article reports of an event, in the order of the timeline. */
export function reportsCsv(context: SiteContext): Iterable<string> {
  const { events, origins } = context.timeline;
  const columns: readonly Column<Row>[] = [
    ['event', ({ event }) => event.id],
    ['article', ({ account }) => account.article.id],
    ['outlet', ({ account }) => account.article.outlet],
    ['origin', ({ account: { article } }) => origins.get(article.id) ?? article.outlet],
    ['field', ({ report }) => report.field],
    ['fieldLabel', ({ report }) => fieldLabel(context, report.field)],
    ['type', ({ report }) => report.value.type],
    ['value', ({ report }) => report.written],
    ['valueInWords', ({ report }) => valueText(context, report)],
    ['least', ({ range }) => range?.least ?? null],
    ['most', ({ range }) => range?.most ?? null],
    ['earliest', ({ days }) => days?.earliest ?? null],
    ['latest', ({ days }) => days?.latest ?? null],
    ['asReported', ({ report }) => report.asReported ?? null],
    ['accordingTo', ({ report, account }) => report.accordingTo ?? account.accordingTo ?? null],
    [
      'verdict',
      ({ event, report }) =>
        event.comparison.find(({ field }) => field === report.field)?.verdict ?? null,
    ],
    [
      'page',
      ({ event, account }) =>
        whole(context, `${context.addresses.event(event.id)}#${anchorOf(account.article)}`),
    ],
  ];
  return csv(columns, rowsOf(context, events));
}

/** One at a time: there are ten times as many as there are events. */
function* rowsOf(context: SiteContext, events: readonly Event[]): Generator<Row> {
  for (const event of events) {
    for (const account of event.accounts) {
      for (const report of account.reports) {
        yield { event, account, report, ...rangesOf(context, report) };
      }
    }
  }
}

function rangesOf({ timeline }: SiteContext, { value }: Report): Pick<Row, 'days' | 'range'> {
  return {
    days: value.type === 'date' ? boundsOf(value.date, timeline.site.timeZone) : undefined,
    range: value.type === 'count' ? rangeOf(value.count.quantity) : undefined,
  };
}
