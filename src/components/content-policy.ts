import type { SSRResult } from 'astro';
import { createComponent, markHTMLString, render } from 'astro/runtime/server/index.js';
import { createHash } from 'node:crypto';

interface Props {
  /** Without the style sheets. */
  policy: string;
}

/**
 * The order of the layers of style sheets, which has to be said before any of them is: those of
 * components come in any order.
 */
const LAYERS = '@layer reset,tokens,base,components;';

/**
 * What a page's head begins with: its Content-Security-Policy, which lets in the page's own style sheets
 * one by one, and the first of them. Only what comes after a policy is under it.
 *
 * Astro's `security.csp` would let in on every page the style sheets and scripts of all pages, and write
 * 1,551 bytes compressed for that into the first, which has some 300 left; this writes 154. So this asks
 * Astro what it is going to write into the head. A policy that is written into a finished page takes that
 * page apart and together again, at a tenth of a millisecond each.
 */
export default createComponent((result: SSRResult, { policy }: Props) => {
  // The development server brings scripts and style sheets of its own.
  const meta = import.meta.env.DEV ? '' : metaOf(policy, result);
  return render`${markHTMLString(`${meta}<style>${LAYERS}</style>`)}`;
});

function metaOf(policy: string, { styles }: SSRResult): string {
  const sheets = new Set([LAYERS, ...Array.from(styles, ({ children }) => children)]);
  const hashes = Array.from(sheets, hashOf).join(' ');
  return `<meta http-equiv="content-security-policy" content="${policy};style-src ${hashes}">`;
}

const known = new Map<string, string>();

function hashOf(sheet: string): string {
  const hash = known.get(sheet);
  if (hash !== undefined) return hash;
  const made = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
  known.set(sheet, made);
  return made;
}
