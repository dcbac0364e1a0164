import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Edtf } from '../edtf/edtf.ts';
import type { Position } from '../model/position.ts';
import type { Cell } from './cell.ts';
import type { Leftover } from './leftovers.ts';

/** What is shown beside a slide's text. Caption and credit are HTML. */
export interface Media {
  /** An address, or the HTML of something embedded. */
  readonly url: Cell | undefined;
  readonly caption: Cell | undefined;
  readonly credit: Cell | undefined;
  /** Where a click on it leads. */
  readonly link: Cell | undefined;
}

/** A source that a table names in columns of its own. */
export interface GivenSource {
  readonly address: Cell;
  readonly headline: Cell | undefined;
  readonly outlet: Cell | undefined;
  readonly published: string | undefined;
}

/** What a slide says, date aside. Headline and text are HTML. */
export interface SlideText {
  readonly headline: Cell | undefined;
  readonly text: Cell | undefined;
  readonly media: Media;
  readonly at: Position;
}

/** An event of a timeline that is imported. */
export interface Slide extends SlideText {
  /** What to call it where something is wrong with it: "Row 5". */
  readonly name: string;
  readonly id: Cell | undefined;
  readonly date: Edtf;
  /** The date in the timeline's own words. */
  readonly words: string | undefined;
  readonly group: Cell | undefined;
  readonly source: GivenSource | undefined;
}

/** A timeline that is imported: a title, and slides in the order of the file. */
export interface Deck {
  readonly title: SlideText | undefined;
  readonly slides: readonly Slide[];
  /** Whether Dateline itself gave it out: then it is known what stands where in a text. */
  readonly own: boolean;
  readonly leftovers: readonly Leftover[];
}

/** What came of one slide: the slide, or why it cannot be imported. */
export interface ReadSlide {
  readonly slide: Slide | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly leftovers: readonly Leftover[];
}
