import { partText } from './intl.ts';

/** Two dates written together, with what they share written once: "16", "–", "17 March 2020". */
export interface RangeTexts {
  /** What both share and is written first: "March " in "March 16–17, 2020". */
  readonly lead: string;
  /** The first date, with the lead. */
  readonly start: string;
  readonly dash: string;
  /** The second date, with what both share and is written last. */
  readonly end: string;
}

/**
 * Two moments in order as `format` writes them as a range; `undefined` where they read the same.
 */
export function rangeTexts(
  format: Intl.DateTimeFormat,
  from: number,
  to: number,
  language: string,
): RangeTexts | undefined {
  const parts = format.formatRangeToParts(from, to);
  const isStart = parts.map(({ source }) => source === 'startRange');
  const isEnd = parts.map(({ source }) => source === 'endRange');
  const [firstStart, lastStart, firstEnd] = [
    isStart.indexOf(true),
    isStart.lastIndexOf(true),
    isEnd.indexOf(true),
  ];
  if (firstStart === -1 || firstEnd === -1) return undefined;
  const text = (first: number, next?: number) =>
    parts
      .slice(first, next)
      .map((part) => partText(part, language))
      .join('');
  const between = text(lastStart + 1, firstEnd);
  const [, tail = '', dash = between] = /^(.*?)(\s*[\p{Pd}～]\s*)$/u.exec(between) ?? [];
  const ownStart = text(firstStart, lastStart + 1) + tail;
  const ownEnd = text(firstEnd, isEnd.lastIndexOf(true) + 1);
  return {
    lead: text(0, firstStart),
    start: text(0, firstStart) + ownStart,
    dash: spaced(dash, ownStart + ownEnd),
    end: text(firstEnd),
  };
}

/**
 * A dash between single words stands close, and one between several has a space on each side.
 * Versions of ICU differ here, and newer ones put thin spaces round every dash.
 */
function spaced(dash: string, around: string): string {
  const bare = dash.trim();
  if (!/^\p{Pd}$/u.test(bare)) return dash;
  return /\s/.test(around) ? ` ${bare} ` : bare;
}
