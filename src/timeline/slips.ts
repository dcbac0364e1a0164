import { boundsOf, type Bounds } from '../edtf/bounds.ts';
import { addDays, eachDay, weekday, type Day, type Weekday } from '../edtf/day.ts';
import type { Edtf } from '../edtf/edtf.ts';
import { formatDay } from '../edtf/format.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Account, Article, Report } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { readDateWords, type DateWordsFound } from './date-words.ts';

/** Bounds of more days than this hold every weekday, so none can contradict them. */
const WEEK = 7;

/** A report of the built-in field `date` or of a declared field of that type. */
interface DateReport extends Report {
  readonly value: { readonly type: 'date'; readonly date: Edtf };
}

/**
 * Finds what an editor probably got wrong about dates: words that name another weekday or day than the
 * date given, a day where the words are vaguer, an event after its article's publication that is not
 * announced for later.
 */
export function checkSlips(article: Article, site: Site): Diagnostic[] {
  const language = article.language ?? site.language;
  const published = boundsOf(article.published, site.timeZone);
  return article.accounts.flatMap((account) =>
    account.reports.filter(isDateReport).flatMap((report) => {
      const bounds = boundsOf(report.value.date, site.timeZone);
      const words = report.asReported;
      const found = words === undefined ? undefined : readDateWords(words, language);
      return [
        ...(report.field === 'date'
          ? checkPublication(report, bounds, account, article, published)
          : []),
        ...(words === undefined || found === undefined
          ? []
          : checkWords(report, bounds, words, found, article, published)),
      ];
    }),
  );
}

function isDateReport(report: Report): report is DateReport {
  return report.value.type === 'date';
}

function checkPublication(
  report: DateReport,
  bounds: Bounds,
  account: Account,
  article: Article,
  published: Bounds,
): Diagnostic[] {
  const { earliest } = bounds;
  const { latest } = published;
  if (
    account.status === 'announced' ||
    earliest === null ||
    latest === null ||
    earliest <= latest
  ) {
    return [];
  }
  const details = { date: report.written, published: article.published.text };
  return [diagnose('after-publication', article.file, report.at, details)];
}

function checkWords(
  report: DateReport,
  bounds: Bounds,
  words: string,
  found: DateWordsFound,
  article: Article,
  published: Bounds,
): Diagnostic[] {
  const { file } = article;
  const date = report.written;
  const { earliest, latest } = bounds;
  if (earliest === null || latest === null) return [];
  const short = addDays(earliest, WEEK - 1) > latest;
  const days = short ? eachDay(earliest, latest) : [];

  if (short && found.weekdays.size > 0 && !days.some((day) => found.weekdays.has(weekday(day)))) {
    const [[named, name] = []] = found.weekdays;
    const details = {
      date,
      words,
      problem:
        earliest === latest
          ? `\`${date}\` is a ${formatDay(earliest, 'en', 'weekday')}`
          : `No day of \`${date}\` is a ${name ?? 'day named'}`,
      fix: weekdayFix(named, name, article, published.latest),
    };
    return [diagnose('weekday-mismatch', file, report.at, details)];
  }
  const matches = ({ month, day }: { month: number; day: number }): boolean =>
    !short || days.some((each) => each.endsWith(`-${pad(month)}-${pad(day)}`));
  if (found.monthDays.length > 0 && !found.monthDays.some(matches)) {
    const named = found.monthDays.map(({ text }) => `“${text}”`).join(' and ');
    return [diagnose('day-mismatch', file, report.at, { date, words, named })];
  }
  if (
    earliest === latest &&
    found.vague &&
    found.weekdays.size === 0 &&
    found.monthDays.length === 0
  ) {
    return [diagnose('vague-words', file, report.at, { date, words })];
  }
  return [];
}

/** Names the day that the weekday falls on, seen from the article's publication. */
function weekdayFix(
  named: Weekday | undefined,
  name: string | undefined,
  article: Article,
  published: Day | null,
): string {
  if (named === undefined || name === undefined || published === null)
    return 'Check the date against the article.';
  const back = (weekday(published) - named + WEEK) % WEEK;
  return `Check the date: ${name} on or before \`${article.published.text}\`, the article’s day, is \`${addDays(published, -back)}\`.`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
