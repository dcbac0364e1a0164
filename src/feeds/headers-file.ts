import { downloadNames } from '../site/addresses.ts';
import { contentPolicy, type PolicyKind } from '../site/content-policy.ts';
import type { SiteContext } from '../site/context.ts';
import { contentTypeOf } from './downloads.ts';

type Header = readonly [name: string, value: string];

/** The headers of answers at some paths within the site, of which `*` is any part. */
interface Rule {
  readonly paths: readonly string[];
  readonly headers: readonly Header[];
}

/** A page in a sandbox has no origin, and to it its own site is another one. */
const ALL_MAY_SHOW: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];
const SCRIPTS_MAY_READ: Header = ['Access-Control-Allow-Origin', '*'];
const FOR_EVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Packed already, which some servers would do again where they know no type. */
const PACKED: Header = ['Content-Type', 'application/gzip'];

const RULES: readonly Rule[] = [
  {
    paths: ['*'],
    headers: [
      policyHeader('page'),
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Cache-Control', 'no-cache'],
    ],
  },
  // A worker is under the policy of the file that it was started from.
  { paths: ['search/*', 'pagefind/*'], headers: [policyHeader('search')] },
  {
    paths: ['embed/*'],
    headers: [
      policyHeader('framed'),
      ALL_MAY_SHOW,
      // A page that is isolated from other origins may frame only what is too.
      ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ],
  },
  { paths: ['_astro/*'], headers: [ALL_MAY_SHOW, FOR_EVER] },
  {
    paths: ['pagefind/index/*', 'pagefind/filter/*', 'pagefind/*.pf_meta'],
    headers: [PACKED, FOR_EVER],
  },
  // Five digits of a hash can come back some day with another content.
  { paths: ['pagefind/fragment/*'], headers: [PACKED, ['Cache-Control', 'public, max-age=86400']] },
  { paths: ['pagefind/wasm.*'], headers: [PACKED] },
  {
    paths: ['cards/*', 'favicon.*', 'apple-touch-icon.png', 'icon-*'],
    headers: [ALL_MAY_SHOW],
  },
  // Data are there for other sites, whose scripts may read them.
  ...downloadNames.map((name) => ({
    paths: [name],
    headers: [ALL_MAY_SHOW, SCRIPTS_MAY_READ, ['Content-Type', contentTypeOf(name)] as const],
  })),
  {
    // Rules hold for what is not there too: a type would call the page that says so by another name.
    paths: [
      'events/*.json',
      'events/*.ics',
      'embed/events/*/oembed.json',
      'strands/*/feed.xml',
      'kinds/*/feed.xml',
    ],
    headers: [ALL_MAY_SHOW, SCRIPTS_MAY_READ],
  },
];

/**
 * `/_headers`, by which Netlify, Cloudflare and others that know such a file set headers.
 *
 * Where two rules set one header, Cloudflare writes both values and Netlify the later one; so a rule first
 * takes away what an earlier one may have set (`! Name`, which Netlify passes over).
 */
export function headersFile({ addresses }: SiteContext): string {
  const set = new Set<string>();
  const blocks: string[] = [];
  for (const { paths, headers } of RULES) {
    const lines = headers.flatMap(([name, value]) => [
      ...(set.has(name) ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    for (const [name] of headers) set.add(name);
    blocks.push(...paths.map((path) => [addresses.home + path, ...lines, ''].join('\n')));
  }
  return blocks.join('\n');
}

/**
 * A server's policy holds together with the page's own, and leaves to that the style sheets within pages,
 * whose hashes are other ones on every kind of page. Who may frame it, a page cannot say of itself.
 */
function policyHeader(kind: PolicyKind): Header {
  const framing = kind === 'framed' ? '' : `;frame-ancestors 'none'`;
  return ['Content-Security-Policy', `${contentPolicy(kind)};style-src 'unsafe-inline'${framing}`];
}
