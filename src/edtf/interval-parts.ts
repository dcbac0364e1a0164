import { calendarRangeParts } from './calendar-text.ts';
import { fill, type DatePart } from './date-part.ts';
import { dateParts, qualifiedParts } from './date-parts.ts';
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
      : fill(words.until, { b: endParts(end, options) });
  }
  if (end === null) return fill(words.from, { a: endParts(start, options) });
  const range = rangeParts(start, end, options);
  if (range !== undefined) return qualifiedParts(range, qualifierOf(start), options);
  return fill(words.fromTo, { a: endParts(start, options), b: endParts(end, options) });
}

/** Both ends in one, without their qualifiers; `undefined` where they do not fit one range. */
function rangeParts(start: EdtfEnd, end: EdtfEnd, options: FormatOptions): DatePart[] | undefined {
  if (qualifierOf(start) !== qualifierOf(end)) return undefined;
  if (start.form === 'time') {
    return end.form === 'time' ? momentRangeParts(start, end, options) : undefined;
  }
  if (start.form === 'season' || end.form !== start.form) return undefined;
  return calendarRangeParts(start.form, daysOf(start).first, daysOf(end).first, options.language);
}

function endParts(end: EdtfEnd, options: FormatOptions): DatePart[] {
  return end.form === 'time' ? momentParts(end, options) : dateParts(end, options);
}

function qualifierOf(end: EdtfEnd): Qualifier | null {
  return end.form === 'time' ? null : end.qualifier;
}
