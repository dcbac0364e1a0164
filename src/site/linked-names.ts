import type { SiteContext } from './context.ts';
import type { LinkView } from './shell-view.ts';

/** A piece of a text, with an address where it is a link. */
export interface TextPart {
  readonly text: string;
  readonly href: string | undefined;
}

/** Code points that no text uses stand for the names while the language puts its words between them. */
const HOLDERS = 0xf0000;

/** Names as a sentence lists them, "A, B and C", each a link. */
export function linkedNames({ words }: SiteContext, links: readonly LinkView[]): TextPart[] {
  const listed = words.and(links.map((_, index) => String.fromCodePoint(HOLDERS + index)));
  return Array.from(
    listed.matchAll(/[\u{F0000}-\u{FFFFD}]|[^\u{F0000}-\u{FFFFD}]+/gu),
    ([part]) => {
      const link = links[(part.codePointAt(0) ?? 0) - HOLDERS];
      return { text: link?.text ?? part, href: link?.href };
    },
  );
}
