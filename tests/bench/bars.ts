import { perPage, ratioTo } from './ratios.ts';
import type { Reading, Results, SizeResult } from './results.ts';

/** What a figure has to hold. */
export interface Bar {
  readonly what: string;
  readonly most: number;
  readonly unit: string;
  /** The figure, where it was measured; for a bar that is “at least”, its inverse. */
  readonly figure: (results: Results) => Measured | undefined;
}

export interface Measured {
  readonly value: number;
  /** The number of events at which it was measured. */
  readonly events: number;
}

const MANY = 10_000;
const FEWER = 1_000;
const FEW = 25;
const SOME = 250;

/** Every bar, in the order in which they are printed. Times are ratios wherever a peer runs beside. */
export const bars: readonly Bar[] = [
  bar(
    'Cold build, for each page written',
    0.5,
    'ms',
    ofSize((size) => perPage(size)),
  ),
  bar('… to Eleventy’s, for each page', 0.8, '×', ofSize(toPeer('Eleventy'))),
  bar('… to a bare Astro build of as many trivial pages', 1.8, '×', ofSize(toPeer('Astro'))),
  bar(
    'Peak memory of a cold build',
    1.5,
    'GiB',
    ofSize((size) => size.cold.peakBytes / 2 ** 30),
  ),
  bar('Time for a page at 10,000 events, to that at 1,000', 1, '×', growth),
  bar(
    'Build after one edit, to a cold one',
    0.25,
    '×',
    ofSize(({ edited, cold }) => edited.seconds / cold.seconds),
  ),
  bar(
    'Files written again unchanged after one edit',
    0,
    'files',
    ofSize(({ rewritten }) => rewritten.needlessly),
  ),
  bar(
    'Check, to gray-matter and unified over the same files',
    1,
    '×',
    ofSize(toPeer('gray-matter')),
  ),
  bar(
    'Cold build of the site of content/',
    3,
    's',
    ({ own }) => own && { value: own.seconds, events: 0 },
  ),
  ...[FEW, SOME].flatMap((events) => [
    bar(
      `First paint at ${events} events, to a static page of the same text`,
      1.1,
      '×',
      toReading(events, 'static', ({ firstPaint }) => firstPaint),
    ),
    bar(
      `Largest paint at ${events} events, to a static page`,
      1.1,
      '×',
      toReading(events, 'static', ({ largestPaint }) => largestPaint),
    ),
  ]),
  bar(
    'Largest paint at 25 events, to TimelineJS’s',
    1 / 4,
    '×',
    toReading(FEW, 'timelinejs', ({ largestPaint }) => largestPaint),
  ),
  bar(
    'Largest paint at 250 events, to TimelineJS’s',
    1 / 9,
    '×',
    toReading(SOME, 'timelinejs', ({ largestPaint }) => largestPaint),
  ),
  bar(
    'Bytes at 25 events, to TimelineJS’s',
    1 / 7,
    '×',
    toReading(FEW, 'timelinejs', ({ bytes }) => bytes),
  ),
  bar(
    'Blocking time at 250 events',
    0,
    'ms',
    ofReading(SOME, ({ blocking }) => blocking),
  ),
  bar('Layout shift, at worst', 0, '', worstShift),
  bar('Largest paint of a home page of 10,000 events, to that of 25', 1.5, '×', manyToFew),
  bar(
    'Home page, brotli',
    14_600,
    'bytes',
    ofSize(({ bytes }) => bytes.find(({ kind }) => kind === 'home')?.largest),
  ),
  bar(
    'Largest page, brotli',
    100_000,
    'bytes',
    ofSize(({ bytes }) => Math.max(...bytes.map(({ largest }) => largest))),
  ),
];

/** Whether a figure holds its bar. */
export function holds({ most }: Bar, { value }: Measured): boolean {
  return value <= most;
}

function bar(what: string, most: number, unit: string, figure: Bar['figure']): Bar {
  return { what, most, unit, figure };
}

/** A figure at 10,000 events; where that was not measured, at the most events that were. */
function ofSize(figure: (size: SizeResult) => number | undefined): Bar['figure'] {
  return ({ sizes = {} }) => {
    const measured = Object.keys(sizes).map(Number);
    const events = measured.includes(MANY) ? MANY : Math.max(...measured);
    const size = sizes[events];
    const value = size === undefined ? undefined : figure(size);
    return value === undefined ? undefined : { value, events };
  };
}

function toPeer(name: string): (size: SizeResult) => number | undefined {
  return (size) => {
    const peer = size.peers.find((each) => each.name.startsWith(name));
    return peer && ratioTo(size, peer).clock;
  };
}

function growth({ sizes = {} }: Results): Measured | undefined {
  const [few, many] = [sizes[FEWER], sizes[MANY]];
  if (few === undefined || many === undefined) return undefined;
  return { value: perPage(many) / perPage(few), events: MANY };
}

function reading(
  { readings = [] }: Results,
  events: number,
  page: Reading['page'],
): Reading | undefined {
  return readings.find((each) => each.events === events && each.page === page);
}

function ofReading(events: number, figure: (reading: Reading) => number): Bar['figure'] {
  return (results) => {
    const own = reading(results, events, 'dateline');
    return own && { value: figure(own), events };
  };
}

function toReading(
  events: number,
  page: Reading['page'],
  figure: (reading: Reading) => number,
): Bar['figure'] {
  return (results) => {
    const [own, other] = [reading(results, events, 'dateline'), reading(results, events, page)];
    return own && other && { value: figure(own) / figure(other), events };
  };
}

function worstShift({ readings = [] }: Results): Measured | undefined {
  const [worst] = readings
    .filter(({ page }) => page === 'dateline')
    .toSorted((a, b) => b.layoutShift - a.layoutShift);
  return worst && { value: worst.layoutShift, events: worst.events };
}

function manyToFew(results: Results): Measured | undefined {
  const few = reading(results, FEW, 'dateline');
  const [most] = (results.readings ?? [])
    .filter(({ page, events }) => page === 'dateline' && events > SOME)
    .toSorted((a, b) => b.events - a.events);
  return few && most && { value: most.largestPaint / few.largestPaint, events: most.events };
}
