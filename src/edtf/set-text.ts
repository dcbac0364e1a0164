import { calendarRange, calendarText } from './calendar-text.ts';
import { fill, textOf } from './date-part.ts';
import { dateNoun, dateParts } from './date-parts.ts';
import { daysBetween, type Day } from './day.ts';
import { daysOf } from './days-of.ts';
import type { EdtfDate, EdtfMember, EdtfRange, EdtfSet } from './edtf.ts';
import type { FormatOptions } from './format-options.ts';
import { choiceFormat, type CalendarUnit } from './intl.ts';
import { onceBetween } from './once-between.ts';

/** A set in words: "16 or 17 March 2020", "once between 11 and 14 March 2020". */
export function setText(set: EdtfSet, options: FormatOptions): string {
  const dates = set.members.filter((member) => member.form !== 'range');
  return dates.length === set.members.length
    ? choiceOfDates(dates, options)
    : choice(
        set.members.map((member) => memberText(member, options)),
        options,
      );
}

function memberText(member: EdtfMember, options: FormatOptions): string {
  return member.form === 'range' ? rangeText(member, options) : dateText(member, options);
}

function rangeText({ start, end }: EdtfRange, options: FormatOptions): string {
  const { words } = options;
  if (start === null) {
    return end === null
      ? words.anyTime
      : textOf(fill(words.onOrBefore, { b: dateNoun(end, options) }, words.cases));
  }
  if (end === null) {
    return textOf(fill(words.onOrAfter, { a: dateNoun(start, options) }, words.cases));
  }
  if (start.text === end.text) return dateText(start, options);
  const unit = unitOf([start, end]);
  if (unit !== undefined) return onceBetween(unit, daysOf(start), daysOf(end), options);
  const [a, b] = [dateNoun(start, options), dateNoun(end, options)];
  return textOf(fill(words.onceBetween, { a, b }, words.cases));
}

/** Alternatives in order of time, with what neighbours share written once where they can. */
function choiceOfDates(dates: readonly EdtfDate[], options: FormatOptions): string {
  const inOrder = dates
    .filter(({ text }, n) => dates.findIndex((date) => date.text === text) === n)
    .toSorted((a, b) => daysBetween(daysOf(b).first, daysOf(a).first));
  const unit = unitOf(inOrder);
  const texts =
    unit === undefined
      ? inOrder.map((date) => dateText(date, options))
      : shortened(
          unit,
          inOrder.map((date) => daysOf(date).first),
          options.language,
        );
  return choice(texts, options);
}

/** "16", "17" and "19 March 2020" for the 16th, the 17th and the 19th. */
function shortened(unit: CalendarUnit, days: readonly Day[], language: string): string[] {
  const ranges = days.map((day, n) => {
    const next = days[n + 1];
    return next === undefined ? undefined : calendarRange(unit, day, next, language);
  });
  return days.map((day, n) => {
    const [before, after] = [ranges[n - 1], ranges[n]];
    if (after === undefined) return before?.end ?? calendarText(unit, day, language);
    const lead = before?.lead ?? '';
    return after.start.startsWith(lead) ? after.start.slice(lead.length) : after.start;
  });
}

/** The form that all `dates` share, where `Intl` can write a range of it. */
function unitOf(dates: readonly EdtfDate[]): CalendarUnit | undefined {
  const [form, ...others] = new Set(dates.map((date) => date.form));
  if (others.length > 0) return undefined;
  return form === 'year' || form === 'month' || form === 'day' ? form : undefined;
}

function dateText(date: EdtfDate, options: FormatOptions): string {
  return textOf(dateParts(date, options));
}

function choice(texts: readonly string[], { language }: FormatOptions): string {
  return choiceFormat(language).format(texts);
}
