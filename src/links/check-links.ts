import { addDays, asDay, isDay } from '../edtf/day.ts';
import type { LinkRecord } from '../model/link.ts';
import { recordOf } from './judge.ts';
import type { Manners, Net } from './net.ts';
import type { OutwardLink } from './outward-links.ts';
import { visitor } from './visit.ts';

/** What a check of links is asked to do. */
export interface CheckRequest {
  readonly links: readonly OutwardLink[];
  /** What earlier checks found. */
  readonly earlier: ReadonlyMap<string, LinkRecord>;
  /** The day of the check. */
  readonly today: string;
  /** A link that worked so many days ago or less is not checked again. */
  readonly maxAge: number;
  readonly manners: Manners;
  /** Told of every link as soon as it is checked. */
  readonly onChecked?: (link: OutwardLink, record: LinkRecord) => void;
}

/** What a check of links came to. */
export interface Checked {
  /** What is known of every link, checked now or before. Links that the content no longer has are not in it. */
  readonly records: ReadonlyMap<string, LinkRecord>;
  /** How many were checked now. */
  readonly checked: number;
  /** Whether no host at all was found: then the fault is on this side, and nothing is to be recorded. */
  readonly offline: boolean;
}

/** Checks links, except those that worked a short while ago. */
export async function checkLinks(request: CheckRequest, net: Net): Promise<Checked> {
  const { links, earlier, today, onChecked } = request;
  const visit = visitor(net, request.manners);
  const due = links.filter(({ address }) => isDue(earlier.get(address), request));
  const found = await Promise.all(
    due.map(async (link) => {
      const result = await visit(link.address);
      const record = recordOf(result, today, earlier.get(link.address));
      onChecked?.(link, record);
      return { address: link.address, record, away: result.found === 'no-host' };
    }),
  );
  const fresh = new Map(found.map(({ address, record }) => [address, record]));
  const records = new Map(
    links.flatMap(({ address }): [string, LinkRecord][] => {
      const record = fresh.get(address) ?? earlier.get(address);
      return record === undefined ? [] : [[address, record]];
    }),
  );
  const hosts = new Set(due.map(({ address }) => new URL(address).host));
  return {
    records,
    checked: due.length,
    offline: hosts.size > 1 && found.every(({ away }) => away),
  };
}

function isDue(record: LinkRecord | undefined, { today, maxAge }: CheckRequest): boolean {
  if (record === undefined || record.state === 'failing' || !isDay(record.checked)) return true;
  return addDays(asDay(record.checked), maxAge) < today;
}
