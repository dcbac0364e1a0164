/**
 * Prints, as JSON, all that the tables come to on this machine, and where the machine thinks it is.
 * `everywhere.test.ts` runs it in several time zones and locales and compares.
 */
import { boundsOf } from '../../src/edtf/bounds.ts';
import { english } from '../../src/edtf/date-words.ts';
import {
  addDays,
  asDay,
  asMonth,
  daysBetween,
  eachDay,
  lastDay,
  weekday,
  weekStartOf,
  weeksOf,
} from '../../src/edtf/day.ts';
import {
  edtfParts,
  formatDay,
  formatMonth,
  formatTime,
  weekdayNames,
} from '../../src/edtf/format.ts';
import { namesOfMonths, namesOfWeekdays } from '../../src/edtf/names.ts';
import { asEdtf, parseEdtf } from '../../src/edtf/parse.ts';
import { settleDates } from '../../src/edtf/settle.ts';
import { forms } from './forms.ts';
import { rejections } from './rejections.ts';

const zones = ['Asia/Baghdad', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'];

/** Days on which clocks change somewhere, or days were skipped, and their neighbours. */
const oddDays = ['2020-03-08', '2020-03-27', '2020-10-25', '2011-12-30', '2018-11-04', '0099-12-31']
  .map(asDay)
  .flatMap((day) => eachDay(addDays(day, -1), addDays(day, 1)));

const dates = forms.flatMap(({ text }) => {
  const value = asEdtf(text);
  return zones.map((zone) => {
    const options = { language: 'en', zone, words: english };
    return {
      value,
      bounds: boundsOf(value, zone),
      parts: edtfParts(value, options),
      time: value.form === 'time' ? formatTime(value, options) : null,
    };
  });
});

const settled = forms.map(({ text }, n) => {
  const other = forms[(n * 7 + 3) % forms.length]?.text ?? text;
  return settleDates([text, other].map(asEdtf), 'Asia/Baghdad');
});

process.stdout.write(
  JSON.stringify({
    machine: {
      offset: new Date(0).getTimezoneOffset(),
      midnight: new Date(2020, 2, 11).toISOString(),
      locale: new Intl.DateTimeFormat().resolvedOptions().locale,
    },
    report: {
      dates,
      problems: rejections.map(({ text }) => parseEdtf(text)),
      settled,
      days: oddDays.map((day) => [
        day,
        weekday(day),
        addDays(day, 45),
        daysBetween(asDay('2020-03-11'), day),
        formatDay(day, 'en', 'full'),
        formatDay(day, 'en', 'short'),
      ]),
      months: ['2020-03', '2011-12', '0099-12']
        .map(asMonth)
        .map((month) => [weeksOf(month, 1), lastDay(month), formatMonth(month, 'en')]),
      names: [
        weekdayNames('en', weekStartOf('en')),
        [...namesOfMonths('pl')],
        [...namesOfWeekdays('he')],
      ],
    },
  }),
);
