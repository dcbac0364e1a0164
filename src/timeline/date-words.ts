import { asMonth, type Weekday } from '../edtf/day.ts';
import { formatMonthName } from '../edtf/format.ts';
import { namesOfMonths, namesOfWeekdays } from '../edtf/names.ts';

/** What an article's words say of a date, as far as a reader of the language sees it at once. */
export interface DateWordsFound {
  /** The weekdays named, with the names as written. */
  readonly weekdays: ReadonlyMap<Weekday, string>;
  /** The days of a month named, such as "March 11" or "11. März". */
  readonly monthDays: readonly {
    readonly month: number;
    readonly day: number;
    readonly text: string;
  }[];
  /** Whether the words name a week, a month or a year, and no day such as "today". */
  readonly vague: boolean;
}

/**
 * Reads the dates that words name, in any language that Intl knows.
 *
 * @param words The article's words.
 * @param language The article's language, BCP 47.
 */
export function readDateWords(words: string, language: string): DateWordsFound {
  const tokens = words.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const names = vocabularyOf(language);
  const weekdays = new Map<Weekday, string>();
  const monthDays: { month: number; day: number; text: string }[] = [];
  let months = 0;
  for (const [index, token] of tokens.entries()) {
    const lower = token.toLocaleLowerCase(language);
    const named = names.weekdays.get(lower);
    if (named !== undefined) weekdays.set(named, token);
    const month = names.months.get(lower);
    // "May" is a month, and "may" is not, in languages that write months with a capital letter.
    if (month === undefined || (names.capitals && token === lower)) continue;
    months += 1;
    const neighbour = [tokens[index + 1], tokens[index - 1]].find(isDayOfMonth);
    if (neighbour !== undefined) {
      const day = Number(neighbour);
      const order = tokens[index + 1] === neighbour ? [token, neighbour] : [neighbour, token];
      monthDays.push({ month, day, text: order.join(' ') });
    }
  }
  const lower = words.toLowerCase();
  // With a number beside it that can be a day, as in "11/3/2020", a year is part of a date.
  const year = tokens.some((token) => /^(?:1\d|20)\d\d$/.test(token)) && !tokens.some(isDayOfMonth);
  const vague =
    (year || months > monthDays.length || names.vague.some((phrase) => lower.includes(phrase))) &&
    !names.days.some((phrase) => lower.includes(phrase));
  return { weekdays, monthDays, vague };
}

function isDayOfMonth(token: string | undefined): boolean {
  return token !== undefined && /^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(token);
}

/** The words by which a language names dates. */
interface Vocabulary {
  readonly weekdays: ReadonlyMap<string, Weekday>;
  readonly months: ReadonlyMap<string, number>;
  /** Whether the language writes months with a capital letter. */
  readonly capitals: boolean;
  /** "last week", "this month", "next year". */
  readonly vague: readonly string[];
  /** "yesterday", "today", "tomorrow". */
  readonly days: readonly string[];
}

const cache = new Map<string, Vocabulary>();

function vocabularyOf(language: string): Vocabulary {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const phrases = (unit: Intl.RelativeTimeFormatUnit): string[] =>
    [-1, 0, 1]
      .map((value) => format.format(value, unit).toLowerCase())
      // Where a language has no word for it, Intl counts ("1 week ago"), and nobody writes that.
      .filter((phrase) => !/\d/.test(phrase));
  const vocabulary = {
    weekdays: namesOfWeekdays(language),
    // Chinese and Japanese write months as numbers, which are everything else too.
    months: new Map([...namesOfMonths(language)].filter(([name]) => /\p{L}/u.test(name))),
    capitals: /^\p{Lu}/u.test(formatMonthName(asMonth('2020-05'), language)),
    vague: (['week', 'month', 'quarter', 'year'] as const).flatMap(phrases),
    days: phrases('day'),
  };
  cache.set(language, vocabulary);
  return vocabulary;
}
