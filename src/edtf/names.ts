import { addDays, asDay, asMonth, eachMonth, firstDay, type Weekday } from './day.ts';
import { dateFormat, momentOf } from './intl.ts';
import { localeOf } from './locale.ts';

const monday = asDay('2020-03-09');
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const months = eachMonth(asMonth('2020-01'), asMonth('2020-12'));

/**
 * The full names of the weekdays, as they stand alone and as they stand in a date, in lower case
 * by the rules of `language` (`toLocaleLowerCase`), each with its number: 1 is Monday.
 */
export function namesOfWeekdays(language: string): ReadonlyMap<string, Weekday> {
  const alone = { weekday: 'long' } as const;
  const inDate = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Map(
    weekdays.flatMap((number) => {
      const moment = momentOf(addDays(monday, number - 1));
      return [alone, inDate].map(
        (options) => [nameIn(language, options, 'weekday', moment), number] as const,
      );
    }),
  );
}

/**
 * The full names of the months, as they stand alone and as they stand in a date ("marzec" and
 * "marca" in Polish), in lower case by the rules of `language` (`toLocaleLowerCase`), each with its
 * number, 1 to 12.
 */
export function namesOfMonths(language: string): ReadonlyMap<string, number> {
  let names = monthNames.get(language);
  if (names === undefined) monthNames.set(language, (names = monthNamesIn(language)));
  return names;
}

const monthNames = new Map<string, ReadonlyMap<string, number>>();

function monthNamesIn(language: string): ReadonlyMap<string, number> {
  const alone = { month: 'long' } as const;
  const inDate = { day: 'numeric', month: 'long' } as const;
  return new Map(
    months.flatMap((month, n) =>
      [alone, inDate].map(
        (options) =>
          [nameIn(language, options, 'month', momentOf(firstDay(month))), n + 1] as const,
      ),
    ),
  );
}

function nameIn(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'weekday' | 'month',
  moment: number,
): string {
  const parts = dateFormat(language, options).formatToParts(moment);
  const name = parts.find((part) => part.type === type)?.value ?? '';
  return name.toLocaleLowerCase(localeOf(language));
}
