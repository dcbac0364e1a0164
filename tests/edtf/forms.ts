import type { Edtf } from '../../src/edtf/edtf.ts';
import type { Precision } from '../../src/edtf/bounds.ts';

/** One form of the grammar, and all that is known of it, worked out by hand. */
export interface FormRow {
  readonly text: string;
  readonly form: Edtf['form'];
  /** Runs of days in the zone of the tables, first and last; nothing for an open end. */
  readonly days: readonly string[];
  readonly precision: Precision;
  /** The instant of a single time, in UTC. */
  readonly instant?: string;
  /** What a reader sees. A stretch with a `datetime` stands in braces: `{text|datetime}`. */
  readonly shown: string;
}

/** The zone and the language of the tables. Baghdad has been at +03:00 the whole year since 2008. */
export const tableZone = 'Asia/Baghdad';
export const tableLanguage = 'en';

const row = (
  text: string,
  form: FormRow['form'],
  days: string,
  precision: Precision,
  shown: string,
  instant?: string,
): FormRow => ({
  text,
  form,
  days: days.split(' '),
  precision,
  shown,
  ...(instant === undefined ? {} : { instant }),
});

export const forms: readonly FormRow[] = [
  // Level 0: dates.
  row('2020', 'year', '2020-01-01..2020-12-31', 'year', '{2020|2020}'),
  row('0033', 'year', '0033-01-01..0033-12-31', 'year', '{33|0033}'),
  row('2020-02', 'month', '2020-02-01..2020-02-29', 'month', '{February 2020|2020-02}'),
  row('1900-02', 'month', '1900-02-01..1900-02-28', 'month', '{February 1900|1900-02}'),
  row('0004-02', 'month', '0004-02-01..0004-02-29', 'month', '{February 4|0004-02}'),
  row('2020-03-11', 'day', '2020-03-11..2020-03-11', 'day', '{11 March 2020|2020-03-11}'),
  row('2000-02-29', 'day', '2000-02-29..2000-02-29', 'day', '{29 February 2000|2000-02-29}'),
  row('1066-10-14', 'day', '1066-10-14..1066-10-14', 'day', '{14 October 1066|1066-10-14}'),
  row('0001-01-01', 'day', '0001-01-01..0001-01-01', 'day', '{1 January 1|0001-01-01}'),
  row('9999-12-31', 'day', '9999-12-31..9999-12-31', 'day', '{31 December 9999|9999-12-31}'),

  // Level 0: times. The day is the one in Baghdad.
  row(
    '2020-03-11T19:35',
    'time',
    '2020-03-11..2020-03-11',
    'minute',
    '{11 March 2020, 19:35|2020-03-11T19:35+03:00}',
    '2020-03-11T16:35Z',
  ),
  row(
    '2020-03-11T19:35+03:00',
    'time',
    '2020-03-11..2020-03-11',
    'minute',
    '{11 March 2020, 19:35|2020-03-11T19:35+03:00}',
    '2020-03-11T16:35Z',
  ),
  row(
    '2020-03-11T22:35Z',
    'time',
    '2020-03-12..2020-03-12',
    'minute',
    '{12 March 2020, 01:35|2020-03-12T01:35+03:00}',
    '2020-03-11T22:35Z',
  ),
  row(
    '2020-03-12T00:30+05:30',
    'time',
    '2020-03-11..2020-03-11',
    'minute',
    '{11 March 2020, 22:00|2020-03-11T22:00+03:00}',
    '2020-03-11T19:00Z',
  ),
  row(
    '2020-12-31T20:00-04:00',
    'time',
    '2021-01-01..2021-01-01',
    'minute',
    '{1 January 2021, 03:00|2021-01-01T03:00+03:00}',
    '2021-01-01T00:00Z',
  ),
  row(
    '2020-03-11T19:35:59',
    'time',
    '2020-03-11..2020-03-11',
    'minute',
    '{11 March 2020, 19:35:59|2020-03-11T19:35+03:00}',
    '2020-03-11T16:35Z',
  ),
  row(
    '1969-12-31T23:59:30Z',
    'time',
    '1970-01-01..1970-01-01',
    'minute',
    '{1 January 1970, 02:59:30|1970-01-01T02:59+03:00}',
    '1969-12-31T23:59Z',
  ),

  // Level 1: qualifiers. They widen nothing, and no `datetime` can say them.
  row('2020?', 'year', '2020-01-01..2020-12-31', 'year', '2020 (uncertain)'),
  row('2020-03~', 'month', '2020-03-01..2020-03-31', 'month', 'about March 2020'),
  row('2020-03-11?', 'day', '2020-03-11..2020-03-11', 'day', '11 March 2020 (uncertain)'),
  row('2020-03-11~', 'day', '2020-03-11..2020-03-11', 'day', 'about 11 March 2020'),
  row('2020-03-11%', 'day', '2020-03-11..2020-03-11', 'day', 'about 11 March 2020 (uncertain)'),
  row('2019-23?', 'season', '2019-09-01..2019-11-30', 'month', 'autumn 2019 (uncertain)'),
  row('201X~', 'unspecified', '2010-01-01..2019-12-31', 'year', 'about the 2010s'),
  row(
    '2020-03-XX?',
    'unspecified',
    '2020-03-01..2020-03-31',
    'month',
    'some day in March 2020 (uncertain)',
  ),

  // Level 1: seasons of the northern year.
  row('2019-21', 'season', '2019-03-01..2019-05-31', 'month', 'spring 2019'),
  row('2019-22', 'season', '2019-06-01..2019-08-31', 'month', 'summer 2019'),
  row('2019-23', 'season', '2019-09-01..2019-11-30', 'month', 'autumn 2019'),
  row('2019-24', 'season', '2019-12-01..2020-02-29', 'month', 'winter 2019–2020'),
  row('2020-24', 'season', '2020-12-01..2021-02-28', 'month', 'winter 2020–2021'),

  // Levels 1 and 2: unspecified digits.
  row('2020-02-XX', 'unspecified', '2020-02-01..2020-02-29', 'month', 'some day in February 2020'),
  row('2020-XX', 'unspecified', '2020-01-01..2020-12-31', 'year', 'some month in 2020'),
  row('2020-XX-XX', 'unspecified', '2020-01-01..2020-12-31', 'year', 'some day in 2020'),
  row(
    '2020-03-0X',
    'unspecified',
    '2020-03-01..2020-03-09',
    'month',
    'once between 1 and 9 March 2020',
  ),
  row(
    '2020-03-1X',
    'unspecified',
    '2020-03-10..2020-03-19',
    'month',
    'once between 10 and 19 March 2020',
  ),
  row(
    '2021-02-2X',
    'unspecified',
    '2021-02-20..2021-02-28',
    'month',
    'once between 20 and 28 February 2021',
  ),
  row('2020-03-3X', 'unspecified', '2020-03-30..2020-03-31', 'month', '30 or 31 March 2020'),
  row('2020-04-3X', 'unspecified', '2020-04-30..2020-04-30', 'month', '30 April 2020'),
  row('202X', 'unspecified', '2020-01-01..2029-12-31', 'year', 'the 2020s'),
  row('200X', 'unspecified', '2000-01-01..2009-12-31', 'year', 'the years 2000–2009'),
  row('20XX', 'unspecified', '2000-01-01..2099-12-31', 'year', 'the years 2000–2099'),
  row('00XX', 'unspecified', '0001-01-01..0099-12-31', 'year', 'the years 1–99'),

  // Levels 0 and 1: intervals.
  row(
    '2020-03-16/2020-03-17',
    'interval',
    '2020-03-16..2020-03-17',
    'day',
    '{16|2020-03-16}–{17 March 2020|2020-03-17}',
  ),
  row(
    '2020-03-16/2020-04-02',
    'interval',
    '2020-03-16..2020-04-02',
    'day',
    '{16 March|2020-03-16} – {2 April 2020|2020-04-02}',
  ),
  row(
    '2019-12-31/2020-01-01',
    'interval',
    '2019-12-31..2020-01-01',
    'day',
    '{31 December 2019|2019-12-31} – {1 January 2020|2020-01-01}',
  ),
  row(
    '2020-03-16/2020-03-16',
    'interval',
    '2020-03-16..2020-03-16',
    'day',
    '{16 March 2020|2020-03-16}',
  ),
  row('2019/2021', 'interval', '2019-01-01..2021-12-31', 'year', '{2019|2019}–{2021|2021}'),
  row(
    '2020-03/2020-05',
    'interval',
    '2020-03-01..2020-05-31',
    'month',
    '{March|2020-03}–{May 2020|2020-05}',
  ),
  row(
    '2019-21/2019-22',
    'interval',
    '2019-03-01..2019-08-31',
    'month',
    'from spring 2019 to summer 2019',
  ),
  row(
    '2020-03/2020-04-15',
    'interval',
    '2020-03-01..2020-04-15',
    'month',
    'from {March 2020|2020-03} to {15 April 2020|2020-04-15}',
  ),
  row(
    '2020-03-16/2020-03',
    'interval',
    '2020-03-16..2020-03-31',
    'month',
    'from {16 March 2020|2020-03-16} to {March 2020|2020-03}',
  ),
  row('2020-03-16/..', 'interval', '2020-03-16..', 'day', 'from {16 March 2020|2020-03-16} on'),
  row('../2020-03', 'interval', '..2020-03-31', 'month', 'until {March 2020|2020-03}'),
  row(
    '2020-03-16~/2020-03-17~',
    'interval',
    '2020-03-16..2020-03-17',
    'day',
    'about 16–17 March 2020',
  ),
  row(
    '2020-03-16?/2020-03-17',
    'interval',
    '2020-03-16..2020-03-17',
    'day',
    'from 16 March 2020 (uncertain) to {17 March 2020|2020-03-17}',
  ),
  row(
    '2020-03-16%/..',
    'interval',
    '2020-03-16..',
    'day',
    'from about 16 March 2020 (uncertain) on',
  ),
  row(
    '2020-03-11T19:35/2020-03-11T20:10',
    'interval',
    '2020-03-11..2020-03-11',
    'minute',
    '{11 March 2020|2020-03-11}, {19:35|2020-03-11T19:35+03:00}–{20:10|2020-03-11T20:10+03:00}',
  ),
  row(
    '2020-03-11T19:35Z/2020-03-11T22:10Z',
    'interval',
    '2020-03-11..2020-03-12',
    'minute',
    'from {11 March 2020, 22:35|2020-03-11T22:35+03:00} to {12 March 2020, 01:10|2020-03-12T01:10+03:00}',
  ),
  row(
    '2020-03-11T19:35/2020-03-13',
    'interval',
    '2020-03-11..2020-03-13',
    'day',
    'from {11 March 2020, 19:35|2020-03-11T19:35+03:00} to {13 March 2020|2020-03-13}',
  ),
  row(
    '2020-03-11T19:35/..',
    'interval',
    '2020-03-11..',
    'minute',
    'from {11 March 2020, 19:35|2020-03-11T19:35+03:00} on',
  ),
  // 23:00 UTC is the 12th in Baghdad, so that there the end comes before the start.
  row(
    '2020-03-11T23:00Z/2020-03-11',
    'interval',
    '2020-03-11..2020-03-12',
    'day',
    'from {12 March 2020, 02:00|2020-03-12T02:00+03:00} to {11 March 2020|2020-03-11}',
  ),

  // Level 2: sets, "one of".
  row('[2020-03-16,2020-03-17]', 'set', '2020-03-16..2020-03-17', 'day', '16 or 17 March 2020'),
  row(
    '[2020-03-19,2020-03-16]',
    'set',
    '2020-03-16..2020-03-16 2020-03-19..2020-03-19',
    'day',
    '16 or 19 March 2020',
  ),
  row('[2020-03-16,2020-03-16]', 'set', '2020-03-16..2020-03-16', 'day', '16 March 2020'),
  row(
    '[2020-03-16,2020-03-17,2020-03-19,2020-04-01]',
    'set',
    '2020-03-16..2020-03-17 2020-03-19..2020-03-19 2020-04-01..2020-04-01',
    'day',
    '16, 17, 19 March or 1 April 2020',
  ),
  row(
    '[2019,2021]',
    'set',
    '2019-01-01..2019-12-31 2021-01-01..2021-12-31',
    'year',
    '2019 or 2021',
  ),
  row(
    '[2020-03,2020-04-15]',
    'set',
    '2020-03-01..2020-03-31 2020-04-15..2020-04-15',
    'month',
    'March 2020 or 15 April 2020',
  ),
  row(
    '[2019-23,2020-03-1X]',
    'set',
    '2019-09-01..2019-11-30 2020-03-10..2020-03-19',
    'month',
    'autumn 2019 or once between 10 and 19 March 2020',
  ),
  row(
    '[2020-03-11..2020-03-14]',
    'set',
    '2020-03-11..2020-03-14',
    'day',
    'once between 11 and 14 March 2020',
  ),
  row('[2020-03-11..2020-03-12]', 'set', '2020-03-11..2020-03-12', 'day', '11 or 12 March 2020'),
  row('[2020-03..2020-04]', 'set', '2020-03-01..2020-04-30', 'month', 'March or April 2020'),
  row('[2019..2021]', 'set', '2019-01-01..2021-12-31', 'year', 'once between 2019 and 2021'),
  row(
    '[2020-03..2020-04-15]',
    'set',
    '2020-03-01..2020-04-15',
    'month',
    'once between March 2020 and 15 April 2020',
  ),
  row('[..2020-03-11]', 'set', '..2020-03-11', 'day', 'on or before 11 March 2020'),
  row('[2020-03-11..]', 'set', '2020-03-11..', 'day', 'on or after 11 March 2020'),
  row(
    '[2020-03-11,2020-03-14..2020-03-16]',
    'set',
    '2020-03-11..2020-03-11 2020-03-14..2020-03-16',
    'day',
    '11 March 2020 or once between 14 and 16 March 2020',
  ),
  row(
    '[..2020-03-01,2020-04-01..]',
    'set',
    '..2020-03-01 2020-04-01..',
    'day',
    'on or before 1 March 2020 or on or after 1 April 2020',
  ),
];
