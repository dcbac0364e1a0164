/*
 * What pages may load and run (Content Security Policy, level 3): nothing, and what is needed besides.
 * A page carries its policy, so that it holds on a server whose headers nobody can set. The headers
 * repeat it for what is no page (a picture that is opened by itself, a worker), and say who may frame a
 * page, which a page cannot say of itself.
 */

/** Kinds of page that need different things. */
export type PolicyKind = 'page' | 'search' | 'framed';

/** Scripts may not turn text into markup or code. */
const TEXT_STAYS_TEXT = `require-trusted-types-for 'script'`;

const POLICIES: Readonly<Record<PolicyKind, string>> = {
  page: `default-src 'none';base-uri 'none';form-action 'none';img-src 'self';manifest-src 'self';script-src 'self';${TEXT_STAYS_TEXT}`,
  // The index is read in parts, by WebAssembly, and by a worker that Pagefind starts by a text.
  search: `default-src 'none';base-uri 'none';form-action 'self';img-src 'self';manifest-src 'self';connect-src 'self';script-src 'self' 'wasm-unsafe-eval'`,
  framed: `default-src 'none';base-uri 'none';form-action 'none';img-src 'self';script-src 'self';${TEXT_STAYS_TEXT}`,
};

/** The policy of a kind of page, without its style sheets, which its layout adds by their hashes. */
export function contentPolicy(kind: PolicyKind): string {
  return POLICIES[kind];
}
