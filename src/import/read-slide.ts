import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Cell } from './cell.ts';
import type { Media, ReadSlide, Slide, SlideText } from './deck.ts';
import { readSpan, type GivenDate } from './given-date.ts';
import { textOfHtml } from './html.ts';
import { oneLine } from './plain.ts';

/** A slide before its date is known to be one. */
export interface SlideParts extends SlideText {
  readonly name: string;
  readonly id: Cell | undefined;
  readonly group: Cell | undefined;
  readonly source: Slide['source'];
  /** `undefined` where no start is given. */
  readonly start: Outcome<GivenDate | undefined> | undefined;
  readonly end: Outcome<GivenDate | undefined> | undefined;
  readonly display: Cell | undefined;
}

/** Puts a slide together, or says what keeps it from being an event. */
export function readSlide(parts: SlideParts, file: string): ReadSlide {
  const { start, end, display, ...rest } = parts;
  const what = nameOf(parts);
  if (start === undefined) {
    const diagnostics = [diagnose('import-undated', file, parts.at, { what })];
    return { slide: undefined, diagnostics, leftovers: [] };
  }
  const diagnostics = [...start.diagnostics, ...(end?.diagnostics ?? [])];
  if (saysNothing(parts)) diagnostics.push(diagnose('import-empty', file, parts.at, { what }));
  if (start.value === undefined || diagnostics.length > 0) {
    return { slide: undefined, diagnostics, leftovers: [] };
  }
  const span = readSpan(start.value, end?.value, file);
  if (span.value === undefined) {
    return { slide: undefined, diagnostics: span.diagnostics, leftovers: [] };
  }
  const words = display === undefined ? '' : oneLine(textOfHtml(display.text));
  return {
    slide: { ...rest, date: span.value, words: words === '' ? undefined : words },
    diagnostics: [],
    leftovers: [...start.value.leftovers, ...(end?.value?.leftovers ?? [])],
  };
}

/** "Row 5 (“The harbour opens”)". */
function nameOf({ name, headline }: SlideParts): string {
  const words = headline === undefined ? '' : oneLine(textOfHtml(headline.text));
  return words === '' ? name : `${name} (“${words.slice(0, 40).trim()}”)`;
}

function saysNothing({ headline, text, media }: SlideParts): boolean {
  return [headline, text, media.caption].every(
    (cell) => cell === undefined || oneLine(textOfHtml(cell.text)) === '',
  );
}

/** What is shown beside a slide that shows nothing. */
export const NO_MEDIA: Media = {
  url: undefined,
  caption: undefined,
  credit: undefined,
  link: undefined,
};
