import { boundsOf } from '../edtf/bounds.ts';
import type { Edtf } from '../edtf/edtf.ts';
import { settleDates } from '../edtf/settle.ts';
import type { EventDate, EventFile, SourcedAccount } from '../model/event.ts';

/**
 * Settles when an event happened: as the editor says where the editor does, else the days that all
 * reports share, else the span of them all. Where any account reports the event as having happened,
 * announcements of it do not date it: a plan for "within days" says nothing against the day that came.
 *
 * @returns The date, or `undefined` where no account gives one.
 */
export function dateOf(
  accounts: readonly SourcedAccount[],
  eventFile: EventFile | undefined,
  zone: string,
): EventDate | undefined {
  const happened = datesIn(accounts.filter(({ status }) => status === 'happened'));
  const reported = happened.length > 0 ? happened : datesIn(accounts);
  if (reported.length === 0) return undefined;
  if (eventFile?.date !== undefined) {
    const { value, because } = eventFile.date;
    return { value, bounds: boundsOf(value, zone), basis: 'editor', because };
  }
  const { value, bounds, shared } = settleDates(reported, zone);
  return { value, bounds, basis: shared ? 'shared' : 'differ', because: undefined };
}

function datesIn(accounts: readonly SourcedAccount[]): Edtf[] {
  return accounts.flatMap(({ reports }) =>
    reports.flatMap(({ field, value }) =>
      field === 'date' && value.type === 'date' ? [value.date] : [],
    ),
  );
}
