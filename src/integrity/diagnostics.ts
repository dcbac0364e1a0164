import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { HOME_BYTES, PAGE_BYTES } from './budget.ts';
import { NO_CANONICAL, type Finding, type Terms } from './findings.ts';
import { placeOf } from './place.ts';
import { addressOf, type Stand } from './target.ts';

/**
 * Words a finding for editors: the element and where it stands in the built file, and the content files
 * that this is made of.
 *
 * @param text The built file.
 * @param sources The content files, as the reader of the message knows them.
 */
export function diagnosticOf(
  finding: Finding,
  text: string,
  sources: readonly string[],
  site: Stand & Terms,
): Diagnostic {
  const { path, what, others } = finding;
  const { element, ...at } = placeOf(finding, text, site);
  const made = { sources, others };
  const named = { ...made, element: element ?? what };
  switch (finding.rule) {
    case 'broken-link':
      return diagnose('broken-link', path, at, { ...named, target: what });
    case 'broken-fragment': {
      const target = what.includes('#') ? what : `${addressOf(path)}#${what}`;
      return diagnose('broken-fragment', path, at, { ...named, target });
    }
    case 'duplicate-id':
      return diagnose('duplicate-id', path, at, { ...named, id: what });
    case 'main-heading':
      return diagnose('main-heading', path, at, { ...made, count: Number(what) });
    case 'same-title':
      return diagnose('same-title', path, at, { ...made, other: what });
    case 'page-language':
      return diagnose('page-language', path, at, {
        ...made,
        language: what,
        expected: site.language,
      });
    case 'wrong-canonical': {
      const canonical = what === NO_CANONICAL ? undefined : new URL(what, site.url).href;
      return diagnose('wrong-canonical', path, at, { ...made, canonical });
    }
    case 'not-for-sitemap':
      return diagnose('not-for-sitemap', path, at, { ...made, page: what });
    case 'over-budget':
      return diagnose('over-budget', path, at, {
        ...made,
        bytes: Number(what),
        budget: PAGE_BYTES,
      });
    case 'heavy-home':
      return diagnose('heavy-home', path, at, {
        ...made,
        bytes: Number(what),
        budget: HOME_BYTES,
      });
    case 'missing-title':
    case 'not-in-sitemap':
      return diagnose(finding.rule, path, at, made);
  }
}
