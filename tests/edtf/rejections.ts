import type { EdtfFault } from '../../src/edtf/problem.ts';

/** A text that is no date, and what the problem says of it. */
export interface RejectionRow {
  readonly text: string;
  readonly fault: EdtfFault;
  /** The part of the text that the problem points at; `at` tells where it starts. */
  readonly at: number;
  readonly marked: string;
  readonly suggestion: string | null;
}

const row = (
  text: string,
  at: number,
  marked: string,
  fault: EdtfFault,
  suggestion: string | null = null,
): RejectionRow => ({ text, at, marked, fault, suggestion });

type Syntax = Extract<EdtfFault, { reason: 'syntax' }>;
type MisplacedFault = Extract<EdtfFault, { reason: 'misplaced' }>;

const syntax = (expected: Syntax['expected'], found: string): EdtfFault => ({
  reason: 'syntax',
  expected,
  found,
});

const misplaced = (what: MisplacedFault['what'], where: MisplacedFault['where']): EdtfFault => ({
  reason: 'misplaced',
  what,
  where,
});

const noDay = (day: string, month: string, days: number): EdtfFault => ({
  reason: 'no-such-day',
  day,
  month,
  days,
});

const noTime = (part: 'hour' | 'minute' | 'second', found: string, most: number): EdtfFault => ({
  reason: 'no-such-time',
  part,
  found,
  most,
});

const order = (start: string, end: string): EdtfFault => ({ reason: 'order', start, end });

const noOffset = (found: string): EdtfFault => ({ reason: 'no-such-offset', found });

