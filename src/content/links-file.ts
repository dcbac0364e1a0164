import { Document, isMap } from 'yaml';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { isDay } from '../edtf/day.ts';
import { isWebAddress } from '../markdown/address.ts';
import { checkShape } from '../markdown/shape.ts';
import { sourceOf } from '../markdown/source.ts';
import { readYaml, type Yaml } from '../markdown/yaml.ts';
import { LinksFileSchema, type LinkRecord } from '../model/link.ts';

/** Where the last check of links is kept, relative to the content folder. */
export const LINKS_FILE = 'links.yaml';

/** What the last check found, by address. */
export type Links = ReadonlyMap<string, LinkRecord>;

const HEAD = '# Written by `npm run links`: what was at each address when it was last checked.\n';

/** Reads `links.yaml`. `undefined` with diagnostics where anything in it is wrong. */
export function readLinks(text: string): Outcome<Links | undefined> {
  const { value: yaml, diagnostics } = readYaml(sourceOf(LINKS_FILE, text), 0, text.length);
  if (yaml === undefined) return { value: undefined, diagnostics };
  // The file of a site without a link is its first line.
  if (yaml.value === null) return { value: new Map(), diagnostics: [] };
  const shape = checkShape(LinksFileSchema, yaml, LINKS_FILE);
  if (shape.value === undefined) return { value: undefined, diagnostics: shape.diagnostics };
  const problems: Diagnostic[] = [];
  const links = new Map<string, LinkRecord>();
  for (const [address, record] of Object.entries(shape.value)) {
    const { state, answer, checked, since, failures, to } = record;
    for (const target of [address, ...(to === undefined ? [] : [to])]) {
      if (!isWebAddress(target)) problems.push(badAddress(target, address, yaml));
    }
    for (const [key, day] of Object.entries({ checked, since })) {
      if (day === undefined || isDay(day)) continue;
      const details = { text: day, problem: 'a day is expected', fix: 'Write it as `2026-11-20`.' };
      problems.push(diagnose('bad-date', LINKS_FILE, yaml.valueAt([address, key]), details));
    }
    const count = failures === undefined ? 0 : Number(failures);
    if (!Number.isSafeInteger(count) || count < 0) {
      const at = yaml.valueAt([address, 'failures']);
      problems.push(diagnose('count-syntax', LINKS_FILE, at, { text: failures ?? '' }));
    }
    links.set(address, { state, answer, checked, since, failures: count, to });
  }
  return { value: problems.length > 0 ? undefined : links, diagnostics: problems };
}

/** Writes `links.yaml`: a line for each address, in order, so that a new check changes few lines. */
export function writeLinks(links: Links): string {
  const records = [...links]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([address, { state, answer, checked, since, failures, to }]) => {
      const count = failures === 0 ? undefined : failures;
      const known = Object.entries({ state, answer, checked, since, failures: count, to });
      return [address, Object.fromEntries(known.filter(([, value]) => value !== undefined))];
    });
  const document = new Document(Object.fromEntries(records));
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) if (isMap(value)) value.flow = true;
  }
  return links.size === 0 ? HEAD : HEAD + document.toString({ lineWidth: 0 });
}

function badAddress(target: string, address: string, yaml: Yaml): Diagnostic {
  const at = target === address ? yaml.keyAt([address]) : yaml.valueAt([address, 'to']);
  const details = { address: target, schemes: '`https:` or `http:`' };
  return diagnose('bad-address', LINKS_FILE, at, details);
}
