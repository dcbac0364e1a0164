import { likelyMeant } from '../edtf/likely-meant.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { monthNamed } from './given-date.ts';

/** When an article was published, as far as it can be told, and how. */
export interface Publication {
  readonly published: string;
  readonly known: 'given' | 'read' | 'unknown';
}

/** A day in the path of an address: `/2020/03/17/`, `/2020/mar/17/`, `-2020-03-17`, `/20200317`. */
const IN_ADDRESS =
  /(?<!\d)((?:19|20)\d\d)(?:([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})|()(\d\d)(\d\d))(?!\d)/i;
const WAYBACK = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d*[a-z_]*\/(https?:.+)$/;

/**
 * Says when an article was published: as the timeline says, else the day in its address, as uncertain;
 * else no more than that it was not before what it is a source of.
 *
 * @param given The timeline's words for it.
 * @param since EDTF: the start of the latest event that it is a source of.
 */
export function publicationOf(
  address: string,
  given: string | undefined,
  since: string,
): Publication {
  const said = given === undefined ? undefined : asDate(given);
  if (said !== undefined) return { published: said, known: 'given' };
  const found = IN_ADDRESS.exec(new URL(address).pathname) ?? [];
  const [, year, , apartMonth, apartDay, , month = apartMonth ?? '', day = apartDay ?? ''] = found;
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  const read = `${year ?? ''}-${pad(number ?? 0)}-${pad(Number(day))}?`;
  if (year !== undefined && parseEdtf(read).ok) return { published: read, known: 'read' };
  return { published: `[${since}..]`, known: 'unknown' };
}

/** The original behind the address of a copy in the Wayback Machine. */
export function originalOf(address: string): string | undefined {
  const [, , , , original] = WAYBACK.exec(address) ?? [];
  return original !== undefined && URL.canParse(original) ? new URL(original).href : undefined;
}

function asDate(text: string): string | undefined {
  const meant = parseEdtf(text).ok ? text : likelyMeant(text);
  const parsed = parseEdtf(meant);
  return parsed.ok ? meant : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
