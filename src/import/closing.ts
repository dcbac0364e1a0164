import type { Leftover } from './leftovers.ts';
import { beginning, oneLine } from './plain.ts';

/** What each sort of leftover is called at the end of an import: one of them, and several. */
const WORDS: Readonly<Record<Leftover['sort'], readonly [one: string, many: string]>> = {
  faulty: ['left out because it is faulty', 'left out because they are faulty'],
  media: ['picture, film or map', 'pictures, films or maps'],
  picture: ['picture or frame within a text', 'pictures or frames within texts'],
  link: ['link that leads nowhere from here', 'links that lead nowhere from here'],
  era: ['era', 'eras'],
  time: ['time of day without a minute or a day', 'times of day without a minute or a day'],
  background: ['setting of a slide’s looks', 'settings of slides’ looks'],
  key: [
    'value without a place in the content format',
    'values without a place in the content format',
  ],
  known: [
    'record of an article that is there already',
    'records of articles that are there already',
  ],
  address: ['article without its address', 'articles without their address'],
  headline: ['article without its headline', 'articles without their headline'],
  'published-unknown': [
    'article whose day of publication nobody says: it stands as “on or after” its latest event',
    'articles whose day of publication nobody says: it stands as “on or after” their latest event',
  ],
  'published-read': [
    'article whose day of publication was read off its address, and is marked as uncertain',
    'articles whose day of publication was read off their address, and is marked as uncertain',
  ],
  'published-before': [
    'article whose day of publication nobody says: it stands as “on or before” the day it was read',
    'articles whose day of publication nobody says: it stands as “on or before” the day they were read',
  ],
  outlet: ['outlet that is the host of the address', 'outlets that are the hosts of the addresses'],
  'no-text': [
    'event without a text, for which its caption or headline stands',
    'events without a text, for which their caption or headline stands',
  ],
  'no-headline': [
    'event without a headline, for which the beginning of its text stands',
    'events without a headline, for which the beginning of their text stands',
  ],
  'second-source': [
    'source beside an event’s first: what it says of the event is still to be told',
    'sources beside an event’s first: what they say of the event is still to be told',
  ],
  setting: ['setting that was assumed', 'settings that were assumed'],
};

const LOST: readonly Leftover['sort'][] = [
  'faulty',
  'known',
  'media',
  'picture',
  'link',
  'era',
  'time',
  'key',
  'background',
];
const OPEN: readonly Leftover['sort'][] = [
  'setting',
  'address',
  'headline',
  'outlet',
  'published-unknown',
  'published-read',
  'published-before',
  'no-headline',
  'no-text',
  'second-source',
];
/** Of so many leftovers of one sort each is told in full; of more, their places only. */
const TOLD_IN_FULL = 12;
const WIDTH = 96;

/** Words what an import could not carry over, and what an editor has to look at, with counts and places. */
export function closingOf(leftovers: readonly Leftover[]): string {
  const lost = listOf(leftovers, LOST);
  const open = listOf(leftovers, OPEN);
  return [
    ...(lost.length === 0 ? ['Everything was carried over.'] : ['Not carried over:', ...lost]),
    ...(open.length === 0 ? [] : ['', 'To look at:', ...open]),
  ].join('\n');
}

function listOf(leftovers: readonly Leftover[], sorts: readonly Leftover['sort'][]): string[] {
  return sorts.flatMap((sort) => {
    const found = leftovers.filter((leftover) => leftover.sort === sort);
    if (found.length === 0) return [];
    const [one, many] = WORDS[sort];
    const head = `  ${found.length} ${found.length === 1 ? one : many}`;
    const items = found.length <= TOLD_IN_FULL ? found.map(toldInFull) : folded(found.map(placeOf));
    return [head, ...items];
  });
}

function toldInFull(leftover: Leftover): string {
  const place = placeOf(leftover);
  return `    ${place === '' ? '' : `${place}  `}${beginning(oneLine(leftover.what), 100)}`;
}

function placeOf({ at }: Leftover): string {
  return at === undefined ? '' : `${at.line}:${at.column}`;
}

/** Places on as few lines as they fit. */
function folded(places: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '    at';
  for (const place of new Set(places.filter((known) => known !== ''))) {
    if (line.length + place.length + 1 > WIDTH) {
      lines.push(line);
      line = '      ';
    }
    line += ` ${place}`;
  }
  return [...lines, line];
}
