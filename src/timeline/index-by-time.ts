import { containsDay } from '../edtf/compare.ts';
import { monthOf, yearOf, type Day, type Month } from '../edtf/day.ts';
import type { Event } from '../model/event.ts';
import type { DayEvents, MonthEvents, YearEvents } from '../model/timeline.ts';
import { standingOf } from './standing.ts';

/** The events of every day, month and year that has any, keys in order of time. */
export interface TimeIndex {
  readonly days: ReadonlyMap<Day, DayEvents>;
  readonly months: ReadonlyMap<Month, MonthEvents>;
  readonly years: ReadonlyMap<number, YearEvents>;
}

/**
 * Sorts events onto the pages of their days, months and years.
 *
 * @param events In the timeline's order, which every page keeps.
 */
export function indexByTime(events: readonly Event[]): TimeIndex {
  const days = new Map<Day, { here: Event[]; also: Event[]; around: Event[] }>();
  const months = new Map<Month, Event[]>();
  const years = new Map<number, Event[]>();
  const wide: Event[] = [];
  for (const event of events) {
    const standing = standingOf(event.date.bounds);
    if (standing.on === 'days') {
      for (const [index, day] of standing.days.entries()) {
        const stand = entryOf(days, day, () => ({ here: [], also: [], around: [] }));
        (index === 0 ? stand.here : stand.also).push(event);
      }
    } else {
      wide.push(event);
    }
    const standingMonths = standing.on === 'years' ? [] : standing.months;
    for (const month of standingMonths) entryOf(months, month, () => []).push(event);
    const standingYears =
      standing.on === 'years' ? standing.years : new Set(standingMonths.map(yearOf));
    for (const year of standingYears) entryOf(years, year, () => []).push(event);
  }
  const sortedDays = sortedByKey(days);
  mentionAround(wide, sortedDays);

  const sortedMonths = sortedByKey(months);
  const daysOfMonth = groupKeys(sortedDays.keys(), monthOf);
  const monthsOfYear = groupKeys(sortedMonths.keys(), yearOf);
  return {
    days: sortedDays,
    months: new Map(
      [...sortedMonths].map(([month, found]) => [
        month,
        { events: found, days: daysOfMonth.get(month) ?? [] },
      ]),
    ),
    years: new Map(
      [...sortedByKey(years)].map(([year, found]) => [
        year,
        { events: found, months: monthsOfYear.get(year) ?? [] },
      ]),
    ),
  };
}

/** Lets the days inside wide bounds mention the event. The work is that of the mentions that come of it. */
function mentionAround(wide: readonly Event[], days: ReadonlyMap<Day, { around: Event[] }>): void {
  const keys = [...days.keys()];
  for (const event of wide) {
    const { earliest, latest } = event.date.bounds;
    for (
      let index = earliest === null ? 0 : firstFrom(keys, earliest);
      index < keys.length;
      index += 1
    ) {
      const day = keys[index];
      if (day === undefined || (latest !== null && day > latest)) break;
      if (containsDay(event.date.bounds, day)) days.get(day)?.around.push(event);
    }
  }
}

/** The index of the first key that is not before `day`. */
function firstFrom(keys: readonly Day[], day: Day): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf<Key, Entry>(map: Map<Key, Entry>, key: Key, make: () => Entry): Entry {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Years sort as numbers, and days and months as text, in order of time. */
function sortedByKey<Key extends string | number, Entry>(
  map: ReadonlyMap<Key, Entry>,
): Map<Key, Entry> {
  return new Map([...map].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function groupKeys<Key, Group>(
  keys: Iterable<Key>,
  groupOf: (key: Key) => Group,
): Map<Group, Key[]> {
  const groups = new Map<Group, Key[]>();
  for (const key of keys) entryOf(groups, groupOf(key), () => []).push(key);
  return groups;
}