export const rejections: readonly RejectionRow[] = [
  row('', 0, '', { reason: 'empty' }),
  row(`2020${' '.repeat(300)}`, 256, ' '.repeat(48), { reason: 'too-long', limit: 256 }),

  // Not in the calendar.
  row('2020-02-30', 8, '30', noDay('30', '2020-02', 29)),
  row('2021-02-29', 8, '29', noDay('29', '2021-02', 28)),
  row('1900-02-29', 8, '29', noDay('29', '1900-02', 28)),
  row('2020-04-31', 8, '31', noDay('31', '2020-04', 30)),
  row('2020-03-00', 8, '00', noDay('00', '2020-03', 31)),
  row('2021-02-3X', 8, '3X', noDay('3X', '2021-02', 28)),
  row('2020-03-4X', 8, '4X', noDay('4X', '2020-03', 31)),
  row('2020-13', 5, '13', { reason: 'no-such-month', month: '13' }),
  row('2020-00', 5, '00', { reason: 'no-such-month', month: '00' }),
  row('2020-13-01', 5, '13', { reason: 'no-such-month', month: '13' }),
  row('2020-20', 5, '20', { reason: 'no-such-month', month: '20' }),
  row('2020-25', 5, '25', { reason: 'no-such-month', month: '25' }),
  row('2020-33', 5, '33', { reason: 'no-such-month', month: '33' }),
  row('2020-21-11', 5, '21', { reason: 'no-such-month', month: '21' }),
  row('0000', 0, '0000', { reason: 'no-such-year', year: '0000' }),
  row('-0044', 0, '-0044', { reason: 'no-such-year', year: '-0044' }),
  row('Y12020', 0, 'Y12020', { reason: 'no-such-year', year: 'Y12020' }),
  row('Y-12020', 0, 'Y-12020', { reason: 'no-such-year', year: 'Y-12020' }),

  // Not on the clock.
  row('2020-03-11T24:00', 11, '24', noTime('hour', '24', 23)),
  row('2020-03-11T25:00', 11, '25', noTime('hour', '25', 23)),
  row('2020-03-11T19:60', 14, '60', noTime('minute', '60', 59)),
  row('2020-03-11T19:35:60', 17, '60', noTime('second', '60', 59)),
  row('2020-02-30T19:35', 8, '30', noDay('30', '2020-02', 29)),
  row('2020-03-11T19:35+14:01', 16, '+14:01', noOffset('+14:01')),
  row('2020-03-11T19:35:00-15:00', 19, '-15:00', noOffset('-15:00')),
  row('2020-03-11T19:35+03:60', 16, '+03:60', noOffset('+03:60')),
  row('2020-03-11T19:35-00:00', 16, '-00:00', noOffset('-00:00'), '2020-03-11T19:35Z'),

  // Written another way.
  row('2020-3-11', 5, '3', syntax('month', '3'), '2020-03-11'),
  row('2020-3', 5, '3', syntax('month', '3'), '2020-03'),
  row('2020-03-1', 8, '1', syntax('day', '1'), '2020-03-01'),
  row('2020-', 5, '', syntax('month', '')),
  row('2020-03-', 8, '', syntax('day', '')),
  row('20200311', 4, '0311', syntax('hyphen', '0311'), '2020-03-11'),
  row('202003', 4, '03', syntax('hyphen', '03')),
  row('2020.03.11', 4, '.', syntax('hyphen', '.'), '2020-03-11'),
  row('2020–03–11', 4, '–03–11', syntax('hyphen', '–03–11'), '2020-03-11'),
  row('2020-03-xx', 8, 'xx', syntax('day', 'xx'), '2020-03-XX'),
  row('20', 0, '20', syntax('year', '20')),
  row('XXXX', 0, 'XXXX', syntax('year', 'XXXX')),
  row('٢٠٢٠', 0, '٢٠٢٠', syntax('year', '٢٠٢٠')),
  row('202X-03', 4, '-', syntax('end', '-')),
  row('2020-03-XX-', 10, '-', syntax('end', '-')),
  row('2020-XX-11', 5, 'XX', misplaced('unspecified digit', 'date')),
  row('2020-03-111', 10, '1', syntax('end', '1')),
  row('2020,2021', 4, ',', syntax('end', ',')),
  row('2020..2021', 4, '.', syntax('hyphen', '.')),
  row('2020]', 4, ']', syntax('end', ']')),
  row('2020/03/11', 4, '/', { reason: 'slashes' }, '2020-03-11'),
  row('2020/3/1', 4, '/', { reason: 'slashes' }, '2020-03-01'),
  row('11/03/2020', 2, '/', { reason: 'slashes' }),
  row('2020/2021/2022', 4, '/', { reason: 'slashes' }),
  row('2020/03', 5, '03', syntax('year', '03'), '2020-03'),
  row('11 March 2020', 3, 'March', { reason: 'words', word: 'March' }, '2020-03-11'),
  row('1st Sept. 2020', 4, 'Sept', { reason: 'words', word: 'Sept' }, '2020-09-01'),
  row('March 1, 2020', 0, 'March', { reason: 'words', word: 'March' }, '2020-03-01'),
  row(' 1 March 2020 ', 3, 'March', { reason: 'words', word: 'March' }, '2020-03-01'),
  row('mar 2020', 0, 'mar', { reason: 'words', word: 'mar' }, '2020-03'),
  row('11 Marsh 2020', 3, 'Marsh', { reason: 'words', word: 'Marsh' }),
  row('late on Monday', 0, 'late', { reason: 'words', word: 'late' }),
  row(' 2020', 0, ' ', { reason: 'white-space' }, '2020'),
  row('2020-03-11\n', 10, '\n', { reason: 'white-space' }, '2020-03-11'),
  row('2020-03-11 19:35', 10, ' ', { reason: 'white-space' }, '2020-03-11T19:35'),
  row('2020/03/11 9:35', 4, '/', { reason: 'slashes' }, '2020-03-11T09:35'),

  // Times written another way.
  row('2020-03-11T19', 13, '', syntax('colon', '')),
  row('2020-03-11T', 11, '', syntax('hour', '')),
  row('2020-03-11T9:35', 11, '9', syntax('hour', '9'), '2020-03-11T09:35'),
  row('2020-03-11T19:3', 14, '3', syntax('minute', '3')),
  row('2020-03-11T19:35:', 17, '', syntax('second', '')),
  row('2020-03-11T1935', 13, '35', syntax('colon', '35'), '2020-03-11T19:35'),
  row('2020-03-11t19:35z', 10, 't19', syntax('T', 't19'), '2020-03-11T19:35Z'),
  row('2020-03-11T19:35+0300', 16, '+0300', syntax('offset', '+0300'), '2020-03-11T19:35+03:00'),
  row('2020-03-11T19:35+03', 16, '+03', syntax('offset', '+03'), '2020-03-11T19:35+03:00'),
  row('2020-03-11T19:35:00.000Z', 19, '.', syntax('offset', '.'), '2020-03-11T19:35:00Z'),
  row('2020-03-11T19:35ZZ', 17, 'Z', syntax('end', 'Z')),

  // Qualifiers elsewhere than at the end of a date.
  row('2020?-03', 4, '?', misplaced('qualifier', 'date'), '2020-03?'),
  row('~2020-03-11', 0, '~', misplaced('qualifier', 'date'), '2020-03-11~'),
  row('2020-03??', 7, '?', misplaced('qualifier', 'date'), '2020-03?'),
  row('2020-03?~', 7, '?', misplaced('qualifier', 'date'), '2020-03%'),
  row('2020-03-11T19:35~', 16, '~', misplaced('qualifier', 'time')),
  row('[2020-03-16?,2020-03-17]', 11, '?', misplaced('qualifier', 'set')),
  row('[2020-03-16,2020-03-17]?', 23, '?', misplaced('qualifier', 'set')),

  // Intervals.
  row('2020-03-16/', 11, '', { reason: 'missing-end', side: 'end' }, '2020-03-16/..'),
  row('/2020-03-16', 0, '', { reason: 'missing-end', side: 'start' }, '../2020-03-16'),
  row('../..', 0, '../..', { reason: 'open-both' }),
  row('/', 0, '', { reason: 'missing-end', side: 'start' }),
  row('..', 0, '.', syntax('year', '.')),
  row('2020-03-17/2020-03-16', 11, '2020-03-16', order('2020-03-17', '2020-03-16')),
  row('2020-03/2020-02-29', 8, '2020-02-29', order('2020-03', '2020-02-29')),
  row('2020-22/2020-21', 8, '2020-21', order('2020-22', '2020-21')),
  row(
    '2020-03-11T19:35/2020-03-11T19:34',
    17,
    '2020-03-11T19:34',
    order('2020-03-11T19:35', '2020-03-11T19:34'),
  ),
  row(
    '2020-03-11T19:35+03:00/2020-03-11T16:34Z',
    23,
    '2020-03-11T16:34Z',
    order('2020-03-11T19:35+03:00', '2020-03-11T16:34Z'),
  ),
  // No zone is so far from UTC that the 12th there holds this.
  row('2020-03-14T00:00Z/2020-03-12', 18, '2020-03-12', order('2020-03-14T00:00Z', '2020-03-12')),
  row('2020-03-16/17', 11, '17', syntax('year', '17'), '2020-03-16/2020-03-17'),
  row('2020-03-16/04-17', 11, '04', syntax('year', '04'), '2020-03-16/2020-04-17'),
  row('2020-03-16/open', 11, 'open', { reason: 'words', word: 'open' }, '2020-03-16/..'),
  row('2020-03-16 / 2020-03-17', 10, ' ', { reason: 'white-space' }, '2020-03-16/2020-03-17'),
  row('2020-03-1X/2020-03-20', 9, 'X', misplaced('unspecified digit', 'interval')),
  row('[2020,2021]/2022', 0, '[2020,2021]', misplaced('set', 'interval')),
  row('2019/[2020,2021]', 5, '[2020,2021]', misplaced('set', 'interval')),
  row('2020-03-16/2020-02-30', 19, '30', noDay('30', '2020-02', 29)),

  // Sets.
  row('[]', 0, '[]', { reason: 'empty-set' }),
  row('[..]', 1, '..', { reason: 'open-both' }),
  row('[2020,..]', 6, '..', { reason: 'open-both' }),
  row(
    '[2020-03-16]',
    1,
    '2020-03-16',
    { reason: 'lone-member', member: '2020-03-16' },
    '2020-03-16',
  ),
  row('[2020,]', 6, '', syntax('date', '')),
  row('[,2020]', 1, '', syntax('date', '')),
  row('[2020-03-16,2020-03-17', 22, '', syntax('closing bracket', ''), '[2020-03-16,2020-03-17]'),
  row('[2020..2021]x', 12, 'x', syntax('end', 'x')),
  row('[2020-03-16, 2020-03-17]', 12, ' ', { reason: 'white-space' }, '[2020-03-16,2020-03-17]'),
  row('[2020-03-14..2020-03-11]', 13, '2020-03-11', order('2020-03-14', '2020-03-11')),
  row('[2020-03-16T10:00,2020-03-17]', 11, 'T10:00', misplaced('time', 'set')),
  row('[2020/2021]', 5, '/', misplaced('interval', 'set')),
  row('[2019,[2020,2021]]', 6, '[2020', misplaced('set', 'set')),
  row('[2020..,2021]', 5, '..', misplaced('open end', 'set')),
  row('[2020,..2021]', 6, '..', misplaced('open end', 'set')),
  row('[2020-03-16,2020-02-30]', 20, '30', noDay('30', '2020-02', 29)),
  row('{2020-03-11,2020-03-14}', 0, '{2020-03-11,2020-03-14}', { reason: 'all-of' }),
];
