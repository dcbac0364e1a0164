import type { SiteCardView } from '../site/card-view.ts';
import { IMAGE_SIZE } from '../site/social-image.ts';
import { COLOURS } from './colours.ts';
import { fit, oneLine, widthOf } from './fit.ts';
import { markSvg } from './mark-svg.ts';
import { faceFor, type Face, type Ruler } from './ruler.ts';
import {
  directionOfText,
  lineOfText,
  MARGIN,
  MEASURE,
  rule,
  sheet,
  type Direction,
  type Style,
} from './sheet.ts';

const LABEL: Style = { face: 'text-sans', size: 29, colour: COLOURS.inkQuiet };
const MARK = 30;
const GAP = { mark: 14, entry: 44 };

/** Where things stand, in pixels from the top. */
const Y = { address: 92, rule: 114, title: 136, body: 456, line: 472, key: 526, foot: 574 };

/**
 * Draws the site's own card. What the fonts lack is left out: an address they always have, and it stands
 * in for a title that they have not.
 */
export function siteCardSvg(view: SiteCardView, ruler: Ruler): string {
  const { direction, address, strands, tally } = view;
  const title = faceFor(ruler, view.title, ['headline', 'headline-sans']);
  const heading =
    title === undefined
      ? paragraph(ruler, address, 'headline', { top: Y.title, sizes: [72, 60, 50], lines: 2 })
      : paragraph(ruler, view.title, title, { top: Y.title, sizes: [72, 64, 56], lines: 2 });
  const description = faceFor(ruler, view.description, ['text', 'text-sans']);
  const body =
    description === undefined
      ? undefined
      : paragraph(ruler, view.description, description, {
          top: heading.bottom + 16,
          sizes: [38, 34, 31],
          lines: 4,
        });
  return sheet([
    lineOfText(oneLine(ruler, address, LABEL.face, LABEL.size), LABEL, {
      start: MARGIN,
      y: Y.address,
      direction,
    }),
    rule(Y.rule, COLOURS.ruleStrong),
    ...heading.svg,
    ...(body?.svg ?? []),
    rule(Y.line, COLOURS.rule),
    ...keyOf(strands, direction, ruler),
    ...(ruler.covers(tally, LABEL.face)
      ? [
          lineOfText(oneLine(ruler, tally, LABEL.face, LABEL.size), LABEL, {
            start: MARGIN,
            y: Y.foot,
            direction,
          }),
        ]
      : []),
  ]);
}

function paragraph(
  ruler: Ruler,
  text: string,
  face: Face,
  { top, sizes, lines }: { top: number; sizes: readonly number[]; lines: number },
): { readonly svg: readonly string[]; readonly bottom: number } {
  const fitted = fit(ruler, text, face, { sizes, lines, height: Y.body - top });
  const style = { face, size: fitted.size, colour: COLOURS.ink };
  const direction = directionOfText(text);
  return {
    svg: fitted.lines.map((line, index) =>
      lineOfText(
        line,
        style,
        {
          start: MARGIN,
          y: Math.round(top + fitted.size + index * fitted.leading),
          direction,
        },
        direction,
      ),
    ),
    bottom: top + fitted.height,
  };
}

/** The strands with their marks, as many as there is room for. */
function keyOf(strands: SiteCardView['strands'], direction: Direction, ruler: Ruler): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { label, mark } of strands) {
    const indent = MARK + GAP.mark;
    const width = indent + widthOf(ruler, label, LABEL.face, LABEL.size);
    if (!ruler.covers(label, LABEL.face) || start + width > MEASURE) break;
    const from = MARGIN + start;
    parts.push(
      markSvg(mark, {
        x: direction === 'rtl' ? IMAGE_SIZE.width - from - MARK : from,
        y: Y.key - 25,
        size: MARK,
        direction,
      }),
      lineOfText(label, LABEL, { start: from + indent, y: Y.key, direction }),
    );
    start += width + GAP.entry;
  }
  return parts;
}
