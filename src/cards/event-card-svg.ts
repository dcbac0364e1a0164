import type { CardView } from '../site/card-view.ts';
import { IMAGE_SIZE } from '../site/social-image.ts';
import { COLOURS } from './colours.ts';
import { fit, oneLine, widthOf } from './fit.ts';
import { markSvg, markWidth } from './mark-svg.ts';
import { faceFor, type Ruler } from './ruler.ts';
import { directionOfText, lineOfText, MARGIN, MEASURE, rule, sheet, type Style } from './sheet.ts';

const STRONG: Style = { face: 'strong-sans', size: 29, colour: COLOURS.ink };
const QUIET: Style = { face: 'text-sans', size: 29, colour: COLOURS.inkQuiet };
const MARK = 30;

/** Where things stand, in pixels from the top. */
const Y = { title: 92, rule: 114, kicker: 172, line: 42, headline: 28, foot: 574, footRule: 58 };

const SIZES = [88, 80, 72, 66, 60, 54, 50, 45];

/** Between what stands side by side at the foot. */
const GAP = 48;

/** What differs is marked by this sign wherever it is said. */
const DIFFERS = '≠ ';

/** Some lines of the card, and how far they reach. */
interface Block {
  readonly svg: readonly string[];
  /** The bottom of a block at the top, the top of one at the bottom, in pixels from the card's top. */
  readonly edge: number;
}

/** Draws the card of an event; `undefined` where the fonts lack a character of what it says. */
export function eventCardSvg(view: CardView, ruler: Ruler): string | undefined {
  const { siteTitle, headline, date, about, tally, differences, direction } = view;
  const face = faceFor(ruler, headline, ['headline', 'headline-sans']);
  const strong = [siteTitle, date, ...differences].join('');
  const covered = ruler.covers(strong, STRONG.face) && ruler.covers(about + tally, QUIET.face);
  if (face === undefined || !covered) return undefined;
  const kicker = kickerOf(view, ruler);
  const foot = footOf(view, ruler);
  const top = kicker.edge + Y.headline;
  const { size, lines, leading } = fit(ruler, headline, face, {
    sizes: SIZES,
    lines: 4,
    height: foot.edge - top,
  });
  const style = { face, size, colour: COLOURS.ink };
  const own = directionOfText(headline);
  const title = oneLine(ruler, siteTitle, STRONG.face, STRONG.size);
  return sheet([
    lineOfText(title, STRONG, { start: MARGIN, y: Y.title, direction }),
    rule(Y.rule, COLOURS.ruleStrong),
    ...kicker.svg,
    ...lines.map((line, index) =>
      lineOfText(
        line,
        style,
        { start: MARGIN, y: Math.round(top + size + index * leading), direction: own },
        own,
      ),
    ),
    ...foot.svg,
  ]);
}

/** The mark, the date, and what it was and where: in one line if there is room, else in two. */
function kickerOf({ mark, date, about, direction }: CardView, ruler: Ruler): Block {
  const width = markWidth(mark, MARK);
  const indent = width + 16;
  const dated = oneLine(ruler, date, STRONG.face, STRONG.size, indent);
  const beside = ` · ${about}`;
  const taken = indent + widthOf(ruler, dated, STRONG.face, STRONG.size);
  const inOneLine = taken + widthOf(ruler, beside, QUIET.face, QUIET.size) <= MEASURE;
  const y = Y.kicker;
  const below = y + Y.line;
  return {
    svg: [
      markSvg(mark, {
        x: direction === 'rtl' ? IMAGE_SIZE.width - MARGIN - width : MARGIN,
        y: y - 25,
        size: MARK,
        direction,
      }),
      lineOfText(dated, STRONG, { start: MARGIN + indent, y, direction }),
      inOneLine
        ? lineOfText(`·\u00a0${about}`, QUIET, {
            start: MARGIN + taken + ruler.width(' ', QUIET.face, QUIET.size),
            y,
            direction,
          })
        : lineOfText(oneLine(ruler, about, QUIET.face, QUIET.size), QUIET, {
            start: MARGIN,
            y: below,
            direction,
          }),
    ],
    edge: inOneLine ? y : below,
  };
}

/**
 * How many tell of it, and on what they differ: at length where there is room, on a line of its own
 * if need be, else in short.
 */
function footOf({ tally, differences, direction }: CardView, ruler: Ruler): Block {
  const width = (text: string): number => widthOf(ruler, text, STRONG.face, STRONG.size);
  const signed = differences.map((text) => DIFFERS + text);
  const said = signed.find((text) => width(text) <= MEASURE) ?? signed.at(-1);
  const beside = widthOf(ruler, tally, QUIET.face, QUIET.size) + GAP;
  const inOneLine = said === undefined || beside + width(said) <= MEASURE;
  const top = inOneLine ? Y.foot : Y.foot - Y.line;
  const differing = said === undefined ? '' : oneLine(ruler, said, STRONG.face, STRONG.size);
  return {
    svg: [
      rule(top - Y.footRule, COLOURS.rule),
      lineOfText(oneLine(ruler, tally, QUIET.face, QUIET.size), QUIET, {
        start: MARGIN,
        y: Y.foot,
        direction,
      }),
      lineOfText(differing, STRONG, {
        start: inOneLine ? MARGIN + beside : MARGIN,
        y: top,
        direction,
      }),
    ],
    edge: top - Y.footRule - 20,
  };
}
