import type { Nodes, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Prose } from '../model/article.ts';
import { TO_BE_WRITTEN } from '../model/unwritten.ts';
import { isLinkAddress } from './address.ts';
import type { Body } from './body.ts';

/** Raw HTML never gets this far; `remarkRehype` would drop it, and nothing is dropped in silence. */
const toHtml = unified().use(remarkRehype).use(rehypeStringify).freeze();

const ALLOWED = new Set([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'link',
  'list',
  'listItem',
]);

const NAMES: Readonly<Record<string, string>> = {
  html: 'raw HTML or a comment',
  image: 'an image',
  imageReference: 'an image',
  code: 'a block of code (or text indented by four spaces)',
  thematicBreak: 'a rule',
  definition: 'a link’s definition apart from the link',
  linkReference: 'a link without its address',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  blockquote: 'a quote',
  heading: 'a heading',
};

/** What is written otherwise in HTML, or may be: what would be markup, white space at the ends of lines. */
const ESCAPED = /[<&\t\r]| \n|\n /;

/**
 * Turns paragraphs, emphasis, lists and links into prose; everything else is a diagnostic.
 *
 * @param where What the prose belongs to, for the sentences: "the summary", "an account".
 */
export function readProse(
  nodes: readonly RootContent[],
  body: Body,
  where: string,
): Outcome<Prose> {
  const plain = plainProse(nodes);
  if (plain !== undefined) return { value: plain, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node) => {
    if (node.type === 'root') return;
    const at = body.positionOf(node);
    if (!ALLOWED.has(node.type)) {
      const what = NAMES[node.type] ?? `markup (${node.type})`;
      diagnostics.push(diagnose('unsupported-markup', body.source.file, at, { what, where }));
      return 'skip';
    }
    if (node.type === 'paragraph' && plainText(node).startsWith(TO_BE_WRITTEN)) {
      diagnostics.push(diagnose('unwritten', body.source.file, at, { where }));
    }
    if (node.type === 'link' && !isLinkAddress(node.url)) {
      diagnostics.push(
        diagnose('bad-address', body.source.file, at, {
          address: node.url,
          schemes: '`https:`, `http:` or `mailto:`',
        }),
      );
    }
    return;
  });
  if (diagnostics.length > 0) return { value: { text: '', html: '' }, diagnostics };
  const tree = toHtml.runSync(root);
  return {
    value: {
      text: nodes.map(plainText).join('\n\n'),
      html: toHtml.stringify(tree),
    },
    diagnostics,
  };
}

/** The prose that paragraphs of nothing but text are, in a fraction of the time; `undefined` of all others. */
function plainProse(nodes: readonly RootContent[]): Prose | undefined {
  const texts: string[] = [];
  const paragraphs: string[] = [];
  for (const node of nodes) {
    const [text, ...more] = node.type === 'paragraph' ? node.children : [];
    if (text?.type !== 'text' || more.length > 0 || ESCAPED.test(text.value)) return undefined;
    const words = plainText(text);
    if (words.startsWith(TO_BE_WRITTEN)) return undefined;
    texts.push(words);
    paragraphs.push(`<p>${text.value}</p>`);
  }
  return { text: texts.join('\n\n'), html: paragraphs.join('\n') };
}

/** A node's text without markup; blocks within it stand on lines of their own. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const holdsBlocks =
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return node.children.map(plainText).join(holdsBlocks ? '\n' : '');
}
