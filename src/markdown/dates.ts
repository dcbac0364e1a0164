import type { Edtf } from '../edtf/edtf.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { EdtfProblem } from '../edtf/problem.ts';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Position } from '../model/position.ts';

/**
 * Reads a date.
 *
 * @param place Where each character of the text stands.
 */
export function readDate(
  text: string,
  file: string,
  place: (index: number) => Position,
): Outcome<Edtf | undefined> {
  const parsed = parseEdtf(text);
  if (parsed.ok) return { value: parsed.value, diagnostics: [] };
  return { value: undefined, diagnostics: [badDate(parsed.problem, file, place)] };
}

/**
 * Words why a text is no date.
 *
 * @param place Where each character of the text stands.
 */
export function badDate(
  problem: EdtfProblem,
  file: string,
  place: (index: number) => Position,
): Diagnostic {
  const [what, mend] = sentences(problem);
  const fix =
    problem.suggestion === null || problem.suggestion === ''
      ? mend
      : `Write \`${problem.suggestion}\`, if that is what is meant.`;
  const details = { text: problem.text, problem: what, fix };
  return diagnose('bad-date', file, place(problem.offset), details);
}

/** What is wrong, as the end of a sentence, and how to mend it. */
function sentences(problem: EdtfProblem): readonly [what: string, mend: string] {
  switch (problem.reason) {
    case 'empty':
      return ['there is nothing here', 'Write a date, or take the line out.'];
    case 'too-long':
      return [
        `it has more than ${problem.limit} characters`,
        'Write the date alone; words about it go under `as reported:`.',
      ];
    case 'white-space':
      return ['there is white space in it', 'Take the white space out.'];
    case 'words':
      return [
        `“${problem.word}” is a word`,
        'Write it in digits, such as `2020-03-11`, and the words under `as reported:`.',
      ];
    case 'slashes':
      return [
        'a slash stands between the two ends of an interval only',
        'Write hyphens between year, month and day.',
      ];
    case 'syntax':
      return [
        `${EXPECTED[problem.expected]} is expected where ${problem.found === '' ? 'it ends' : `\`${problem.found}\` stands`}`,
        'Write `2020`, `2020-03`, `2020-03-11`, `2020-03-11T19:35+03:00`, `2020-03-16/2020-03-17`, `[2020-03-16,2020-03-17]` or `[2020-03-11..2020-03-14]`.',
      ];
    case 'no-such-year':
      return [`there is no year \`${problem.year}\` here`, 'Write a year from 0001 to 9999.'];
    case 'no-such-month':
      return [
        `there is no month \`${problem.month}\``,
        'Write a month from 01 to 12, or a season from 21 (spring) to 24 (winter).',
      ];
    case 'no-such-day':
      return [
        `${problem.month} has ${problem.days} days`,
        `Write a day from 01 to ${problem.days}.`,
      ];
    case 'no-such-time':
      return [
        `there is no ${problem.part} \`${problem.found}\``,
        `Write ${article(problem.part)} from 00 to ${problem.most}.`,
      ];
    case 'no-such-offset':
      return [
        `there is no offset \`${problem.found}\``,
        'Write an offset such as `+03:00`, or `Z` for UTC, or none for the site’s zone.',
      ];
    case 'order':
      return [`\`${problem.end}\` is before \`${problem.start}\``, 'Write the earlier date first.'];
    case 'missing-end':
      return [`the ${problem.side} is missing`, 'Write `..` for an end that is open.'];
    case 'open-both':
      return ['both ends are open', 'Give at least one end.'];
    case 'empty-set':
      return ['it has no date in it', 'Write the dates that are possible.'];
    case 'lone-member':
      return [
        `\`${problem.member}\` is the only date in it`,
        'Write the date without brackets, or the others that are possible.',
      ];
    case 'all-of':
      return [
        'braces mean all of these dates, which is more than one event',
        'Write one of them with `[…]`, or an event for each.',
      ];
    case 'misplaced':
      return [
        `${article(problem.what)} cannot stand within ${article(problem.where)}`,
        MISPLACED[problem.what],
      ];
    default:
      return problem satisfies never;
  }
}

const EXPECTED: Readonly<Record<Extract<EdtfProblem, { reason: 'syntax' }>['expected'], string>> = {
  year: 'a year of four digits',
  month: 'a month of two digits',
  day: 'a day of two digits',
  hour: 'an hour of two digits',
  minute: 'a minute of two digits',
  second: 'a second of two digits',
  offset: 'an offset such as `+03:00`',
  hyphen: 'a hyphen',
  colon: 'a colon',
  T: '`T` between day and time',
  date: 'a date',
  'closing bracket': 'a closing bracket',
  end: 'the end',
};

const MISPLACED: Readonly<Record<Extract<EdtfProblem, { reason: 'misplaced' }>['what'], string>> = {
  qualifier: 'Put `?`, `~` or `%` at the end of a date: it speaks for all of it.',
  time: 'Write the day alone.',
  interval: 'Write `a..b` for a span within brackets.',
  set: 'Write the dates of all brackets in one pair.',
  'unspecified digit': 'Leave out what is not known from the right: `2020-03-XX`, `2020-XX`.',
  'open end': 'Write `..` at the first or the last place only.',
};

function article(noun: string): string {
  return `${/^(?:[aeio]|hour|un)/.test(noun) ? 'an' : 'a'} ${noun}`;
}
