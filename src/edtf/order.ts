import type { Day } from './day.ts';
import { daysOf } from './days-of.ts';
import type { EdtfEnd, EdtfUnspecified } from './edtf.ts';
import { wallSeconds } from './zone.ts';

/** More than any zone has ever been from UTC, in seconds. */
const widestShift = 16 * 3600;

/**
 * Whether `end` lies before `start`, whatever the zone: an end that reaches into the start's own
 * days does not (`2020-03-16/2020-03`). Beside a time with a written offset, the zone of one
 * without is unknown here, so only what no zone could put right counts.
 */
export function endsBeforeStart(
  start: EdtfEnd | EdtfUnspecified,
  end: EdtfEnd | EdtfUnspecified,
): boolean {
  const from = firstSecondOf(start);
  const to = lastSecondOf(end);
  const startOffset = offsetOf(start);
  const endOffset = offsetOf(end);
  if (startOffset === null && endOffset === null) return to < from;
  const earliestStart = from - (startOffset ?? widestShift);
  const latestEnd = to - (endOffset ?? -widestShift);
  return latestEnd < earliestStart;
}

function firstSecondOf(part: EdtfEnd | EdtfUnspecified): number {
  return part.form === 'time'
    ? wallSeconds({ ...part, second: part.second ?? 0 })
    : startOf(daysOf(part).first);
}

function lastSecondOf(part: EdtfEnd | EdtfUnspecified): number {
  return part.form === 'time'
    ? wallSeconds({ ...part, second: part.second ?? 59 })
    : startOf(daysOf(part).last) + 86_399;
}

function startOf(day: Day): number {
  return wallSeconds({ day, hour: 0, minute: 0, second: 0 });
}

function offsetOf(part: EdtfEnd | EdtfUnspecified): number | null {
  return part.form === 'time' && part.offset !== null ? part.offset * 60 : null;
}
