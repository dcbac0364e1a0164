import { linkStates, type LinkRecord, type LinkState } from '../model/link.ts';
import type { Checked } from './check-links.ts';
import type { OutwardLink } from './outward-links.ts';

const WORDS: Readonly<Record<LinkState, readonly [one: string, many: string]>> = {
  works: ['works', 'work'],
  moved: ['has moved for good', 'have moved for good'],
  gone: ['is gone', 'are gone'],
  failing: ['fails today, and will be asked again', 'fail today, and will be asked again'],
  unknown: [
    'cannot be known: the server lets nobody ask',
    'cannot be known: the server lets nobody ask',
  ],
};

/** One link in a line: "gone (404)  https://…". */
export function linkLine(address: string, { state, answer, to }: LinkRecord): string {
  const said = answer === 'ok' ? state : `${state} (${answer})`;
  return `${said.padEnd(16)}  ${address}${to === undefined ? '' : ` → ${to}`}`;
}

/** What a check of links found: how many are in which state, and each that is not well, with its files. */
export function summaryOf({ records, checked }: Checked, links: readonly OutwardLink[]): string {
  const lines = [`${checked} of ${links.length} links were checked now.`];
  for (const state of linkStates) {
    const found = links.filter(({ address }) => records.get(address)?.state === state);
    if (found.length === 0) continue;
    const [one, many] = WORDS[state];
    lines.push(`  ${found.length} ${found.length === 1 ? one : many}`);
    if (state === 'works') continue;
    for (const { address, files } of found) {
      const record = records.get(address);
      if (record === undefined) continue;
      lines.push(`    ${linkLine(address, record)}`, `      in ${files.join(', ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
