import { monthOf, yearOf, type Day } from '../../edtf/day.ts';
import { percent, type Drawing, type Percent } from './drawing.ts';
import { positionOf, startOfUnit, nextUnit, type Stretch, type Unit } from './scale.ts';

/** A line across the lanes where a day, month or year begins, and what it is called. */
export interface TickView {
  readonly x: Percent;
  /** Empty where there is no room for it. */
  readonly label: string;
  /** Whether there is room for the label on a wide page only. */
  readonly wide: boolean;
}

/** How many units lie between two ticks: the first of these with which their lines stand clear. */
const STEPS: Readonly<Record<Unit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  month: [1, 2, 3, 6, 12],
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
};
/** Lines stand at least so far apart, in percent. */
const CLEAR = 1.4;
/** The width of a letter in percent of the drawing, with that of a wide page and of a phone. */
const LETTER = { wide: 0.82, narrow: 2.4 } as const;
/** Between two labels, in letters. */
const SPACE = 1.5;

/** The ticks of all stretches, with as many labels as there is room for. */
export function ticksOf(drawing: Drawing): TickView[] {
  const { scale, mirrored } = drawing;
  return scale.flatMap((stretch) => {
    const ticks = daysOf(stretch).map((day, index) => ({
      x: positionOf(scale, day),
      label: labelOf(drawing, stretch.unit, day, index === 0),
    }));
    const letters = Math.max(...ticks.map(({ label }) => label.length)) + SPACE;
    const apart = (ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0) || stretch.length;
    const often = Math.ceil((letters * LETTER.wide) / apart);
    const seldom = often * Math.ceil((letters * LETTER.narrow) / apart / often);
    const end = stretch.start + stretch.length;
    return ticks.map(({ x, label }, index): TickView => {
      const fits = (every: number, letter: number): boolean =>
        index % every === 0 && x + (letters - SPACE) * letter <= end;
      const narrow = fits(seldom, LETTER.narrow);
      return {
        x: percent(mirrored ? 100 - x : x),
        label: narrow || fits(often, LETTER.wide) ? label : '',
        wide: !narrow,
      };
    });
  });
}

function daysOf(stretch: Stretch): Day[] {
  const { unit, from, to } = stretch;
  const every = unitStarts(stretch);
  const step =
    STEPS[unit].find((size) => (stretch.length / every.length) * size >= CLEAR) ??
    STEPS[unit].at(-1) ??
    1;
  if (unit === 'day') return every.filter((_, index) => index % step === 0);
  const round = every.filter(
    (day) => (unit === 'year' ? yearOf(day) : Number(monthOf(day).slice(-2)) - 1) % step === 0,
  );
  return round.length > 0 ? round : [from < to ? from : to];
}

/** The days, months or years that begin in a stretch. */
function unitStarts({ unit, from, to }: Stretch): Day[] {
  const starts: Day[] = [];
  let next: Day | undefined = startOfUnit(from, unit);
  while (next !== undefined && next <= to) {
    if (next >= from) starts.push(next);
    next = nextUnit(next, unit);
  }
  return starts;
}

/** "2015"; "Sep 2019", then "Oct"; "9 Mar", then "10". */
function labelOf({ context }: Drawing, unit: Unit, day: Day, first: boolean): string {
  if (unit === 'year') return context.year(yearOf(day));
  if (unit === 'month') {
    return first || day.slice(5, 7) === '01'
      ? context.day(day, 'monthAndYear').text
      : context.day(day, 'shortMonth').text;
  }
  return first || day.endsWith('-01')
    ? context.day(day, 'short').text
    : context.day(day, 'dayOfMonth').text;
}
