import type { RootContent } from 'mdast';
import { remark } from 'remark';
import { builtInFields } from '../model/site.ts';

/**
 * Writes syntax trees as Markdown that is read back as the same, with everything escaped that Markdown
 * would take for markup. A list does not follow on that of the reports, which has other bullets; and an
 * item such as "place: …" is escaped, so that it does not look like a report.
 */
const writer = remark()
  .data('settings', { bullet: '*', bulletOther: '+' })
  .data('toMarkdownExtensions', [
    {
      unsafe: [
        { character: ':', before: `(?:${builtInFields.join('|')})`, inConstruct: 'phrasing' },
      ],
    },
  ])
  .freeze();

/** Blocks as Markdown, without a line end at its end. */
export function writeMarkdown(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] }).trimEnd();
}

/** Text as a paragraph of Markdown that is read back as that text. */
export function writeText(text: string): string {
  return writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
}

/** The heading of an account. */
export function writeHeading(title: string, event: string): string {
  const value = `${title} {#${event}}`;
  return writeMarkdown([{ type: 'heading', depth: 2, children: [{ type: 'text', value }] }]);
}
