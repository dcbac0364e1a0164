import { namesOfMonths } from './names.ts';
import { longestEdtf } from './piece.ts';

/**
 * The slips that editors make, each with its mending, in an order in which a later one sees the
 * earlier ones mended.
 */
const mendings: readonly (readonly [slip: RegExp, mended: string])[] = [
  // Another separator: 2020/3/11, 2020.03, a dash for the hyphen, an ellipsis for two dots.
  [/[\p{Pd}−]/gu, '-'],
  [/…/g, '..'],
  [/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?=$|[\sT])/, '$1-$3-$4'],
  [/^(\d{4})[/.](\d{1,2})$/, '$1-$2'],
  // White space, and small letters.
  [/(\d)\s+(?=\d{1,2}:)/g, '$1T'],
  [/\s+/g, ''],
  [/(?<=\d)t(?=\d)/g, 'T'],
  [/(?<=\d)z(?=\/|$)/g, 'Z'],
  [/(?<=[\dXx-])x/g, 'X'],
  // Digits and colons left out.
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, '$1-$2-$3'],
  [/(?<!\d)(\d{4}-)(\d)(?![\dX])/g, '$10$2'],
  [/(?<!\d)(\d{4}-\d{2}-)(\d)(?![\dX])/g, '$10$2'],
  [/T(\d:)/g, 'T0$1'],
  [/T(\d{2})(\d{2})(?![\d:])/g, 'T$1:$2'],
  [/(?<=T[\d:]+[+-]\d{2})(?=\d{2}(?:\/|$))/g, ':'],
  [/(?<=T[\d:]+[+-]\d{2})(?=\/|$)/g, ':00'],
  [/(?<=T\d{2}:\d{2}:\d{2})\.\d+/g, ''],
  [/(?<=T[\d:]+)-00:00/g, 'Z'],
  // The ends of an interval: left out, in a word, or cut short.
  [/^(?=\/)|(?<=\/)$/, '..'],
  [/(?<=\/)(?:open|present|ongoing)$/i, '..'],
  [/^(\d{4}-\d{2}-)(\d{2})\/(\d{2})$/, '$1$2/$1$3'],
  [/^(\d{4}-)(\d{2}-\d{2})\/(\d{2}-\d{2})$/, '$1$2/$1$3'],
  // Qualifiers doubled, or before the end of the date.
  [/\?~|~\?/g, '%'],
  [/([?~%])\1+/g, '$1'],
  [/([?~%])([^/?~%]+)(?=\/|$)/g, '$2$1'],
  // Brackets around one date, or not closed.
  [/^\[([^,./[\]]+)\]$/, '$1'],
  [/^\[[^\]]+$/, '$&]'],
];

const dayMonthYear =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4})$/u;
const monthDayYear =
  /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u;
const monthYear = /^(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4})$/u;

/**
 * What the writer of `text`, which is no EDTF, most likely meant. Only a guess, and not always EDTF
 * either: the caller parses it before showing it to anyone.
 */
export function likelyMeant(text: string): string {
  if (text.length > longestEdtf) return text;
  const trimmed = text.trim();
  const start = fromEnglish(trimmed) ?? trimmed;
  return mendings.reduce((mended, [slip, mending]) => mended.replace(slip, mending), start);
}

/** `11 March 2020`, `March 11, 2020` and `Mar. 2020` as EDTF; `undefined` for any other text. */
function fromEnglish(text: string): string | undefined {
  const match = dayMonthYear.exec(text) ?? monthDayYear.exec(text) ?? monthYear.exec(text);
  const { day, month = '', year } = match?.groups ?? {};
  if (match === null) return undefined;
  const names = [...namesOfMonths('en')];
  const number = names.find(([name]) => name.startsWith(month.toLowerCase()))?.[1];
  if (year === undefined || number === undefined) return undefined;
  return [year, number, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
