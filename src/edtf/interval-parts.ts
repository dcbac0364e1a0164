import { calendarRangeParts } from './calendar-text.ts';
import { fill, type DateNoun, type DatePart } from './date-part.ts';
import { dateNoun, qualifiedParts } from './date-parts.ts';
import { daysOf } from './days-of.ts';
import type { EdtfEnd, EdtfInterval, Qualifier } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { momentParts, momentRangeParts } from './moment-parts.ts';

/** What lasted: "16–17 March 2020", "from 16 March 2020 on". */
export function intervalParts(interval: EdtfInterval, options: FormatOptions): DatePart[] {
  const { words } = options;
  const { start, end } = interval;
  if (start === null) {
    return end === null
      ? fill(words.anyTime, {})
      : fill(words.until, { b: endNoun(end, options) }, words.cases);
  }
  if (end === null) return fill(words.from, { a: endNoun(start, options) }, words.cases);
  const range = rangeNoun(start, end, options);
  if (range !== undefined) return qualifiedParts(range, qualifierOf(start), options);
  const [a, b] = [endNoun(start, options), endNoun(end, options)];
  return fill(words.fromTo, { a, b }, words.cases);
}

/** Both ends in one, without their qualifiers; `undefined` where they do not fit one range. */
function rangeNoun(start: EdtfEnd, end: EdtfEnd, options: FormatOptions): DateNoun | undefined {
  if (qualifierOf(start) !== qualifierOf(end)) return undefined;
  if (start.form === 'time') {
    const parts = end.form === 'time' ? momentRangeParts(start, end, options) : undefined;
    return parts === undefined ? undefined : { parts, sort: 'day' };
  }
  if (start.form === 'season' || end.form !== start.form) return undefined;
  const [from, to] = [daysOf(start).first, daysOf(end).first];
  const parts = calendarRangeParts(start.form, from, to, options.language);
  return { parts, sort: start.form === 'day' && parts.length > 1 ? 'days' : start.form };
}

function endNoun(end: EdtfEnd, options: FormatOptions): DateNoun {
  return end.form === 'time'
    ? { parts: momentParts(end, options), sort: 'day' }
    : dateNoun(end, options);
}

function qualifierOf(end: EdtfEnd): Qualifier | null {
  return end.form === 'time' ? null : end.qualifier;
}
